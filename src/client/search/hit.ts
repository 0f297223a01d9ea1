import type { SearchFields } from '../../site/search-fields.ts';

/** What the index says of one page that was found. */
export interface Hit extends SearchFields {
  /** From the folder that holds the bundle's folder. */
  readonly url: string;
  readonly date?: string;
  readonly section?: string;
  readonly tag?: string;
  readonly place?: string;
}
