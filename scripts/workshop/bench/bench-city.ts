/** The cities that are measured: generated once for a program, in a git repository of their own as real content is. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CalendarDate } from '../../../src/model/values/calendar-date.ts';
import { digestPaths } from '../../build/digests.ts';
import { CITY_DAY, writeCity } from '../city/write-city.ts';
import { CACHE_ROOT, PROJECT_ROOT } from '../../project-folders.ts';

export interface BenchCity {
  readonly sites: number;
  readonly years: number;
  readonly disclosures: number;
  readonly contentRoot: string;
  readonly asOf: CalendarDate;
  /** A disclosure and the folder of its site, from the content root. */
  readonly file: string;
  readonly site: string;
}

/** What a generated city is made from. */
const MADE_FROM = [
  'scripts/workshop/city',
  'src/model',
  'content/catalogue',
  'content/catalogue.yaml',
  'content/city.yaml',
  'content/boards',
];

/** Beside the content: how many disclosures there are. */
const COUNT_FILE = 'disclosures';

/** A city of this size; generated when it is not there for this program. */
export function prepareCity(sites: number, years: number): BenchCity {
  const name = `${sites}-${years}-${digestPaths(PROJECT_ROOT, MADE_FROM).slice(0, 12)}`;
  const folder = join(CACHE_ROOT, 'bench', name);
  const contentRoot = join(folder, 'content');
  if (!existsSync(contentRoot)) {
    forgetOlder(`${sites}-${years}-`);
    const unfinished = `${contentRoot}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    const from = join(PROJECT_ROOT, 'content');
    const written = writeCity({ from, out: unfinished, sites, years, seed: '1' });
    writeFileSync(join(folder, COUNT_FILE), String(written.disclosures));
    git(unfinished, 'init', '--quiet');
    git(unfinished, 'add', '.');
    commit(unfinished, 'Invent a city');
    renameSync(unfinished, contentRoot);
  }
  const site = firstBelow(contentRoot, 'sites', 3);
  const file = `${firstBelow(contentRoot, `${site}/finance`, 1)}`;
  return {
    sites,
    years,
    disclosures: Number(readFileSync(join(folder, COUNT_FILE), 'utf8')),
    contentRoot,
    asOf: CITY_DAY,
    site,
    file: `${file}/${firstEntry(join(contentRoot, file))}`,
  };
}

/** Cities of earlier programs are of no use. */
function forgetOlder(prefix: string): void {
  const bench = join(CACHE_ROOT, 'bench');
  if (!existsSync(bench)) return;
  for (const name of readdirSync(bench))
    if (name.startsWith(prefix)) rmSync(join(bench, name), { recursive: true, force: true });
}

function firstBelow(root: string, path: string, depth: number): string {
  return depth === 0 ? path : firstBelow(root, `${path}/${firstEntry(join(root, path))}`, depth - 1);
}

function firstEntry(folder: string): string {
  const [first] = readdirSync(folder).sort();
  if (first === undefined) throw new Error(`nothing in ${folder}`);
  return first;
}

/** Publishes one more disclosure of the city's first site; the given function takes it back. */
export function addDisclosure({ contentRoot, site, asOf }: BenchCity): () => void {
  const file = join(contentRoot, site, 'other', asOf.slice(0, 4), `${asOf}-one-more.md`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, noticeOn(asOf));
  git(contentRoot, 'add', '.');
  commit(contentRoot, 'Publish one more');
  return () => git(contentRoot, 'reset', '--quiet', '--hard', 'HEAD~1');
}

function noticeOn(asOf: string): string {
  const fields = [
    'kind: notice',
    'item: notices',
    'title: 停水通知',
    'type: 通知',
    `publishedOn: ${asOf}`,
    'issuer: 供水站',
  ];
  return `---\n${fields.join('\n')}\n---\n\n明天上午修水管，停水两小时。\n`;
}

function commit(folder: string, message: string): void {
  git(
    folder,
    '-c',
    'user.name=bench',
    '-c',
    'user.email=bench@example.invalid',
    'commit',
    '--quiet',
    '-m',
    message,
  );
}

function git(folder: string, ...args: string[]): void {
  execFileSync('git', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], maxBuffer: 1 << 30 });
}
