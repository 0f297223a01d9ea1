/** Whether a published version of a file that the ledger counts by may become another: only with its entry in `changes`. */
import { addDays, type CalendarDate } from '../values/calendar-date.ts';
import type { Finding } from '../schema/finding.ts';
import { countedDifferences, isSameCounted, type CountedDifference, type RecordType } from './counted.ts';
import { dayOfEntry } from './judge-words.ts';
import type { Transition, Verdict } from './judge.ts';
import { freshEntries, textOf, type IndexedEntry } from './records.ts';
import * as words from './record-words.ts';
import { fieldOf, isAbsent, writtenKey } from './value-key.ts';

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
  const lost = freshEntries('changes', is.content, was.content).map(words.changeLost);
  const fresh = freshEntries('changes', was.content, is.content);
  const differences = countedDifferences(type, was.content, is);
  const tells = (difference: CountedDifference, { entry }: IndexedEntry): boolean =>
    textOf(entry, 'what') === difference.what &&
    isSameCounted(type, difference.what, fieldOf(entry, 'was'), difference.was);
  const untold = differences.filter((difference) => !fresh.some((entry) => tells(difference, entry)));
  const idle = fresh.filter((entry) => !differences.some((difference) => tells(difference, entry)));
  const earliest = addDays(is.on, -DATED_BACK);
  const datedBack = fresh.filter(({ entry }) => (dayOfEntry(entry) ?? earliest) < earliest);
  return {
    findings: [
      ...lost,
      ...(untold.length > 0
        ? [words.changedWithoutReason(type, { untold, content: is.content, today })]
        : []),
      ...idle.map((entry) => words.changeNotTrue(entry, differences)),
      ...datedBack.map((entry) => words.changeDatedBack(entry, { changedOn: is.on, today })),
    ] satisfies Finding[],
    changes: differences.map((difference) => ({ ...difference, isFigure: true })),
  };
}
