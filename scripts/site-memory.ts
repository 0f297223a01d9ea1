/**
 * Loaded sites kept under `.cache/parsed`, one file a site: a first line with what it was made from and the hash of
 * the rest, then the values as JSON. A file that does not fit in any way is as good as none.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KeptSite, SiteInputs, SiteMemory } from '../src/loader/site/site-memory.ts';
import type { FoundFile } from '../src/loader/read/source-file.ts';
import { digestPaths } from './build/digests.ts';
import { openCheckout } from './build/git.ts';
import { PROJECT_ROOT } from './project-folders.ts';

/** What decides what is made of a file: everything the loader can import, and the versions of its libraries. */
const CODE = ['src', 'package-lock.json'];

/** The memory of the sites of one content folder. */
export function openSiteMemory(
  contentRoot: string,
  {
    cacheRoot,
    code = digestPaths(PROJECT_ROOT, CODE, process.version),
  }: { cacheRoot: string; code?: string },
): SiteMemory {
  const keyOf = keyMaker(realpathSync(contentRoot), code);
  const fileOf = ({ folder }: SiteInputs): string =>
    join(cacheRoot, 'parsed', `${folder.replaceAll('/', '~')}.json`);
  return {
    recall: (inputs) => readKept(fileOf(inputs), keyOf(inputs)),
    remember: (inputs, site) => writeKept(fileOf(inputs), keyOf(inputs), site),
  };
}

/** One name for all that a site is made from. Committed folders are named by git; others are read. */
function keyMaker(root: string, code: string): (inputs: SiteInputs) => string {
  const trees = openCheckout(root).trees;
  const shared = new WeakMap<readonly FoundFile[], string>();
  return (inputs) => {
    const { folder, files, asOf } = inputs;
    if (!shared.has(inputs.shared)) shared.set(inputs.shared, digestFiles(inputs.shared));
    const listing = files.map(({ path, bytes }) => `${path}\0${bytes}`).join('\n');
    const content = trees.get(folder) ?? digestFiles(files);
    const seen = JSON.stringify(inputs.inspected);
    return sha256([code, asOf, folder, shared.get(inputs.shared), listing, seen, content].join('\n\n'));
  };
}

function digestFiles(files: readonly FoundFile[]): string {
  const hash = createHash('sha256');
  for (const { path, absolutePath } of files) {
    const content = readFileSync(absolutePath);
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function readKept(file: string, key: string): KeptSite | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    return text.slice(0, end) === `${key} ${sha256(json)}` ? (JSON.parse(json) as KeptSite) : undefined;
  } catch {
    // Not there or not readable: the site is loaded from its files.
    return undefined;
  }
}

function writeKept(file: string, key: string, site: KeptSite): void {
  const json = JSON.stringify(site);
  mkdirSync(dirname(file), { recursive: true });
  // A process that is killed, or another that writes the same, must not leave half a file under its name.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${key} ${sha256(json)}\n${json}`);
  renameSync(unfinished, file);
}
