/** A file that is written beside the pages. */
import type { SitePath } from '../../src/site/urls.ts';

export interface WrittenFile {
  readonly path: SitePath;
  readonly content: string | Uint8Array;
}

/** One that takes long to make, and need not be made when it was made from the same before. */
export interface MadeFile {
  readonly path: SitePath;
  /** A digest of all that it is made from, but the program. */
  readonly source: string;
  readonly make: () => Promise<Uint8Array>;
}
