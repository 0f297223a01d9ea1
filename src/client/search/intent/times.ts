/** When a question asks for, in the words in which people say it, and whether a page is of that time. */
import { relativeMonth } from '../numbers.ts';
import type { Page } from '../pages.ts';

/** A stretch of months, `2026-03`, from and to, both included; without a year that of any. */
export interface Asked {
  readonly year?: number;
  readonly from: number;
  readonly to: number;
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** Seasons and feasts, by their months. */
const SEASONS: readonly (readonly [RegExp, number, number])[] = [
  [/一季度|开春|春天|春季|春上/, 1, 3],
  [/二季度/, 4, 6],
  [/三季度/, 7, 9],
  [/四季度/, 10, 12],
  [/上半年|头半年|前半年/, 1, 6],
  [/下半年|后半年/, 7, 12],
  [/年初|正月|过年|春节/, 1, 2],
  [/年底|年末|年前/, 12, 12],
  [/夏天|伏天|大热天|夏季/, 6, 8],
  [/秋天|秋收|上秋|老秋/, 9, 11],
  [/入冬|冬天|冬里/, 11, 12],
  [/五月节|端午/, 6, 6],
  [/八月节|八月十五|中秋/, 9, 9],
  [/七一/, 6, 7],
  [/重阳|老人节/, 8, 10],
  [/元宵|正月十五/, 2, 3],
];

/** The times a question names. 一月挣多少 asks for a month's pay and not for January. `today` is the newest day of the site. */
export function timesIn(question: string, today: string): Asked[] {
  const text = question.replace(/\s/g, '');
  const years = yearsIn(text, Number(today.slice(0, 4)));
  const months: Asked[] = [
    ...text.matchAll(/(\d{1,2}|十[一二]?|[一二三四五六七八九])月(?!节|十五|\d*[天])/g),
  ].flatMap(({ 0: said, 1: which = '', index }) => {
    const number = Number(which) || NUMERALS.indexOf(which) + 1;
    const isSpan =
      /[多给挣开拿]/.test(text[index + said.length] ?? '') || /一个?$/.test(text.slice(0, index + 1));
    return number < 1 || number > 12 || (number === 1 && isSpan) ? [] : [{ from: number, to: number }];
  });
  for (const { index } of text.matchAll(/[上这本下]/g)) {
    const found = relativeMonth(text.slice(index), today);
    if (found) months.push({ year: found.year, from: found.month, to: found.month });
  }
  for (const [words, from, to] of SEASONS) if (words.test(text)) months.push({ from, to });
  if (months.length === 0) return years.map((one) => ({ year: one, from: 1, to: 12 }));
  return months.map((one) => ({ ...(years[0] !== undefined && { year: years[0] }), ...one }));
}

function yearsIn(text: string, year: number): number[] {
  const said = /(20\d\d)年?/.exec(text)?.[1];
  if (said) return [Number(said)];
  if (/前年/.test(text)) return [year - 2];
  if (/去年|头年|上年|年前/.test(text)) return [year - 1];
  if (/今年|当年/.test(text)) return [year];
  return /明年|来年/.test(text) ? [year + 1] : [];
}

/** The newest day of any page. */
export function newestOf(pages: readonly Page[]): string {
  return pages.reduce((last, { date = '' }) => (date > last ? date : last), '');
}

/** 1 for a page about the time or a part of it, 0 where either says none, less for one about another. */
export function timeFit(page: Page, asked: readonly Asked[]): number {
  const about = spanOf(page);
  if (asked.length === 0 || !about) return 0;
  return Math.max(
    ...asked.map(({ year, from, to }) => {
      if (year !== undefined && about.year !== year) return -1;
      const shared = Math.min(to, about.to) - Math.max(from, about.from) + 1;
      if (shared <= 0) return page.period === undefined ? -0.3 : -1;
      return shared / Math.max(to - from + 1, about.to - about.from + 1);
    }),
  );
}

function spanOf({ period, date }: Page): Required<Asked> | undefined {
  const said = period ?? date;
  if (said === undefined) return undefined;
  const year = Number(said.slice(0, 4));
  const quarter = /Q(\d)/.exec(said)?.[1];
  const half = /H(\d)/.exec(said)?.[1];
  const month = /^\d{4}-(\d\d)/.exec(said)?.[1];
  if (quarter) return { year, from: Number(quarter) * 3 - 2, to: Number(quarter) * 3 };
  if (half) return { year, from: Number(half) * 6 - 5, to: Number(half) * 6 };
  return month ? { year, from: Number(month), to: Number(month) } : { year, from: 1, to: 12 };
}
