import { dateOrder } from '../../values/date-order.ts';
import type { FieldPath, Finding } from '../../schema/finding.ts';
import { formatPeriod, periodEnd, periodStart } from '../../values/period.ts';
import { checkAttendance } from '../voting-checks.ts';
import { isTraining, type Session, type Sessions } from './schema.ts';
import { splitSessions } from './split.ts';

/** What is not true in a list of sessions: days, hours, who came, and a period in which there was none. */
export function checkSessions(list: Sessions): Finding[] {
  return [
    ...list.sessions.flatMap((session, index) => {
      const place = { path: ['sessions', index], name: `第 ${index + 1} 场（${session.topic}）` };
      return [
        ...checkOutcome(session, place, list),
        ...checkDay(session, place, list),
        ...checkTime(session, place),
        ...(session.expected !== undefined && session.present !== undefined
          ? checkAttendance(place.path, { expected: session.expected, present: session.present })
          : []),
      ];
    }),
    ...checkOneSort(list),
    ...checkNoneHeld(list),
  ];
}

interface Place {
  readonly path: FieldPath;
  readonly name: string;
}

/** A session that is over says how many came, or why it was not held; one that is ahead says neither. */
function checkOutcome(
  { on, present, cancelled }: Session,
  { path, name }: Place,
  { publishedOn }: Sessions,
): Finding[] {
  if (present !== undefined && cancelled !== undefined) {
    return [
      {
        code: 'ONE_OF_TWO',
        path: [...path, 'cancelled'],
        message: `${name}又写了到场 ${present} 人，又写了没办成。`,
        hint: '办成了就删掉 cancelled，没办成就删掉 present。',
      },
    ];
  }
  if (on > publishedOn && present !== undefined)
    return [
      dateOrder(
        [...path, 'present'],
        `${name}在 ${on}，这份 ${publishedOn} 就公布了，还没办的不会有到场人数。`,
      ),
    ];
  if (on > publishedOn || present !== undefined || cancelled !== undefined) return [];
  return [
    {
      code: 'FIELD_MISSING',
      path: [...path, 'on'],
      message: `${name}的日子（${on}）已经过了，没有写「到场人数」。`,
      hint: '请加一行 present（来了多少人）；没办成的，加一行 cancelled（原因）。',
    },
  ];
}

/** What was held belongs to the period; what is planned may lie behind it. */
function checkDay({ on }: Session, { path, name }: Place, { period, publishedOn }: Sessions): Finding[] {
  if (period === undefined || (on >= periodStart(period) && (on <= periodEnd(period) || on > publishedOn)))
    return [];
  return [
    {
      code: 'DATE_OUT_OF_PERIOD',
      path: [...path, 'on'],
      message: `${name}的日期是 ${on}，不在${formatPeriod(period)}里。`,
      hint: '日期写错了请改；是别的期间办的，请写到那一期去。',
    },
  ];
}

const TIME = /^([01]?\d|2[0-3]):([0-5]\d)(?:至([01]?\d|2[0-3]):([0-5]\d))?$/;

function checkTime({ time }: Session, { path, name }: Place): Finding[] {
  if (time === undefined) return [];
  const match = TIME.exec(time);
  const [, hour, minute, endHour, endMinute] = match ?? [];
  const isBackwards =
    endHour !== undefined && Number(endHour) * 60 + Number(endMinute) <= Number(hour) * 60 + Number(minute);
  if (match && !isBackwards) return [];
  return [
    {
      code: 'VALUE_NOT_ALLOWED',
      path: [...path, 'time'],
      message: isBackwards
        ? `${name}的「几点」写的是“${time}”，结束比开始还早。`
        : `${name}的「几点」写的是“${time}”，看不出几点。`,
      hint: '请按24小时写，例如：18:30，或 18:30至20:00。',
    },
  ];
}

/** Training and culture have a duty each, so that one file tells of one of them. */
function checkOneSort({ sessions }: Sessions): Finding[] {
  const [first] = sessions;
  const index = sessions.findIndex((one) => first && isTraining(one) !== isTraining(first));
  const other = sessions[index];
  if (!first || !other) return [];
  const sort = (one: Session): string => (isTraining(one) ? '培训' : '文体活动');
  return [
    {
      code: 'CATEGORY_MISMATCH',
      path: ['sessions', index, 'class'],
      message: `第 ${index + 1} 场（${other.class}）是${sort(other)}，第 1 场（${first.class}）是${sort(first)}，一份里只能写一样。`,
      hint: `请把${sort(other)}另写一份，或改 class。`,
    },
  ];
}

/** A plan for later does not say what there was in the period. */
function checkNoneHeld(list: Sessions): Finding[] {
  const { period, publishedOn } = list;
  const { held } = splitSessions(list);
  const isUntold = list.sessions.some(
    ({ on, present, cancelled }) => on <= publishedOn && present === undefined && cancelled === undefined,
  );
  if (period === undefined || held.length > 0 || isUntold) return [];
  return [
    {
      code: 'MEETING_MISSING',
      path: ['sessions'],
      message: `${formatPeriod(period)}办过的一场也没有写。`,
      hint: '漏写了请补上；这一期真的没有办，请改用 nil-return；只是预告的，请删掉 period，写在“文体活动、志愿服务、场所开放”（activities）里。',
    },
  ];
}
