/** Heading rows: on one line or several, over one table or over two side by side. Pure. */
import type { Segment, Named, HeadingSearch } from './heading-search.ts';
import { isNumberLike, ownCells, type Cell, type View } from './grid.ts';
import type { FoundColumn } from './layout.ts';
import { isNeedless, matchByContent, matchByName } from './match-columns.ts';
import { isTotalLabel, readHeading } from './read-heading.ts';
import type { SheetTable } from './sheet-form.ts';
import { isBalance, isSideColumn, runningLedger, SAMPLE_ROWS } from './two-sided.ts';
import { lastPart, tableNamed, tableOfHeading } from './table-names.ts';

export interface FoundHeadings {
  readonly segments: readonly Segment[];
  /** Rows that the headings take. */
  readonly depth: number;
}

const MOST_LINES = 3;

/** The headings that begin in a row; `undefined` when none do. */
export function findHeadings(search: HeadingSearch, row: number): FoundHeadings | undefined {
  const { view } = search;
  if (!isHeadingRow(view.rows[row]) || ownCells(view.rows[row] ?? []).length < LEAST_MATCHED)
    return undefined;
  const merged = view.merges
    .filter(({ top, bottom }) => top === row && bottom > row)
    .reduce((most, { bottom }) => Math.max(most, bottom - row + 1), 1);
  let best: (FoundHeadings & { readonly score: number }) | undefined;
  for (let depth = Math.min(merged, MOST_LINES); depth <= MOST_LINES; depth++) {
    if (!view.rows.slice(row, row + depth).every(isHeadingRow)) break;
    if (depth > merged && !goesOn(view, row, depth)) break;
    const segments = segmentsOf(search, row, depth);
    const score = segments.reduce(
      (sum, { columns }) => sum + columns.filter(({ field }) => field !== undefined).length,
      0,
    );
    if (segments.length > 0 && (!best || score > best.score)) best = { segments, depth, score };
  }
  return best;
}

/** A second line of headings stands below merged or empty cells of the first; an entry of words only does not. */
function goesOn({ rows }: View, row: number, depth: number): boolean {
  const above = rows[row + depth - 2] ?? [];
  const below = ownCells(rows[row + depth - 1] ?? []);
  return below.some(({ column }) => above[column]?.isCovered === true || above[column]?.kind === 'empty');
}

/** 单位：元, 编制单位：水南村: a word with its value is no heading. */
function isLabelled(text: string): boolean {
  return /[:：]\s*\S/.test(text.replace(/[(（【[][^)）】\]]*[)）】\]]/g, ''));
}

/** Words only, and several of them. */
function isHeadingRow(row: readonly Cell[] | undefined): boolean {
  const filled = row?.filter(({ kind }) => kind !== 'empty') ?? [];
  const [first] = filled;
  return (
    first !== undefined &&
    !isTotalLabel(first.text) &&
    filled.every(
      ({ kind, text }) =>
        kind === 'text' && text.length <= 40 && !isLabelled(text) && !isNumberLike({ kind, text }),
    )
  );
}

function segmentsOf(search: HeadingSearch, row: number, depth: number): Segment[] {
  const named = nameColumns(search, row, depth);
  const both = runningLedger(search, named, { row: row + depth, match: matchTable });
  if (both) return both;
  const used = new Set<SheetTable>();
  return splitColumns(named).flatMap((columns) => {
    const segment = assignTable(search, columns, { row: row + depth, used });
    if (segment) used.add(segment.table);
    return segment ?? [];
  });
}

function nameColumns({ view, form, section }: HeadingSearch, row: number, depth: number): Named[] {
  const above = view.rows[row - 1];
  const lines = view.rows.slice(row, row + depth);
  const width = view.rows[row]?.length ?? 0;
  return Array.from({ length: width }, (_, column): Named => {
    const texts = [...new Set(lines.map((line) => line[column]?.text ?? '').filter((text) => text !== ''))];
    const over = above?.[column]?.kind === 'text' ? above[column].text : '';
    const band =
      [over, ...texts.slice(0, -1)].map((text) => tableNamed(text, form)).find(Boolean) ??
      tableOfHeading(texts, form) ??
      section;
    return { column, texts, band };
  }).filter(({ texts }) => texts.length > 0);
}

/** A name that comes a second time begins the next table; so does another word above. */
function splitColumns(named: readonly Named[]): Named[][] {
  const groups: Named[][] = [];
  let names = new Set<string>();
  let band: SheetTable | undefined;
  for (const one of named) {
    const name = readHeading(one.texts.join('')).name;
    if (groups.length === 0 || names.has(name) || (one.band && band && one.band !== band)) {
      groups.push([]);
      names = new Set();
      band = undefined;
    }
    band = one.band ?? band;
    names.add(name);
    groups.at(-1)?.push(one);
  }
  return groups;
}

