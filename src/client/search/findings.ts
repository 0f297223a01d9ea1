/** What a query finds. */
import type { OwedRecord, SearchRecord } from '../../site/search/search-index.ts';
import type { TextRange } from './fold.ts';
import type { Correction } from './guess.ts';

export interface Hit {
  readonly page: SearchRecord;
  readonly title: readonly TextRange[];
  readonly text: readonly TextRange[];
  /** Found by the matter it belongs to, which neither title nor text may say. */
  readonly isByItem: boolean;
  /** What is said of it besides. */
  readonly note?: string | undefined;
}

export interface Findings {
  /** What is asked for and not published. */
  readonly notYet?: readonly OwedRecord[];
  /** Best first. */
  readonly hits: readonly Hit[];
  readonly corrections: readonly Correction[];
  /** What may be meant as well; without hits the likeliest, each of another matter, stand in `choices` before it. */
  readonly related: readonly Hit[];
  readonly choices: readonly Hit[];
  /** Words that are near, or that the letters typed may stand for as well. */
  readonly nearest: readonly string[];
}
