/** Which column of a sheet is which field: by what was chosen before, by name, and by what stands in it. Pure. */
import { unitOf, type FieldInfo } from '../model/schema/schema-fields.ts';
import { editDistance } from '../model/values/nearest.ts';
import { isNumberLike, type Cell } from './grid.ts';
import { SHAPES } from './heading-shapes.ts';
import { OTHER_WORDS } from './heading-words.ts';
import { isNeedless } from './needless.ts';
import { readFlag } from './read-flag.ts';
import { natureOf, readHeading, type Heading } from './read-heading.ts';
import type { SheetField, SheetTable } from './sheet-form.ts';
import { lastPart } from './table-names.ts';

/** How a column's field was found. */
export type Means = 'remembered' | 'name' | 'similar' | 'content';

/** A field as a column is held against it: a cell of a sheet, or one of a form in the browser. */
export interface Nameable {
  readonly steps: readonly string[];
  readonly title: string;
  readonly isList: boolean;
  readonly field: Pick<FieldInfo, 'type'>;
}

export interface Matched<F extends Nameable = SheetField> {
  readonly field: F;
  readonly means: Means;
}

/** What a clerk decided: by a heading's name the dotted keys of a field, or `''` for a column to leave out. */
export type Chosen = Readonly<Record<string, string>>;

/** How well a heading names a field: 0 not at all, 1 by the very title. */
export function likeness(heading: string, title: string): number {
  return likenessOf(readHeading(heading), title);
}

/** The same of a heading that was read already, where it is held against all fields. */
export function likenessOf({ name }: Pick<Heading, 'name'>, title: string): number {
  if (name === '') return 0;
  const ofTitle = likenesses.get(title) ?? new Map<string, number>();
  const known = ofTitle.get(name);
  if (known !== undefined) return known;
  if (ofTitle.size > MOST_KEPT) ofTitle.clear();
  const found = measureLikeness(name, title);
  likenesses.set(title, ofTitle.set(name, found));
  return found;
}

/** Every kind asks the same of the same words of a sheet, and there are forty kinds. Titles are those of fields. */
const likenesses = new Map<string, Map<string, number>>();
const MOST_KEPT = 500;

function measureLikeness(name: string, title: string): number {
  const bare = name.replace(/\([^()]*\)/g, '');
  return Math.max(
    ...titlesOf(title).map((one, index) => likenessOfName(name, one) - index * 0.01),
    // 承租（包）方 is 承租方; what stands in brackets may also say that it is another thing.
    ...(bare === name || bare.length < 2
      ? []
      : titlesOf(title).map((one) => likenessOfName(bare, one) - 0.05)),
  );
}

/** Titles are those of fields, so there are only so many. */
const titles = new Map<string, readonly string[]>();

/** The whole title and its last part: `承租(借用)人:单位`, `单位`. */
function titlesOf(title: string): readonly string[] {
  const known = titles.get(title) ?? splitTitle(title);
  titles.set(title, known);
  return known;
}

function splitTitle(title: string): string[] {
  const whole = readHeading(title.replaceAll('：', '')).name;
  const last = readHeading(title.split('：').at(-1) ?? title).name;
  return last === whole ? [whole] : [whole, last];
}

function likenessOfName(name: string, title: string): number {
  if (name === title) return 1;
  const words = OTHER_WORDS[title] ?? [];
  const index = words.indexOf(name);
  if (index !== -1) return 0.9 - index * 0.002;
  const isAnother = isOfAnother(name, title);
  if (!isAnother && title.length >= 2 && name.endsWith(title)) return 0.7;
  // 得票 of a result are no 提名得票.
  if (name.length >= 2 && title.endsWith(name) && !title.startsWith('提名')) return 0.62;
  if (!isAnother && title.length >= 2 && name.includes(title)) return 0.6;
  if (!isAnother && words.some((word) => word.length >= 3 && name.endsWith(word))) return 0.58;
  if (KNOWN.has(name)) return 0;
  if (SHAPES[title]?.test(name) === true) return 0.55;
  // One letter more or less is two units where it is a rare one.
  const isAsLong = (word: string): boolean => Math.abs(word.length - name.length) <= 2;
  const near = [title, ...words].some(
    (word) => word.length >= 4 && isAsLong(word) && editDistance(name, word) === 1,
  );
  return near ? 0.5 : 0;
}

/** 上月未办结 is no 办结, 月末余额 no 余额 of the day: what stands in front makes it the opposite, or that of another time. */
const OPPOSITE = /[未不没无非待]$/;
const OTHER_TIME = /(?:上[月期季年]|去年|[期月季年][初末]|累计)/;

function isOfAnother(name: string, title: string): boolean {
  const at = name.indexOf(title);
  if (at < 0) return OTHER_TIME.test(name) && !OTHER_TIME.test(title);
  const before = name.slice(0, at);
  return OPPOSITE.test(before) || (OTHER_TIME.test(before) && !OTHER_TIME.test(title));
}

/** A known word for one field is no misspelling of another: 收入项目, 收入科目. */
const KNOWN = new Set(Object.entries(OTHER_WORDS).flatMap(([title, words]) => [title, ...words]));

/** Better than this, and a heading stands for the field. */
export const NAMED = 0.5;

/**
 * The fields of a table's columns, by their places. Each field goes to one column; the best pairs go first. `texts` are
 * the ways in which a column may be called, the most telling last.
 */
