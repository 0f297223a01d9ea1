/** A column of a data file: its head, what it holds, and what it means. */
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { formatFenPlain, formatQuantity, type Fen, type Micro } from '../../model/values/fen.ts';
import type { CsvCell, CsvTable } from '../text/csv.ts';

/** What a column holds; `decimal` is an exact decimal as text, money with two places. */
export type DataType = 'text' | 'decimal' | 'integer' | 'date' | 'boolean';

/** The same in plain words. */
export const TYPE_NAMES: Readonly<Record<DataType, string>> = {
  text: '文字',
  decimal: '小数',
  integer: '整数',
  date: '日期',
  boolean: '是否',
};

export interface DataColumn {
  /** The head of the column; never reworded without a new `DATA_FORMAT_VERSION`. */
  readonly title: string;
  readonly type: DataType;
  /** What it means, where the head does not say it. */
  readonly description?: string | undefined;
}

/** A table of a data file. */
export interface DataTable extends CsvTable {
  /** The file's name without its ending. */
  readonly name: string;
  /** What it is, in a few plain words. */
  readonly title: string;
  /** What one row is, and whom it serves. */
  readonly description: string;
  readonly columns: readonly DataColumn[];
}

/**
 * The version of the data format: of the shape of `data.json` and of the heads of every CSV. It is raised when one of
 * them changes; `test/spec/data-headers.md` holds the heads and says so.
 */
export const DATA_FORMAT_VERSION = 5;

export const column = (title: string, type: DataType = 'text', description?: string): DataColumn => ({
  title,
  type,
  description,
});

export const moneyCell = (amount: Fen | undefined): CsvCell =>
  amount === undefined ? null : formatFenPlain(amount);

/** `12530` → `12.53`, without separators of thousands. */
export const quantityText = (quantity: Micro): string => formatQuantity(quantity).replaceAll(',', '');

export const textCell = (text: string | number | CalendarDate | undefined): CsvCell => text ?? null;

/** The column that says from which disclosure a row comes. */
export const SOURCE: DataColumn = column('出自', 'text', '公开编号，见 disclosures.csv');
