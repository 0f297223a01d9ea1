/** A cell → the value of a field, as it would be written in a file: amounts in yuan, dates as `2026-10-09`. Pure. */
import { addDays, parseDate, type CalendarDate } from '../model/values/calendar-date.ts';
import { formatDayOrPeriod, type DayOrPeriod } from '../model/values/day-or-period.ts';
import { findNearest } from '../model/values/nearest.ts';
import {
  suggestAmount,
  suggestCount,
  suggestDate,
  suggestMonth,
  suggestPeriod,
  suggestQuantity,
} from '../model/values/read-written.ts';
import { mayBePeriod, unitOf, type FieldInfo } from '../model/schema/schema-fields.ts';
import type { Cell } from './grid.ts';
import { choiceSaid } from './choice-words.ts';
import { guessCategory } from './guess-category.ts';
import { readFlag } from './read-flag.ts';
import { MONEY_UNITS, type MoneyUnit } from './read-heading.ts';
import { dateOfSerial } from './serial-date.ts';
import type { SheetField } from './sheet-form.ts';
import type { Surroundings } from './surroundings.ts';
import { QUANTITY_SCALE } from '../model/values/fen.ts';

/**
 * `undefined` where nothing stands. `note` is what a clerk should look at, `problem` why there is no value, `left`
 * why there is none though nothing is wrong with the sheet. */
export type CellReading =
  | { readonly value: unknown; readonly note?: string }
  | { readonly problem: string }
  | { readonly left: string }
  | undefined;

const NOTHING = /^(?:[-—–－/\\]+|无|〇|空)$/;

/** Text of a formula's cell in which no program has put a result yet. */
export const NO_RESULT = '公式没有结果';

/** Reads a cell as a field. */
export function readCell(cell: Cell, { field, isList }: SheetField, around: Surroundings): CellReading {
  if (cell.kind === 'error' && cell.text === NO_RESULT)
    return { problem: '这一格的公式还没有算出结果，请用 Excel 或 WPS 打开表，存一次盘，再导入' };
  if (cell.kind === 'error') return { problem: `公式出错，显示“${cell.text}”，请先在表里改好` };
  if (cell.kind === 'empty' || (NOTHING.test(cell.text) && field.type !== 'text')) return undefined;
  if (!isList) return readOne(cell, field, around);
  const parts = cell.text.split(/[、；;\n]/).map((part) => part.trim());
  return { value: parts.filter((part) => part !== '') };
}

function readOne(cell: Cell, field: FieldInfo, around: Surroundings): CellReading {
  switch (field.type) {
    case 'number':
      return unitOf(field.schema) === '元' ? readAmount(cell, around.unit) : readQuantity(cell);
    case 'count':
      return readCount(cell);
    case 'date': {
      const date = readDay(cell, around);
      // The paper knows no day, and none is made up.
      if (!date && isMonth(cell.text)) return { left: `“${cell.text}”只写到月，没有导入，写好后补哪一天` };
      return date ?? { problem: `“${cell.text}”看不懂是哪一天` };
    }
    case 'choice':
      return readChoice(cell.text, field);
    case 'flag': {
      const flag = readFlag(cell.text);
      return flag === undefined ? { problem: `“${cell.text}”应当写 是 或 否` } : { value: flag };
    }
    default:
      return readText(cell, field, around);
  }
}

/** What stood there may be private and is not repeated. */
const NO_FIGURE = '这么长的数像是证件、卡或电话的号码，不是数目';

/** 15元/亩: what a rate is by. */
const RATE = /(?:\/|每)[\p{Script=Han}]{1,2}(?:[·/][\p{Script=Han}]{1,2})?$/u;

/** An amount in yuan, rounded to the fen: `1,200.50`, `￥1200`, `1.2万元`, `(300)`, `壹仟贰佰元整`. */
export function readAmount(cell: Cell, unit: MoneyUnit | undefined): CellReading {
  const scale = MONEY_UNITS[unit ?? '元'];
  if (isNumberOfPerson(cell.text)) return { problem: NO_FIGURE };
  if (cell.kind === 'number' && cell.number !== undefined) return toYuan(cell.number * scale);
  const text = cell.text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^(?:人民币)?(?:大写)?[:：]?/, '')
    .replace(RATE, '');
  const bracketed = /^\((.+)\)$/.exec(text)?.[1];
  const negative = /^(?:负|[-−–—△]|\()/.test(text);
  const written = suggestAmount(bracketed ?? text.replace(/^[负−–—△-]/, ''));
  if (written === undefined) return { problem: `“${cell.text}”不是金额` };
  const hasUnit = /[元圆万亿角分]/.test(text);
  return toYuan(Number(written) * (hasUnit ? 1 : scale) * (negative ? -1 : 1));
}

