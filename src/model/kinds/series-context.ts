/** What a kind may look at when it holds its disclosures against each other. */
import type { OfKind } from './document-context.ts';

export interface SeriesContext {
  /** The disclosures of a kind that were not withdrawn. */
  readonly ofKind: OfKind;
}