/** Below this many columns with a meaning, a row of words is no heading. */
const LEAST_MATCHED = 2;

function assignTable(
  search: HeadingSearch,
  columns: readonly Named[],
  { row, used }: { readonly row: number; readonly used: ReadonlySet<SheetTable> },
): Segment | undefined {
  let best: { readonly segment: Segment; readonly score: number } | undefined;
  for (const table of search.form.tables.filter(({ steps }) => !steps.includes('*'))) {
    const segment = matchTable(search, columns, { table, row });
    const matched = segment.columns.filter(({ field }) => field !== undefined);
    const missing = table.columns.filter(
      (field) => field.isRequired && !matched.some((column) => column.field === field),
    );
    if (matched.length < LEAST_MATCHED) continue;
    const hint = columns.some(({ band }) => band === table) || speaksOf(columns, table) ? 3 : 0;
    // A list of persons is no list of groups, whatever their column is called.
    const isOfPersons =
      table.steps.includes('villages') &&
      segment.columns.some((column) => !column.field && holdsNames(search.view, row, column.column));
    const score =
      matched.length + hint - missing.length * 0.4 - (used.has(table) ? 1 : 0) - (isOfPersons ? 3 : 0);
    if (!best || score > best.score) best = { segment, score };
  }
  return best?.segment;
}

function holdsNames({ rows }: View, row: number, column: number): boolean {
  const below = rows
    .slice(row, row + SAMPLE_ROWS)
    .map((cells) => cells[column]?.text ?? '')
    .filter((text) => text !== '');
  const names = below.filter((text) => /^[\p{Script=Han}·]{2,4}$/u.test(text) && !/[组屯村队区]$/.test(text));
  return names.length > 1 && new Set(names).size * 2 > below.length;
}

/** 收入项目, 支出金额: headings that begin with the table's name. */
function speaksOf(columns: readonly Named[], { title }: SheetTable): boolean {
  return columns.some(({ texts }) => readHeading(texts.at(-1) ?? '').name.startsWith(lastPart(title)));
}

function matchTable(
  { view, chosen }: HeadingSearch,
  columns: readonly Named[],
  { table, row }: { readonly table: SheetTable; readonly row: number },
): Segment {
  const waysOf = ({ texts }: Named): string[] => [
    ...(texts.length > 1 ? [texts.join(''), texts.slice(-2).join('')] : []),
    ...texts.slice(-1),
    ...nameColumn(texts, table),
  ];
  const samples = columns.map(({ column }, index) => ({
    column: index,
    cells: view.rows
      .slice(row, row + SAMPLE_ROWS)
      .filter((cells) => !cells.some(({ text }) => isTotalLabel(text)))
      .map((cells) => cells[column])
      .filter((cell): cell is Cell => cell !== undefined && cell.kind !== 'empty'),
  }));
  const matched = matchByName(
    columns.map((column, index) => ({ texts: waysOf(column), cells: samples[index]?.cells ?? [] })),
    table.columns,
    chosen,
  );
  const unnamed = samples.filter(({ column }) => {
    const heading = readHeading(columns[column]?.texts.at(-1) ?? '');
    return !isNeedless(heading) && chosen[heading.name] === undefined;
  });
  for (const [index, one] of matchByContent(unnamed, table, matched)) matched.set(index, one);
  return {
    table,
    columns: columns.map(({ column, texts }, index): FoundColumn => {
      const heading = texts.join(' ');
      const found = matched.get(index);
      const unit = [...texts].reverse().flatMap((text) => readHeading(text).unit ?? [])[0];
      if (isSideColumn(samples[index]?.cells ?? [], table)) return { column, heading, unit, role: 'side' };
      const role = found === undefined && isBalance(texts) ? ({ role: 'balance' } as const) : {};
      return { column, heading, unit, field: found?.field, means: found?.means, ...role };
    }),
  };
}

/** A heading that is the table's own name stands over the names of its entries: 收入 | 金额. */
function nameColumn(texts: readonly string[], table: SheetTable): string[] {
  const { name: heading } = readHeading(texts.at(-1) ?? '');
  const isTable =
    heading === lastPart(table.title) && !table.columns.some(({ title }) => lastPart(title) === heading);
  const name = table.columns.find(({ field, isRequired }) => isRequired && field.type === 'text');
  return isTable && name ? [name.title] : [];
}
