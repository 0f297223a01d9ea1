import { dateOrder } from '../../values/date-order.ts';
import type { Finding } from '../../schema/finding.ts';
import { formatPeriod, periodEnd, periodStart } from '../../values/period.ts';
import { reaches, type Share } from '../meeting-rules.ts';
import { checkCountTotal } from '../sum-checks.ts';
import { checkAttendance } from '../voting-checks.ts';
import { checkFrequency } from './frequency.ts';
import type { MeetingClass, PartyMeeting, PartyMeetings } from './schema.ts';

/** What is not true in a list of party meetings: numbers, dates, a meeting twice, meetings that were not held. */
export function checkPartyMeetings(list: PartyMeetings): Finding[] {
  return [
    ...list.meetings.flatMap((meeting, index) => [
      ...checkDate(meeting, index, list),
      ...checkNumbers(meeting, index),
    ]),
    ...checkFrequency(list),
    ...checkPlanned(list),
  ];
}

/** What comes next lies ahead; what was held stands in the list above. */
function checkPlanned({ planned = [], publishedOn }: PartyMeetings): Finding[] {
  return planned.flatMap(({ on, class: name }, index) =>
    on > publishedOn
      ? []
      : [
          dateOrder(
            ['planned', index, 'on'],
            `「后面的安排」第 ${index + 1} 次（${name}）是 ${on}，不晚于公布日期（${publishedOn}）；开过的写到上面去。`,
          ),
        ],
  );
}

function checkDate({ on, class: name }: PartyMeeting, index: number, list: PartyMeetings): Finding[] {
  const { period, publishedOn } = list;
  const path = ['meetings', index, 'on'];
  if (on > publishedOn)
    return [dateOrder(path, `第 ${index + 1} 次（${name}）是 ${on}，可是这份 ${publishedOn} 就公布了。`)];
  if (on >= periodStart(period) && on <= periodEnd(period)) return [];
  return [
    {
      code: 'DATE_OUT_OF_PERIOD',
      path,
      message: `第 ${index + 1} 次（${name}）的日期是 ${on}，不在${formatPeriod(period)}里。`,
      hint: '日期写错了请改；是别的期间开的，请写到那一期去。',
    },
  ];
}

const HALF_OR_MORE: Share = { numerator: 1, denominator: 2, name: '半数' };

/**
 * Below half nothing can be decided: 支委会 cannot be held at all, 党员大会 cannot vote, which it need not have done
 * (中国共产党支部工作条例（试行）第十一、十二条).
 */
const QUORUMS: Partial<Record<MeetingClass, { readonly says: string; readonly isWarning: boolean }>> = {
  支委会: { says: '支委会要半数以上委员到会才能开（党支部工作条例第十二条）', isWarning: false },
  支部党员大会: {
    says: '有表决权的党员半数以上到会才能表决（党支部工作条例第十一条）',
    isWarning: true,
  },
};

function checkNumbers(meeting: PartyMeeting, index: number): Finding[] {
  const { class: name, expected, present, absent } = meeting;
  const path = ['meetings', index];
  const impossible = checkAttendance(path, meeting);
  if (impossible.length > 0) return impossible;
  const missing = absent
    ? checkCountTotal([...path, 'absent'], {
        sum: absent.reduce((sum, { count }) => sum + count, 0),
        stated: expected - present,
        partsName: `第 ${index + 1} 次（${name}）缺席原因的人数相加`,
        statedName: '应到减实到',
        unit: '人',
        hint: `应到 ${expected} 人，实到 ${present} 人，缺席 ${expected - present} 人。请核对签到表，把写错的改过来。`,
      })
    : [];
  const quorum = QUORUMS[name];
  if (!quorum || reaches(present, expected, HALF_OR_MORE)) return missing;
  return [
    ...missing,
    {
      code: 'QUORUM_NOT_MET',
      severity: quorum.isWarning ? 'warning' : undefined,
      path: [...path, 'present'],
      message: `第 ${index + 1} 次（${name}）应到 ${expected} 人，实到 ${present} 人，不到一半；${quorum.says}。`,
      hint: quorum.isWarning
        ? '请核对人数；人数没错又表决过的，要重新开会表决。'
        : '请核对人数；人数没错，就要重新开会。',
    },
  ];
}
