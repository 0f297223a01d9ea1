/** Tables of rows that a clerk wrote: columns by what they show of a row, sums below, groups with subtotals. */
import type { Block, Phrase, Sentence, TableColumn, TableGroup, Value } from '../disclosure/blocks.ts';
import { micro, sumFen, type Fen, type Micro } from '../values/fen.ts';
import { counted, measured, money } from '../values/values.ts';

/** A column, and what it shows of a row and of many. One that shows nothing of any row is left out. */
export interface RowColumn<R> extends TableColumn {
  readonly cell: (row: R, number: number) => Phrase;
  readonly sum?: ((rows: readonly R[]) => Phrase) | undefined;
  /** Stands there even when no row has anything to show in it. */
  readonly stays?: boolean;
}

type Look = Partial<
  Pick<TableColumn, 'align' | 'weight' | 'isKey' | 'role'> & Pick<RowColumn<unknown>, 'stays'>
>;
/** `sum: undefined` for figures that nobody adds up, e.g. prices. */
type FigureLook = Look & { readonly sum?: undefined };

/** A column of words, or of values that are not added up. */
export function wordsColumn<R>(
  title: string,
  wordsOf: (row: R) => Value | Phrase | undefined,
  look: Look = {},
): RowColumn<R> {
  return {
    title,
    align: 'start',
    weight: 2,
    ...look,
    cell: (row) => {
      const words = wordsOf(row);
      if (words === undefined) return [];
      return typeof words === 'string' || 'type' in words ? [words] : words;
    },
  };
}

/** A column of figures: how one is shown, and how many are added up. */
function figureColumn<R, F>(
  {
    title,
    figureOf,
    show,
  }: { title: string; figureOf: (row: R) => F | undefined; show: (figure: F) => Value },
  sum: (rows: readonly R[]) => Phrase,
  look: FigureLook,
): RowColumn<R> {
  return {
    title,
    align: 'end',
    weight: 2,
    sum,
    ...look,
    cell: (row) => {
      const figure = figureOf(row);
      return figure === undefined ? [] : [show(figure)];
    },
  };
}

/** A column of amounts in yuan, summed. */
export function amountColumn<R>(
  title: string,
  amountOf: (row: R) => Fen | undefined,
  look: FigureLook = {},
): RowColumn<R> {
  return figureColumn(
    { title, figureOf: amountOf, show: money },
    (rows) => [money(sumFen(rows.flatMap((row) => amountOf(row) ?? [])))],
    look,
  );
}

/** A column of people or things, summed. */
export function countColumn<R>(
  title: string,
  countOf: (row: R) => number | undefined,
  look: FigureLook = {},
): RowColumn<R> {
  return figureColumn(
    { title, figureOf: countOf, show: (count) => counted(count) },
    // With one unknown the sum would be too small.
    (rows) =>
      rows.some((row) => countOf(row) === undefined)
        ? []
        : [counted(rows.reduce((sum, row) => sum + (countOf(row) ?? 0), 0))],
    { weight: 1, ...look },
  );
}

/** A column of measures such as 亩, summed. */
export function quantityColumn<R>(
  title: string,
  quantityOf: (row: R) => Micro | undefined,
  {
    show = (quantity) => measured(quantity),
    ...look
  }: FigureLook & { show?: (quantity: Micro) => Value } = {},
): RowColumn<R> {
  return figureColumn(
    { title, figureOf: quantityOf, show },
    (rows) => [show(micro(rows.reduce((sum, row) => sum + (quantityOf(row) ?? 0), 0)))],
    look,
  );
}

/** 序号. */
export function numberColumn<R>(): RowColumn<R> {
  return {
    title: '序号',
    align: 'center',
    weight: 1,
    role: 'number',
    cell: (_, number) => [counted(number)],
  };
}

interface RowTable<R> {
  readonly heading: string;
  readonly note?: Sentence | undefined;
  readonly columns: readonly RowColumn<R>[];
  readonly rows: readonly R[];
  /** Rows of one group stand together under its name, in the order of the first of each; those of none under no name. */
  readonly groupOf?: (row: R) => string | undefined;
  /** What a group's sum is called; `none` where the groups are not summed. */
  readonly subtotal?: ((title: string) => string) | 'none';
  /** Behind the number of rows, in the second column of a sum, in the first where the second is summed itself: 户, 人. */
  readonly unit?: string;
  /** `小计` where the table is a part of a whole, `none` where only the groups are summed. */
  readonly total?: '合计' | '小计' | 'none' | undefined;
  readonly footnotes?: readonly string[];
}

/** The table block of rows. */
export function rowTable<R>({ rows, groupOf, total = '合计', ...table }: RowTable<R>): Block {
  const { subtotal = (title: string) => `${title}小计` } = table;
  const columns = table.columns.filter(
    ({ cell, stays }) => stays || rows.some((row) => cell(row, 1).length > 0),
  );
  const sumsOf = (label: string, all: readonly R[]): Phrase[] => sumRow(columns, label, all, table.unit);
  let number = 0;
  const cells = (all: readonly R[]): Phrase[][] =>
    all.map((row) => {
      number++;
      return columns.map(({ cell }) => cell(row, number));
    });
  const sums = sumsOf(total, rows);
  const groups: TableGroup[] = groupOf
    ? [...Map.groupBy(rows, groupOf)].map(([title, own]) => ({
        ...(title !== undefined && { title }),
        rows: cells(own),
        subtotal: subtotal === 'none' || title === undefined ? undefined : sumsOf(subtotal(title), own),
      }))
    : [{ rows: cells(rows) }];
  return {
    type: 'table',
    heading: table.heading,
    note: table.note,
    columns: columns.map(({ title, align, weight, isKey, role }) => ({
      title,
      align,
      weight,
      isKey: isKey || undefined,
      role,
    })),
    groups,
    // A sum of nothing but its label says nothing: the columns that could be summed are empty.
    ...(total !== 'none' && sums.slice(1).some((cell) => cell.length > 0) && { total: sums }),
    footnotes: table.footnotes ?? [],
  };
}

function sumRow<R>(
  columns: readonly RowColumn<R>[],
  label: string,
  rows: readonly R[],
  unit: string | undefined,
): Phrase[] {
  const number = unit === undefined ? undefined : counted(rows.length, unit);
  // In a column of figures it would be read as one of them.
  const isInFirst = columns[1]?.sum !== undefined || columns[1]?.align === 'end';
  return columns.map(({ sum }, index): Phrase => {
    if (index === 0) return number && isInFirst ? [`${label} `, number] : [label];
    return number && index === 1 && !isInFirst ? [number] : (sum?.(rows) ?? []);
  });
}
