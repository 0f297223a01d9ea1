/** A sheet as a disclosure of a kind: what its cells mean, whether its sums hold, and what was not understood. Pure. */
import type { Kind } from '../model/kinds.ts';
import { unitOf } from '../model/schema-fields.ts';
import { deriveTotals } from './derive-totals.ts';
import { factsOfColumns } from './facts-of-columns.ts';
import { guessFacts } from './guess-facts.ts';
import { findTables } from './find-tables.ts';
import { textCell, viewOf, type Grid, type View } from './grid.ts';
import type { FoundFact, FoundTable, Layout } from './layout.ts';
import { isNeedless, type Chosen } from './match-columns.ts';
import { put, rowsAt, type Values } from './nested-values.ts';
import { missingOf, previewTable, shownValue } from './preview.ts';
import { proveFacts } from './prove-facts.ts';
import { proveSums, type ProvedTable } from './prove-sums.ts';
import { proveWordsOfFacts } from './prove-words.ts';
import { readCell, type Surroundings } from './read-cell.ts';
import { readHeading, unitOfSheet } from './read-heading.ts';
import { placeOf, readTable, unitOfColumn, type ReadRows } from './read-table.ts';
import type { CellRemark, LeftOut, Proof, ReadColumn, ReadTable, SheetReading } from './reading.ts';
import { sheetFormOf, type SheetForm } from './sheet-form.ts';
import { withholdPrivate, type Guard, type Withheld } from './withhold-private.ts';

export interface Wishes {
  readonly kind: Kind;
  readonly guard: Guard;
  /** What columns were chosen to be. */
  readonly chosen?: Chosen | undefined;
  /** Year and month of dates that are written without. */
  readonly around?: Surroundings | undefined;
  /** What the file is called and the like: where people say what a table is. */
  readonly words?: string | undefined;
  /** Hidden rows and columns are read too. */
  readonly withHidden?: boolean | undefined;
}

/** Reads a sheet. What is wrong with it is in the reading. */
export function understand(grid: Grid, wishes: Wishes): SheetReading {
  const view = viewOf(grid, wishes.withHidden);
  const form = sheetFormOf(wishes.kind);
  const layout = findTables(view, form, wishes.chosen ?? {});
  const around: Surroundings = { ...wishes.around, unit: unitOfTitles(layout) };
  const tables = layout.tables.map((found) => readFound(view, { found, around, guard: wishes.guard }));
  const values: Values = {};
  const facts = readFacts(view, layout, around, wishes.guard);
  for (const { fact, value } of facts.read) put(values, fact.field.steps, value);
  for (const { withheld, read } of tables) addRows(values, withheld.found, read);
  const words = proveWordsOfFacts(view, layout.words, facts.read);
  const notes = [...facts.notes, ...tables.flatMap(({ read }) => read.notes), ...words.notes];
  const more = factsOfColumns(view, form, layout.tables, values);
  const proofs = [...provedTables(view, tables, around), ...proveFacts(form, values), ...words.proofs];
  setStatedTotals(form, proofs, values);
  const guessed = guessFacts(form, `${wishes.words ?? ''}\n${layout.titles.join('\n')}`, values);
  const derived = tables.length > 0 ? deriveTotals(form, values) : [];
  return {
    kind: wishes.kind,
    sheet: grid.name,
    values,
    titles: layout.titles,
    columns: tables
      .flatMap(({ found, withheld }) => columnsOf(view, { found, withheld, around }))
      .map((column) =>
        more.some(({ cell }) => cell === `${column.name}列`) ? withoutDoubt(column) : column,
      ),
    tables: tables.flatMap(({ withheld, read }) => previewOf(view, withheld.found, read)),
    facts: [...facts.read.map(({ fact, value }) => shownFact(view, fact, value)), ...more],
    leftOut: [...facts.leftOut, ...tables.flatMap(({ withheld }) => withheld.leftOut)],
    proofs,
    problems: [...facts.problems, ...tables.flatMap(({ read }) => read.problems)],
    notes: [
      ...notes,
      ...remark('猜的', guessed, '按标题猜的，请核对：'),
      ...remark('合计', proofs.length > 0 ? [] : derived, '表里没有，按各行加出来的：'),
    ],
    missing: missingOf(form, values),
    unread: layout.unread.map(({ row, text }) => ({ row: view.rowNumbers[row] ?? 0, text })),
  };
}

/** A column that says one thing of the whole is no unknown one. */
function withoutDoubt(column: ReadColumn): ReadColumn {
  return column.left === 'unknown' ? { ...column, left: 'needless' } : column;
}

function remark(cell: string, parts: readonly string[], words: string): CellRemark[] {
  return parts.length === 0 ? [] : [{ cell, text: `${words}${parts.join('、')}` }];
}

interface ReadFound {
  readonly found: FoundTable;
  readonly withheld: Withheld;
  readonly read: ReadRows;
}