/** Adding up in binary leaves traces far behind the point; what is more than a trace is rounded and said. */
function toYuan(yuan: number): CellReading {
  const fen = Math.round(yuan * 100);
  if (!Number.isSafeInteger(fen)) return { problem: `“${yuan}”太大了` };
  const value = fen === 0 ? 0 : fen / 100;
  if (Math.abs(yuan * 100 - fen) < 1e-4) return { value };
  return { value, note: `${Number(yuan.toPrecision(15))} 四舍五入到分，成 ${value}` };
}

function readQuantity(cell: Cell): CellReading {
  if (isNumberOfPerson(cell.text)) return { problem: NO_FIGURE };
  const text = cell.text.normalize('NFKC').replace(RATE, '');
  const number = cell.number ?? Number(suggestQuantity(text) ?? suggestAmount(text) ?? suggestCount(text));
  if (!Number.isFinite(number)) return { problem: `“${cell.text}”不是数` };
  const value = Math.round(number * QUANTITY_SCALE) / QUANTITY_SCALE;
  if (Math.abs(number - value) < 1e-9) return { value };
  return { value, note: `${Number(number.toPrecision(15))} 只留六位小数，成 ${value}` };
}

/** No village has ten million of anything: a longer number is that of a card, a telephone or a person. */
const MOST_COUNTED = 9_999_999;

/** Whether a text is so long a number that it can only be that of a person, a card or a telephone. */
export function isNumberOfPerson(text: string): boolean {
  return /^\d{11,}[Xx]?$/.test(text.normalize('NFKC').replace(/\s/g, ''));
}

function readCount(cell: Cell): CellReading {
  const number = cell.number ?? Number(suggestCount(cell.text));
  if (!Number.isInteger(number) || number < 0) return { problem: `“${cell.text}”不是整数` };
  if (number > MOST_COUNTED) return { problem: NO_FIGURE };
  return { value: number };
}

/** Serial numbers of days between 1954 and 2119; smaller numbers are more likely something else. */
const isSerial = (number: number): boolean => number >= 20_000 && number < 80_000;

/** 2026年4月, 2026.4 */
function isMonth(text: string): boolean {
  return /^(?:19|20)\d{2}[-./年](?:0?[1-9]|1[0-2])月?$/.test(text.normalize('NFKC').replace(/\s/g, ''));
}

/** 二〇二六年十月十二日 → 2026年10月12日. */
function hanToDigits(text: string): string {
  return text
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, (year) =>
      [...year].map((digit) => '〇一二三四五六七八九'.indexOf(digit.replace(/[○零]/, '〇'))).join(''),
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日号])/g, (number) => suggestCount(number) ?? number);
}

/** 2026年11月25日 9:00 */
const TIME_OF_DAY =
  /(?<=[\d日号])\s*(?:[上下]午)?\s*\d{1,2}(?::\d{2}(?::\d{2})?|[时点](?:\d{1,2}分|整|半)?)$|(?<=[日号])\s*[上下]午$/;

