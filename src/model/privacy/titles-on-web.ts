/**
 * Titles that name somebody of the list below them, as `关于佟雪预备党员转正的公示` does: when the list leaves the web, or is
 * withdrawn, its title goes on without the name (个人信息保护法第四十七条). The address stays, for it is permanent.
 */
import type { CalendarDate } from '../values/calendar-date.ts';
import { indexCatalogue } from '../catalogue/catalogue.ts';
import { isPublished, isWithdrawn, type Disclosure } from '../disclosure/disclosure.ts';
import type { Site } from '../place/site.ts';
import { personsIn } from './private-fields.ts';
import { visibilityOf } from './visibility.ts';

/** In the place of a name, as courts and papers write it. */
export const SOMEBODY = '某某';

/** A site whose titles name nobody whose list is gone: the same site where none does. */
export function withoutNamesGone(site: Site, asOf: CalendarDate): Site {
  const items = indexCatalogue(site.catalogue);
  const without = (disclosure: Disclosure): Disclosure => {
    const { content } = disclosure;
    if (!isPublished(disclosure, asOf)) return disclosure;
    const { persons } = visibilityOf(content, items.get(content.item), { reach: 'web', asOf });
    if (persons !== 'gone' && !isWithdrawn(content, asOf)) return disclosure;
    const title = personsIn(content).reduce(
      (said, { text }) => said.replaceAll(text, SOMEBODY),
      content.title,
    );
    return title === content.title ? disclosure : { ...disclosure, content: { ...content, title } };
  };
  const disclosures = site.disclosures.map(without);
  return disclosures.every((one, index) => one === site.disclosures[index]) ? site : { ...site, disclosures };
}
