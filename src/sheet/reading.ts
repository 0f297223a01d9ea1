/** What was understood of a sheet, and what was not: everything a clerk is shown before anything is written. */
import type { Kind } from '../model/kinds.ts';
import type { Means } from './match-columns.ts';

/** Something of a sheet with the place where it stands: `C5`. */
export interface CellRemark {
  readonly cell: string;
  readonly text: string;
}

export interface ReadColumn {
  /** As Excel shows it: `C`. */
  readonly name: string;
  readonly heading: string;
  /** The table's title: `收入`. */
  readonly table: string;
  /** The field's title and dotted keys; absent when the column is not imported. */
  readonly field?: { readonly title: string; readonly key: string } | undefined;
  readonly means?: Means | undefined;
  /** Why it is not imported. */
  readonly left?: 'needless' | 'unknown' | 'private' | undefined;
  /** What it was used for although it is no field: `balance` to prove each entry, `side` to tell 收入 from 支出. */
  readonly role?: 'balance' | 'side' | undefined;
  /** Amounts in it were in this unit. */
  readonly unit?: string | undefined;
}

export interface ReadTable {
  readonly title: string;
  /** Titles of the columns that have values, and the rows as texts, for a preview. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Row numbers as Excel shows them. */
  readonly rowNumbers: readonly number[];
}

/** A sum of the sheet beside the sum of what was read. */
export interface Proof {
  /** `合计`, with the row and the column: `第 9 行“合计”的金额`. */
  readonly where: string;
  /** As people read them: `86,420.35`. */
  readonly stated: string;
  readonly computed: string;
  readonly difference: string;
  /** `第 4 到 8 行，共 5 笔`. */
  readonly rows: string;
  readonly holds: boolean;
}

/** What must not be published and was left out. Never holds what stood there. */
export interface LeftOut {
  /** `D列“身份证号”`, `第 7 行“备注”`. */
  readonly where: string;
  /** What it is: 身份证号. */
  readonly what: string;
  readonly isColumn: boolean;
}

/** Columns that may all be the same field. Somebody has to say which one it is. */
export interface Rivals {
  /** The table's title and the field's, with its dotted keys. */
  readonly table: string;
  readonly title: string;
  readonly key: string;
  readonly columns: readonly {
    /** As Excel shows it: `C`. */
    readonly name: string;
    readonly heading: string;
    /** What `--map` calls it. */
    readonly map: string;
  }[];
}

export interface SheetReading {
  readonly kind: Kind;
  readonly sheet: string;
  /** By the keys of the kind's schema, as in a file. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly titles: readonly string[];
  readonly columns: readonly ReadColumn[];
  readonly tables: readonly ReadTable[];
  readonly facts: readonly { readonly title: string; readonly value: string; readonly cell: string }[];
  /** From when until when the list hangs out, where the sheet says so. */
  readonly posting?: { readonly from: string; readonly until: string } | undefined;
  readonly leftOut: readonly LeftOut[];
  readonly proofs: readonly Proof[];
  /** What has to be decided first: nothing is written while there is any. */
  readonly rivals: readonly Rivals[];
  /** Words outside the entries and headings: titles above the table; seals, remarks and whatever stands below. */
  readonly prose: { readonly titles: readonly CellRemark[]; readonly others: readonly CellRemark[] };
  /** What could not be read: nothing is written while there is any. */
  readonly problems: readonly CellRemark[];
  /** What was read, but should be looked at. */
  readonly notes: readonly CellRemark[];
  /** What the kind needs and the sheet does not have: `收入的科目`. */
  readonly missing: readonly string[];
  /** Rows that are nothing known. */
  readonly unread: readonly { readonly row: number; readonly text: string; readonly why?: string }[];
}

/** The reading of a sheet that says nothing that may be shown. */
export const NOTHING = {
  values: {},
  columns: [],
  tables: [],
  facts: [],
  leftOut: [],
  proofs: [],
  rivals: [],
  prose: { titles: [], others: [] },
  notes: [],
  missing: [],
  unread: [],
} satisfies Partial<SheetReading>;
