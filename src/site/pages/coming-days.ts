/** 接下来的日子: when postings end, what one may come to, and what must be published by when. */
import { compareText } from '../../model/values/compare-text.ts';
import { formatMonthDay, type CalendarDate } from '../../model/values/calendar-date.ts';
import { owedDuties } from '../../model/duties/owed.ts';
import { dutyName } from '../../model/duties/duty.ts';
import { kindNamed } from '../../model/kinds.ts';
import { postingState } from '../../model/disclosure/posting.ts';
import { dayOf, shortTitle, titleHtml, type Day } from './entries.ts';
import { openDaysAhead } from '../feeds/calendar-entries.ts';
import type { SiteContext } from '../site-context.ts';

export interface ComingDay {
  readonly day: Day;
  readonly textHtml: string;
  /** A duty whose day has passed. */
  readonly isOverdue: boolean;
  /** After it one can no more do what is asked for: object, sign up, pay. */
  readonly isDeadline?: boolean;
}

/** More are on the page of duties. */
const MOST_OWED = 6;

/**
 * Overdue duties, then the next days. No "in three days" and no horizon counted from today: a static page must stay
 * true until the site is built again, and `summarise` builds it again only on the days that are listed here.
 */
export function comingDays(context: SiteContext, limit = 5): ComingDay[] {
  const { duties } = context;
  const owed = owedDuties(duties).slice(0, MOST_OWED);
  const days = [
    ...postingDaysAhead(context),
    ...openDaysAhead(context).map(({ from, until, title }) =>
      from < context.asOf ? { on: until, text: `${title}，最后一天` } : { on: from, text: title },
    ),
    ...noticesThatEnd(context),
    ...duties.filter(({ state }) => state === 'due').map(dutyDay),
  ].sort((a, b) => compareText(a.on, b.on));
  const show = ({ on, text, isDeadline = false }: PlainDay, isOverdue: boolean): ComingDay => ({
    // What is ahead lies within a year; what is overdue may be older and then says its year.
    day: isOverdue ? dayOf(on, context.currentYear) : { iso: on, text: formatMonthDay(on) },
    textHtml: titleHtml(text, context),
    isOverdue,
    isDeadline,
  });
  return [
    ...owed.map((duty) => show(dutyDay(duty), true)),
    ...days.slice(0, Math.max(2, limit - owed.length)).map((day) => show(day, false)),
  ];
}

/** Till when one can do what a notice asks for. */
function noticesThatEnd({ inForce, asOf, site }: SiteContext): PlainDay[] {
  return inForce.flatMap(({ content }) => {
    const until = kindNamed(content.kind).validUntil?.(content);
    return until !== undefined && until >= asOf
      ? [{ on: until, text: `截止：${shortTitle(content.title, site.profile.name)}`, isDeadline: true }]
      : [];
  });
}

interface PlainDay {
  readonly on: CalendarDate;
  readonly text: string;
  readonly isDeadline?: boolean;
}

function dutyDay(duty: SiteContext['duties'][number]): PlainDay {
  return { on: duty.dueOn, text: `最晚公布${dutyName(duty, false)}` };
}

function postingDaysAhead({ inForce, asOf, site }: SiteContext): PlainDay[] {
  return inForce.flatMap(({ content: { posting, title } }) => {
    const state = posting && postingState(posting, asOf);
    const name = shortTitle(title, site.profile.name);
    if (posting && state === 'announced') return [{ on: posting.from, text: `开始公示：${name}` }];
    if (posting && state === 'open')
      return [{ on: posting.until, text: `公示截止：${name}`, isDeadline: true }];
    return [];
  });
}