export function matchByName<F extends Nameable>(
  columns: readonly NamedColumn[],
  fields: readonly F[],
  chosen: Chosen,
): Map<number, Matched<F>> {
  const pairs = columns.flatMap(({ texts, group, cells }, column) =>
    fields.map((field) => {
      const score = scoreOf(texts, field, chosen);
      const isPossible = score > 1 || (mayHold(cells, field) && !isPersonal(texts, field));
      const rank = score > 1 ? score : score + 0.3 * groupFit(group, field, fields);
      return { column, field, score: isPossible ? score : 0, rank };
    }),
  );
  pairs.sort((a, b) => b.rank - a.rank);
  const found = new Map<number, Matched<F>>();
  const taken = new Set<F>();
  for (const { column, field, score } of pairs) {
    if (score < NAMED || found.has(column) || taken.has(field)) continue;
    if (columns[column]?.texts.some((text) => chosen[readHeading(text).name] === '')) continue;
    found.set(column, { field, means: score > 1 ? 'remembered' : score > 0.5 ? 'name' : 'similar' });
    taken.add(field);
  }
  return found;
}

/** A column as it is held against fields. */
export interface NamedColumn {
  /** The ways in which it may be called, the most telling last. */
  readonly texts: readonly string[];
  /** The words over its own heading: 流转情况. */
  readonly group: string;
  readonly cells: readonly Cell[];
}

/** Whether the words over a heading speak of a field (1), of other fields of the table (-1), or of nothing (0). */
function groupFit(group: string, field: Nameable, fields: readonly Nameable[]): number {
  if (group === '') return 0;
  const own = groupsOf(field);
  if (own.some((word) => group.includes(word))) return 1;
  // 承包期限 over 起 speaks of 承包起.
  if (own.length === 0 && field.title.length > 2 && group.startsWith(field.title.slice(0, 2))) return 1;
  return fields.some((other) => groupsOf(other).some((word) => group.includes(word))) ? -1 : 0;
}

/** `流转：受让方：单位` → 流转, 受让方. */
function groupsOf({ title }: Nameable): readonly string[] {
  return title
    .replace(/[(（][^()（）]*[)）]/g, '')
    .split('：')
    .slice(0, -1);
}

const PERSONAL = /身份证|证件号|账号|帐号|卡号|电话|手机|出生|生日(?!期)|年龄/;

/** Numbers of a person are no figures of a village, whatever their heading ends in. */
function isPersonal(texts: readonly string[], { title }: Nameable): boolean {
  return texts.some((text) => PERSONAL.test(text)) && !/号|电话|手机|出生|年龄/.test(title);
}

/** What stands in a column can contradict its name: a column of names is no 同意公开姓名, one of amounts no 项目. */
function mayHold(cells: readonly Cell[], { title, field, isList }: Nameable): boolean {
  if (cells.length === 0 || isList) return true;
  const numbers = cells.filter(isNumberLike).length;
  switch (field.type) {
    case 'flag':
      return cells.some(({ kind, text }) => kind === 'flag' || readFlag(text) !== undefined);
    case 'number':
    case 'count':
      return cells.some(
        (cell) =>
          isNumberLike(cell) ||
          /[\d零〇一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]/.test(cell.text) ||
          cell.kind === 'error',
      );
    case 'text':
      return !(numbers === cells.length && /^(?:项目|名称|摘要|用途|姓名|标的|什么钱)/.test(lastPart(title)));
    default:
      return true;
  }
}

function scoreOf(texts: readonly string[], field: Nameable, chosen: Chosen): number {
  if (texts.some((text) => chosen[readHeading(text).name] === field.steps.join('.'))) return 2;
  if (texts.some((text) => isNeedless(readHeading(text)))) return 0;
  return Math.max(0, ...texts.map((text) => likeness(text, field.title)));
}

/** Fields that a row cannot do without and that no heading names, by what stands in the columns left over. */
export function matchByContent(
  columns: readonly { readonly column: number; readonly cells: readonly Cell[]; readonly heading: Heading }[],
  { columns: fields }: SheetTable,
  found: ReadonlyMap<number, Matched>,
): Map<number, Matched> {
  const taken = new Set([...found.values()].map(({ field }) => field));
  const added = new Map<number, Matched>();
  for (const field of fields.filter((one) => one.isRequired && !taken.has(one))) {
    const fitting = columns.filter(
      ({ column, cells, heading }) =>
        !found.has(column) &&
        !added.has(column) &&
        cells.length > 0 &&
        fits(cells, field) &&
        (unitOf(field.field.schema) !== '元' || natureOf(heading) === 'money'),
    );
    const [only] = fitting;
    if (only && fitting.length === 1) added.set(only.column, { field, means: 'content' });
  }
  return added;
}

/** Only what cannot be mistaken: days, amounts with a fraction, words of a choice. */
function fits(cells: readonly Cell[], { field }: SheetField): boolean {
  switch (field.type) {
    case 'date':
      return cells.every(
        ({ kind, text }) => kind === 'date' || /^\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?$/.test(text),
      );
    case 'choice':
      return cells.every(({ text }) => field.choices.includes(text));
    case 'number':
      return cells.every(({ kind, text }) => kind === 'number' || /^[¥￥]?[\d,]+\.\d{1,2}元?$/.test(text));
    default:
      return false;
  }
}
