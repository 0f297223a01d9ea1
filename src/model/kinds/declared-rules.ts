/**
 * Rules that most kinds have, declared in their `kind.ts` and true wherever a disclosure is checked, imported or
 * filled in: totals that are the sums of rows, entries that stand once, days that lie before publication. Fields are
 * named by their keys from the top of the file, `totals.due`; a test holds every one of them against the schema.
 */
import type { z } from 'zod';
import { dateOrder } from '../values/date-order.ts';
import { firstDayOf, lastDayOf, type DayOrPeriod } from '../values/day-or-period.ts';
import type { CommonContent } from '../disclosure/disclosure-fields.ts';
import { type Fen, type Micro } from '../values/fen.ts';
import type { FieldPath, Finding } from '../schema/finding.ts';
import { notOver, stillRunning } from '../values/period-over.ts';
import { standsForNobody } from '../values/values.ts';
import { findField, unitOf } from '../schema/schema-fields.ts';
import { roundingOf, type WrittenAmounts } from '../values/written.ts';
import { checkCountTotal, checkQuantityTotal, checkTotal, findRepeated } from './sum-checks.ts';

interface Rule {
  /** Asked only where this field is not written: the other form of the same list, a mark that rows are left out. */
  readonly unlessWritten?: string;
}

/** A total that is the sum of a column of rows, or their number. */
export interface Sum extends Rule {
  /** `totals.due`. Nothing is asked where it is not written. */
  readonly total: string;
  /** What messages call it, where that is not the title of the field. */
  readonly name?: string;
  /** The list: `rows`. */
  readonly rows: string;
  /** What is added up in a row, `transfer.area`; without it rows are counted. Nothing written counts as 0. */
  readonly column?: string;
  /** Only rows in which this key is one of these words, or is written at all. */
  readonly part?: { readonly key: string; readonly words?: readonly string[] };
  /** What comes to the sum, `12 份合同相加`, of so many rows. Without it the kind's own check tells what is wrong. */
  says?(rows: number, unit: string): string;
  /** Behind the numbers, where they are not yuan: `户`; or the field that says it. */
  readonly unit?: string | { readonly at: string };
  /** What to do, where it is not usual. */
  readonly hint?: string;
  /** A total in 万元 may be rounded. */
  readonly isRounded?: boolean;
  /** Follows from the rows, so that an imported sheet need not say it; a total in `totals` does anyway. */
  readonly isDerived?: boolean;
}

/** Entries of a list that are the same in some fields: one of them was written twice. */
export interface Once<Entry = never> extends Rule {
  /** `rows`. */
  readonly list: string;
  /** What tells entries apart. An entry without the only one of these fields is not compared. */
  readonly by: readonly string[];
  /** The field that is marked; `[]` for the whole entry, the first of `by` when left out. */
  readonly at?: readonly string[];
  /** True where two such entries may be right. */
  readonly isWarning?: boolean;
  /** The sentence: the later entry, the numbers of the first and the later, and the first. */
  says(entry: Entry, numbers: readonly [first: number, later: number], first: Entry): string;
  readonly hint: string;
}

/** What a kind may declare. */
export interface DeclaredRules {
  readonly sums?: readonly Sum[];
  readonly once?: readonly Once[];
  /** Days that are over when the file is published: the field, `*` for each of a list, and what follows from a later one. */
  readonly notAfterPublication?: Readonly<Record<string, string>>;
  /** Days on which is done what the posting asks about, `*` for each of a list: not while people may still object. */
  readonly afterPosting?: readonly string[];
  /** What of its period the kind tells in full, `账`, so that it is not published before the period is over. */
  readonly tellsAllOfPeriod?: string;
}

type Rules = DeclaredRules & { readonly schema: z.ZodType };

/** What does not hold of what a kind declares. */
export function checkDeclared(rules: Rules, content: CommonContent): Finding[] {
  const { sums = [], once = [], notAfterPublication = {}, afterPosting = [], tellsAllOfPeriod } = rules;
  const isAsked = ({ unlessWritten }: Rule): boolean =>
    unlessWritten === undefined || listAt(content, unlessWritten) === undefined;
  return [
    ...Object.entries(notAfterPublication).flatMap(([day, tail]) => checkDay(rules, content, day, tail)),
    ...afterPosting.flatMap((day) => checkWithinPosting(rules, content, day)),
    ...once.filter(isAsked).flatMap((rule) => checkOnce(rule, content)),
    ...sums.filter(isAsked).flatMap((rule) => checkSum(rules.schema, rule, content)),
    ...(tellsAllOfPeriod === undefined ? [] : checkPeriodOver(content, tellsAllOfPeriod)),
  ];
}

/** What stands at `totals.due`; `undefined` where a group on the way is not written. */
export function valueAt(from: unknown, keys: FieldPath): unknown {
  return keys.reduce((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], from);
}

function listAt(content: unknown, list: string): readonly unknown[] | undefined {
  return valueAt(content, list.split('.')) as readonly unknown[] | undefined;
}

