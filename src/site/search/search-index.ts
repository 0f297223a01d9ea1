/** The search index as the build writes it and the browser reads it: a JSON file of all that can be found, as text. */

/** One thing that can be found. */
export interface SearchRecord {
  /** From the folder of the site, or of the release in the city's index. */
  readonly url: string;
  readonly title: string;
  /** What the page says, as plain text. */
  readonly text: string;
  /** Other names of it: matched, never shown. */
  readonly words?: readonly string[];
  /** People it names, as the page shows them: `谢*田`. Whole names are found in the text as well. */
  readonly names?: readonly string[] | undefined;
  /** 文号. */
  readonly number?: string | undefined;
  /** The day it was published, `2026-10-09`; absent for what has none. */
  readonly date?: string;
  /** The period it is about: `2026-09`, `2026-Q3`, `2026-H1`, `2026`. */
  readonly period?: string | undefined;
  readonly section?: string;
  /** The item of the catalogue, and the kind. */
  readonly item?: string;
  /** The matter (一件事) that it is a step of: the last part of its address, and its line. */
  readonly story?: readonly [id: string, line: string] | undefined;
  /** What questions it answers, where no item says so: `page:board`. */
  readonly about?: string;
  readonly kind?: string;
  /** The last day on which it may be objected to; only while it may. */
  readonly openUntil?: string | undefined;
  readonly isWithdrawn?: true;
  /** The site or region it belongs to, in the city's index. */
  readonly place?: string;
  /** A site, a township, a county: comes before what they published. */
  readonly isPlace?: true;
}

/** Words that people say, and what they mean by them. */
export interface Saying {
  readonly say: readonly string[];
  readonly find?: readonly string[] | undefined;
  readonly items?: readonly string[] | undefined;
  /** From the catalogue: followed where `synonyms.yaml` has no such word or finds nothing by it. */
  readonly isWeak?: true;
}

/** A word that is hard to understand: who looks for it may want to know what it means. */
export interface ExplainedTerm {
  readonly say: readonly string[];
  readonly explanation: string;
  /** From the folder of the site. */
  readonly url: string;
}

/** Something of a period that is not published: owed, or not due yet. */
export interface OwedRecord {
  readonly item: string;
  /** `2026-10`, `2026-Q3` */
  readonly period: string;
  /** `2026年10月财务收支公布表` */
  readonly title: string;
  /** The last day on which it is in time. */
  readonly dueOn: string;
  readonly isLate?: true;
}

/** A part of an index that is fetched after the first. */
export interface IndexPart {
  /** A file beside the index. */
  readonly file: string;
  /** What is in it, as a reader is told: 2024年, 本溪县. */
  readonly title: string;
  /** Its size before compression. */
  readonly bytes: number;
}

export interface SearchIndex {
  /** Titles of the items that records are of. */
  readonly items: Readonly<Record<string, string>>;
  /** What kinds are called, of those that records have. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly sayings: readonly Saying[];
  /** Words of questions that say nothing. */
  readonly passOver: readonly string[];
  readonly explained: readonly ExplainedTerm[];
  /** Newest first; absent where nothing is. */
  readonly owed?: readonly OwedRecord[] | undefined;
  readonly records: readonly SearchRecord[];
  /** The rest, newest first. */
  readonly more: readonly IndexPart[];
}

/** The first file of the city's search; what was published is in the lists of `city-index.ts`. */
export interface CityIndex extends Pick<SearchIndex, 'items' | 'sayings' | 'passOver' | 'records'> {
  /** The day of the release. */
  readonly day: string;
  readonly counties: readonly { readonly id: string; readonly name: string }[];
}

/** Beside the city's search page: which index there is of what was published. */
export const NOW_FILE = 'now.json';

/** Pinyin without tones → the characters that are read so: `bao` → `保报宝…`. One with several readings is in several. */
export type SoundTable = Readonly<Record<string, string>>;

/** What questions are about: weights of the pieces they are made of, in `assets/`, the same for all indexes. */
export interface IntentTable {
  /** Items of the catalogue and pages (`page:board`): the columns. */
  readonly about: readonly string[];
  readonly bias: readonly number[];
  /** What a weight of 1 stands for. */
  readonly scale: number;
  /** Piece → how rare it is, then cells of a column and a weight, packed. */
  readonly grams: Readonly<Record<string, string>>;
  /** Words that mean nearly the same, a group each, with spaces between. */
  readonly near: readonly string[];
  /** SHA-256 of the questions and the settings it was made from. */
  readonly madeFrom: string;
}
