/** Whether a published version of a file that the ledger counts by may become another: only with its entry in `changes`. */
import { addDays, type CalendarDate } from '../values/calendar-date.ts';
import type { Finding } from '../schema/finding.ts';
import {
  COUNTED,
  countedDifferences,
  isSameCounted,
  type CountedDifference,
  type RecordType,
} from './counted.ts';
import { dayOfEntry } from './judge-words.ts';
import type { Transition, Verdict } from './judge.ts';
import { freshEntries, textOf, type IndexedEntry } from './records.ts';
import * as words from './record-words.ts';
import { entriesOf, fieldOf, isAbsent, writtenKey, type Content } from './value-key.ts';

/** A proposal may wait so long until it is agreed to; further back nobody dates what changes what is owed. */
const DATED_BACK = 7;

/** What is wrong with a change of such a file, and what changed; `today` is the day of an entry that is still to come. */
export function judgeRecord(
  type: RecordType,
  { was, is }: Pick<Transition, 'was' | 'is'>,
  today: CalendarDate,
): Verdict {
  const withdrawn = was.content['withdrawal'];
  if (!isAbsent(withdrawn) && writtenKey(withdrawn) !== writtenKey(is.content['withdrawal']))
    return { findings: [words.withdrawalChanged(type, withdrawn)], changes: [] };
  const purged = purgedBetween(type, was.content, is.content);
  const lost = freshEntries('changes', is.content, was.content).filter(
    ({ index }) => !purged.hasEntry(index),
  );
  const fresh = freshEntries('changes', was.content, is.content).filter(
    ({ index }) => !purged.hasEntry(index),
  );
  const differences = countedDifferences(type, was.content, is).filter(({ what }) => !purged.hasField(what));
  const tells = (difference: CountedDifference, { entry }: IndexedEntry): boolean =>
    textOf(entry, 'what') === difference.what &&
    isSameCounted(type, difference.what, fieldOf(entry, 'was'), difference.was);
  const untold = differences.filter((difference) => !fresh.some((entry) => tells(difference, entry)));
  const idle = fresh.filter((entry) => !differences.some((difference) => tells(difference, entry)));
  const earliest = addDays(is.on, -DATED_BACK);
  const datedBack = fresh.filter(({ entry }) => (dayOfEntry(entry) ?? earliest) < earliest);
  return {
    findings: [
      ...freshEntries('purges', is.content, was.content).map(words.purgeLost),
      ...lost.map(words.changeLost),
      ...(untold.length > 0
        ? [words.changedWithoutReason(type, { untold, content: is.content, today })]
        : []),
      ...idle.map((entry) => words.changeNotTrue(entry, differences)),
      ...datedBack.map((entry) => words.changeDatedBack(entry, { changedOn: is.on, today })),
    ] satisfies Finding[],
    changes: differences.map((difference) => ({ ...difference, isFigure: true })),
  };
}

/** What a purge that came with a version took words out of: fields, and entries of `changes` that quoted them. */
function purgedBetween(type: RecordType, was: Content, is: Content) {
  const { mayBePurged } = COUNTED[type];
  const isPurged = mayBePurged !== undefined && freshEntries('purges', was, is).length > 0;
  const [before, after] = [entriesOf(was['changes']), entriesOf(is['changes'])];
  return {
    hasField: (what: string): boolean => isPurged && mayBePurged(what, was[what], is[what]),
    hasEntry(index: number): boolean {
      const [old, now] = [before[index], after[index]];
      const isSameEntry = ['on', 'what', 'by'].every((key) => textOf(old, key) === textOf(now, key));
      return (
        isPurged && isSameEntry && mayBePurged(textOf(old, 'what'), fieldOf(old, 'was'), fieldOf(now, 'was'))
      );
    },
  };
}
