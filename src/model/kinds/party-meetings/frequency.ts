/** How often each of 三会一课 has to be held, and which are missing. */
import type { Finding } from '../../schema/finding.ts';
import {
  formatPeriod,
  monthsIn,
  periodEnd,
  periodOf,
  periodStart,
  type Period,
} from '../../values/period.ts';
import type { MeetingClass, PartyMeetings } from './schema.ts';

/**
 * At least one a month or a quarter (中国共产党支部工作条例（试行）第十一至十三、十六条). 主题党日 has no
 * fixed number here. “一般” in all of them: so what is missing is a warning, and none where the reason is told.
 */
const EVERY: Partial<Record<MeetingClass, 'month' | 'quarter'>> = {
  支部党员大会: 'quarter',
  支委会: 'month',
  党小组会: 'month',
  党课: 'quarter',
};

/** One warning for each class that is missing, which names the months or quarters; contradictions are errors. */
export function checkFrequency(list: PartyMeetings): Finding[] {
  const missing = Object.entries(EVERY).flatMap(([name, length]) => {
    const spans = missingSpans(list, name as MeetingClass, length);
    return spans.length === 0 ? [] : [{ name, spans, length }];
  });
  return [
    ...checkNotHeld(list),
    ...missing.map(({ name, spans, length }): Finding => {
      const when = spans.map(formatPeriod).join('、');
      return {
        code: 'MEETING_MISSING',
        severity: 'warning',
        path: ['meetings'],
        message: `${when}没有${name}；${name}每${length === 'month' ? '月' : '季'}至少一次。`,
        hint: `漏写了请补上；真的没有开，请加 notHeld，写明类别和原因${
          name === '党小组会' ? '，例如：没有划分党小组' : ''
        }。`,
      };
    }),
  ];
}

/** Months or quarters of the period that had ended by the day of publication, without such a meeting or a reason. */
function missingSpans(list: PartyMeetings, name: MeetingClass, length: 'month' | 'quarter'): Period[] {
  const { period, publishedOn, meetings, notHeld = [] } = list;
  if (notHeld.some((one) => one.class === name && one.month === undefined)) return [];
  const spans = new Set(monthsIn(period).map((month) => periodOf(periodStart(month), length)));
  return [...spans].filter((span) => {
    const isWhole = periodStart(span) >= periodStart(period) && periodEnd(span) <= periodEnd(period);
    const isHeld = meetings.some((one) => one.class === name && periodOf(one.on, length) === span);
    const isExplained = notHeld.some(
      ({ class: other, month }) =>
        other === name && month !== undefined && periodOf(periodStart(month), length) === span,
    );
    return isWhole && periodEnd(span) < publishedOn && !isHeld && !isExplained;
  });
}

function checkNotHeld({ notHeld = [], meetings }: PartyMeetings): Finding[] {
  return notHeld.flatMap(({ class: name, month }, index): Finding[] => {
    const held = meetings.find(
      (one) => one.class === name && (month === undefined || periodOf(one.on, 'month') === month),
    );
    if (!held) return [];
    return [
      {
        code: 'COUNT_MISMATCH',
        path: ['notHeld', index],
        message: `这里写${month ? formatPeriod(month) : ''}没有开${name}，可是上面有一次，在 ${held.on}。`,
        hint: '请核对，删掉写错的那一处。',
      },
    ];
  });
}
