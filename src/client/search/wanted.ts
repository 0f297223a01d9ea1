/** What a word of a query asks for, and how well a page answers it. */
import { foldText, occurrencesOf, rangeInText, type TextRange } from './fold.ts';
import type { Page } from './pages.ts';

/** A day, a month, a quarter or a year; a part that was not typed may be any. */
export interface Time {
  readonly year?: number;
  readonly quarter?: number;
  readonly month?: number;
  readonly day?: number;
}

export type Wanted =
  /** Folded text, anywhere; `inTitle` only where it names the page. */
  | { readonly is: 'text'; readonly text: string; readonly inTitle?: true }
  | { readonly is: 'section'; readonly section: string }
  /** An item of the catalogue. */
  | { readonly is: 'item'; readonly items: readonly string[] }
  /** Money in fen, from and to, both included. */
  | { readonly is: 'amount'; readonly from: number; readonly to: number }
  | { readonly is: 'time'; readonly time: Time }
  /** A document number without its brackets. */
  | { readonly is: 'number'; readonly text: string }
  /** People of a family, or one person, as pages show them. */
  | { readonly is: 'name'; readonly names: readonly string[] };

export interface Answer {
  /** The higher the nearer. */
  readonly score: number;
  readonly title: readonly TextRange[];
  readonly text: readonly TextRange[];
  /** Nothing but the place it belongs to answers. */
  readonly isByPlace?: true;
}

/**
 * How near is near: a page that is called so, word for word (阵地 and not 阵地经费), before all that have it in their title.
 * Whatever names the page is `NAMED` or more; the rest only occurs in it.
 */
const SCORE = {
  number: 100,
  called: 61,
  title: 60,
  aside: 50,
  item: 50,
  published: 45,
  lead: 25,
  text: 15,
} as const;
export const NAMED = 45;

/** Characters in which a page says what it is about. */
const LEAD = 70;

const NOTHING: readonly TextRange[] = [];

/** How a page answers; `undefined` when it does not. */
export function answerOf(page: Page, wanted: Wanted): Answer | undefined {
  switch (wanted.is) {
    case 'text':
      return textAnswer(page, wanted.text, wanted.inTitle);
    case 'item':
      return page.item !== undefined && wanted.items.includes(page.item) ? bare(SCORE.item) : undefined;
    case 'section':
      return page.section === wanted.section ? bare(SCORE.item) : undefined;
    case 'amount':
      return inBody(page, amountsIn(page.body.folded, wanted.from, wanted.to));
    case 'time':
      return timeAnswer(page, wanted.time);
    case 'number':
      return page.number !== undefined && occurrencesOf(bareNumber(page.number), wanted.text).length > 0
        ? bare(SCORE.number)
        : undefined;
    case 'name':
      return nameAnswer(page, wanted.names);
  }
}

/** `谢村财公〔2026〕24号` → `谢村财公2026-24`. */
export function bareNumber(number: string): string {
  return number.replace(/[〔【[(（]?(\d{4})[〕】\])）]?年?第?0*(\d+)号?/, '$1-$2').replace(/\s/g, '');
}

const bare = (score: number): Answer => ({ score, title: NOTHING, text: NOTHING });

function textAnswer(page: Page, text: string, inTitle?: true): Answer | undefined {
  const title = occurrencesOf(page.heading.folded, text);
  const body = inTitle ? [] : occurrencesOf(page.body.folded, text);
  // The letters of a document number are in half of all pages.
  const isNumber = /\d/.test(text) && occurrencesOf(foldText(page.number ?? '').folded, text).length > 0;
  const isAside = isNumber || occurrencesOf(page.aside, text).length > 0;
  if (title.length + body.length === 0 && !isAside)
    return page.around.includes(text) ? { ...bare(0), isByPlace: true } : undefined;
  const score =
    title.length > 0
      ? page.aside.split('|').includes(text)
        ? SCORE.called
        : SCORE.title
      : isAside
        ? SCORE.aside
        : (body[0]?.start ?? LEAD) < LEAD
          ? SCORE.lead
          : SCORE.text;
  return { score, title: inText(page, 'title', title), text: inText(page, 'text', body) };
}

function inText(page: Page, where: 'title' | 'text', ranges: readonly TextRange[]): TextRange[] {
  const folded = where === 'title' ? page.heading : page.body;
  return ranges.map((range) => rangeInText(page[where], folded, range));
}

