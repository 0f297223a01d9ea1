/** A sheet of paper against git: looks among what stands there now, then among what stood there before. */
import type { LoadedContent } from '../../src/loader/load-content.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import type { Progress } from '../terminal/progress.ts';
import type { Head } from './committed-content.ts';
import { readHistories, readTimelines, type PaperHistory } from './earlier-texts.ts';
import {
  isMeant,
  judgeLost,
  judgeRecord,
  recordsOf,
  searchedRecord,
  type PaperMatch,
  type PaperRecord,
} from './find-paper.ts';
import type { PaperQuery } from './paper-query.ts';

export interface PaperReport {
  /** As it was typed. */
  readonly written: string;
  readonly query: PaperQuery;
  readonly asOf: CalendarDate;
  readonly matches: readonly PaperMatch[];
  /** What could not be looked at. */
  readonly notes: readonly string[];
}

export interface PaperInputs {
  readonly written: string;
  readonly query: PaperQuery;
  readonly contentRoot: string;
  readonly asOf: CalendarDate;
  readonly head: Head | undefined;
  readonly siteIds?: readonly string[] | undefined;
  /** What git has. */
  readonly committed: LoadedContent;
  /** What lies in the folder, where that is something else. */
  readonly loadFolder: () => Promise<LoadedContent>;
  readonly progress: Progress;
}

/** Whether every disclosure that a sheet may be of stands as on the sheet. */
export function isCurrent({ matches }: PaperReport): boolean {
  return matches.length > 0 && matches.every(({ verdict }) => verdict === 'current');
}

/** Looks a sheet up. Throws `GitError`. */
export async function verifyPaper(inputs: PaperInputs): Promise<PaperReport> {
  const { written, query, asOf } = inputs;
  const matches = query.type === 'foreign' ? [] : await findMatches(inputs);
  return { written, query, asOf, matches, notes: notesOf(inputs) };
}

async function findMatches(inputs: PaperInputs): Promise<PaperMatch[]> {
  const { query, asOf, head } = inputs;
  const records = recordsOf(inputs.committed);
  const found = records.filter((record) => isMeant(query, searchedRecord(record)));
  // The code of a text that stands is that of no other.
  if (found.length > 0 && (query.type === 'code' || !head))
    return found.map((record) => judgeRecord(record, undefined, { query, asOf }));
  const histories = head ? searchHistory(inputs, head, found) : new Map<string, PaperHistory>();
  const shown = records.filter((record) => found.includes(record) || histories.has(record.address));
  const isShown = new Set(shown.map(({ address }) => address));
  const matches = [
    ...shown.map((record) => judgeRecord(record, histories.get(record.address), { query, asOf })),
    ...[...histories.values()]
      .filter(({ address }) => !isShown.has(address))
      .flatMap((history) => judgeLost(history, placeOf(inputs, history)) ?? []),
  ];
  return matches.length > 0 || !head || head.isClean ? matches : findUncommitted(inputs);
}

/** The history of every disclosure of which some text is meant, by address. A number is a site's own, so its site is enough once it is known. */
function searchHistory(
  { contentRoot, query, asOf, siteIds, progress }: PaperInputs,
  { commit }: Head,
  found: readonly PaperRecord[],
): ReadonlyMap<string, PaperHistory> {
  progress.step('查以前的文字');
  const isFound = new Set(found.map(({ address }) => address));
  const sites = found.length > 0 ? found.map(({ site }) => site.profile.id) : siteIds;
  const timelines = readTimelines(contentRoot, {
    commit,
    today: asOf,
    ...('siteId' in query ? { siteIds: [query.siteId] } : sites && { siteIds: sites }),
  }).filter(({ address, entries }) => {
    if (query.type === 'page') return address === query.address;
    // The name of a disclosure begins with its day.
    if (query.type === 'day') return address.split('/')[2]?.startsWith(query.day);
    // A single text stands there now, and that was looked at.
    return entries.length > 1 || isFound.has(address);
  });
  const histories = new Map<string, PaperHistory>();
  for (const history of readHistories(contentRoot, timelines, progress.advance)) {
    const { address, texts } = history;
    if (texts.some((text) => isMeant(query, { ...text, address }))) histories.set(address, history);
  }
  return histories;
}

/** Printed before it was committed: nobody else can know of it yet. */
async function findUncommitted({ query, asOf, loadFolder }: PaperInputs): Promise<PaperMatch[]> {
  return recordsOf(await loadFolder())
    .filter((record) => isMeant(query, searchedRecord(record)))
    .map((record) => ({
      ...judgeRecord(record, undefined, { query, asOf }),
      verdict: 'uncommitted' as const,
    }));
}

function placeOf({ committed }: PaperInputs, { siteId }: PaperHistory): string {
  const site = committed.sites.find(({ profile }) => profile.id === siteId);
  return site ? `${site.township.name}${site.profile.name}` : siteId;
}

function notesOf({ head, committed }: PaperInputs): string[] {
  const broken = new Set(
    committed.problems.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  );
  return [
    ...(head ? [] : ['内容不在 git 里，只查了文件夹里现在的，以前的文字没法查。']),
    ...(head?.isShallow ? ['这里的 git 历史不全，更早的文字没法查；要查请用完整的克隆。'] : []),
    ...(broken.size > 0 ? [`${broken.size} 份内容有问题，它们所在的村（社区）没有查。`] : []),
  ];
}