/** The rows of a list that come to a sum. */
export function rowsOfSum<Row>({ part }: Sum, rows: readonly Row[]): Row[] {
  if (!part) return [...rows];
  const { key, words } = part;
  return rows.filter((row) => {
    const value = valueAt(row, [key]);
    return words ? words.includes(String(value)) : value !== undefined;
  });
}

function checkSum(schema: z.ZodType, sum: Sum, content: CommonContent): Finding[] {
  const path = sum.total.split('.');
  const stated = valueAt(content, path) as number | undefined;
  const rows = listAt(content, sum.rows);
  const field = findField(schema, path);
  if (!sum.says || stated === undefined || !rows || !field) return [];
  const own = rowsOfSum(sum, rows);
  const { column } = sum;
  const parts =
    column === undefined ? [] : own.map((row) => (valueAt(row, column.split('.')) ?? 0) as number);
  const unit = unitOfSum(sum, content);
  const names = { partsName: sum.says(own.length, unit), statedName: sum.name ?? field.title };
  if (field.type === 'count') {
    const count = column === undefined ? own.length : parts.reduce((all, one) => all + one, 0);
    return checkCountTotal(path, { ...names, sum: count, stated, unit, hint: sum.hint });
  }
  if (unitOf(field.schema) !== '元')
    return checkQuantityTotal(path, { ...names, parts: parts as Micro[], stated: stated as Micro, unit });
  const written = valueAt(content, ['written']) as WrittenAmounts | undefined;
  return checkTotal(path, {
    ...names,
    parts: parts as Fen[],
    stated: stated as Fen,
    toleranceFen: sum.isRounded ? roundingOf(written, stated as Fen, parts as Fen[]) : 0,
  });
}

function unitOfSum({ unit = '' }: Sum, content: CommonContent): string {
  return typeof unit === 'string' ? unit : String(valueAt(content, unit.at.split('.')));
}

function checkOnce(rule: Once, content: CommonContent): Finding[] {
  const { list, by, at = by.slice(0, 1), isWarning, hint } = rule;
  const entries = (listAt(content, list) ?? []) as readonly never[];
  const keyOf = (entry: never): string | undefined => {
    const key = by.map((field) => valueAt(entry, field.split('.')));
    // Two children of one group are two, although neither is named.
    if (key.some((value) => typeof value === 'string' && standsForNobody(value))) return undefined;
    return key.length === 1 && key[0] === undefined ? undefined : JSON.stringify(key);
  };
  return findRepeated(entries, keyOf).map(({ entry, index, first }) => ({
    code: 'ROW_DUPLICATE',
    severity: isWarning ? 'warning' : undefined,
    path: [...list.split('.'), index, ...at.flatMap((field) => field.split('.'))],
    message: rule.says(entry, [first + 1, index + 1], entries[first] as never),
    hint,
  }));
}

function checkDay({ schema }: Rules, content: CommonContent, day: string, tail: string): Finding[] {
  const { publishedOn } = content;
  return valuesAlong(content, day.split('.')).flatMap(([path, on]) => {
    if (typeof on !== 'string' || firstDayOf(on as DayOrPeriod) <= publishedOn) return [];
    const title = findField(schema, path)?.title ?? '';
    return [dateOrder(path, `${title}（${on}）晚于公布日期（${publishedOn}）${tail}。`)];
  });
}

/** Voted or signed while people may still object: the posting was for nothing. */
function checkWithinPosting({ schema }: Rules, content: CommonContent, day: string): Finding[] {
  const { posting } = content;
  if (!posting) return [];
  return valuesAlong(content, day.split('.')).flatMap(([path, on]): Finding[] => {
    if (typeof on !== 'string') return [];
    const [first, last] = [firstDayOf(on as DayOrPeriod), lastDayOf(on as DayOrPeriod)];
    if (first < posting.from || last > posting.until) return [];
    const title = findField(schema, path)?.title ?? '';
    return [
      {
        code: 'DATE_ORDER',
        severity: 'warning',
        path,
        message: `${title}（${on}）在公示期里，公示到 ${posting.until} 才完，群众还可以提意见。`,
        hint: `${title}放到公示期满以后；公示期写错了的，改公示期。`,
      },
    ];
  });
}

/** The path of a field and the value there; `*` for each entry of a list. */
function valuesAlong(value: unknown, keys: readonly string[], path: FieldPath = []): [FieldPath, unknown][] {
  const [key, ...rest] = keys;
  if (key === undefined || value === undefined) return [[path, value]];
  if (key === '*')
    return (value as readonly unknown[]).flatMap((entry, index) =>
      valuesAlong(entry, rest, [...path, index]),
    );
  return valuesAlong(valueAt(value, [key]), rest, [...path, key]);
}

/** What tells all of a period cannot be complete before its end. */
function checkPeriodOver(content: CommonContent, what: string): Finding[] {
  const period = stillRunning(content);
  return period === undefined ? [] : [notOver(period, content.publishedOn, what)];
}
