/** What sites share of publicity: the texts in `publicity/`. */
import {
  checkSharedPublicity,
  sharedPublicitySchema,
  type SharedPublicity,
} from '../../model/place/publicity.ts';
import type { City } from '../../model/place/city.ts';
import { fileRoleOf } from '../content-layout.ts';
import { readFields } from '../read/read-source.ts';
import type { FoundFile } from '../read/source-file.ts';
import type { Take } from './take.ts';

/** The shared texts without errors. */
export function loadSharedPublicity(
  files: readonly FoundFile[],
  take: Take,
  city: City | undefined,
): SharedPublicity[] {
  return files.flatMap((file): SharedPublicity[] => {
    const role = fileRoleOf(file.path);
    if (role.type !== 'shared-publicity') return [];
    const content = take(readFields(file, sharedPublicitySchema), (one) =>
      checkSharedPublicity(one, role.id, city),
    );
    return content ? [{ id: role.id, file: file.path, content }] : [];
  });
}
