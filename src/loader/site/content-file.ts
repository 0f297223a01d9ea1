/** A file of the content, and its role there. */
import type { FileRole } from '../content-layout.ts';
import type { FoundFile } from '../read/source-file.ts';

/** A file with its role: what its path says it is. */
export interface ContentFile {
  readonly file: FoundFile;
  readonly role: FileRole;
}
