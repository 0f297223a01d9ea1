/** A published release against its manifest and against git. */
import type { LoadedContent } from '../../src/loader/load-content.ts';
import { parseDate, type CalendarDate } from '../../src/model/values/calendar-date.ts';
import type { Progress } from '../terminal/progress.ts';
import { parseRecord, RECORD_FILE, type ReleaseRecord } from '../build/release-record.ts';
import { compareDisclosures } from './compare-disclosures.ts';
import { compareFiles, readManifests } from './compare-files.ts';
import type { Head } from './committed-content.ts';
import { compareDifferences, type Difference } from './difference.ts';
import { readReleaseDay } from './page-claims.ts';
import type { ReleaseSource } from './release-source.ts';

export interface ReleaseReport {
  readonly source: string;
  /** The day as of which git was asked. */
  readonly asOf: CalendarDate;
  /** First characters of the commit; absent when the content is not in git. */
  readonly commit?: string | undefined;
  readonly files: number;
  readonly disclosures: number;
  /** Sorted. */
  readonly differences: readonly Difference[];
  /** What could not be looked at, and on what the result rests. */
  readonly notes: readonly string[];
}

export interface ReleaseInputs {
  readonly head: Head | undefined;
  readonly siteIds?: readonly string[] | undefined;
  /** As asked for; else the day that the release itself names, else that of the newest commit. */
  readonly asOf?: CalendarDate | undefined;
  /** When nobody names a day. */
  readonly today: CalendarDate;
  readonly load: (asOf: CalendarDate) => Promise<LoadedContent>;
  readonly progress: Progress;
}

/** What is wrong with a release; in words why it cannot be looked at. */
export async function verifyRelease(
  source: ReleaseSource,
  inputs: ReleaseInputs,
): Promise<ReleaseReport | string> {
  const { head, siteIds, progress } = inputs;
  progress.step(`读 ${source.name} 的清单`);
  const manifest = await readManifests(source, siteIds);
  if (typeof manifest === 'string') return `${source.name}：${manifest}`;
  progress.step('核对文件');
  const compared = await compareFiles(source, manifest, { siteIds, onFile: progress.advance });
  const record = await findRecord(source);
  const asOf = inputs.asOf ?? record?.asOf ?? (await findReleaseDay(source)) ?? head?.on ?? inputs.today;
  progress.step(`和 git 核对，按 ${asOf} 这一天`);
  const content = await inputs.load(asOf);
  const { differences, disclosures } = compareDisclosures(content, asOf, compared);
  progress.end();
  return {
    source: source.name,
    asOf,
    commit: head?.commit.slice(0, 8),
    files: compared.files,
    disclosures,
    differences: [...compared.differences, ...differences].sort(compareDifferences),
    notes: [...notesOf(source, head, compared.closed), ...unjudgedNote(record), ...heldNotes(record)],
  };
}

async function findRecord(source: ReleaseSource): Promise<ReleaseRecord | undefined> {
  const found = await source.read(RECORD_FILE);
  return found.state === 'found' ? parseRecord(Buffer.from(found.bytes).toString('utf8')) : undefined;
}

function unjudgedNote(record: ReleaseRecord | undefined): string[] {
  return record?.unjudged === undefined
    ? []
    : [`这个网站生成时没有查公布以后的改动（${record.unjudged}），改过没有更正的也看不出来。`];
}

/** What is not the same there as in git, and why. */
function heldNotes(record: ReleaseRecord | undefined): string[] {
  return (record?.heldBack ?? []).map(
    ({ site, since, problems }) =>
      `${site} 的新内容从 ${since} 起没有公布（有 ${problems} 个问题），网上是以前的，和 git 对不上的先看是不是这个原因。`,
  );
}

async function findReleaseDay(source: ReleaseSource): Promise<CalendarDate | undefined> {
  const home = await source.read('index.html');
  if (home.state !== 'found') return undefined;
  return parseDate(readReleaseDay(Buffer.from(home.bytes).toString('utf8')) ?? '');
}

function notesOf(source: ReleaseSource, head: Head | undefined, closed: readonly string[]): string[] {
  return [
    ...(head ? [] : ['内容不在 git 里，和文件夹里现在的内容核对。']),
    ...(head && !head.isClean ? ['内容文件夹里有没提交的改动，没有算进去。'] : []),
    ...(closed.length > 0 ? [`${closed.length} 个文件要登录才能看，没有核对，如 ${closed[0]}。`] : []),
    ...(source.list ? [] : ['从网上看不出有没有多出来的文件，要在服务器上核对文件夹。']),
  ];
}
