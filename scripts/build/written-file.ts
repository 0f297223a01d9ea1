/** A file that is written beside the pages. */
import type { SitePath } from '../../src/site/urls.ts';

export interface WrittenFile {
  readonly path: SitePath;
  readonly content: string | Uint8Array;
}

/** One above sites: made only where it is not there yet from the same. */
export interface CityFile {
  readonly path: SitePath;
  /** All that it is made from, where that is less than all its region says: it need not be made when this is the same. */
  readonly from?: () => unknown;
  readonly make: () => string | Uint8Array | Promise<string | Uint8Array>;
}
