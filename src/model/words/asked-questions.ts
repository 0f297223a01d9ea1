/** 回音壁: what was asked and how far it is, put together from all sheets that tell of it. */
import { compareText } from '../values/compare-text.ts';
import { addDays, type CalendarDate } from '../values/calendar-date.ts';
import { lastDayOf, type DayOrPeriod } from '../values/day-or-period.ts';
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { AskedQuestion } from '../kinds/asked-question.ts';
import { kindNamed } from '../kinds.ts';

/** A question as it stands after the newest sheet that tells of it. */
export interface Question extends Pick<
  AskedQuestion,
  'number' | 'askedOn' | 'channel' | 'question' | 'state' | 'answer'
> {
  /** The days by which it was to be done, in the order in which they were promised. */
  readonly promises: readonly DayOrPeriod[];
  /** The newest sheet that tells of it. */
  readonly sheet: Pick<Disclosure, 'id' | 'section'>;
  /** overdue: an answer or a promise is late · open: not done, still in time · settled: nothing more will come. */
  readonly status: 'overdue' | 'open' | 'settled';
  /** The day by which the answer, or what was promised first, was or is due; absent when settled. */
  readonly dueOn?: CalendarDate | undefined;
}

const STATUSES = ['overdue', 'open', 'settled'] as const satisfies readonly Question['status'][];

/**
 * All questions of a site, the overdue first, then the open, then the settled, each the newest first. A later sheet
 * with the same number brings the question up to date. A promise that was put off stays overdue: the duties and the
 * ledger go by the first one as well (`follow-ups.ts`).
 */
export function questionsOf(
  sheets: readonly Disclosure[],
  { asOf, repliesWithin }: { asOf: CalendarDate; repliesWithin: (askedOn: CalendarDate) => number },
): Question[] {
  const known = new Map<string, Question>();
  for (const sheet of oldestFirst(sheets))
    for (const entry of askedIn(sheet)) {
      const before = known.get(entry.number);
      known.set(entry.number, questionOf(entry, { sheet, before, asOf, repliesWithin }));
    }
  return [...known.values()].sort(
    (a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) || compareText(b.askedOn, a.askedOn),
  );
}

/** What a disclosure tells of questions; none for most kinds. */
export function askedIn({ content }: Disclosure): readonly AskedQuestion[] {
  return kindNamed(content.kind).asked?.(content) ?? [];
}

function oldestFirst(sheets: readonly Disclosure[]): Disclosure[] {
  return [...sheets].sort((a, b) => (a.content.publishedOn < b.content.publishedOn ? -1 : 1));
}

function questionOf(
  { number, askedOn, channel, question, state, answer, promisedBy }: AskedQuestion,
  telling: {
    sheet: Disclosure;
    before: Question | undefined;
    asOf: CalendarDate;
    repliesWithin: (askedOn: CalendarDate) => number;
  },
): Question {
  const { sheet, before, asOf, repliesWithin } = telling;
  const promises = [...new Set([...(before?.promises ?? []), ...(promisedBy ? [promisedBy] : [])])];
  const isOpen = state === '还没答复' || state === '正在办';
  const dueOn =
    state === '还没答复' ? addDays(askedOn, repliesWithin(askedOn)) : promises[0] && lastDayOf(promises[0]);
  return {
    number,
    askedOn,
    channel,
    question,
    state,
    answer,
    promises,
    sheet: { id: sheet.id, section: sheet.section },
    status: !isOpen ? 'settled' : dueOn !== undefined && dueOn < asOf ? 'overdue' : 'open',
    dueOn: isOpen ? dueOn : undefined,
  };
}
