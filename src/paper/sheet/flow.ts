/**
 * A disclosure as a strip of paper without end: what stands on its sheets, in order, before it is cut. Every item
 * says where it may be cut; nothing here knows how high anything is.
 */
import type { TableLine as PlainLine } from '../../model/disclosure/plain-blocks.ts';
import type { BalanceAmounts, FactRow, Phrase, Sentence, StepRow } from '../../model/disclosure/blocks.ts';

export interface PaperColumn {
  readonly title: string;
  readonly align: 'start' | 'end' | 'center';
  /** A long text that may take several lines; all other cells stay on one. */
  readonly wraps: boolean;
  /** The narrowest its text may be set, in em, where that is narrower than a wrapping column usually is. */
  readonly leastEm?: number;
  /** So narrow that even short terms are torn apart at the end of a line. */
  readonly tears?: boolean;
}

export interface TableLine extends Omit<PlainLine, 'type'> {
  readonly type: PlainLine['type'] | 'page';
  /** The title of a group once more, where a sheet or column begins within it. */
  readonly isAgain?: boolean;
  /** Neighbouring lines with the same key share the cells of the table's `merged` columns. */
  readonly mergeKey?: string;
}

export interface PaperTable {
  readonly columns: readonly PaperColumn[];
  readonly lines: readonly TableLine[];
  /** The last line of the last sheet. */
  readonly total?: readonly Phrase[] | undefined;
  /** Columns that neighbouring lines of one `mergeKey` share, e.g. category and total of the year. */
  readonly merged?: readonly number[];
  /** Set in two columns beside each other: a statement of accounts that is one sheet so, and two otherwise. */
  readonly isAcross?: boolean;
  /** Its heads may stand on two lines. */
  readonly headsBreak?: boolean;
}

export interface BalanceItem extends BalanceAmounts {
  readonly type: 'balance';
}

export interface TableItem {
  readonly type: 'table';
  /** Right above the table, left and right: `名单`, `单位：亩、元`. Empty when there is nothing to say. */
  readonly heading: string;
  readonly note: string;
  readonly table: PaperTable;
  /** It may stand in two columns from so many lines on; a list of 24 in any case. */
  readonly pairsFrom?: number;
}

/** Markdown of a paragraph, cut after full stops, or of a list, cut into its items: a sheet may end between pieces. */
export interface ProseItem {
  readonly type: 'prose';
  readonly form: 'paragraph' | 'item' | 'rest';
  readonly pieces: readonly string[];
  /** Set on a sheet when the beginning is on the sheet before. */
  readonly continues?: boolean;
}

/** Labels with what is to be said of them; a sheet may end between two rows. */
export interface FactsItem {
  readonly type: 'facts';
  readonly rows: readonly FactRow[];
}

/** Running text with a bold label (`落实情况：…`), small print (`5,000元以上支出：…`) or a boxed 更正, cut after full stops. */
export interface TextItem {
  readonly type: 'text' | 'footnote' | 'correction';
  readonly label?: string;
  readonly text: string;
  /** Set on a sheet when the beginning is on the sheet before. */
  readonly continues?: boolean;
}

/** A photo as it is printed. */
export interface PaperPhoto {
  /** Address of the file, from the page that prints it. */
  readonly src: string;
  readonly caption: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Photos in rows; a sheet may end between two rows. */
export interface PhotosItem {
  readonly type: 'photos';
  readonly photos: readonly PaperPhoto[];
}

/** What stands on one sheet as a whole. */
export type SolidItem =
  | { readonly type: 'lead'; readonly sentences: readonly Sentence[] }
  | { readonly type: 'heading'; readonly text: string }
  | BalanceItem
  | { readonly type: 'step'; readonly step: StepRow }
  /** Steps that have a name and a date only, side by side; so many in a row. */
  | { readonly type: 'stages'; readonly steps: readonly StepRow[]; readonly across?: number }
  | {
      readonly type: 'votes';
      readonly outcome: string;
      readonly rows: readonly FactRow[];
      readonly met: readonly string[];
    };

/** Who signs, and how: `李福田　10月8日审核`. */
export interface Signature {
  readonly role: string;
  readonly note: string;
}

/** Signatures that find no room beside the seal, two in a row. */
export interface SignaturesItem {
  readonly type: 'signatures';
  readonly signatures: readonly Signature[];
}

export type FlowItem = SolidItem | ProseItem | TableItem | FactsItem | TextItem | PhotosItem | SignaturesItem;

/** A piece of a table on one sheet: its lines in one column, or two side by side for a long narrow list. */
export interface TableFragment extends TableItem {
  readonly columns: readonly (readonly TableLine[])[];
  /** Page subtotal and total, below all columns. */
  readonly footLines: readonly TableLine[];
  /** Width of each column as a share of the table's width, the same on all sheets. */
  readonly shares: readonly number[];
}

/** The facts of one sheet. */
export interface FactsFragment extends FactsItem {
  /** Two in a line. */
  readonly isPaired: boolean;
}

export interface RowPhoto {
  readonly photo: PaperPhoto;
  /** Width of the picture, never cropped. */
  readonly widthMm: number;
  /** Width of its column in the row: the caption is set in it. */
  readonly columnMm: number;
}

export interface PhotoRow {
  readonly photos: readonly RowPhoto[];
  /** Height of pictures and captions together. */
  readonly heightMm: number;
}

/** The rows of photos on one sheet. */
export interface PhotosFragment {
  readonly type: 'photos';
  readonly rows: readonly PhotoRow[];
}

export type Fragment =
  SolidItem | ProseItem | TextItem | TableFragment | FactsFragment | PhotosFragment | SignaturesItem;

/** The Markdown of prose in one piece. */
export function proseMarkdown({ form, pieces }: ProseItem): string {
  return pieces.join(form === 'item' ? '\n' : '');
}
