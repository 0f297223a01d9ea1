/** Figures as people type them: amounts, dates, periods, document numbers. */
import type { Time, Wanted } from './wanted.ts';
import { bareNumber } from './wanted.ts';

/** Something with figures at the beginning of a text. */
export interface Figures {
  readonly length: number;
  readonly wanted: readonly Wanted[];
}

/** How figures are read; `today` is what 今年 and 上个月 are counted from. Longer readings come first. */
const READERS: readonly ((text: string, today: string) => Figures | undefined)[] = [
  readDay,
  readSpan,
  readRelative,
  readWan,
  readSpoken,
  readYuan,
];

/** Reads figures at the beginning of a folded text. */
export function readFigures(text: string, today: string): Figures | undefined {
  for (const read of READERS) {
    const figures = read(text, today);
    if (figures) return figures;
  }
  return undefined;
}

/** A document number that names year and serial, however its brackets were typed. */
export function readNumber(folded: string): Wanted | undefined {
  if (!/^\D{0,8}\[?20\d\d\]?年?第?\d{1,3}号?$/.test(folded) || /^20\d{4}$/.test(folded)) return undefined;
  const text = bareNumber(folded);
  return text === folded || /^\d{4}年\d/.test(folded) ? undefined : { is: 'number', text };
}

const time = (match: RegExpExecArray, when: Time): Figures => ({
  length: match[0].length,
  wanted: [{ is: 'time', time: when }],
});

/** 2026年9月30日, 2026-09-30, 20260930, 9月30号, 9.30. */
function readDay(text: string): Figures | undefined {
  const whole =
    /^(20\d\d)[年./-](\d{1,2})[月./-](\d{1,2})[日号]?(?![\d.])/.exec(text) ??
    /^(20\d\d)([01]\d)([0-3]\d)(?!\d)/.exec(text);
  const short =
    /^()(\d{1,2})月(\d{1,2})[日号]?(?![\d.])/.exec(text) ?? /^()(\d{1,2})[./-](\d{1,2})[日号]?$/.exec(text);
  const match = whole ?? short;
  const [, year, month, day] = (match ?? []).map(Number);
  if (!match || !month || month > 12 || !day || day > 31) return undefined;
  const read = time(match, { ...(year && { year }), month, day });
  // 9.30 may be a price as well.
  const price = /^\d+\.\d\d$/.test(match[0]) ? [amount(Number(match[0]) * 100)] : [];
  return { ...read, wanted: [...read.wanted, ...price] };
}

/** 2026年9月, 九月份, 2026-09, 三季度, 2026年. */
function readSpan(text: string): Figures | undefined {
  const match =
    /^(?:(20\d\d)年?)?(?:(\d{1,2}|十[一二]?|[一二三四五六七八九])月份?(?![\d])|第?([1-4一二三四])季度?)/.exec(
      text,
    );
  if (match) {
    const year = match[1] ? { year: Number(match[1]) } : {};
    if (match[3])
      return time(match, { ...year, quarter: Number(match[3]) || '一二三四'.indexOf(match[3]) + 1 });
    const month = Number(match[2]) || chineseNumber(match[2] ?? '');
    return month <= 12 ? time(match, { ...year, month }) : undefined;
  }
  const dashed = /^(20\d\d)[./-](\d{1,2})(?![\d.])/.exec(text);
  if (dashed && Number(dashed[2]) <= 12)
    return time(dashed, { year: Number(dashed[1]), month: Number(dashed[2]) });
  const year = /^(20\d\d)(?:年度?|$)/.exec(text);
  return year ? time(year, { year: Number(year[1]) }) : undefined;
}

const YEARS: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 头年: -1, 今年: 0, 明年: 1, 来年: 1 };
const MONTHS: Readonly<Record<string, number>> = { 上: -1, 这: 0, 本: 0, 下: 1 };

/** The month that 上个月, 本月 and 下个月 at the beginning of a text mean, and what says it. */
export function relativeMonth(
  text: string,
  today: string,
): { readonly year: number; readonly month: number; readonly said: string } | undefined {
  const [said, which = ''] = /^([上这本下])一?个?月份?/.exec(text) ?? [];
  if (said === undefined) return undefined;
  const [year = 0, month = 0] = today.split('-').map(Number);
  const count = year * 12 + month - 1 + (MONTHS[which] ?? 0);
  return { year: Math.floor(count / 12), month: (count % 12) + 1, said };
}

/** 今年, 明年, 上个月, 本月. */
function readRelative(text: string, today: string): Figures | undefined {
  const ofYear = /^[前去头今明来]年/.exec(text);
  if (ofYear) return time(ofYear, { year: Number(today.slice(0, 4)) + (YEARS[ofYear[0]] ?? 0) });
  const found = relativeMonth(text, today);
  if (!found) return undefined;
  const { said, year, month } = found;
  return { length: said.length, wanted: [{ is: 'time', time: { year, month } }] };
}

