/** How much a site had published by a day: a phone that kept the numbers of its last visit knows what is new. */
import { isPublished, isWithdrawn } from '../../model/disclosure/disclosure.ts';
import { isOnWeb } from '../../model/privacy/visibility.ts';
import type { SiteContext } from '../site-context.ts';

/** `120 4 1`: what everybody may read that was published, how often it was corrected, how much of it was taken back. */
export function soFar({ site, items, asOf }: SiteContext): string {
  const published = site.disclosures.filter(
    (one) => isPublished(one, asOf) && isOnWeb(items.get(one.content.item)),
  );
  const corrections = published.flatMap(({ content }) =>
    (content.corrections ?? []).filter(({ on }) => on <= asOf),
  );
  const withdrawn = published.filter(({ content }) => isWithdrawn(content, asOf));
  return [published, corrections, withdrawn].map(({ length }) => length).join(' ');
}
