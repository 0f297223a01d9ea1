/**
 * What a text states in numbers: how many of what, and how much money. Figures in Arabic or Han numerals, `12户`,
 * `十二户`, `1.56万元`. What the numbers can be held against is for the checks; nothing here knows a kind.
 */
import type { FieldPath } from '../schema/finding.ts';
import { fen, fenFromWan, fenFromYuan, type Fen } from '../values/fen.ts';
import { suggestCount } from '../values/read-written.ts';

/** One text of a file, with where it stands. */
export interface SaidText {
  readonly path: FieldPath;
  readonly text: string;
}

interface Stated {
  readonly said: SaidText;
  /** Where it stands; in a `body` with its line. */
  readonly path: FieldPath;
  /** As it is written, with its unit. */
  readonly words: string;
  /** What stands before it in its sentence. */
  readonly before: string;
  /** What stands behind it, to the end of the line. */
  readonly after: string;
  /** Whether it is said of the whole: 共, 合计, or a further number of such a sentence. */
  readonly isWhole: boolean;
  /** Whether it is the price of one: 每亩400元, 400元/亩. */
  readonly isRate: boolean;
}

/** `12户`: a whole number of people or things. */
export interface SaidCount extends Stated {
  readonly type: 'count';
  readonly value: number;
  readonly unit: string;
  /** The Chinese characters right behind the unit, at most four: `3个项目` → 项目. */
  readonly noun: string;
}

/** `1.56万元`: money, with half a unit of its last decimal, which rounding may have taken. */
export interface SaidAmount extends Stated {
  readonly type: 'amount';
  readonly value: Fen;
  readonly rounding: number;
}

export type Statement = SaidCount | SaidAmount;

export const HAN_NUMERALS = '零〇一二两三四五六七八九十百千';
/** A number as people write it; without a group of its own. */
export const NUMBER = String.raw`(?:(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[${HAN_NUMERALS}]+)`;

const UNITS = '户家人名位宗处块份笔项件个组条台票张间栋辆';
const STATEMENT = new RegExp(
  String.raw`(?<![第\d.\-—~至到${HAN_NUMERALS}])(${NUMBER})\s*(?:(万)?元|([${UNITS}])(?!次|均|工|月|季|半|星期|百|千|体户|以))`,
  'gu',
);
/** A number that is only about so: nothing can contradict it. */
const VAGUE_AFTER = /^(?:余|多|左右|上下|以上|以下|以内|以外|起|[-—~至到]\s*\d)/;
const VAGUE_BEFORE =
  /(?:约|近|大约|将近|(?<!以)上|数|几|超过?|不足|至少|最多|不少于|不超过|不低于|不高于|限|可|[-—~])\s*$/;
const WHOLE = /(?:共|合计|总计|总共|一共|共计|总额|总数|全部)[:：]?[^\d，。；：、（）]{0,8}$/;
/** Said of all without 共: those who are thanked, 以上5户, 这5户. */
const OF_ALL_BEFORE =
  /(?:(?:感谢|鸣谢)[^\d，。；：、（）]{0,6}|(?:^|[，,、；])\s*(?:以上|上述|上列|下列|以下)\s*|这\s*)$/;
/** Said of all who gave: 19位乡亲捐了款. */
const GAVE_AFTER =
  /^\p{Script=Han}{0,6}?(?:捐[款资助赠了献]|认捐)(?![^，,。；;]*(?:超|以上|以下|各|每|[未没]))/u;
const RATE_BEFORE = /(?:每\p{Script=Han}{1,4}|一[亩人户年月天吨])\s*$/u;
/** Between two numbers of one sum: `共12户、32人`. */
const JOINED = /^\s*(?:[、，,和]?|\p{Script=Han}{1,4}?[和及与])\s*(?:共计?|合计)?\s*$/u;

/** The path of what stands at an offset of a text: the lines of a `body` are known, those of other texts are not. */
export function pathAt({ path, text }: SaidText, offset: number): FieldPath {
  return path[0] === 'body' && path.length === 1
    ? [...path, text.slice(0, offset).split('\n').length - 1]
    : path;
}

