/** Why a version came: one line of 修改记录 on the page of a disclosure. */
import type { CalendarDate } from '../values/calendar-date.ts';
import { freshEntries, newCorrections, textOf } from './records.ts';
import { isAbsent, isSameValue, writtenKey, type Content } from './value-key.ts';
import type { ReadVersion, Reason, Revision, Version } from './versions.ts';

const LONGEST_DETAIL = 40;

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
    commit,
    reasons: [{ word: '首次公布' }],
  };
}

/** The revision that made one published version another; none when only comments or the order of fields differ. */
export function revisionOf(was: ReadVersion, is: ReadVersion): Revision[] {
  if (isSameValue(was.content, is.content)) return [];
  return [{ on: is.on, commit: is.commit, reasons: reasonsFor(was.content, is.content) }];
}

/** Revisions that quote nothing: what was purged later may stand in what was said earlier. */
export function withoutDetails(revisions: readonly Revision[]): Revision[] {
  return revisions.map((revision) => ({
    ...revision,
    reasons: revision.reasons.map(({ word }) => ({ word })),
  }));
}

function reasonsFor(was: Content, is: Content): Reason[] {
  const differs = (key: string): boolean => writtenKey(was[key]) !== writtenKey(is[key]);
  const isWithdrawn = isAbsent(was['withdrawal']) && !isAbsent(is['withdrawal']);
  const purges = freshEntries('purges', was, is);
  const corrections = newCorrections(was, is);
  // Signing again and other photos belong to what was corrected or purged.
  const isPlain = corrections.length === 0 && purges.length === 0;
  const reasons = [
    ...(isWithdrawn ? [{ word: '撤回', detail: shorten(textOf(is['withdrawal'], 'why')) }] : []),
    ...purges.map(({ entry }) => ({ word: '隐私清除', detail: shorten(textOf(entry, 'what')) })),
    ...corrections.map(({ entry }) => ({ word: '更正', detail: shorten(textOf(entry, 'what')) })),
    ...(differs('posted') ? [{ word: '张贴凭证' }] : []),
    ...(isPlain && differs('approvals') ? [{ word: '补签字' }] : []),
    ...(isPlain && differs('photos') ? [{ word: '照片' }] : []),
  ];
  return reasons.length > 0 ? reasons : [{ word: '补充或文字修改' }];
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_DETAIL ? text : `${characters.slice(0, LONGEST_DETAIL - 1).join('')}…`;
}