function readFound(
  view: View,
  { found, around, guard }: { found: FoundTable; around: Surroundings; guard: Guard },
): ReadFound {
  const withheld = withholdPrivate(view, found, guard);
  const read = readTable(withheld.found, { view, around, withheld: withheld.cells });
  return { found, withheld, read };
}

function unitOfTitles({ titles, unread }: Layout): '元' | '万元' | undefined {
  return [...titles, ...unread.map(({ text }) => text)].map(unitOfSheet).find(Boolean);
}

function addRows(values: Values, { table }: FoundTable, { rows }: ReadRows): void {
  if (rows.length > 0) put(values, table.steps, [...rowsAt(values, table.steps), ...rows]);
}

interface ReadFacts {
  readonly read: { readonly fact: FoundFact; readonly value: unknown }[];
  readonly problems: CellRemark[];
  readonly notes: CellRemark[];
  readonly leftOut: LeftOut[];
}

function readFacts(view: View, { facts }: Layout, around: Surroundings, guard: Guard): ReadFacts {
  const result: ReadFacts = { read: [], problems: [], notes: [], leftOut: [] };
  for (const fact of facts) {
    const cell = fact.inline === undefined ? view.rows[fact.row]?.[fact.column] : textCell(fact.inline);
    const [found] = guard([fact.label, ''], [[cell?.text ?? '', '']]);
    if (found && !(/电话|手机/.test(found.what) && /电话/.test(fact.field.title))) {
      result.leftOut.push({
        where: `${placeOf(view, fact.row, fact.column)} 这一格`,
        what: found.what,
        isColumn: false,
      });
      continue;
    }
    const isMoney = unitOf(fact.field.field.schema) === '元';
    const unit = readHeading(fact.label).unit ?? around.unit;
    const reading =
      cell &&
      readCell(cell, fact.field, {
        ...around,
        unit: isMoney && (unit === '元' || unit === '万元') ? unit : undefined,
      });
    const place = placeOf(view, fact.row, fact.column);
    if (!reading) continue;
    if ('problem' in reading) {
      result.problems.push({ cell: place, text: `${fact.field.title}：${reading.problem}` });
      continue;
    }
    if (reading.note !== undefined)
      result.notes.push({ cell: place, text: `${fact.field.title}：${reading.note}` });
    result.read.push({ fact, value: reading.value });
  }
  return result;
}

function provedTables(view: View, tables: readonly ReadFound[], around: Surroundings): Proof[] {
  const proved = tables.map(({ withheld, read }): ProvedTable => ({
    found: withheld.found,
    numbers: read.numbers,
    unitOfColumn: (column) => unitOfColumn(column, around),
  }));
  return proved.flatMap((table) =>
    proveSums(
      view,
      table,
      proved.filter((other) => other !== table && other.found.table === table.found.table),
    ),
  );
}

/** Sums that hold need not be added up again; those that do not keep the file from being written. */
function setStatedTotals({ tables }: SheetForm, proofs: readonly Proof[], values: Values): void {
  if (proofs.some(({ holds }) => !holds)) return;
  for (const side of ['income', 'expense']) {
    const isSided = tables.some(({ steps }) => steps.join('.') === side);
    const rows = rowsAt(values, [side]);
    const title = side === 'income' ? '收入' : '支出';
    if (!isSided || rows.length === 0 || values[`${side}Total`] !== undefined || proofs.length === 0)
      continue;
    if (
      !tables.some(
        (table) => table.title === title && table.columns.some(({ steps }) => steps[0] === 'amount'),
      )
    )
      continue;
    values[`${side}Total`] =
      rows.reduce((sum, row) => sum + Math.round(Number(row['amount'] ?? 0) * 100), 0) / 100;
  }
}

function columnsOf(
  view: View,
  { found, withheld, around }: { found: FoundTable; withheld: Withheld; around: Surroundings },
): ReadColumn[] {
  return found.columns.map((column): ReadColumn => {
    const { field, heading, means } = column;
    const isPrivate = withheld.columns.has(column.column);
    const left = isPrivate
      ? 'private'
      : field
        ? undefined
        : isNeedless(readHeading(heading))
          ? 'needless'
          : 'unknown';
    const unit = unitOfColumn(column, around);
    return {
      name: view.columnNames[column.column] ?? '',
      heading: heading.replace(/\s+/g, ''),
      table: found.table.title,
      ...(left === undefined &&
        field && { field: { title: field.title, key: field.steps.join('.') }, means }),
      ...(left !== undefined && { left }),
      ...(unit === '万元' && { unit }),
    };
  });
}

function previewOf(view: View, { table }: FoundTable, { rows, places }: ReadRows): ReadTable[] {
  if (rows.length === 0) return [];
  const numbers = places.map((place) => view.rowNumbers[place] ?? 0);
  return [previewTable(table.title, table.columns, rows, numbers)];
}

function shownFact(
  view: View,
  { field, row, column }: FoundFact,
  value: unknown,
): SheetReading['facts'][number] {
  return { title: field.title, value: shownValue(value, field), cell: placeOf(view, row, column) };
}
