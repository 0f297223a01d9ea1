/**
 * Whether a release may take the place of the one that is there. A clock that is wrong makes a city forget a year, or
 * owe what is not due; both are found by what is known besides the clock: the last release, and the newest commit.
 */
import { addDays, daysBetween, type CalendarDate } from '../../src/model/values/calendar-date.ts';
import { wholeManifest, type Manifest } from './manifest.ts';
import type { ReleaseRecord } from './release-record.ts';

export interface Days {
  /** The day as of which the release is made. */
  readonly asOf: CalendarDate;
  /** What the clock says. */
  readonly today: CalendarDate;
  /** The day of the newest commit; absent outside git. */
  readonly committedOn?: CalendarDate | undefined;
  /** From this day on what is published is official; always when absent. */
  readonly publishedSince?: CalendarDate | undefined;
  readonly last?: ReleaseRecord | undefined;
  readonly outDir: string;
}

/** Before everything is official a release of an earlier day is tried now and then; then a month back is no mistake. */
const TRIED = 31;
/** A clerk's clock may be a day ahead of that of the server. */
const CLOCKS = 1;
/** In a quarter somebody publishes something: so far ahead of all that is known, a clock is wrong. */
const QUIET = 92;
/** Beyond today, and so far ahead of all that is known, is no day to publish for. */
const AHEAD = 31;

/** What speaks against the day of a release, in words for the terminal; `undefined` when nothing does. */
export function refuseDay({
  asOf,
  today,
  committedOn,
  publishedSince,
  last,
  outDir,
}: Days): string | undefined {
  if (last && asOf < last.asOf)
    return `这次按 ${asOf} 这一天，可是 ${outDir}/ 里的是按 ${last.asOf} 生成的，退回去 ${daysBetween(asOf, last.asOf)} 天，那以后公布的都会不见。`;
  const isOfficial =
    committedOn !== undefined && (publishedSince === undefined || publishedSince <= committedOn);
  if (committedOn !== undefined && addDays(asOf, isOfficial ? CLOCKS : TRIED) < committedOn)
    return `这次按 ${asOf} 这一天，可是内容最近一次提交在 ${committedOn}，早了 ${daysBetween(asOf, committedOn)} 天，那以后公布的都会没有。`;
  const known =
    [committedOn, last?.asOf]
      .filter((day) => day !== undefined)
      .sort()
      .at(-1) ?? today;
  if (asOf > addDays(known, asOf <= today ? QUIET : AHEAD))
    return `这次按 ${asOf} 这一天，比知道的最晚的一天（${known}）还晚 ${daysBetween(known, asOf)} 天，没到期的都会算成欠。`;
  return undefined;
}

/** Pages of disclosures: `site/section/id/index.html`. */
const DISCLOSURE_PAGE = /^([^/]+)\/(?:party|affairs|finance|other)\/([^/]+)\/index\.html$/;
const TOLD = 10;

/** A release, finished or not: where it lies, and what its manifest lists. */
export interface ListedRelease {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Disclosures that a release had and the next one has not, of the sites that both have: their pages. */
export function lostPages(before: ListedRelease, after: ListedRelease): string[] {
  const sites = new Set(Object.keys(after.manifest).map((path) => path.split('/', 1)[0]));
  const now = changedFiles(after, before.manifest);
  return Object.keys(changedFiles(before, after.manifest))
    .filter((path) => {
      const [, site] = DISCLOSURE_PAGE.exec(path) ?? [];
      return site !== undefined && sites.has(site) && now[path] === undefined;
    })
    .sort();
}

/** The files of the parts of a release that are not listed in the same way elsewhere. */
function changedFiles({ folder, manifest }: ListedRelease, elsewhere: Manifest): Manifest {
  const changed = Object.entries(manifest).filter(([path, { sha256 }]) => elsewhere[path]?.sha256 !== sha256);
  return wholeManifest(folder, Object.fromEntries(changed));
}

/** What is said of them. */
export function refuseLosses(lost: readonly string[], outDir: string): string {
  const more = lost.length - TOLD;
  return [
    `${outDir}/ 里上次公布的 ${lost.length} 件，这次没有了；不要的应当写撤回，撤回了网页还在：`,
    ...lost.slice(0, TOLD).map((path) => `    ${path.replace(/index\.html$/, '')}`),
    ...(more > 0 ? [`    还有 ${more} 件`] : []),
  ].join('\n');
}

/** The whole message, with what to do. */
export function formatNotReplaced(why: string, outDir: string): string {
  return `${why}
没有生成，${outDir}/ 没有改动。
先看看这台电脑的日期、--as-of 写的年份、内容是不是最新的。都没有错，确实要这样公布，再加上 --replace-anyway。
`;
}
