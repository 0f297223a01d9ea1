/** Heading rows: on one line or several, over one table or over two side by side. Pure. */
import type { Segment, Named, HeadingSearch } from './heading-search.ts';
import { isNumberLike, ownCells, type Cell, type View } from './grid.ts';
import { besideOneAnother, choiceOver } from './beside-one-another.ts';
import type { FoundColumn } from './layout.ts';
import { matchByContent, matchByName } from './match-columns.ts';
import { isNeedless } from './needless.ts';
import { isTotalLabel, readHeading } from './read-heading.ts';
import type { SheetTable } from './sheet-form.ts';
import { isBalance, isSideColumn, runningLedger, SAMPLE_ROWS } from './two-sided.ts';
import { lastPart, tableNamed, tableOfHeading, withoutSide } from './table-names.ts';

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
    const isBetter = !best || score > best.score || (score === best.score && isUnits(view, row + depth - 1));
    if (segments.length > 0 && isBetter) best = { segments, depth, score };
  }
  return best;
}

/** A second line of headings stands below merged or empty cells of the first; an entry of words only does not. */
function goesOn({ rows }: Pick<View, 'rows'>, row: number, depth: number): boolean {
  const above = rows[row + depth - 2] ?? [];
  const below = ownCells(rows[row + depth - 1] ?? []);
  return (
    isUnits({ rows }, row + depth - 1) ||
    below.some(({ column }) => above[column]?.isCovered === true || above[column]?.kind === 'empty')
  );
}

/** 单位：元, 编制单位：水南村: a word with its value is no heading. */
function isLabelled(text: string): boolean {
  // 其中：已发包 is the name of a column.
  return /[:：]\s*\S/.test(text.replace(/^\s*其中\s*[:：]/, '').replace(/[(（【[][^)）】\]]*[)）】\]]/g, ''));
}

/** 2026年11月25日 beside the name of the village is no heading. */
const WHOLE_DAY = /^\D{0,6}(?:19|20)\d\d\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}/;

/** Words only, and several of them. */
function isHeadingRow(row: readonly Cell[] | undefined): boolean {
  const filled = row?.filter(({ kind }) => kind !== 'empty') ?? [];
  const [first] = filled;
  return (
    first !== undefined &&
    !isTotalLabel(first.text) &&
    filled.every(
      ({ kind, text }) =>
        kind === 'text' &&
        text.length <= 40 &&
        !isLabelled(text) &&
        !WHOLE_DAY.test(text) &&
        !isNumberLike({ kind, text }),
    )
  );
}

function segmentsOf(search: HeadingSearch, row: number, depth: number): Segment[] {
  const named = nameColumns(search, row, depth);
  const both = runningLedger(search, named, { row: row + depth, match: matchTable });
  if (both) return both;
  const used = new Set<SheetTable>();
  return besideOneAnother(named).flatMap((columns) => {
    const segment = assignTable(search, columns, { row: row + depth, used });
    if (segment) used.add(segment.table);
    const said = segment && choiceOver(columns, segment.table);
    return segment ? [{ ...segment, ...(said && { said }) }] : [];
  });
}

function nameColumns({ view, form, section }: HeadingSearch, row: number, depth: number): Named[] {
  const above = view.rows[row - 1];
  const lines = withGroups(view.rows.slice(row, row + depth));
  const width = view.rows[row]?.length ?? 0;
  return Array.from({ length: width }, (_, column): Named => {
    const texts = withUnits([
      ...new Set(lines.map((line) => line[column]?.text ?? '').filter((text) => text !== '')),
    ]);
    const over = above?.[column]?.kind === 'text' ? above[column].text : '';
    const band =
      [over, ...texts.slice(0, -1)].map((text) => tableNamed(text, form)).find(Boolean) ??
      tableOfHeading(texts, form) ??
      section;
    return { column, texts, band };
  }).filter(({ texts }) => texts.length > 0);
}

/** A word over several columns may stand in the first of them only, where nothing is merged. */
function withGroups(lines: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const lowest = lines.at(-1) ?? [];
  return lines.map((line) => {
    if (line === lowest) return line;
    let group: Cell | undefined;
    return line.map((cell, column) => {
      const isHeaded = lowest[column]?.kind === 'text' && lowest[column].isCovered !== true;
      if (cell.kind !== 'empty' || !isHeaded) group = isHeaded ? cell : undefined;
      return cell.kind === 'empty' && group?.isCovered !== true ? (group ?? cell) : cell;
    });
  });
}

/** 种植面积 over （亩） is one heading. */
function withUnits(texts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const text of texts) {
    if (joined.length > 0 && isUnit(text)) joined.push(`${joined.pop()}${text}`);
    else joined.push(text);
  }
  return joined;
}

/** （亩） | （元／亩） | （元）: a line of units belongs to the headings above. */
function isUnits({ rows }: Pick<View, 'rows'>, row: number): boolean {
  const own = ownCells(rows[row] ?? []);
  return own.length > 0 && own.every(({ cell }) => isUnit(cell.text));
}

function isUnit(text: string): boolean {
  const { name, unit } = readHeading(text);
  return name === '' && unit !== undefined;
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
    ...withoutSide(texts, table),
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
    columns.map((column, index) => ({
      texts: waysOf(column),
      group: column.texts.slice(0, -1).join('').replace(/\s/g, ''),
      cells: samples[index]?.cells ?? [],
    })),
    table.columns,
    chosen,
  );
  const unnamed = samples
    .map((sample) => ({ ...sample, heading: readHeading(columns[sample.column]?.texts.at(-1) ?? '') }))
    .filter(({ heading }) => !isNeedless(heading) && chosen[heading.name] === undefined);
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
