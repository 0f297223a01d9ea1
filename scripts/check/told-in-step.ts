/** Which words about private persons a step adds to what a site has said before: what somebody should read once. */
import { join } from 'node:path';
import { findToldOfPersons, type NetContext, type ToldOfPerson } from '../../src/guard/told-of-persons.ts';
import type { LoadedContent } from '../../src/loader/load-content.ts';
import { readTextAt } from '../../src/loader/read/source-file.ts';
import { knownOfficeHolders } from '../../src/model/place/office-holders.ts';
import type { Site } from '../../src/model/place/site.ts';
import { listTree } from '../git/lay-out.ts';
import { siteFoldersOf, type TreeChanges } from '../git/tree-changes.ts';
import { headOf } from '../git/repository.ts';
import { askRecords } from '../history/ask-git.ts';
import { readBlobs } from '../history/read-blobs.ts';

/** Words to be read, and where they stand. */
export interface ToldLine {
  /** From the content root. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly words: string;
}

const IS_TEXT = /\.(?:ya?ml|md)$/i;

/** What the changed files of sites say of private persons and no file of the site said before. Throws `GitError`. */
export function toldInStep(
  contentRoot: string,
  { root, since, changed }: Pick<TreeChanges, 'root' | 'since' | 'changed'>,
  { sites, damaged }: Pick<LoadedContent, 'sites' | 'damaged'>,
): ToldLine[] {
  const known = new Map([...sites, ...damaged].map((site) => [site.profile.id, officersOf(site)]));
  return siteFoldersOf(changed).flatMap((folder) => {
    const officers = known.get(folder.split('/').at(-1) ?? '') ?? new Set<string>();
    const files = changed.filter((file) => file.startsWith(`${folder}/`) && IS_TEXT.test(file));
    const told = files.flatMap((file) => toldIn(file, readTextAt(join(root, file)), officers));
    if (told.length === 0) return [];
    const said = new Set(textsAt(contentRoot, since, folder).flatMap(wordsWith(officers)));
    // Said in two files at once, it is read in one.
    return told.filter(({ words }) => !said.has(words) && said.add(words));
  });
}

/** The same of a site as it lies in the working folder, against the newest commit; nothing where there is no git. */
export function toldInWork(
  contentRoot: string,
  siteFolder: string,
  loaded: Pick<LoadedContent, 'sites' | 'damaged'>,
): ToldLine[] {
  const since = headOf(contentRoot);
  if (since === undefined) return [];
  const asked = [
    ['diff', '--name-only', '-z', '--no-renames', '--relative', since, '--', siteFolder],
    ['ls-files', '-z', '--others', '--exclude-standard', '--', siteFolder],
  ];
  const changed = asked
    .flatMap((question) => askRecords(contentRoot, question))
    .filter((path) => path !== '');
  return toldInStep(contentRoot, { root: contentRoot, since, changed: changed.sort() }, loaded);
}

function officersOf({ profile, disclosures }: Site): ReadonlySet<string> {
  return knownOfficeHolders(profile, disclosures);
}

function toldIn(file: string, text: string | undefined, officers: ReadonlySet<string>): ToldLine[] {
  if (text === undefined) return [];
  return findIn(file, text, officers).map(({ start, words }) => ({
    ...{ file, words },
    line: text.slice(0, start).split('\n').length,
  }));
}

function findIn(file: string, text: string, officers: ReadonlySet<string>): ToldOfPerson[] {
  const format: NetContext['format'] = /\.md$/i.test(file) ? 'markdown' : 'yaml';
  return findToldOfPersons(text, { format, officers });
}

interface SiteText {
  readonly file: string;
  readonly text: string;
}

function wordsWith(officers: ReadonlySet<string>): (one: SiteText) => string[] {
  return ({ file, text }) => findIn(file, text, officers).map(({ words }) => words);
}

/** All texts of a site's folder as a tree of git holds them. */
function textsAt(contentRoot: string, tree: string, folder: string): SiteText[] {
  const files = listTree(contentRoot, ['-r', tree, '--', folder]).filter(({ path }) => IS_TEXT.test(path));
  const blobs = readBlobs(
    contentRoot,
    files.map(({ blob }) => blob),
  );
  return files.map(({ path, blob }) => ({ file: path, text: blobs.get(blob)?.toString('utf8') ?? '' }));
}
