/**
 * What a page that is printed tells the printer: names and sizes as a block of data, so that nothing is read back out of
 * markup and style. A page that nobody will print has none, and a release takes it out when its PDFs are there.
 */
import { formatNumber } from '../../paper/millimetres.ts';
import { STANDARD_STOCK } from '../../paper/stocks.ts';
import { jsonInPage } from '../text/render-values.ts';

export interface PageSizeMm {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Of a board, be it for disclosures or for publicity. */
export interface BoardFacts {
  readonly title: string;
  readonly board: PageSizeMm;
  readonly panels: readonly (PageSizeMm & { readonly section: string; readonly title: string })[];
  /** All hanging sheets in hanging order, slips too. */
  readonly sheets: readonly (PageSizeMm & {
    /** Of the element in the page. */
    readonly id: string;
    /** `party-1`: section and place in it; a slot's own name is Chinese. */
    readonly place: string;
    /** 党1. */
    readonly slot: string;
    readonly title: string;
    /** Absent on the slip of an empty slot. */
    readonly disclosureId?: string | undefined;
    readonly sheet: number;
    readonly count: number;
    readonly checkCode?: string | undefined;
  })[];
  readonly posters: readonly PageSizeMm[];
  readonly posterCode?: string | undefined;
  readonly waiting: readonly {
    readonly disclosureId: string;
    readonly title: string;
    readonly because: string;
    readonly advice: readonly string[];
  }[];
}

/** Of what is one PDF from the first page to the last: a work slip, a pack, an archive volume. */
export interface BookFacts {
  readonly title: string;
  /** Whose paper it is. */
  readonly author: string;
  /** Of each page. */
  readonly sizes: readonly PageSizeMm[];
  /** Titles of what must hang and found no place. */
  readonly waiting?: readonly string[];
}

/** Of what is several PDFs of several pages, each shown by a value of `data-print`. */
export interface StackFacts {
  readonly author: string;
  readonly stacks: readonly {
    /** Its name below the board's folder, without the ending: `week/2-A3`. */
    readonly file: string;
    readonly mode: string;
    readonly title: string;
    readonly sizes: readonly PageSizeMm[];
  }[];
  /** Titles of what must hang and found no place. */
  readonly waiting: readonly string[];
}

/** Of signs: every print with the value of `data-print` that asks for it. */
export interface SignsFacts {
  readonly author: string;
  readonly prints: readonly {
    readonly mode: string;
    readonly title: string;
    readonly sizes: readonly PageSizeMm[];
    /** What is made of it, for whoever makes it; absent where another print has the same pieces. */
    readonly pieces?: readonly SignPiece[];
    /** Size of a piece, where several lie on a page or it is folded. */
    readonly piece?: PageSizeMm;
  }[];
}

export interface SignPiece {
  readonly name: string;
  /** The page of its print that it is on, from 1. */
  readonly page: number;
  readonly copies: number;
}

export type PrintFacts = BoardFacts | BookFacts | StackFacts | SignsFacts;

/** A size as the style sheet of the page says it. */
export function pageSize({ widthMm, heightMm }: PageSizeMm): PageSizeMm {
  return { widthMm: Number(formatNumber(widthMm)), heightMm: Number(formatNumber(heightMm)) };
}

/** So many pages of A4. */
export function a4Pages(count: number): PageSizeMm[] {
  return Array.from({ length: count }, () => pageSize(STANDARD_STOCK.A4));
}

/** Id of the element that has the facts. */
export const FACTS_ID = 'print-facts';

const OPENING = `<script type="application/json" id="${FACTS_ID}">`;

/** The element. Data runs nothing, so the policy of a page lets it be. */
export function factsElement(facts: PrintFacts): string {
  return `${OPENING}${jsonInPage(facts)}</script>`;
}

/** A page as it is published: without what was for the printer. */
export function withoutFacts(html: string): string {
  const [before = '', facts] = html.split(OPENING);
  return facts === undefined ? html : before + facts.slice(facts.indexOf('</script>') + '</script>'.length);
}
