/** A file that is written beside the pages. */
import type { SitePath } from '../../src/site/urls.ts';

export interface WrittenFile {
  readonly path: SitePath;
  readonly content: string | Uint8Array;
}
