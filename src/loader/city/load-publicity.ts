/** What sites share of publicity: the texts in `publicity/`. */
import {
  checkSharedPublicity,
  sharedPublicitySchema,
  type SharedPublicity,
} from '../../model/place/publicity.ts';
import type { City } from '../../model/place/city.ts';
import { placeOf } from '../content-layout.ts';
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
    const place = placeOf(file.path);
    if (place.type !== 'shared-publicity') return [];
    const content = take(readFields(file, sharedPublicitySchema), (one) =>
      checkSharedPublicity(one, place.id, city),
    );
    return content ? [{ id: place.id, file: file.path, content }] : [];
  });
}
