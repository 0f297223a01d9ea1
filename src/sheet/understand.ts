/** A sheet as a disclosure of a kind: what its cells mean, whether its sums hold, and what was not understood. Pure. */
import type { Kind } from '../model/kinds.ts';
import { deriveTotals } from './derive-totals.ts';
import { fillDitto, type Filled } from './ditto.ts';
import { factsOfColumns } from './facts-of-columns.ts';
import { guessFacts, guessRows } from './guess-facts.ts';
import { guessPer, guessPerOfWhole } from './guess-per.ts';
import { findTables } from './find-tables.ts';
import { viewOf, type Grid, type View } from './grid.ts';
import { joinBoundaries } from './join-boundaries.ts';
import { joinDates } from './join-dates.ts';
import type { FoundTable, Layout } from './layout.ts';
import type { Chosen } from './match-columns.ts';
import { put, rowsAt, type Values } from './nested-values.ts';
import { missingOf, previewTable } from './preview.ts';
import { notUnderstood, periodsBeside, proseOf } from './prose.ts';
import { proveFacts, withoutCarried } from './prove-facts.ts';
import { proveRunning } from './prove-running.ts';
import { proveSums, type Carried, type ProvedTable } from './prove-sums.ts';
import { proveWordsOfFacts } from './prove-words.ts';
import type { Surroundings } from './surroundings.ts';
import { columnsOf } from './read-columns.ts';
import { readFacts, shownFact } from './read-facts.ts';
import { readTable, unitOfColumn, type ReadRows } from './read-table.ts';
import type { CellRemark, Proof, ReadColumn, ReadTable, SheetReading } from './reading.ts';
import { cleanedCells, remarksBeside } from './beside-cells.ts';
import { NOTHING } from './reading.ts';
import { shownPosting, postingOnSheet } from './posting-on-sheet.ts';
import { findRivals, moneyWithoutField } from './rivals.ts';
import { sheetFormOf, type SheetField, type SheetForm } from './sheet-form.ts';
import { splitTerms } from './split-terms.ts';
import { withoutUnnamed } from './unnamed-donors.ts';
import { withholdPrivate, type Guard, type Withheld } from './withhold-private.ts';
import { sheetHints } from './sheet-hints.ts';
import { unitOfAll } from './unit-of-all.ts';

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
  const { reading, beside } = readSheet(grid, wishes);
  // Whose number is whose is not known then: nothing is shown that may be mixed up.
  return beside.length === 0
    ? reading
    : { ...NOTHING, kind: reading.kind, sheet: reading.sheet, titles: reading.titles, problems: beside };
}

export interface SheetRead {
  readonly reading: SheetReading;
  /** Where tables of several periods stand beside one another. */
  readonly beside: readonly CellRemark[];
}

/** What a sheet says, even where it mixes what does not belong together: enough to tell what it is. */
export function readSheet(grid: Grid, wishes: Wishes): SheetRead {
  const { kind, guard, chosen = {}, withHidden } = wishes;
  const written = splitTerms(joinBoundaries(joinDates(viewOf(grid, withHidden), wishes.around?.year)));
  const form = sheetFormOf(kind);
  const layout = findTables(written, form, chosen, wishes.around?.month);
  const around: Surroundings = { ...wishes.around, unit: unitOfAll(written, layout, grid) };
  const { view, filled } = fillAll(written, layout.tables);
  const tables = layout.tables.map((found) => readFound(view, { kind, found, around, guard }));
  const values: Values = {};
  const facts = readFacts(view, layout, around, guard);
  for (const { fact, value } of facts.read) put(values, fact.field.steps, value);
  for (const { withheld, read } of tables) addRows(values, withheld.found, read);
  const more = factsOfColumns(view, form, layout.tables, values);
  const proved = prove(view, { form, tables, around }, values);
  const words = proveWordsOfFacts(view, layout.words, facts.read);
  const proofs = [...proved.proofs, ...words.proofs];
  const guessed = guess({ form, layout, words: wishes.words }, values);
  const posting = postingOnSheet(view, around);
  const derived = tables.length > 0 ? deriveTotals(form, values, isProved(proofs)) : [];
  const kept = tables.map(({ withheld }) => withheld.found);
  const beside = periodsBeside(written, layout);
  const reading: SheetReading = {
    kind,
    sheet: grid.name,
    values,
    titles: layout.titles,
    columns: shownColumns(view, { tables, around, more }),
    tables: tables.flatMap(({ withheld, read }) => previewOf(view, { found: withheld.found, filled }, read)),
    facts: [
      ...facts.read.map(({ fact, value }) => shownFact(view, fact, value)),
      ...more,
      ...shownPosting(posting),
    ],
    posting: posting && { from: posting.from, until: posting.until },
    leftOut: [...facts.leftOut, ...tables.flatMap(({ withheld }) => withheld.leftOut)],
    proofs,
    rivals: findRivals(view, kept, chosen),
    prose: proseOf(view, layout),
    problems: [
      ...[...filled, facts, ...tables.map(({ read }) => read)].flatMap(({ problems }) => problems),
      ...notUnderstood(view, layout),
      ...moneyWithoutField(view, kept, chosen),
    ],
    notes: [
      ...cleanedCells(view),
      ...remarksBeside(grid),
      ...[...filled, facts, ...tables.map(({ read }) => read)].flatMap(({ notes }) => notes),
      ...words.notes,
      ...proved.notes,
      ...remark('猜的', guessed, '按标题猜的，请核对：'),
      ...remark('合计', proofs.length > 0 ? [] : derived, '表里没有，按各行加出来的：'),
    ],
    missing: missingOf(form, values),
    unread: layout.unread.map(({ row, ...rest }) => ({ ...rest, row: view.rowNumbers[row] ?? 0 })),
  };
  return { reading, beside };
}

