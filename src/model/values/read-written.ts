/** Works out what a clerk meant: the value as it should be written, when it is plain enough to say. Pure. */
import { parseDate } from './calendar-date.ts';
import { parsePeriod } from './period.ts';

/** Half-width digits and punctuation, without quotes, spaces and currency marks. */
function simplify(written: string): string {
  // ①, ², ½: what normalising makes of them is another number, so they stay and nothing is read out of them.
  if (/\p{No}/u.test(written)) return written.trim();
  return written
    .normalize('NFKC')
    .replace(/^["'“”‘’]+|["'“”‘’]+$/g, '')
    .replace(/[,;。、]+$/, '')
    .replace(/^[−–—]/, '-')
    .replace(/[¥\s]/g, '')
    .replace(/(?:人民币|RMB)/gi, '');
}

const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const PLAIN = /^-?\d+(\.\d+)?$/;

/** `1,200.5` → `1200.5`, `十二万` → `120000`, `1.2万元` → `12000`; `undefined` when it is not plain. */
export function suggestAmount(written: string): string | undefined {
  const text = simplify(written)
    .replace(/(?:元|圆)整?$/, '')
    .replace(/整$/, '');
  const number = parseArabic(text) ?? parseChineseAmount(simplify(written));
  return number === undefined ? undefined : number;
}

/** `32人` → `32`, `三十二` → `32`. */
export function suggestCount(written: string): string | undefined {
  const text = simplify(written).replace(/[\p{Script=Han}]$/u, (unit) => (isChineseDigit(unit) ? unit : ''));
  const number = parseArabic(text) ?? parseChineseAmount(text);
  return number !== undefined && /^\d+$/.test(number) ? number : undefined;
}

/** `12.5亩` → `12.5`. */
export function suggestQuantity(written: string): string | undefined {
  const number = parseArabic(simplify(written).replace(/\p{Script=Han}+$/u, ''));
  return number !== undefined && /^-?\d+(\.\d{1,6})?$/.test(number) ? number : undefined;
}

function parseArabic(text: string): string | undefined {
  const scaled = /^(-?[\d,.]+)(万|亿)$/.exec(text);
  if (scaled) {
    const base = parseArabic(scaled[1] ?? '');
    return base === undefined ? undefined : shiftDecimal(base, scaled[2] === '万' ? 4 : 8);
  }
  if (GROUPED.test(text)) return text.replaceAll(',', '');
  return PLAIN.test(text) ? text : undefined;
}

/** Multiplies by a power of ten without binary fractions: `1.2`, 4 → `12000`. */
function shiftDecimal(number: string, decimals: number): string {
  const [whole = '', fraction = ''] = number.split('.');
  const digits = whole + fraction.padEnd(decimals, '0').slice(0, decimals);
  const rest = fraction.slice(decimals);
  const trimmed = digits.replace(/^(-?)0+(?=\d)/, '$1');
  return rest === '' ? trimmed : `${trimmed}.${rest}`;
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

function isChineseDigit(character: string): boolean {
  return character in DIGITS || character in UNITS || '万萬亿億'.includes(character);
}

/** `壹拾贰万叁仟元伍角` → `123000.5`. */
function parseChineseAmount(text: string): string | undefined {
  const match = /^(.+?)(?:[元圆]|$)(?:([^角分])角)?零?(?:([^角分])分)?整?$/u.exec(text);
  const whole = parseChineseInteger(match?.[1] ?? '');
  if (whole === undefined) return undefined;
  const tenths = digitOf(match?.[2]);
  const hundredths = digitOf(match?.[3]);
  if (tenths === undefined || hundredths === undefined) return undefined;
  const fraction = `${tenths}${hundredths}`.replace(/0+$/, '');
  return fraction === '' ? String(whole) : `${whole}.${fraction}`;
}

function digitOf(character: string | undefined): number | undefined {
  return character === undefined ? 0 : DIGITS[character];
}

function parseChineseInteger(text: string): number | undefined {
  const large = /^(.*)[亿億](.*)$/.exec(text);
  if (large) return combine(large[1] ?? '', large[2] ?? '', 100_000_000);
  const middle = /^(.*)[万萬](.*)$/.exec(text);
  if (middle) return combine(middle[1] ?? '', middle[2] ?? '', 10_000);
  return parseBelowTenThousand(text);
}

/** `十二`, `五千`, 万 → 125000; a single digit after the unit stands for the next place: 十二万五 is 125000. */
function combine(high: string, low: string, unit: number): number | undefined {
  const upper = parseChineseInteger(high);
  const short = DIGITS[low];
  if (upper !== undefined && short !== undefined) return upper * unit + short * (unit / 10);
  const lower = low === '' ? 0 : parseChineseInteger(low);
  return upper === undefined || lower === undefined ? undefined : upper * unit + lower;
}

/** `九千六` is 9600, `九千零六` 9006, `三十二` 32. */
function parseBelowTenThousand(text: string): number | undefined {
  if (text === '') return undefined;
  let total = 0;
  let digit: number | undefined;
  let unitBefore = 10;
  for (const character of text) {
    const unit = UNITS[character];
    const next = DIGITS[character];
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = undefined;
      unitBefore = unit;
    } else if (next === 0) {
      digit = undefined;
      unitBefore = 10;
    } else {
      if (next === undefined || digit !== undefined) return undefined;
      digit = next;
    }
  }
  return total + (digit ?? 0) * (unitBefore / 10);
}

const DATE_PARTS = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/;

/** `2025.11.8`, `2025年11月8日`, `20251108` → `2025-11-08`; `undefined` when there is no such day. */
export function suggestDate(written: string): string | undefined {
  const text = simplify(written).replace(/[−–—－。]/g, (mark) => (mark === '。' ? '.' : '-'));
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const parts = DATE_PARTS.exec(text) ?? compact;
  if (!parts) return dayOfSheet(text) ?? hanDate(text);
  const [, year = '', month = '', day = ''] = parts;
  return parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** `46338`: a sheet counts days from 1899-12-30; only those of the years that are published are one. */
function dayOfSheet(text: string): string | undefined {
  if (!/^[45]\d{4}$/.test(text)) return undefined;
  return new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10);
}

/** `二〇二六年十一月二十五日`, as a document is dated on paper. */
function hanDate(text: string): string | undefined {
  const [, year = '', month = '', day = ''] =
    /^([〇零○Oo一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/.exec(
      text,
    ) ?? [];
  if (year === '') return undefined;
  const digits = [...year].map((digit) => DIGITS[digit] ?? 0).join('');
  return parseDate(
    `${digits}-${(suggestCount(month) ?? '').padStart(2, '0')}-${(suggestCount(day) ?? '').padStart(2, '0')}`,
  );
}

/** `1988年11月`, `1988.11`, and a whole date `1988-11-05` → `1988-11`. */
export function suggestMonth(written: string): string | undefined {
  const period = suggestDate(written)?.slice(0, 7) ?? suggestPeriod(written);
  return period !== undefined && /^\d{4}-\d{2}$/.test(period) ? period : undefined;
}

/** `2026年9月` → `2026-09`, `2026年第三季度` → `2026-Q3`, `2026上半年` → `2026-H1`. */
export function suggestPeriod(written: string): string | undefined {
  const text = simplify(written);
  const month = /^(\d{4})[-./年](\d{1,2})月?份?$/.exec(text);
  if (month) return parsePeriod(`${month[1]}-${(month[2] ?? '').padStart(2, '0')}`);
  const quarter = /^(\d{4})年?-?(?:第?([一二三四1-4])季度?|[qQ]([1-4]))$/.exec(text);
  if (quarter) {
    const index = quarter[3] ?? String(DIGITS[quarter[2] ?? ''] ?? quarter[2]);
    return parsePeriod(`${quarter[1]}-Q${index}`);
  }
  const half = /^(\d{4})年?-?(?:([上下])半年|[hH]([12]))$/.exec(text);
  if (half) return parsePeriod(`${half[1]}-H${half[3] ?? (half[2] === '上' ? '1' : '2')}`);
  const year = /^(\d{4})(?:年度?|年全年)$/.exec(text);
  return year ? parsePeriod(year[1] ?? '') : undefined;
}

/** `XieJia_WaiZi` → `xiejia-waizi`. */
export function suggestIdentifier(written: string): string | undefined {
  const text = simplify(written)
    .toLowerCase()
    .replace(/[_.]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && text.length <= 64 ? text : undefined;
}

/** `是`, `yes` → `true`. */
export function suggestFlag(written: string): string | undefined {
  const text = simplify(written).toLowerCase();
  if (['是', '对', '有', 'yes', 'y', 'on', '1', 'true'].includes(text)) return 'true';
  return ['否', '不', '无', 'no', 'n', 'off', '0', 'false'].includes(text) ? 'false' : undefined;
}
