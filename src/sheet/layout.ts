/** What was found on a sheet before any cell is read: which rows are what. */
import type { AmountWords } from './amount-words.ts';
import type { Chosen, Means } from './match-columns.ts';
import type { SheetField, SheetForm, SheetTable } from './sheet-form.ts';

/** A column of a table on the sheet. */
export interface FoundColumn {
  /** In the view, from 0. */
  readonly column: number;
  /** As it stands in the sheet: `补贴金额（元）`. */
  readonly heading: string;
  readonly unit?: string | undefined;
  /** Absent when it is nothing of this kind. */
  readonly field?: SheetField | undefined;
  readonly means?: Means | undefined;
  /** What it is for where it is no field: the balance behind each entry, or the side on which the entry stands. */
  readonly role?: 'balance' | 'side';
}

/** A row of sums: which rows of the table it is the sum of. */
export interface FoundTotal {
  readonly row: number;
  readonly label: string;
  readonly covers: readonly number[];
  /** The sum of the whole table. */
  readonly isOfAll: boolean;
}

/** A word of a choice that stands on a line of its own above the entries that it is said of: 二、非经营性资产. */
export interface Said {
  readonly field: SheetField;
  readonly value: string;
}

export interface FoundTable {
  readonly table: SheetTable;
  readonly columns: readonly FoundColumn[];
  /** Rows of the view that hold entries, with what a line above a group of them says. */
  readonly rows: readonly {
    readonly row: number;
    readonly group?: string | undefined;
    readonly said?: Said | undefined;
  }[];
  readonly totals: readonly FoundTotal[];
}

/** A single value with the words in front of it. */
export interface FoundFact {
  readonly field: SheetField;
  readonly label: string;
  readonly row: number;
  /** Where the value stands; the same cell when it stands behind the words. */
  readonly column: number;
  /** The value's text when it stands in the cell of its label. */
  readonly inline?: string;
  /** What stood behind the value and was not taken: 补贴通过一卡通发放. */
  readonly left?: string;
}

/** An amount in words that is no sum of a table: it says the balance, or a value beside it, once more. */
export interface FoundWords extends AmountWords {
  readonly row: number;
}

/** A row that is not imported. */
export interface UnreadRow {
  /** Of the view. */
  readonly row: number;
  readonly text: string;
  /** What it is, where that is known: the sum of the pages before. */
  readonly why?: string;
}

export interface Layout {
  readonly form: SheetForm;
  readonly chosen: Chosen;
  /** Lines above the first table: title, unit, who made it. */
  readonly titles: readonly string[];
  /** Rows of the view that are headings. */
  readonly headings: ReadonlySet<number>;
  readonly tables: readonly FoundTable[];
  readonly facts: readonly FoundFact[];
  readonly words: readonly FoundWords[];
  /** Headings that begin another table of the same kind, with other columns. */
  readonly again: readonly UnreadRow[];
  /** Rows that are nothing of the above. */
  readonly unread: readonly UnreadRow[];
}
