/**
 * How a disclosure reads, without saying how it looks: the common ground of the phone page, the sheet of paper,
 * the search index and the data files. Each kind has one pure `document.ts` that turns its content into blocks;
 * each medium has one component per block type. So a new kind needs no new page and no new sheet layout.
 */
import type { CalendarDate } from '../values/calendar-date.ts';
import type { Fen, Micro } from '../values/fen.ts';

/**
 * A value that each medium formats in its own way. A `person` is a private person; `withhold.ts` masks the name. An
 * amount that was written in 万元 is shown as `written` with the exact sum; one that was not may say `inWan` as well.
 */
export type Value =
  | string
  | {
      readonly type: 'amount';
      readonly amount: Fen;
      readonly unit?: '元';
      readonly written?: string;
      readonly inWan?: string;
    }
  | { readonly type: 'quantity'; readonly quantity: Micro; readonly unit?: string }
  | { readonly type: 'count'; readonly count: number; readonly unit?: string }
  | { readonly type: 'date'; readonly date: CalendarDate; readonly form: 'full' | 'month-day' }
  | { readonly type: 'person'; readonly name: string };

/** Values that belong on one line together, e.g. `收入 52,860.00 元，`. A line breaks between phrases first. */
export type Phrase = readonly Value[];

/** A sentence or heading as phrases. */
export type Sentence = readonly Phrase[];

export interface FactRow {
  readonly label: string;
  readonly value: Phrase;
  /** The line under a rule: a total, the answer. */
  readonly isTotal?: boolean;
  /** What it counts the votes of. */
  readonly vote?: 'for' | 'against' | 'abstain';
}

export interface LedgerRow {
  readonly title: string;
  readonly details: readonly Phrase[];
  readonly amount: Fen;
}

export interface TableColumn {
  readonly title: string;
  readonly align: 'start' | 'end' | 'center';
  /** Relative width on paper, e.g. 3 for three times a column of 1. */
  readonly weight: number;
  /** On a narrow phone only these columns are shown beside the row's heading; the rest go below. */
  readonly isKey?: boolean | undefined;
  /** number: the running number · note: remarks, which a long list with few of them has below on paper. */
  readonly role?: 'number' | 'note' | undefined;
}

export interface TableGroup {
  readonly title?: string;
  readonly rows: readonly (readonly Phrase[])[];
  readonly subtotal?: readonly Phrase[] | undefined;
}

export interface StepRow {
  /** Two or three characters for the marker: 一议, 一审, 决议公开. */
  readonly mark: string;
  readonly title: string;
  readonly meta: Sentence;
  readonly text: string;
  readonly state: 'done' | 'now' | 'todo';
  readonly votes?: readonly FactRow[] | undefined;
  /** Statutory thresholds that were met, in words. */
  readonly met?: readonly string[];
}

/** Somebody on a roster of office holders or staff, whose name is public. */
export interface RosterEntry {
  readonly name: string;
  readonly post: string;
  readonly duties?: string;
  readonly phone?: string | undefined;
}

export interface MonthPoint {
  /** `9月`. */
  readonly label: string;
  readonly income: Fen;
  readonly expense: Fen;
  readonly closing: Fen;
  readonly isCurrent: boolean;
}

export interface LabelledAmount {
  readonly label: string;
  readonly amount: Fen;
}

/** Opening + income − expense = closing. */
export interface BalanceAmounts {
  readonly opening: LabelledAmount;
  readonly income: LabelledAmount;
  readonly expense: LabelledAmount;
  readonly closing: LabelledAmount;
}

export type Block =
  /** The four amounts, proved. */
  | (BalanceAmounts & {
      readonly type: 'balance';
      readonly heading: string;
      readonly note?: string | undefined;
      /** The same proof since the start of the year, where no period is missing. */
      readonly yearCheck?: { readonly opening: Fen; readonly income: Fen; readonly expense: Fen };
    })
  /** Entries by category with subtotals: 收入, 支出. */
  | {
      readonly type: 'ledger';
      readonly heading: string;
      readonly side: 'income' | 'expense';
      readonly groups: readonly {
        readonly title: string;
        readonly subtotal: Fen;
        readonly rows: readonly LedgerRow[];
      }[];
      readonly total: LabelledAmount;
      /** Total since the start of the year, where it is known. */
      readonly yearToDate?: Fen;
      /** The same by category, in the order of the table, those without an entry in this period too. For paper. */
      readonly yearToDateByCategory?: readonly { readonly title: string; readonly amount: Fen }[];
    }
  /** Income and expense of each month so far. Drawn on screen, left out on paper. */
  | {
      readonly type: 'months';
      readonly heading: string;
      readonly points: readonly MonthPoint[];
      readonly note: Sentence;
    }
  | { readonly type: 'facts'; readonly heading: string; readonly rows: readonly FactRow[] }
  | {
      readonly type: 'table';
      readonly heading: string;
      /** Right above the table: `单位：亩、元`, `每亩 83.57 元`. */
      readonly note?: Sentence | undefined;
      readonly columns: readonly TableColumn[];
      readonly groups: readonly TableGroup[];
      readonly total?: readonly Phrase[];
      readonly footnotes: readonly string[];
      /**
       * The rows are named after private persons: the page is not for search engines, and a long list gets ways to
       * one's own row. Kinds do not say so; `withhold.ts` does.
       */
      readonly listsPersons?: boolean;
    }
  | { readonly type: 'steps'; readonly heading: string; readonly rows: readonly StepRow[] }
  /** One motion of a meeting with its votes. */
  | {
      readonly type: 'motion';
      readonly heading: string;
      readonly text: string;
      /** In words. */
      readonly outcome: string;
      readonly isPassed: boolean;
      readonly votes: readonly FactRow[];
      readonly met: readonly string[];
      readonly progress?: string;
    }
  | {
      readonly type: 'people';
      readonly heading: string;
      readonly people: readonly RosterEntry[];
      /** What the columns of posts and of duties are called on paper, where it is not 职务 and 分工. */
      readonly titles?: { readonly post: string; readonly duties: string };
    }
  /** Markdown as the clerk wrote it. */
  | { readonly type: 'prose'; readonly markdown: string };

export type BlockType = Block['type'];

export type BlockOf<T extends BlockType> = Extract<Block, { type: T }>;

/** A whole disclosure as it reads: what it says in one or two sentences, then the evidence. */
export interface DisclosureDocument {
  readonly lead: readonly Sentence[];
  readonly blocks: readonly Block[];
}
