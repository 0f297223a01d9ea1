/** What must not be published is not read, and said loudly. What is private is for the guard to say; it is handed in. */
import type { View } from './grid.ts';
import type { FoundColumn, FoundTable } from './layout.ts';
import type { LeftOut } from './reading.ts';

/** Something private in a table: in a heading where `row` is -1. Rows and columns from 0. */
export interface PrivateCell {
  readonly row: number;
  readonly column: number;
  /** 身份证号, 电话 … */
  readonly what: string;
}

/** Looks through headings and rows. */
export type Guard = (
  headings: readonly string[],
  rows: readonly (readonly string[])[],
) => readonly PrivateCell[];

export interface Withheld {
  /** The table without the columns that are left out. */
  readonly found: FoundTable;
  /** Columns of the view that are left out. */
  readonly columns: ReadonlySet<number>;
  /** Cells that are left out: `row:column` of the view. */
  readonly cells: ReadonlySet<string>;
  readonly leftOut: readonly LeftOut[];
}

/** Takes out of a table what the guard finds in it. */
export function withholdPrivate(view: View, found: FoundTable, guard: Guard): Withheld {
  const rows = found.rows.map(({ row }) =>
    found.columns.map(({ column }) => view.rows[row]?.[column]?.text ?? ''),
  );
  const private_ = guard(
    found.columns.map(({ heading }) => heading),
    rows,
  ).filter(({ column, what }) => !isOffered(found.columns[column], what));
  const columns = new Map<number, string>();
  for (const [index, { column }] of found.columns.entries()) {
    const here = private_.filter((one) => one.column === index);
    const filled = rows.filter((row) => row[index] !== '').length;
    const inHeading = here.find(({ row }) => row === -1);
    const inCells = new Set(here.map(({ row }) => row)).size;
    // A column most of whose cells are private was made for it, whatever it is called.
    if (inHeading) columns.set(column, inHeading.what);
    else if (here[0] && inCells * 2 > filled && (inCells > 1 || !found.columns[index]?.field))
      columns.set(column, here[0].what);
  }
  const rest = private_.filter(
    ({ row, column }) => row >= 0 && !columns.has(found.columns[column]?.column ?? -1),
  );
  return {
    found: { ...found, columns: found.columns.filter(({ column }) => !columns.has(column)) },
    columns: new Set(columns.keys()),
    cells: new Set(rest.map(({ row, column }) => `${found.rows[row]?.row}:${found.columns[column]?.column}`)),
    leftOut: [...columnsLeftOut(view, found, columns), ...cellsLeftOut(view, found, rest)],
  };
}

/** A telephone number in a column for the telephone of an office, and a name where names belong. */
function isOffered(column: FoundColumn | undefined, what: string): boolean {
  const title = column?.field?.title ?? '';
  return /电话|手机/.test(what) && /电话/.test(title);
}

function columnsLeftOut(view: View, found: FoundTable, columns: ReadonlyMap<number, string>): LeftOut[] {
  return found.columns.flatMap(({ column, heading }) => {
    const what = columns.get(column);
    return what === undefined
      ? []
      : [{ where: `${view.columnNames[column]}列“${shortened(heading)}”`, what, isColumn: true }];
  });
}

function cellsLeftOut(view: View, found: FoundTable, cells: readonly PrivateCell[]): LeftOut[] {
  return cells.map(({ row, column, what }) => ({
    where: `第 ${view.rowNumbers[found.rows[row]?.row ?? 0]} 行“${shortened(found.columns[column]?.heading ?? '')}”这一格`,
    what,
    isColumn: false,
  }));
}

function shortened(heading: string): string {
  return [...heading.replace(/\s+/g, '')].slice(0, 16).join('');
}
