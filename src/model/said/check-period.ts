/** The period that a title names against the field: last month's title over this month's accounts. */
import type { DisclosureContent } from '../disclosure/disclosure.ts';
import type { Finding } from '../schema/finding.ts';
import { formatMonthDay } from '../values/calendar-date.ts';
import { formatPeriod, periodEnd, periodParts, periodStart, type Period } from '../values/period.ts';
import { suggestPeriod } from '../values/read-written.ts';
import { DAY, readDay } from './days-in.ts';
import { withPlainDigits } from './statements.ts';

const NAMED =
  /(?<!\d)\d{4}年(?:\d{1,2}月(?:份)?(?!\s*\d{1,2}\s*日)|第?[一二三四1-4]季度?|[上下]半年)(?![至到—~-])/g;
/** 11月23日至29日, 11月30日—12月6日: the first day is enough, a week begins with it. */
const FROM_DAY = new RegExp(String.raw`${DAY}\s*(?:至|到|[-—~～－])`);
const YEAR = /(?<!\d)(\d{4})年/g;

/** A warning when the one period of a title, or its one year, is another than `period`. */
export function checkPeriod({ title, period, publishedOn }: DisclosureContent): Finding[] {
  if (period === undefined) return [];
  const text = withPlainDigits(title).replace(/\s/g, '');
  if (periodParts(period).length === 'week') {
    const first = FROM_DAY.exec(text);
    const day = first ? readDay(first.slice(1), publishedOn) : undefined;
    const isInWeek = day === undefined || (day >= periodStart(period) && day <= periodEnd(period));
    return isInWeek ? [] : [disagrees(`从${formatMonthDay(day)}起的一周`, period)];
  }
  const named = [...new Set([...text.matchAll(NAMED)].flatMap(([words]) => suggestPeriod(words) ?? []))];
  const [one] = named as Period[];
  if (named.length > 1) return [];
  if (one !== undefined) {
    const isOther = one !== period && periodParts(one).length === periodParts(period).length;
    return isOther ? [disagrees(formatPeriod(one), period)] : [];
  }
  const years = [...new Set([...text.matchAll(YEAR)].map(([, year = '']) => year))];
  const [year] = years;
  // What was earned in one year is paid out, and so called, in the next.
  const known = [period.slice(0, 4), publishedOn.slice(0, 4)];
  return years.length !== 1 || year === undefined || known.includes(year)
    ? []
    : [disagrees(`${year}年`, period)];
}

function disagrees(said: string, period: Period): Finding {
  return {
    code: 'TEXT_DISAGREES',
    severity: 'warning',
    path: ['title'],
    message: `标题里说的是${said}，「所属期间」填的是${formatPeriod(period)}。`,
    hint: '照上一份改的，看看是不是有一处忘了改。',
  };
}
