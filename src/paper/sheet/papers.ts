/** The papers that a disclosure hangs on. */
import type { Stock } from '../stocks.ts';

export interface Papers {
  /** Of its first sheet. */
  readonly first: Stock;
  /** Of the others. */
  readonly rest: Stock;
  /** The first sheet sums up what the others say in full. */
  readonly isSummed?: boolean;
}
