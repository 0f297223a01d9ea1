/** Which photos what a clerk wrote shows. */
import { photosIn } from '../../src/model/disclosure/disclosure.ts';
import { photosOfPremises } from '../../src/model/place/premises.ts';
import { photosOfOrder } from '../../src/model/place/rectification.ts';
import type { Site } from '../../src/model/place/site.ts';

export interface ShownPhoto {
  /** Its name in `photos/`. */
  readonly name: string;
  /** From the content root. */
  readonly file: string;
}

/** The photos that a site's disclosures, publicity, premises and orders show, those in the files for which `counts` says yes. */
export function photosBy(
  { profile, county, township, disclosures, publicity, rectifications }: Site,
  counts: (file: string) => boolean = () => true,
): ShownPhoto[] {
  const site = `sites/${county.id}/${township.id}/${profile.id}`;
  const folder = `${site}/photos`;
  const siteFile = `${site}/site.yaml`;
  return [
    ...disclosures.filter(({ file }) => counts(file)).flatMap(({ content }) => photosIn(content)),
    ...(counts(siteFile) ? photosOfPremises(profile) : []),
    ...rectifications
      .filter(({ id }) => counts(`${site}/rectifications/${id}.yaml`))
      .flatMap(({ content }) => photosOfOrder(content)),
    ...publicity.filter(({ file }) => counts(file)).flatMap(({ content }) => content.photos ?? []),
  ].map(({ file }) => ({ name: file, file: `${folder}/${file}` }));
}
