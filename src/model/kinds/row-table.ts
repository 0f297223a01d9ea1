/** Tables of rows that a clerk wrote: columns by what they show of a row, sums below, groups with subtotals. */
import type { Block, Phrase, Sentence, TableColumn, TableGroup } from '../blocks.ts';
import { milli, sumFen, type Fen, type Milli } from '../fen.ts';
import { counted, measured, money } from '../values.ts';

/** A column, and what it shows of a row and of many. One that shows nothing of any row is left out. */
export interface RowColumn<R> extends TableColumn {
  readonly cell: (row: R, number: number) => Phrase;
  readonly sum?: (rows: readonly R[]) => Phrase;
}

type Look = Partial<Pick<TableColumn, 'align' | 'weight' | 'isKey' | 'role'>>;

/** A column of words. */
export function wordsColumn<R>(
  title: string,
  wordsOf: (row: R) => string | Phrase | undefined,
  look: Look = {},
): RowColumn<R> {
  return {
    title,
    align: 'start',
    weight: 2,
    ...look,
    cell: (row) => {
      const words = wordsOf(row);
      return typeof words === 'string' ? [words] : (words ?? []);
    },
  };
}

/** A column of amounts in yuan, summed. */
export function amountColumn<R>(
  title: string,
  amountOf: (row: R) => Fen | undefined,
  look: Look = {},
): RowColumn<R> {
  return {
    title,
    align: 'end',
    weight: 2,
    ...look,
    cell: (row) => {
      const amount = amountOf(row);
      return amount === undefined ? [] : [money(amount)];
    },
    sum: (rows) => [money(sumFen(rows.flatMap((row) => amountOf(row) ?? [])))],
  };
}

/** A column of people or things, summed. */
export function countColumn<R>(
  title: string,
  countOf: (row: R) => number | undefined,
  look: Look = {},
): RowColumn<R> {
  return {
    title,
    align: 'end',
    weight: 1,
    ...look,
    cell: (row) => {
      const count = countOf(row);
      return count === undefined ? [] : [counted(count)];
    },
    // With one unknown the sum would be too small.
    sum: (rows) =>
      rows.some((row) => countOf(row) === undefined)
        ? []
        : [counted(rows.reduce((sum, row) => sum + (countOf(row) ?? 0), 0))],
  };
}

/** A column of measures such as 亩, summed. */
export function quantityColumn<R>(
  title: string,
  quantityOf: (row: R) => Milli | undefined,
  look: Look = {},
): RowColumn<R> {
  return {
    title,
    align: 'end',
    weight: 2,
    ...look,
    cell: (row) => {
      const quantity = quantityOf(row);
      return quantity === undefined ? [] : [measured(quantity)];
    },
    sum: (rows) => [measured(milli(rows.reduce((sum, row) => sum + (quantityOf(row) ?? 0), 0)))],
  };
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
  readonly note?: Sentence;
  readonly columns: readonly RowColumn<R>[];
  readonly rows: readonly R[];
  /** Rows of one group stand together under its name, in the order of the file. */
  readonly groupOf?: (row: R) => string;
  /** Behind the number of rows, in the second column of a sum: 户, 人. */
  readonly unit?: string;
  /** `小计` where the table is a part of a whole. */
  readonly sumLabel?: string;
  readonly footnotes?: readonly string[];
}

/** The table block of rows. */
export function rowTable<R>({ rows, groupOf, unit, sumLabel = '合计', ...table }: RowTable<R>): Block {
  const columns = table.columns.filter(({ cell }) => rows.some((row) => cell(row, 1).length > 0));
  const sums = (label: string, all: readonly R[]): Phrase[] =>
    columns.map(({ sum }, index): Phrase => {
      if (index === 0) return [label];
      return index === 1 && unit !== undefined ? [counted(all.length, unit)] : (sum?.(all) ?? []);
    });
  let number = 0;
  const cells = (all: readonly R[]): Phrase[][] =>
    all.map((row) => {
      number++;
      return columns.map(({ cell }) => cell(row, number));
    });
  const total = sums(sumLabel, rows);
  const groups: TableGroup[] = groupOf
    ? [...Map.groupBy(rows, groupOf)].map(([title, own]) => ({
        title,
        rows: cells(own),
        subtotal: sums(`${title}小计`, own),
      }))
    : [{ rows: cells(rows) }];
  return {
    type: 'table',
    heading: table.heading,
    ...(table.note && { note: table.note }),
    columns: columns.map(({ title, align, weight, isKey, role }) => ({
      title,
      align,
      weight,
      ...(isKey && { isKey }),
      ...(role && { role }),
    })),
    groups,
    // A sum of nothing but its label says nothing: the columns that could be summed are empty.
    ...(total.slice(1).some((cell) => cell.length > 0) && { total }),
    footnotes: table.footnotes ?? [],
  };
}
