/** The rows of a table that was found on a sheet → rows of a file. Pure. */
import { unitOf } from '../model/schema/schema-fields.ts';
import { columnName as nameOfColumn, type Cell, type View } from './grid.ts';
import { categoriesOf, guessCategory } from './guess-category.ts';
import type { FoundColumn, FoundTable } from './layout.ts';
import { get, put, type Values } from './nested-values.ts';
import { withoutPart } from './parts-of.ts';
import { isSummed } from './prove-sums.ts';
import { isMoneyUnit, type MoneyUnit } from './read-heading.ts';
import { readCell } from './read-cell.ts';
import type { Surroundings } from './surroundings.ts';
import type { CellRemark } from './reading.ts';
import type { SheetField } from './sheet-form.ts';

export interface ReadRows {
  readonly rows: readonly Values[];
  /** Rows of the view, one for each of `rows`. */
  readonly sourceRows: readonly number[];
  /** By row of the view. */
  readonly numbers: ReadonlyMap<number, ReadonlyMap<SheetField, number>>;
  readonly problems: readonly CellRemark[];
  readonly notes: readonly CellRemark[];
}

/** What reading a table depends on besides the table. */
export interface TableScene {
  readonly view: View;
  readonly around: Surroundings;
  /** Cells that must not be read: `row:column` of the view. */
  readonly withheld: ReadonlySet<string>;
}

/** The unit of amounts in a column: its own, else the sheet's. */
export function unitOfColumn(
  { field, unit }: FoundColumn,
  { unit: sheet }: Surroundings,
): MoneyUnit | undefined {
  if (!field || unitOf(field.field.schema) !== '元') return undefined;
  return isMoneyUnit(unit) ? unit : sheet;
}

/** Reads the rows of a table. */
export function readTable(found: FoundTable, scene: TableScene): ReadRows {
  const rows: Values[] = [];
  const sourceRows: number[] = [];
  const numbers = new Map<number, Map<SheetField, number>>();
  const problems: CellRemark[] = [];
  const notes: CellRemark[] = [];
  const guessed = { before: [] as string[], words: [] as string[] };
  const said = new Map<string, string[]>();
  for (const { row, group, said: word } of found.rows) {
    const read = readRow(found, row, scene);
    if (read.filled === 0) continue;
    const named = found.table.columns.find(({ steps }) => steps.join('.') === 'group');
    if (group !== undefined && named && read.values['group'] === undefined) read.values['group'] = group;
    if (word && get(read.values, word.field.steps) === undefined) {
      put(read.values, word.field.steps, word.value);
      said.set(word.field.title, [
        ...(said.get(word.field.title) ?? []),
        cellNameOf(scene.view, row, 0).slice(1),
      ]);
    }
    const guess = guessedCategory(found, read.values, scene.around);
    if (guess) guessed[guess.by].push(guess.said);
    rows.push(read.values);
    sourceRows.push(row);
    numbers.set(row, read.numbers);
    problems.push(...read.problems);
    notes.push(...read.notes);
  }
  withoutNumbering(rows);
  for (const [title, lines] of said)
    notes.push({ cell: title, text: `照上面单独的一行填的：第 ${lines.join('、')} 行` });
  const told = [
    ['表里没写，照以前公布的填的', guessed.before],
    ['表里没写，是按项目猜的，请核对', guessed.words],
  ] as const;
  for (const [how, names] of told)
    if (names.length > 0) notes.push({ cell: '科目', text: `${how}：${names.join('；')}` });
  return { rows, sourceRows, numbers, problems, notes };
}

