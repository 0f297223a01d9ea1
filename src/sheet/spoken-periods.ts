/** The periods that a title speaks of, also without a year: 2026年10月, 二〇二六年第三季度, 26年7—9月, 十月份. Pure. */
import { suggestCount } from '../model/values/read-written.ts';
import { periodParts, type Period } from '../model/values/period.ts';

/** A period as somebody wrote it; what was not written is absent. */
export interface SpokenPeriod {
  /** `2026年10月`, tidied up. */
  readonly written: string;
  readonly year?: number | undefined;
  /** The first and the last month. */
  readonly months?: readonly [from: number, to: number] | undefined;
}

const HAN_DIGITS = '〇一二三四五六七八九';
const YEAR = String.raw`(?:(?<year>20\d{2}|(?<!\d)\d{2}(?=年))年?度?的?)?`;
const RANGE = String.raw`(?<from>\d{1,2})月?份?[-—–~至到]+(?<to>\d{1,2})月份?`;
const PART = String.raw`${RANGE}|(?<month>\d{1,2})月份?(?![\d-])|第?(?<quarter>[1-4一二三四])季度?|(?<half>[上下])半年`;
const SPOKEN = new RegExp(String.raw`${YEAR}(?:${PART})|(?<alone>20\d{2}|(?<!\d)\d{2})年(?:度|全年)?`, 'gu');

/** Days, numbers of documents and when a paper was made: none of them says what a table covers. */
const ELSE =
  /\d{4}年\d{1,2}月\d{1,2}[日号]?(?!月)|(?<!\d)\d{1,2}月\d{1,2}[日号]|(?<!\d)20\d{6}(?!\d)|[〔[(]\d{4}[〕\])]\d*号?|(?:编制|填报|填表|制表|公示|公布|公开|张贴|打印|报出|报送|审核|更新|签字)(?:时间|日期|于|期)?:?\d{4}年\d{1,2}月/g;

/** All periods in a text, in their order. */
export function spokenPeriods(text: string): SpokenPeriod[] {
  return [...inDigits(text).replace(ELSE, ' ').matchAll(SPOKEN)].flatMap(
    ({ groups = {} }): SpokenPeriod[] => {
      const { year, alone, from, to, month, quarter, half } = groups;
      const months = monthsOf({ from: from ?? month, to: to ?? month, quarter, half });
      const spoken = year ?? alone;
      if (spoken === undefined && months === undefined) return [];
      const full = spoken === undefined ? undefined : Number(spoken.length === 2 ? `20${spoken}` : spoken);
      return [{ written: `${full === undefined ? '' : `${full}年`}${partName(groups)}`, year: full, months }];
    },
  );
}

function monthsOf(part: {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly quarter: string | undefined;
  readonly half: string | undefined;
}): readonly [number, number] | undefined {
  if (part.from !== undefined && part.to !== undefined) {
    const [from, to] = [Number(part.from), Number(part.to)];
    return from >= 1 && to <= 12 && from <= to ? [from, to] : undefined;
  }
  if (part.quarter !== undefined) {
    const index = Number(part.quarter) || HAN_DIGITS.indexOf(part.quarter);
    return [index * 3 - 2, index * 3];
  }
  if (part.half === undefined) return undefined;
  return part.half === '上' ? [1, 6] : [7, 12];
}

function partName({ from, to, month, quarter, half }: Record<string, string | undefined>): string {
  if (from !== undefined) return `${from}—${to}月`;
  if (month !== undefined) return `${Number(month)}月`;
  if (quarter !== undefined) return `第${HAN_DIGITS[Number(quarter)] ?? quarter}季度`;
  return half === undefined ? '' : `${half}半年`;
}

/** Half-width, without spaces, years and months in digits. */
function inDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s_]/g, '')
    .replace(/[○零]/g, '〇')
    .replace(/[〇一二三四五六七八九]{4}(?=年)/g, (year) =>
      [...year].map((digit) => HAN_DIGITS.indexOf(digit)).join(''),
    )
    .replace(/(十[一二]?|[一二三四五六七八九])(?=月)/g, (month) => suggestCount(month) ?? month)
    .replace(/(?<!\d)(20\d{2})(0[1-9]|1[0-2])(?!\d)/g, '$1年$2月')
    .replace(/(20\d{2})[./-](\d{1,2})[./-](\d{1,2})(?!\d)/g, '$1年$2月$3日')
    .replace(/(20\d{2})[./-](\d{1,2})月?(?![\d./-])/g, '$1年$2月');
}

/** Whether a table that speaks of a period may be published for another. `isFlow`: it says what happened in the period. */
export function fitsPeriod({ year, months }: SpokenPeriod, period: Period, isFlow: boolean): boolean {
  const { length, year: own, index } = periodParts(period);
  if (year !== undefined && year !== own) return false;
  if (months === undefined || length === 'week') return true;
  const size = { month: 1, quarter: 3, half: 6, year: 12 }[length];
  const [from, to] = [(index - 1) * size + 1, index * size];
  if (months[0] === from && months[1] === to) return true;
  // A list of the year is made in some month; debts at the end of September are those of the quarter.
  return !isFlow && months[1] <= to && (length === 'year' || months[1] === to);
}

/** Whether a table speaks of months outside a period: of two months on one sheet, one is not this one. */
export function isApart({ year, months }: SpokenPeriod, period: Period): boolean {
  const { length, year: own, index } = periodParts(period);
  if (months === undefined || length === 'week') return false;
  const size = { month: 1, quarter: 3, half: 6, year: 12 }[length];
  return (year ?? own) !== own || months[1] < (index - 1) * size + 1 || months[0] > index * size;
}
