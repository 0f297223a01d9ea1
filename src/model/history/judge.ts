/**
 * Whether a published version may become another: in substance only with a correction, out of sight only by a
 * withdrawal, and private data by a purge, which is taken as it is and never quoted.
 */
import type { CalendarDate } from '../values/calendar-date.ts';
import type { Finding } from '../schema/finding.ts';
import * as words from './judge-words.ts';
import {
  checkRecords,
  freshEntries,
  isWithdrawnBy,
  newCorrections,
  textOf,
  type IndexedEntry,
} from './records.ts';
import { substantiveChanges, type Change } from './substance.ts';
import { isAbsent, writtenKey, type Content } from './value-key.ts';
import type { ReadVersion } from './versions.ts';

export interface Transition {
  /** The last version that was lawful and published. */
  readonly was: ReadVersion;
  readonly is: ReadVersion;
  /** The day since which its substance has stood there. */
  readonly substanceSince: CalendarDate;
  /** Whether the file was away in between. */
  readonly wasGone: boolean;
  /** What brings the published version back, as typed in a terminal. */
  readonly restore: string;
}

export interface Verdict {
  readonly findings: readonly Finding[];
  /** What changed in substance, lawful or not, without what a purge took out. */
  readonly changes: readonly Change[];
}

/** What is wrong with a change, and what changed. */
export function judge(transition: Transition): Verdict {
  const { was, is, wasGone, restore } = transition;
  if (isWithdrawnBy(was.content, is.on) && isAbsent(is.content['withdrawal']))
    return { findings: [words.withdrawalUndone(was)], changes: [] };
  const records = checkRecords(was.content, is.content);
  // A withdrawn disclosure shows nothing of what it said.
  if (isWithdrawnBy(is.content, is.on)) return { findings: records, changes: [] };

  const isPurged = freshEntries('purges', was.content, is.content).length > 0;
  const changes = substantiveChanges(was.content, is.content).filter(
    (change) => !isPurged || !mayBePurged(change),
  );
  if (changes.length === 0) return { findings: records, changes };
  const fresh = newCorrections(was.content, is.content);
  const isOther = isOtherDisclosure(was.content, is.content);
  if (isOther && (wasGone || fresh.length === 0))
    return { findings: [words.idReused(was, is, restore)], changes };
  if (fresh.length === 0)
    return { findings: [...records, words.changedWithoutCorrection(was, is, changes)], changes };
  return { findings: [...records, ...checkFresh(fresh, changes, transition)], changes };
}

/** Words may be taken out or made general, and entries left out; figures only change when they are wrong. */
function mayBePurged({ before, after, isFigure }: Change): boolean {
  return before !== undefined && (after === undefined || !isFigure);
}

/** A clerk copies last month's file, and sometimes forgets to copy: then nearly everything that names it changes. */
function isOtherDisclosure(was: Content, is: Content): boolean {
  const differs = (key: string): boolean => writtenKey(was[key]) !== writtenKey(is[key]);
  const isRenamed = differs('title') || differs('period') || differs('item') || differs('kind');
  return differs('publishedOn') && isRenamed;
}

function checkFresh(
  fresh: readonly IndexedEntry[],
  changes: readonly Change[],
  { is, substanceSince }: Transition,
): Finding[] {
  // A computer whose clock is behind commits before what it is based on.
  const rightOn = is.previousOn !== undefined && is.previousOn > is.on ? is.previousOn : is.on;
  const days = fresh.flatMap(({ index, entry }) => {
    const on = words.dayOfEntry(entry);
    if (on === undefined || (on >= substanceSince && on <= rightOn)) return [];
    return [words.correctionDay({ index, on }, { wrongSince: substanceSince, rightOn })];
  });
  const figures = changes.filter(({ isFigure }) => isFigure);
  const said = fresh.map(({ entry }) => ['what', 'before', 'after'].map((key) => textOf(entry, key)).join());
  const isNamed = figures.some(({ before, after }) =>
    [before, after].some((value) => isSaid(value, said.join())),
  );
  return figures.length === 0 || isNamed || !fresh[0]
    ? days
    : [...days, words.correctionIncomplete(fresh[0].index, figures)];
}

/** Whether a text names a value, with or without commas, decimals and the year. */
function isSaid(value: string | undefined, text: string): boolean {
  if (value === undefined) return false;
  const plain = (written: string): string => written.normalize('NFKC').replace(/[,\s]/g, '');
  const number = plain(value).replace(/[^\d.-]*$/, '');
  const forms = [plain(value), number, number.replace(/\.?0+$/, ''), plain(value).replace(/^\d{4}年/, '')];
  return forms.some((form) => form !== '' && plain(text).includes(form));
}
