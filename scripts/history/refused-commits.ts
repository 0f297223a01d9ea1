/**
 * Which commits of the published line a build refused, of a site or of all. What only lay in refused ones was never published,
 * and nobody is held to it. Each is judged as its build did: by the checks of the content, and by what was published before it. That
 * means to look at the content of then, so it is asked only where something would be a problem otherwise, and of few
 * commits and sites: the cost does not grow with the city or its years, and doubt counts as published.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileRoleOf } from '../../src/loader/content-layout.ts';
import { readContent } from '../../src/loader/load-content.ts';
import { readPlainTextAt } from '../../src/loader/read/source-file.ts';
import { hasErrors, type ContentProblem } from '../../src/loader/tell/problem.ts';
import { INSPECTIONS } from '../../src/model/place/inspection.ts';
import { daysBetween, type CalendarDate } from '../../src/model/values/calendar-date.ts';
import { checkContent } from '../../src/model/disclosure/checks.ts';
import type { DisclosureContent } from '../../src/model/disclosure/disclosure.ts';
import { KIND_SCHEMAS, isKind } from '../../src/model/kinds.ts';
import type { ReadVersion, Version } from '../../src/model/history/versions.ts';
import { layOut } from '../git/lay-out.ts';
import { siteFoldersOf } from '../git/tree-changes.ts';
import { BEFORE_ALL } from './timelines.ts';
import { readSideLine, type Commit } from './read-log.ts';

/**
 * Nobody leaves a city unpublished for more commits or days than these: what stood longer counts as published, also when
 * the checks of today would refuse it.
 */
const MOST_COMMITS = 40;
const MOST_DAYS = 31;
/** Of so many sites, those that changed last: an older mistake would have been found by the builds between. */
const MOST_SITES = 40;

export interface RefusedInputs {
  readonly contentRoot: string;
  /** The published line, oldest first. */
  readonly commits: readonly Commit[];
  readonly isUnlawful: IsUnlawful;
  /** Whether an error of one site kept all others back. */
  readonly isAllOrNothing?: boolean | undefined;
  /** The day of what is not committed. */
  readonly today: CalendarDate;
}

/**
 * Whether something stood unlawfully at a commit of the line, by its position in it: of a site and of what all share, of that
 * alone where the name is empty, or anywhere.
 */
export type IsUnlawful = (position: number, siteId?: string) => boolean;

/** Whether all builds refused a version, from the commit it came with until the next one came. */
export type WasRefused = (version: ReadVersion, next: Version) => boolean;

/** Answers for the versions of one line. Throws `GitError`. */
export function openRefused({
  contentRoot,
  commits,
  isUnlawful,
  today,
  isAllOrNothing = false,
}: RefusedInputs): WasRefused {
  const positions = positionsOf(commits);
  const isGood = remember(
    (position: number) => !isUnlawful(position) && isSound(contentRoot, commits, { position, today }),
  );
  // Most that is refused is wrong in its own village: then no other need be looked at.
  const isOwnGood = remember((key: string) => {
    const [position = '', folder = ''] = key.split(' ');
    return isSound(contentRoot, commits, { position: Number(position), today, only: folder });
  });
  // Where each site passes or is held back by itself, only it and what all share had to be sound.
  const isRefusedAlone = remember((key: string) => {
    const [position = '', folder = ''] = key.split(' ');
    return isUnlawful(Number(position), folder.split('/').at(-1)) || !isOwnGood(key);
  });
  const sideOf = remember((key: string) => {
    const [id = '', ...path] = key.split(' ');
    return readSideLine(contentRoot, id, path.join(' '), MOST_COMMITS + MOST_SITES);
  });
  const isSideRefused = remember((key: string) => {
    const { line, stoodSince } = sideOf(key);
    if (stoodSince === undefined || line.length - stoodSince > MOST_COMMITS) return false;
    const [, ...path] = key.split(' ');
    const only = isAllOrNothing ? undefined : (siteFoldersOf([path.join(' ')])[0] ?? '');
    return range(stoodSince, line.length).every(
      (position) => !isSound(contentRoot, line, { position, today, only }),
    );
  });
  return (version, next) => {
    const { commit, file } = version;
    if (commit === undefined || commit === BEFORE_ALL) return false;
    const lastDay = next.commit === undefined ? today : next.on;
    if (daysBetween(version.on, lastDay) > MOST_DAYS) return false;
    const first = positions.get(commit);
    if (first === undefined) return isSideRefused(`${commit} ${file}`);
    const end = next.commit === undefined ? commits.length : (positions.get(next.commit) ?? commits.length);
    if (end - first > MOST_COMMITS) return false;
    if (!isSoundAlone(version, [version.on, lastDay])) return true;
    const folder = siteFoldersOf([file])[0];
    if (!isAllOrNothing)
      return range(first, end).every((position) => isRefusedAlone(`${position} ${folder ?? ''}`));
    return range(first, end).every(
      (position) => (folder !== undefined && !isOwnGood(`${position} ${folder}`)) || !isGood(position),
    );
  };
}