/** A day: a date of Excel's, its number, or written as people do, also without the year. */
export function readDay(cell: Cell, { year, month, yearBefore }: Surroundings): CellReading {
  if (cell.kind === 'date') return { value: cell.text };
  if (cell.number !== undefined && isSerial(cell.number)) return { value: dateOfSerial(cell.number) };
  const text = hanToDigits(
    cell.text.normalize('NFKC').replace(TIME_OF_DAY, '').replace(/\s/g, '').replace(/[/／]/g, '-'),
  );
  if (/^\d{5}$/.test(text) && isSerial(Number(text))) return { value: dateOfSerial(Number(text)) };
  const whole = suggestDate(text.replace(/^(\d{2})([-.年]\d{1,2}[-.月]\d{1,2}日?)$/, '20$1$2'));
  if (whole !== undefined) return { value: whole };
  const inYear = /^(\d{1,2})[-.月](\d{1,2})[日号]?$/.exec(text);
  const inMonth = /^(\d{1,2})[日号]?$/.exec(text);
  const [monthPart, dayPart] = inYear
    ? [inYear[1], inYear[2]]
    : inMonth
      ? [String(month ?? ''), inMonth[1]]
      : [];
  if (year === undefined || !monthPart || !dayPart) return undefined;
  const inYearOf = (one: number): CalendarDate | undefined =>
    parseDate(`${one}-${monthPart.padStart(2, '0')}-${dayPart.padStart(2, '0')}`);
  const isAhead =
    yearBefore !== undefined && (inYearOf(year) ?? '') > addDays(yearBefore as CalendarDate, 31);
  const date = inYearOf(isAhead ? year - 1 : year);
  if (date === undefined) return undefined;
  if (yearBefore !== undefined) return { value: date, note: `“${cell.text}”没写年份，当作 ${date}` };
  // Excel turns 10.10 into 10.1 without a word.
  return cell.kind === 'number' && inYear?.[2]?.length === 1
    ? { value: date, note: `“${cell.text}”当作 ${date}；如果是${monthPart}月${dayPart}0日，请改` }
    : { value: date };
}

function readChoice(text: string, { choices, title }: FieldInfo): CellReading {
  const written = text.normalize('NFKC').replace(/\s/g, '');
  const same = choices.find((choice) => choice.normalize('NFKC') === written);
  if (same !== undefined) return { value: same };
  const within = choices.filter((choice) => written.includes(choice));
  const around = choices.filter((choice) => choice.includes(written) && written.length >= 2);
  const shortened = choices.filter((choice) => written.length >= 3 && isShortFor(written, choice));
  const only = [within, around, shortened].find((some) => some.length === 1)?.[0];
  const nearest =
    only ?? guessCategory(text, choices) ?? choiceSaid(choices, written) ?? misspelt(written, choices);
  if (nearest !== undefined) return { value: nearest, note: `“${text}”当作“${nearest}”` };
  return { problem: `“${text}”不是${title}里的词，可以写：${choices.join('、')}` };
}

/** 村委会 for 支委会, 党员大会 for 成员大会: in a short word another character makes another word. */
function misspelt(written: string, choices: readonly string[]): string | undefined {
  const nearest = findNearest(written, choices);
  return nearest?.length === written.length && written.length <= 4 ? undefined : nearest;
}

/** 发包收入 for 发包及上交收入: all its characters, in their order. */
function isShortFor(written: string, choice: string): boolean {
  let matched = 0;
  for (const character of choice) if (character === written[matched]) matched++;
  return matched === written.length;
}

/** `三季度`, `4月` of the sheet's year, and `2027年6月底`: what is more or less than the paper says is told. */
function readVaguely(text: string, { year }: Surroundings): CellReading {
  const [, whole = text, part = ''] =
    /^(.*?月)(?:份)?(初|上旬|中旬|下旬|底前?|末)$/.exec(text.replace(/\s/g, '')) ?? [];
  const value = suggestPeriod(whole) ?? (year === undefined ? undefined : suggestPeriod(`${year}年${whole}`));
  if (value === undefined) return undefined;
  const isWhole = part === '' && suggestPeriod(whole) !== undefined;
  return isWhole ? { value } : { value, note: `“${text}”当作 ${formatDayOrPeriod(value as DayOrPeriod)}` };
}

/** Text as it stands; months, periods and years in the form that the field asks for. */
function readText(cell: Cell, { schema, title }: FieldInfo, around: Surroundings): CellReading {
  const { text } = cell;
  if (cell.showsMonth && mayBePeriod(schema)) return { value: text.slice(0, 7) };
  const day = mayBePeriod(schema) ? (readDay(cell, around) ?? readVaguely(text, around)) : undefined;
  if (day) return day;
  const candidates = [
    text,
    suggestPeriod(text),
    suggestMonth(text),
    suggestDate(text),
    /^(\d{4})年?$/.exec(text)?.[1],
    cell.kind === 'date' ? text.slice(0, 7) : undefined,
    // A number of a day is only read as one where plain text will not do.
    cell.kind === 'number' ? (readDay(cell, around) as { value?: string } | undefined)?.value : undefined,
  ];
  const value = candidates.find((one) => one !== undefined && schema.safeParse(one).success);
  return value === undefined ? { problem: `“${text}”不能当作${title}` } : { value };
}