const NUMBERING = /^(?:\d{1,3}[.．、](?!\d)|[(（]\d{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|[①-⑳])\s*/;

/** Where every entry has its number in front of its name, the number is none of the name. */
function withoutNumbering(rows: readonly Values[]): void {
  for (const key of ['title', 'summary']) {
    for (const row of rows) if (typeof row[key] === 'string') row[key] = withoutPart(row[key]);
    const names = rows.map((row) => row[key]);
    if (rows.length === 0 || !names.every((name) => typeof name === 'string' && NUMBERING.test(name)))
      continue;
    for (const row of rows) row[key] = String(row[key] as string).replace(NUMBERING, '');
  }
}

interface ReadRow {
  readonly values: Values;
  readonly numbers: Map<SheetField, number>;
  readonly problems: CellRemark[];
  readonly notes: CellRemark[];
  readonly filled: number;
}

function readRow(found: FoundTable, row: number, scene: TableScene): ReadRow {
  const read = { values: {} as Values, numbers: new Map<SheetField, number>(), filled: 0 };
  const problems: CellRemark[] = [];
  const notes: CellRemark[] = [];
  for (const column of found.columns) {
    const { field } = column;
    const cell: Cell | undefined = scene.view.rows[row]?.[column.column];
    if (!field || !cell || cell.kind === 'empty' || scene.withheld.has(`${row}:${column.column}`)) continue;
    const reading = readCell(cell, field, { ...scene.around, unit: unitOfColumn(column, scene.around) });
    if (!reading) continue;
    const cellName = cellNameOf(scene.view, row, column.column);
    if ('problem' in reading) {
      problems.push({ cell: cellName, text: `${field.title}：${reading.problem}` });
      read.filled++;
      continue;
    }
    if ('left' in reading) {
      notes.push({ cell: cellName, text: `${field.title}：${reading.left}` });
      continue;
    }
    if (reading.note !== undefined) notes.push({ cell: cellName, text: `${field.title}：${reading.note}` });
    // What stands in a merged cell is said of each row, but does not make a row.
    if (cell.isCovered !== true) read.filled++;
    const steps = stepsFor(found, column, reading.value);
    const person = isPersonField(steps) ? personIn(reading.value) : undefined;
    put(read.values, steps, person?.name ?? reading.value);
    if (person?.group !== undefined && hasFreeGroup(found, read.values))
      put(read.values, ['group'], person.group);
    if (isSummed(field) && typeof reading.value === 'number') read.numbers.set(field, reading.value);
  }
  return { ...read, problems, notes };
}

const ORGANISATION =
  /公司|合作社|厂|站|店|场|中心|委员会|局|银行|所|院|企业|集团|学校|基地|大队|政府|信用社|供销社|协会|[组队户]$/;

/** Who is a person and who is none stand in one column: 承包方, 捐赠人, 单位或个人. Each goes to the field made for it. */
function stepsFor(
  { table, columns }: FoundTable,
  { field, heading }: FoundColumn,
  value: unknown,
): readonly string[] {
  const steps = field?.steps ?? [];
  const last = steps.at(-1) ?? '';
  const others =
    last === 'organisation'
      ? ['person', 'name']
      : last === 'name' || last === 'person'
        ? ['organisation']
        : [];
  const other = others
    .map((key) => [...steps.slice(0, -1), key].join('.'))
    .map((key) => table.columns.find((one) => one.steps.join('.') === key))
    .find((one) => one !== undefined);
  if (!other || typeof value !== 'string' || columns.some((one) => one.field === other)) return steps;
  const person = personIn(value);
  // 杨德胜（三组）, 王德发（村民）, 互换户：马连生 are persons, whatever stands above.
  if (last === 'organisation' && person !== undefined && (person.group !== undefined || /[)）]$/.test(value)))
    return other.steps;
  if (last === 'organisation' && /单位/.test(heading) && !/人/.test(heading)) return steps;
  const isName = person !== undefined;
  if (last === 'organisation') return isName ? other.steps : steps;
  // 李有福等3人 are no organisation.
  return ORGANISATION.test(value) || (value.length > 4 && !value.endsWith('人')) ? other.steps : steps;
}

const PERSON = /^(?:[\p{Script=Han}]{1,4}[:：])?([\p{Script=Han}·]{2,4})(?:[(（]([^()（）]{1,8})[)）])?$/u;

/** A name of a person, with the group that stands in brackets behind it. */
function personIn(value: unknown): { readonly name: string; readonly group?: string } | undefined {
  const match = typeof value === 'string' ? PERSON.exec(value.replace(/\s/g, '')) : null;
  const [, name = '', inside] = match ?? [];
  if (name === '' || ORGANISATION.test(name)) return undefined;
  if (inside === undefined || /^(?:本?村(?:村)?民|社员|居民|个人|本人|农户|党员|户主)$/.test(inside))
    return { name };
  return /[组屯队区]$/.test(inside) ? { name, group: inside } : undefined;
}

function isPersonField(steps: readonly string[]): boolean {
  return /^(?:name|person)$/.test(steps.at(-1) ?? '');
}

function hasFreeGroup({ table, columns }: FoundTable, values: Values): boolean {
  const isGroup = ({ steps }: SheetField): boolean => steps.join('.') === 'group';
  return (
    table.columns.some(isGroup) &&
    !columns.some(({ field }) => field && isGroup(field)) &&
    values['group'] === undefined
  );
}

/** `C5`, by the numbers and letters that Excel shows. */
export function cellNameOf(view: View, row: number, column: number): string {
  return `${view.columnNames[column] ?? nameOfColumn(column)}${view.rowNumbers[row] ?? row + 1}`;
}

interface Guessed {
  /** Whether the village's earlier accounts say so, or only the words of the entry. */
  readonly by: 'before' | 'words';
  readonly said: string;
}

/** 科目 of an entry, when the sheet has no such column or the cell is empty; it is written into the values. */
function guessedCategory(
  { table }: FoundTable,
  values: Values,
  { categoryBefore }: Surroundings,
): Guessed | undefined {
  const category = table.columns.find(
    ({ steps, field, isRequired }) => isRequired && steps.join('.') === 'category' && field.type === 'choice',
  );
  const words = values['title'] ?? values['summary'];
  if (!category || values['category'] !== undefined || typeof words !== 'string') return undefined;
  const { choices: all } = category.field;
  const isOfBoth = table.columns.some(({ steps }) => steps[0] === 'income');
  const side = values['income'] === undefined ? 'expense' : 'income';
  const choices = isOfBoth ? categoriesOf(all, side) : all;
  const before = categoryBefore?.(words, choices);
  const guess = before ?? guessCategory(words, choices);
  if (guess === undefined) return undefined;
  values['category'] = guess;
  return { by: guess === before ? 'before' : 'words', said: `${words}→${guess}` };
}