/** The position of each commit in the line, by the first characters that versions name. */
export function positionsOf(commits: readonly Commit[]): ReadonlyMap<string, number> {
  return new Map(commits.map(({ id }, position) => [id.slice(0, 8), position]));
}

/** By its own checks alone, which need nothing but what was read already; whatever is no disclosure may be sound. */
function isSoundAlone({ content, file }: ReadVersion, days: readonly CalendarDate[]): boolean {
  const role = fileRoleOf(file);
  const { kind } = content;
  if (role.type !== 'disclosure') return true;
  const parsed = isKind(kind) && KIND_SCHEMAS[kind].safeParse(content);
  if (!parsed || !parsed.success) return false;
  const { section } = role;
  return days.some((asOf) =>
    checkContent(parsed.data as DisclosureContent, { section, asOf }).every(
      ({ severity }) => severity === 'warning',
    ),
  );
}

/** Whether the checks passed on the day a commit came, or on the last on which it was the newest. */
function isSound(
  contentRoot: string,
  line: readonly Commit[],
  {
    position,
    today,
    only,
    // The folder of a site, or nothing for what all share alone; the sites that changed last when absent.
  }: { readonly position: number; readonly today: CalendarDate; readonly only?: string | undefined },
): boolean {
  const commit = line[position];
  if (!commit) return false;
  const siteFolders = only === undefined ? lastChanged(line, position) : only === '' ? [] : [only];
  using laid = layOut(contentRoot, commit.id, { siteFolders, photos: new Set() });
  const siteIds = siteFolders
    .filter((folder) => existsSync(join(laid.root, folder)))
    .map((folder) => folder.split('/').at(-1) ?? '');
  const days = new Set([commit.on, line[position + 1]?.on ?? today]);
  // An inspection holds back the sites that it names alone.
  const isAside = ({ file }: ContentProblem): boolean =>
    file.startsWith(`${INSPECTIONS}/`) &&
    only !== undefined &&
    !siteIds.some((id) => readPlainTextAt(join(laid.root, file))?.includes(id));
  return [...days].some((asOf) => {
    const { problems } = readContent(laid.root, { asOf, siteIds });
    return !hasErrors(problems.filter((problem) => !isAside(problem)));
  });
}

/** The folders of the sites that changed last up to a commit. */
function lastChanged(line: readonly Commit[], position: number): string[] {
  const folders = new Set<string>();
  for (let at = position; at >= 0 && folders.size < MOST_SITES; at--)
    for (const folder of siteFoldersOf(line[at]?.changes.map(({ path }) => path) ?? []))
      if (folders.size < MOST_SITES) folders.add(folder);
  return [...folders];
}

function remember<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.has(key) ? (known.get(key) as V) : compute(key);
    known.set(key, value);
    return value;
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
