/** A file of the content with what its path says it is. */
import type { Place } from '../content-layout.ts';
import type { FoundFile } from '../read/source-file.ts';

/** A file with what its path says it is. */
export interface PlacedFile {
  readonly file: FoundFile;
  readonly place: Place;
}
