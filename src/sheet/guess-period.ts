/** The period that a title or a file's name speaks of. Pure. */
import { suggestCount, suggestPeriod } from '../model/values/read-written.ts';
import type { Grid } from './grid.ts';
import { parsePeriod, type Period } from '../model/values/period.ts';

const SPOKEN = /(?<!\d)(20\d{2})年?[第-]?(?:(\d{1,2})月份?|([一二三四1-4])季度?|([上下])半年|(?<=年)度?)/g;
/** `资产台账2026`: only in a file's name, for in a table it may be an amount. */
const BARE_YEAR = /(?<!\d)(20\d{2})(?!\d)/;
const HAN_DIGITS = '〇一二三四五六七八九';

/** `2026年第三季度财务收支` → `2026-Q3`, `2026.5月` → `2026-05`; `undefined` when it speaks of none. By lines, the file's name first; cells of a line are parted by tabs. */
export function guessPeriod(text: string): Period | undefined {
  const [name = '', ...lines] = text.split('\n');
  return (
    [name, ...lines].map(periodIn).find(Boolean) ??
    (parsePeriod(BARE_YEAR.exec(name)?.[1] ?? '') as Period | undefined)
  );
}

function periodIn(line: string): Period | undefined {
  for (const [, year, month, quarter, half] of inDigits(line).matchAll(SPOKEN)) {
    const part = month ? `${month}月` : quarter ? `第${quarter}季度` : half ? `${half}半年` : '';
    const period = suggestPeriod(`${year}年${part}`);
    if (period !== undefined) return period as Period;
  }
  return undefined;
}

/** 二〇二六年五月, 2026.5月, ２０２６－０５ → 2026年5月. */
function inDigits(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/\t+/g, '|')
      .replace(/[\s_]/g, '')
      .replace(/[○零]/g, '〇')
      .replace(/[〇一二三四五六七八九]{4}(?=年)/g, (year) =>
        [...year].map((digit) => HAN_DIGITS.indexOf(digit)).join(''),
      )
      .replace(
        /年(十[一二]?|[一二三四五六七八九])月/g,
        (_, month: string) => `年${suggestCount(month) ?? ''}月`,
      )
      // 2026.4-2031.3 is the term of a contract.
      .replace(/\d{4}[.\-年]\d{1,2}月?[-—–~至到]+\d{4}[.\-年]\d{1,2}月?/g, '|')
      .replace(/(\d{4})[.-](\d{1,2})月?(?![\d.-])/g, '$1年$2月')
      .replace(/\d{4}年\d{1,2}月\d{1,2}[日号]/g, '')
  );
}

/** The year of the whole days on a sheet, where they are all of one. */
export function yearOfDates({ rows }: Grid): number | undefined {
  const years = new Set(
    rows.flat().flatMap(({ kind, text }) => {
      const year = /(?<!\d)(20\d{2})[-./年]\d{1,2}[-./月]\d{1,2}(?!\d)/.exec(text)?.[1];
      return year !== undefined && (kind === 'date' || kind === 'text') ? [Number(year)] : [];
    }),
  );
  return years.size === 1 ? [...years][0] : undefined;
}
