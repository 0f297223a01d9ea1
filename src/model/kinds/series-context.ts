/** What a kind may look at when it holds its disclosures against each other. */
import type { OfKind } from './document-context.ts';

export interface SeriesContext {
  /** The disclosures of a kind that were not withdrawn. */
  readonly ofKind: OfKind;
  /** How many households the site has, as `site.yaml` says; absent where it does not. */
  readonly households?: number;
}