function guess(
  { form, layout, words = '' }: { form: SheetForm; layout: Layout; words: string | undefined },
  values: Values,
): string[] {
  // The file's name and the sheet's; the rows below speak of entries.
  const titles = [...words.split('\n').slice(0, 2), ...layout.titles].join('\n');
  return [
    ...guessFacts(form, titles, values),
    ...guessRows({ form, layout }, titles, values),
    ...(sheetHints(form.kind).guess?.(values) ?? []),
    ...guessPer(layout.tables, values),
    ...guessPerOfWhole(form, layout.tables, values),
  ];
}

/** Every mark that repeats the cell above, filled in. */
function fillAll(view: View, tables: readonly FoundTable[]): { view: View; filled: readonly Filled[] } {
  const filled: Filled[] = [];
  for (const table of tables) filled.push(fillDitto(filled.at(-1)?.view ?? view, table));
  return { view: filled.at(-1)?.view ?? view, filled };
}

function isProved(proofs: readonly Proof[]): boolean {
  return proofs.length > 0 && proofs.every(({ holds }) => holds);
}

interface Proved {
  readonly proofs: readonly Proof[];
  readonly notes: readonly CellRemark[];
}

function prove(
  view: View,
  { form, tables, around }: { form: SheetForm; tables: readonly ReadFound[]; around: Surroundings },
  values: Values,
): Proved {
  const proved = tables.map(({ withheld, read }): ProvedTable => ({
    found: withheld.found,
    numbers: read.numbers,
    unitOfColumn: (column) => unitOfColumn(column, around),
  }));
  const running = proveRunning(view, proved, values);
  const notes = withoutCarried(form, values);
  const carried: Carried = { income: fenAt(values, 'opening'), expense: fenAt(values, 'closing') };
  const sums = proved.flatMap((table) =>
    proveSums(view, table, {
      others: proved.filter((other) => other !== table && other.found.table === table.found.table),
      carried,
    }),
  );
  return {
    proofs: [...sums, ...running.proofs, ...proveFacts(form, values)],
    notes: [...running.notes, ...notes],
  };
}

function fenAt(values: Values, key: string): number | undefined {
  const value = values[key];
  return typeof value === 'number' ? Math.round(value * 100) : undefined;
}

function shownColumns(
  view: View,
  {
    tables,
    around,
    more,
  }: { tables: readonly ReadFound[]; around: Surroundings; more: SheetReading['facts'] },
): ReadColumn[] {
  return tables
    .flatMap(({ found, withheld }) => columnsOf(view, { found, withheld, around }))
    .map((column) => (more.some(({ cell }) => cell === `${column.name}列`) ? withoutDoubt(column) : column));
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
  { kind, found, around, guard }: { kind: Kind; found: FoundTable; around: Surroundings; guard: Guard },
): ReadFound {
  const withheld = withholdPrivate(view, found, guard);
  const whole = readTable(withheld.found, { view, around, withheld: withheld.cells });
  const read = withoutUnnamed(kind, found.table, whole);
  return { found, withheld, read };
}

function addRows(values: Values, { table }: FoundTable, { rows }: ReadRows): void {
  if (rows.length > 0) put(values, table.steps, [...rowsAt(values, table.steps), ...rows]);
}

function previewOf(
  view: View,
  { found: { table, columns }, filled }: { found: FoundTable; filled: readonly Filled[] },
  { rows, sourceRows }: ReadRows,
): ReadTable[] {
  if (rows.length === 0) return [];
  const rowNumbers = sourceRows.map((sourceRow) => view.rowNumbers[sourceRow] ?? 0);
  const isFilled = (index: number, field: SheetField): boolean =>
    columns.some(
      (one) =>
        one.field === field && filled.some(({ cells }) => cells.has(`${sourceRows[index]}:${one.column}`)),
    );
  return [previewTable(table.title, table.columns, rows, { rowNumbers, isFilled })];
}
