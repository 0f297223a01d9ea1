/** Why a version came: one line of 修改记录 on the page of a disclosure. */
import type { CalendarDate } from '../calendar-date.ts';
import { freshEntries, textOf } from './records.ts';
import { fieldOf, isAbsent, isSameValue, writtenKey, type Content } from './value-key.ts';
import type { ReadVersion, Revision, Version } from './versions.ts';

const LONGEST_REASON = 60;

/**
 * The revision with which a disclosure was first published: on its day, or on the day it came when that was later,
 * so that nothing is dated back. What came before everything was official has its own day.
 */
export function firstRevision(
  { on, commit }: Pick<Version, 'on' | 'commit'>,
  publishedOn: CalendarDate,
  publishedSince?: CalendarDate,
): Revision {
  const isPreparation = publishedSince !== undefined && on < publishedSince;
  return {
    on: isPreparation || on < publishedOn ? publishedOn : on,
    ...(commit !== undefined && { commit }),
    reason: '首次公布',
  };
}

/** The revision that made one published version another; none when only comments or the order of fields differ. */
export function revisionOf(was: ReadVersion, is: ReadVersion): Revision[] {
  if (isSameValue(was.content, is.content)) return [];
  const reason = shorten(reasonsFor(was.content, is.content).join('；'));
  return [{ on: is.on, ...(is.commit !== undefined && { commit: is.commit }), reason }];
}

function reasonsFor(was: Content, is: Content): string[] {
  const differs = (key: string): boolean => writtenKey(was[key]) !== writtenKey(is[key]);
  const isWithdrawn = isAbsent(was['withdrawal']) && !isAbsent(is['withdrawal']);
  const purges = freshEntries('purges', was, is).map(({ entry }) => `隐私清除：${textOf(entry, 'what')}`);
  const corrections = freshEntries('corrections', was, is).map(
    ({ entry }) => `更正：${textOf(entry, 'what')}`,
  );
  const additions = [
    ...(differs('posted') ? ['张贴凭证'] : []),
    ...(differs('approvals') && corrections.length === 0 ? ['补签字'] : []),
    ...(differs('photos') && purges.length === 0 ? ['照片'] : []),
  ];
  const reasons = [
    ...(isWithdrawn ? [`撤回：${textOf(fieldOf(is, 'withdrawal'), 'why')}`] : []),
    ...purges,
    ...corrections,
    ...additions,
  ];
  return reasons.length > 0 ? reasons : ['文字修改'];
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_REASON ? text : `${characters.slice(0, LONGEST_REASON - 1).join('')}…`;
}