const amount = (fen: number): Wanted => ({ is: 'amount', from: Math.round(fen), to: Math.round(fen) });

/** 12.8万: what is so when rounded or cut off to the figures typed. 3万多 is three and something. */
function readWan(text: string): Figures | undefined {
  const match =
    /^(\d+(?:\.\d+)?|[一二两三四五六七八九十]+)万(?![一二三四五六七八九\d])(?:多|来)?[元块]?钱?/.exec(text);
  if (!match) return undefined;
  const [all, typed = ''] = match;
  const decimals = typed.split('.')[1]?.length ?? 0;
  const step = 1_000_000 / 10 ** decimals;
  const fen = Math.round((Number(typed) || chineseNumber(typed)) * 1_000_000);
  // Who says 块 after it has counted to the last one: 两万块.
  if (decimals === 0 && /[元块]钱?$/.test(all) && !/[多来]/.test(all)) return wholeYuan(all, fen);
  const from = decimals > 0 ? fen - Math.floor(step / 2) : fen;
  return { length: all.length, wanted: [{ is: 'amount', from, to: fen + step - 1 }] };
}

const wholeYuan = ({ length }: string, fen: number): Figures => ({
  length,
  wanted: [{ is: 'amount', from: fen, to: fen + 99 }],
});

/** 四万五千六, 一千一百六十四万, 三千五百块: sums as they are spoken, to the yuan; 三千多块 is three thousand and something. */
function readSpoken(text: string): Figures | undefined {
  const match = /^([一二两三四五六七八九十百千万零]+)(多|来)?([元块]钱?)?/.exec(text);
  if (!match) return undefined;
  const [all, typed = '', isAbout, unit] = match;
  const yuan = spokenNumber(typed);
  const isSum = /[万千]/.test(typed) ? [...typed].length > 2 || unit !== undefined : unit !== undefined;
  if (yuan === undefined || yuan < 100 || !isSum) return undefined;
  if (isAbout === undefined) return wholeYuan(all, yuan * 100);
  const step = 10 ** (String(yuan).length - 1);
  return { length: all.length, wanted: [{ is: 'amount', from: yuan * 100, to: (yuan + step) * 100 - 1 }] };
}

/** 四万五千六 → 45600: what follows the last unit alone is of the next smaller one. */
function spokenNumber(text: string): number | undefined {
  const [wan, rest] = text.includes('万') ? text.split('万') : [undefined, text];
  if (rest === undefined || text.split('万').length > 2) return undefined;
  const above = wan === undefined ? 0 : belowWan(wan);
  const digit = '一二三四五六七八九'.indexOf(rest) + 1;
  const below = wan !== undefined && rest.length === 1 && digit > 0 ? digit * 1000 : belowWan(rest);
  return above === undefined || below === undefined ? undefined : above * 10_000 + below;
}

function belowWan(text: string): number | undefined {
  if (text === '') return 0;
  const match = /^(?:(.)千)?零?(?:(.)百)?零?(?:(.?)十)?(?:零?(.))?$/.exec(text);
  if (!match) return undefined;
  const [, thousands, hundreds, tens, ones] = match;
  const of = (character: string | undefined): number =>
    character === undefined ? 0 : character === '两' ? 2 : '一二三四五六七八九'.indexOf(character) + 1;
  const last = of(ones);
  // 四千五 is 4500, 三百六 is 360.
  const unit =
    tens === undefined && !text.includes('零')
      ? hundreds !== undefined
        ? 10
        : thousands !== undefined
          ? 100
          : 1
      : 1;
  return (
    of(thousands) * 1000 + of(hundreds) * 100 + (tens === undefined ? 0 : (of(tens) || 1) * 10) + last * unit
  );
}

/** 128450.00, 128450, 1500块: without decimals whatever the fen are. */
function readYuan(text: string): Figures | undefined {
  const match = /^(\d+)(\.\d{1,2})?([元块]钱?)?(?![\d.号月年日组户个人%])/.exec(text);
  if (!match) return undefined;
  const [all, whole = '', part, unit] = match;
  // Two figures alone are rarely money.
  if (whole.length < 3 && !part && !unit) return undefined;
  const fen = Math.round(Number(whole + (part ?? '')) * 100);
  const found = part ? amount(fen) : ({ is: 'amount', from: fen, to: fen + 99 } as const);
  return { length: all.length, wanted: [found, { is: 'text', text: whole + (part ?? '') }] };
}

/** 三 → 3, 十二 → 12, 二十 → 20. */
function chineseNumber(text: string): number {
  const digit = (character: string | undefined): number =>
    character === '两' ? 2 : ' 一二三四五六七八九'.indexOf(character ?? ' ');
  const [tens, ones] = text.includes('十') ? text.split('十') : [undefined, text];
  return (tens === undefined ? 0 : digit(tens || '一') * 10) + digit(ones || undefined);
}
