/** Which photos what a clerk wrote shows. */
import { photosIn } from '../../src/model/disclosure/disclosure.ts';
import type { Site } from '../../src/model/place/site.ts';

export interface ShownPhoto {
  /** Its name in `photos/`. */
  readonly name: string;
  /** From the content root. */
  readonly file: string;
}

/** The photos that a site's disclosures and publicity show, those in the files for which `counts` says yes. */
export function photosBy(
  { profile, county, township, disclosures, publicity }: Site,
  counts: (file: string) => boolean = () => true,
): ShownPhoto[] {
  const folder = `sites/${county.id}/${township.id}/${profile.id}/photos`;
  return [
    ...disclosures.filter(({ file }) => counts(file)).flatMap(({ content }) => photosIn(content)),
    ...publicity.filter(({ file }) => counts(file)).flatMap(({ content }) => content.photos ?? []),
  ].map(({ file }) => ({ name: file, file: `${folder}/${file}` }));
}
