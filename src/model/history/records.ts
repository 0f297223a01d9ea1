/** What a disclosure says of its own past: corrections, its withdrawal, purges. Later versions only add to them. */
import type { CalendarDate } from '../values/calendar-date.ts';
import type { Finding } from '../schema/finding.ts';
import { entriesOf, fieldOf, isAbsent, writtenKey, type Content } from './value-key.ts';

/** An entry with its index in the later version. */
export interface IndexedEntry {
  readonly index: number;
  readonly entry: unknown;
}

/** Entries of a list that an earlier version does not have. */
export function freshEntries(
  key: 'corrections' | 'purges' | 'changes',
  before: Content,
  after: Content,
): IndexedEntry[] {
  const known = entriesOf(before[key]).map(writtenKey);
  return entriesOf(after[key]).flatMap((entry, index) => {
    const knownAt = known.indexOf(writtenKey(entry));
    if (knownAt === -1) return [{ index, entry }];
    known.splice(knownAt, 1);
    return [];
  });
}

/** Corrections that came with a version. What a purge took words out of is none: it was there before. */
export function newCorrections(before: Content, after: Content): IndexedEntry[] {
  const lost = freshEntries('corrections', after, before);
  return freshEntries('corrections', before, after).slice(lost.length);
}

/** `isWithdrawn` of a version as it was written, which need not be valid: one without a readable day is withdrawn. */
export function isWithdrawnBy(content: Content, on: CalendarDate): boolean {
  const day = fieldOf(content['withdrawal'], 'on');
  return !isAbsent(content['withdrawal']) && (typeof day !== 'string' || day <= on);
}

/** A text field of an entry, on one line. */
export function textOf(entry: unknown, key: string): string {
  const value = fieldOf(entry, key);
  return isAbsent(value) ? '' : String(value).trim().replace(/\s+/g, ' ');
}

/** Published records that are gone or say something else. A purge may take words out of corrections, but not one away. */
export function checkRecords(before: Content, after: Content): Finding[] {
  const isPurged = freshEntries('purges', before, after).length > 0;
  const corrections = isPurged
    ? lostCount(before, after)
    : lostEntries('corrections', before, after).map(({ index, entry }) =>
        changed(
          ['corrections'],
          `第 ${index + 1} 条更正（${textOf(entry, 'on')}，“${textOf(entry, 'what')}”）公布过，现在改了或没有了`,
        ),
      );
  const purges = lostEntries('purges', before, after).map(({ index }) =>
    changed(['purges'], `第 ${index + 1} 条隐私清除的记录公布过，现在改了或没有了`),
  );
  return [...corrections, ...purges, ...checkWithdrawal(before['withdrawal'], after['withdrawal'])];
}

function lostEntries(key: 'corrections' | 'purges', before: Content, after: Content): IndexedEntry[] {
  return freshEntries(key, after, before);
}

function lostCount(before: Content, after: Content): Finding[] {
  const [was, is] = [entriesOf(before['corrections']).length, entriesOf(after['corrections']).length];
  return is >= was ? [] : [changed(['corrections'], `更正公布过 ${was} 条，现在只剩 ${is} 条`)];
}

function checkWithdrawal(before: unknown, after: unknown): Finding[] {
  if (isAbsent(before) || isAbsent(after) || writtenKey(before) === writtenKey(after)) return [];
  return [changed(['withdrawal'], '撤回的日期、原因、谁决定公布过，现在改了')];
}

function changed(path: Finding['path'], what: string): Finding {
  return {
    code: 'CORRECTION_CHANGED',
    path,
    message: `${what}。更正、撤回、隐私清除的记录公布以后只能再加，不能改，也不能删。`,
    hint: '请改回公布的样子；这条记录自己写错了，就在 corrections 最后再加一条更正来说明。',
  };
}
