/**
 * Where the releases of an output lie. What is published under `dist` is a link to one of the folders beside it:
 *
 *     dist -> .dist.releases/000012      the one link; publishing and going back are one rename of it
 *     .dist.releases/000012/             links to folders of parts, and the few files that lie beside such links
 *     .dist.releases/parts/…             the parts themselves, read-only, each under the digest of what it lists
 *
 * Reading `dist/…` therefore finds at any moment all of one release. Nothing is deleted before the next release but what
 * none of the last few needs.
 */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

export interface ReleaseFolder {
  /** Where the current release is read: a link, once there is one. */
  readonly out: string;
  /** The folder of all releases, beside it. */
  readonly root: string;
}

/** Releases that one can go back to, the current one among them. */
export const KEPT_RELEASES = 5;

const NAME = /^\d{6,}$/;
const BEFORE_LINKS = 'before-links';

/** The releases of an output. A link that somebody else made is followed: what it points to is the output. */
export function releaseFolder(outDir: string): ReleaseFolder {
  let out = resolve(outDir);
  const target = linkTarget(out);
  if (target !== undefined && dirname(target) !== rootOf(out) && existsSync(target)) out = realpathSync(out);
  return { out, root: rootOf(out) };
}

const rootOf = (out: string): string => join(dirname(out), `.${basename(out)}.releases`);

/** The folder of a release. */
export const releasePath = ({ root }: ReleaseFolder, name: string): string => join(root, name);

/** What a server is told about the last attempts to publish: it changes without a release and lies in none. */
export const statusFile = (outDir: string): string => join(releaseFolder(outDir).root, STATUS_FILE);

/** Its name, there and in each release, which has a link to it. */
export const STATUS_FILE = 'status.json';

/** Names of the releases that are kept, oldest first. */
export function releaseNames({ root }: ReleaseFolder): string[] {
  return existsSync(root)
    ? readdirSync(root)
        .filter((name) => NAME.test(name))
        .sort((a, b) => Number(a) - Number(b))
    : [];
}

/** The name that the next release gets. */
export function nextName(folder: ReleaseFolder): string {
  return String(Number(releaseNames(folder).at(-1) ?? 0) + 1).padStart(6, '0');
}

/** The name of the release that is published; `undefined` where none is, or a plain folder. */
export function currentName({ out, root }: ReleaseFolder): string | undefined {
  const target = linkTarget(out);
  return target !== undefined && dirname(target) === root && existsSync(target)
    ? basename(target)
    : undefined;
}

/**
 * Publishes a release: one rename of one link. A plain folder that was there, of a program that knew no links, is put aside
 * before and cleared away after.
 */
export function switchTo(folder: ReleaseFolder, name: string): void {
  const { out, root } = folder;
  const aside = join(root, BEFORE_LINKS);
  const isPlain = lstatSync(out, { throwIfNoEntry: false })?.isSymbolicLink() === false;
  if (isPlain) renameSync(out, aside);
  try {
    replaceLink(out, releasePath(folder, name));
  } catch (error) {
    if (isPlain) renameSync(aside, out);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}

/** Brings a plain folder back that a killed build had put aside, and clears away what it left unfinished. */
export function recoverReleases({ out, root }: ReleaseFolder): void {
  if (!existsSync(root)) return;
  const aside = join(root, BEFORE_LINKS);
  if (existsSync(aside) && lstatSync(out, { throwIfNoEntry: false }) === undefined) renameSync(aside, out);
  for (const name of readdirSync(root))
    if (name.endsWith(UNFINISHED)) rmSync(join(root, name), { recursive: true, force: true });
}

/** Ends the names of folders that are not whole yet. */
export const UNFINISHED = '.unfinished';

/** Whether an output may be replaced by a release: absent, an empty folder, or a release. `marker` is a file of each. */
export function isReplaceable(outDir: string, marker: string): boolean {
  const { out } = releaseFolder(outDir);
  const stats = lstatSync(out, { throwIfNoEntry: false });
  if (stats === undefined || stats.isSymbolicLink()) return true;
  return stats.isDirectory() && (readdirSync(out).length === 0 || existsSync(join(out, marker)));
}

/** A link to a folder, relative, so that all may be moved together; Windows knows only links by whole paths. */
export function linkFolder(target: string, path: string): void {
  if (process.platform === 'win32') symlinkSync(resolve(dirname(path), target), path, 'junction');
  else symlinkSync(target, path, 'dir');
}

function replaceLink(out: string, target: string): void {
  mkdirSync(dirname(out), { recursive: true });
  const unfinished = join(dirname(target), `link${UNFINISHED}`);
  rmSync(unfinished, { force: true });
  linkFolder(join(basename(dirname(target)), basename(target)), unfinished);
  // Windows does not rename over a link.
  if (process.platform === 'win32') rmSync(out, { force: true, recursive: false });
  renameSync(unfinished, out);
}

/** Where a link leads, as a whole path; `undefined` for what is none. */
function linkTarget(path: string): string | undefined {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink ? resolve(dirname(path), readlinkSync(path)) : undefined;
}
