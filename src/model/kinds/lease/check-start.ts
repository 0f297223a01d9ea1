/** When a letting begins: after it was decided, announced and agreed, since before that there is nobody to let it to. */
import type { CalendarDate } from '../../values/calendar-date.ts';
import { dateOrder } from '../../values/date-order.ts';
import type { Finding } from '../../schema/finding.ts';
import { daysIn } from '../../said/days-in.ts';
import type { Lease } from './schema.ts';

/** A warning when the term begins before what has to come first. Of several such days the first is named. */
export function checkStart({ stage, term, publishedOn, decision, openingOn, result }: Lease): Finding[] {
  const { from } = term;
  if (from === undefined) return [];
  const [decided] = decision === undefined ? [] : daysIn(decision, publishedOn);
  const before: readonly (readonly [name: string, day: CalendarDate | undefined])[] = [
    ['开会定出租', decided],
    ['公告', stage === '公告' ? publishedOn : undefined],
    ['开标', openingOn],
    ['成交', result?.on],
  ];
  const late = before.find(([, day]) => day !== undefined && from < day);
  if (!late) return [];
  const [name, day] = late;
  return [
    {
      ...dateOrder(
        ['term', 'from'],
        `租期从 ${from} 开始，可是 ${day} 才${name}，还没租出去就开始算租期了。`,
      ),
      severity: 'warning',
      hint: '日期写错了请改；真是先用后办的，请写明为什么，租金从哪天算。',
    },
  ];
}
