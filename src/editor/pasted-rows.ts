/** Rows that somebody copied in Excel or WPS, which put a tab between cells, as the cells of a table of a form. */
import { textCell } from '../sheet/grid.ts';
import { likeness, matchByName, type Nameable } from '../sheet/match-columns.ts';
import { isNeedless } from '../sheet/needless.ts';
import { isMoneyUnit, isTotalLabel, readHeading, whyNoEntry } from '../sheet/read-heading.ts';
import { withoutSide } from '../sheet/table-names.ts';

/** A place in a row of a form: of a field, or of one in a group in the row. */
export interface PasteColumn {
  /** `amount`, `party.person`. */
  readonly path: string;
  readonly title: string;
  readonly type: 'text' | 'date' | 'choice' | 'flag';
  /** Of a choice, as the form shows them. */
  readonly choices?: readonly string[];
}

/** A row's values by the path of their columns. */
export type PastedRow = ReadonlyMap<string, string>;

/** Whether what is on the clipboard is cells of a table, and not a word or a paragraph. */
export function isTable(text: string): boolean {
  return text.includes('\t');
}

/** The cells of each line. One with a tab or line end in it stands between quotes. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r?\n|$)/g,
  )) {
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).replace(/\s+/g, ' ').trim());
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}

/** What is pasted, as far as the table of the form has places for it, and what is not in it. */
export interface Placed {
  readonly rows: readonly PastedRow[];
  /** Columns that hold something and have no place here, as they are called. */
  readonly left: readonly string[];
  /** How many rows of sums were left out. */
  readonly sums: number;
  /** Whether no line of names was found, so that cells went by their order. */
  readonly isByOrder: boolean;
}

/** The table that was pasted into. */
export interface PasteTable {
  /** 收入 */
  readonly title: string;
  readonly columns: readonly PasteColumn[];
}

/**
 * Where the cells go: by the names of columns where a line has them, in the words that an import from Excel knows, else in the
 * order of the form from a column on. Sums stand in fields of their own, and numbers that only count the rows nowhere.
 * Every row has all columns that were found: an empty cell is an empty text.
 */
export function placeRows(cells: readonly (readonly string[])[], table: PasteTable, from: string): Placed {
  const named = headed(cells, table);
  const all = named ? cells.slice(named.line + 1) : cells;
  const rows = all.filter((row) => !isSum(row));
  const targets = named?.targets ?? byOrder(rows, table.columns, from);
  return {
    rows: rows
      .map(
        (row) =>
          new Map(
            targets.flatMap((target, index): [string, string][] =>
              target ? [[target.column.path, written(row[index] ?? '', target)]] : [],
            ),
          ),
      )
      .filter((row) => [...row.values()].some((value) => value !== '')),
    left: leftOver(rows, targets, named && cells[named.line]),
    sums: all.length - rows.length,
    isByOrder: !named,
  };
}

interface Place {
  readonly column: PasteColumn;
  /** Amounts of the column are in 万元, and the form's are in 元. */
  readonly isInWan: boolean;
}

type Targets = readonly (Place | undefined)[];

const SUM = /^(合\s*计|小\s*计|总\s*计|共\s*计)[:：]?$/;

/** A row of sums says so in any cell; 本月合计, 承前页 and the like where it begins. */
function isSum(row: readonly string[]): boolean {
  const first = row.find((cell) => cell !== '') ?? '';
  return row.some((cell) => SUM.test(cell)) || isTotalLabel(first) || whyNoEntry(first) !== undefined;
}

/** A title and 单位：元 may stand above the names. */
const MOST_ABOVE = 4;

/** The line of names and the column of each of its cells; `undefined` where there is none. */
function headed(
  cells: readonly (readonly string[])[],
  table: PasteTable,
): { readonly line: number; readonly targets: Targets } | undefined {
  for (const [line, names] of cells.slice(0, MOST_ABOVE + 1).entries()) {
    if (names.some((name) => /^[¥￥]?-?[\d.,/-]+$/.test(name))) continue;
    const found = byNames(names, cells.slice(line + 1), table);
    const isSure = names.some((name) =>
      table.columns.some(
        ({ title }) => Math.max(...waysOf(name, table).map((way) => likeness(way, title))) >= SURE,
      ),
    );
    if (!isSure || (found.size < 2 && line > 0)) continue;
    const above = cells.slice(0, line).flat();
    const unitOfAll = above
      .map(readHeading)
      .find(({ name, unit }) => name === '' && unit !== undefined)?.unit;
    return {
      line,
      targets: names.map((name, index) => placeOf(name, found.get(index)?.field.column, unitOfAll)),
    };
  }
  return undefined;
}