function inBody(page: Page, ranges: readonly TextRange[]): Answer | undefined {
  const [first] = ranges;
  if (!first) return undefined;
  return {
    score: first.start < LEAD ? SCORE.lead : SCORE.text,
    title: NOTHING,
    text: inText(page, 'text', ranges),
  };
}

/** Sums of money as pages print them, with two decimals, in a folded text. */
function amountsIn(folded: string, from: number, to: number): TextRange[] {
  return [...folded.matchAll(/\d+\.\d\d(?!\d)/g)]
    .filter(([written]) => {
      const fen = Math.round(Number(written) * 100);
      return fen >= from && fen <= to;
    })
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

/** A whole name stands in the text as well; a masked one only in the list of names. */
function nameAnswer(page: Page, names: readonly string[]): Answer | undefined {
  const answers = names.filter((name) => !name.includes('*')).flatMap((name) => textAnswer(page, name) ?? []);
  const isNamed = names.some((name) => page.names?.includes(name));
  if (answers.length === 0 && !isNamed) return undefined;
  return merge([...answers, ...(isNamed ? [bare(SCORE.lead)] : [])]);
}

/** One answer from several of the same page. */
export function merge(answers: readonly Answer[]): Answer {
  return {
    score: Math.max(...answers.map(({ score }) => score)),
    title: answers.flatMap(({ title }) => title),
    text: answers.flatMap(({ text }) => text),
    ...(answers.every(({ isByPlace }) => isByPlace) && { isByPlace: true }),
  };
}

function timeAnswer(page: Page, time: Time): Answer | undefined {
  return time.day === undefined ? spanAnswer(page, time) : dayAnswer(page, time);
}

/** A day: that on which the page came out, or one it speaks of. A date without a year is of the page's own. */
function dayAnswer(page: Page, { year, month, day }: Time): Answer | undefined {
  const own = page.date?.slice(0, 4);
  const isOut =
    page.date?.slice(5) === `${pad(month)}-${pad(day)}` && (year === undefined || own === String(year));
  const said = ['title', 'text'].map((where) => {
    const { folded } = where === 'title' ? page.heading : page.body;
    return occurrencesOf(folded, `${month}月${day}日`).flatMap(({ start, end }) => {
      const before = /(\d{4})年$/.exec(folded.slice(Math.max(0, start - 5), start))?.[1];
      if (year !== undefined && String(year) !== (before ?? own)) return [];
      return [{ start: before ? start - 5 : start, end }];
    });
  });
  const [title = [], text = []] = said;
  const answers = [
    ...(isOut ? [bare(SCORE.published)] : []),
    ...(title.length > 0 ? [{ score: SCORE.title, title: inText(page, 'title', title), text: NOTHING }] : []),
    ...[inBody(page, text)].flatMap((answer) => answer ?? []),
  ];
  return answers.length > 0 ? merge(answers) : undefined;
}

/** A month, quarter or year: the one the page is about, by its period or title; else that in which it came out. */
function spanAnswer(page: Page, time: Time): Answer | undefined {
  const { year, quarter, month } = time;
  const title = occurrencesOf(page.heading.folded, spanText(time));
  if (title.length > 0 && (year === undefined || isOf(page, year)))
    return { score: SCORE.title, title: inText(page, 'title', title), text: NOTHING };
  const about = page.period ?? (/\d月|季度|半年/.test(page.heading.folded) ? undefined : page.date);
  if (!about) return undefined;
  const isYear = year === undefined || about.startsWith(String(year));
  const isMonth = month === undefined || about.slice(4, 7) === `-${pad(month)}`;
  const isQuarter = quarter === undefined || about.slice(5) === `Q${quarter}`;
  if (!isYear || !isMonth || !isQuarter) return undefined;
  return bare(page.period ? SCORE.title - 2 : SCORE.published);
}

/** How titles write it. */
function spanText({ year, quarter, month }: Time): string {
  if (quarter !== undefined) return `${'一二三四'[quarter - 1]}季度`;
  return month !== undefined ? `${month}月` : `${year}年`;
}

function isOf(page: Page, year: number): boolean {
  return page.heading.folded.includes(`${year}年`) || !!(page.period ?? page.date)?.startsWith(String(year));
}

const pad = (number: number | undefined): string => String(number ?? 0).padStart(2, '0');