/** A `body` line by line; any other text as it is. */
export function linesOf(said: SaidText): readonly SaidText[] {
  if (said.path[0] !== 'body') return [said];
  return said.text.split('\n').map((text, index) => ({ path: [...said.path, index], text }));
}

/** Full-width digits as plain ones, each in its place. */
export function withPlainDigits(text: string): string {
  return text.replace(/[０-９．％]/g, (mark) => mark.normalize('NFKC'));
}

/** `1,200`, `十二` → a number; `undefined` when it is none. */
export function readNumber(written: string): number | undefined {
  const plain = written.replaceAll(',', '');
  const digits = /^\d/.test(plain) ? plain : suggestCount(plain);
  return digits === undefined ? undefined : Number(digits);
}

/** The numbers that a text states, in its order. */
export function statementsIn(said: SaidText): Statement[] {
  if (!/[\d０-９一二三四五六七八九十百]/.test(said.text)) return [];
  const text = withPlainDigits(said.text);
  const found: Statement[] = [];
  let end = 0;
  let isWholeBefore = false;
  for (const match of text.matchAll(STATEMENT)) {
    const [words, number = '', wan, unit] = match;
    const value = readNumber(number);
    const after = /^[^\n]*/.exec(text.slice(match.index + words.length))?.[0] ?? '';
    const before = /[^。；;！？\n]*$/.exec(text.slice(0, match.index))?.[0] ?? '';
    if (value === undefined || VAGUE_AFTER.test(after) || VAGUE_BEFORE.test(before)) continue;
    const isNext: boolean = isWholeBefore && found.length > 0 && JOINED.test(text.slice(end, match.index));
    const isRate = RATE_BEFORE.test(before) || /^\s*(?:[/／]|每|一[亩年月人户])/.test(after);
    const isWhole: boolean =
      !isRate && (WHOLE.test(before) || OF_ALL_BEFORE.test(before) || GAVE_AFTER.test(after) || isNext);
    end = match.index + words.length;
    isWholeBefore = isWhole;
    const path = pathAt(said, match.index);
    const stated = { said, path, words: words.trim(), before, after, isWhole, isRate };
    const statement =
      unit === undefined ? amountOf(stated, number, wan !== undefined) : countOf(stated, value, unit);
    if (statement) found.push(statement);
  }
  return found;
}

/** 1人弃权, 1票反对: one is a number where votes are counted. */
function isVoted(after: string): boolean {
  return /^\s*(?:赞成|同意|反对|不同意|弃权)/.test(after);
}

function countOf(stated: Stated, value: number, unit: string): SaidCount | undefined {
  if (!Number.isSafeInteger(value)) return undefined;
  const noun = /^\p{Script=Han}{0,4}/u.exec(stated.after)?.[0] ?? '';
  // 一户一宅, 一事一议: a way of speaking and no number.
  if (value === 1 && !stated.isWhole && !isVoted(stated.after)) return undefined;
  return { ...stated, type: 'count', value, unit, noun };
}

function amountOf(stated: Stated, number: string, isWan: boolean): SaidAmount | undefined {
  const plain = /^\d/.test(number) ? number.replaceAll(',', '') : suggestCount(number);
  if (plain === undefined) return undefined;
  const value = isWan ? fenFromWan(`${plain}万`) : fenFromYuan(Number(plain));
  if (value === undefined) return undefined;
  const decimals = plain.split('.')[1]?.length ?? 0;
  return { ...stated, type: 'amount', value, rounding: isWan ? Math.floor(10 ** (6 - decimals) / 2) : 0 };
}

/** Whether an amount that is said is another one, or what is left of it when it is rounded as it is said. */
export function isSameAmount({ value, rounding }: SaidAmount, other: Fen): boolean {
  return Math.abs(fen(value - other)) <= rounding;
}

const SAME_UNITS: Readonly<Record<string, readonly string[]>> = {
  家: ['家', '户'],
  名: ['人'],
  位: ['人'],
  人: ['人', '名'],
};

/** The units of figures that a unit of a text may mean: 位 is 人, 家 is 户 where households are counted. */
export function unitsMeant(unit: string): readonly string[] {
  return SAME_UNITS[unit] ?? [unit];
}