/** By its title or by a word that is known for it. */
const SURE = 0.85;

/** 支出摘要 is the 摘要 of 支出. */
function waysOf(name: string, { title }: PasteTable): string[] {
  return [name, ...withoutSide([name], { title })];
}

/** The import's own way of finding columns by their names. */
function byNames(
  names: readonly string[],
  below: readonly (readonly string[])[],
  table: PasteTable,
): ReturnType<typeof matchByName<Nameable & { readonly column: PasteColumn }>> {
  return matchByName(
    names.map((name, index) => ({
      texts: waysOf(name, table),
      group: '',
      cells: below.filter((row) => !isSum(row)).flatMap((row) => (row[index] ? [textCell(row[index])] : [])),
    })),
    table.columns.map((column) => ({
      column,
      steps: column.path.split('.'),
      title: column.title,
      isList: false,
      field: { type: isCountedIn(column) ? ('number' as const) : column.type },
    })),
    {},
  );
}

function isCountedIn({ type, title }: PasteColumn): boolean {
  return type === 'text' && readHeading(title).unit !== undefined;
}

/** A column goes nowhere when its figures are in another unit, but for 万元, which the form can write. */
function placeOf(name: string, column: PasteColumn | undefined, unitOfAll?: string): Place | undefined {
  if (!column) return undefined;
  const own = readHeading(column.title).unit;
  const unit = readHeading(name).unit ?? (isMoneyUnit(own) ? unitOfAll : undefined);
  const isInWan = unit === '万元' && own === '元';
  return own === undefined || unit === undefined || unit === own || isInWan ? { column, isInWan } : undefined;
}

function byOrder(
  rows: readonly (readonly string[])[],
  columns: readonly PasteColumn[],
  from: string,
): Targets {
  const start = Math.max(
    0,
    columns.findIndex(({ path }) => path === from),
  );
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return [
    ...Array<undefined>(isCounted(rows) ? 1 : 0),
    ...columns.slice(start).map((column) => ({ column, isInWan: false })),
  ].slice(0, width);
}

/** What is called 序号 or 签字 is of no use anywhere. */
function leftOver(
  rows: readonly (readonly string[])[],
  targets: Targets,
  names: readonly string[] | undefined,
): string[] {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, index) => index)
    .filter((index) => !targets[index] && rows.some((row) => (row[index] ?? '') !== ''))
    .filter((index) => names !== undefined || index > 0 || !isCounted(rows))
    .filter((index) => !isNeedless(readHeading(names?.[index] ?? '')))
    .map((index) => names?.[index] || `第 ${index + 1} 列`);
}

/** Whether the first cells only count: 1, 2, 3. */
function isCounted(rows: readonly (readonly string[])[]): boolean {
  return rows.length > 1 && rows.every(([first], index) => first === String(index + 1));
}

/** A cell as the form wants it typed. What cannot be read so stays as it is, and the form says what is wrong. */
function written(cell: string, { column: { type, choices = [] }, isInWan }: Place): string {
  if (cell === '') return '';
  const text = cell.normalize('NFKC');
  switch (type) {
    case 'date': {
      const [, year = '', month = '', day = ''] =
        /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text) ?? [];
      return year === '' ? cell : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    }
    case 'choice':
      return choices.find((choice) => choice === cell) ?? choices.find((choice) => choice === text) ?? cell;
    case 'flag':
      return /^(是|有|对|√|✓|true)$/i.test(text) ? 'true' : '';
    default: {
      // Figures as Excel shows them: 1,200.00; ￥88.50元.
      const figure = /^[¥￥]?-?\d{1,3}(,\d{3})+(\.\d+)?元?$|^[¥￥]?-?\d+(\.\d+)?元$|^[¥￥]-?\d/.test(text)
        ? text.replace(/[¥￥,元]/g, '')
        : cell;
      return isInWan && /^-?\d+(\.\d+)?$/.test(figure) ? `${figure}万元` : figure;
    }
  }
}
