/** What the form editor needs of each site, out of the loaded content. */
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { catalogueFor, takesKind, appliesTo, indexCatalogue } from '../../src/model/catalogue/catalogue.ts';
import { compareNewestFirst, isInForce, type Disclosure } from '../../src/model/disclosure/disclosure.ts';
import { KINDS } from '../../src/model/kinds.ts';
import type { Site } from '../../src/model/place/site.ts';
import { visibilityOf } from '../../src/model/privacy/visibility.ts';
import { collectionName } from '../../src/editor/collection-name.ts';
import type { FormHabit, FormItem, FormSite } from '../../src/editor/form-site.ts';

/** `<site-id>/forms.json` for this computer alone, on which all may be seen. */
export function formSite(site: Site): FormSite {
  return formSiteOf(site, site.disclosures);
}

/** The same for a release, which anybody reads: out of what the web tells whole on a day, for names stand in it. */
export function formSiteOnWeb(site: Site, asOf: CalendarDate): FormSite {
  const items = indexCatalogue(site.catalogue);
  const told = site.disclosures.filter(
    ({ content }) =>
      isInForce(content, asOf) &&
      visibilityOf(content, items.get(content.item), { reach: 'web', asOf }).body === 'full',
  );
  return formSiteOf(site, told);
}

function formSiteOf(site: Site, disclosures: readonly Disclosure[]): FormSite {
  const { profile, county, township } = site;
  const { id, name, issuers } = profile;
  const { party, committee, collective } = issuers;
  return {
    id,
    name,
    folder: ['sites', county.id, township.id, id].join('/'),
    issuers: { party, committee, ...(collective !== undefined && { collective }) },
    items: itemsOf(site),
    habits: habitsOf(disclosures),
  };
}

function itemsOf({ catalogue, profile: { type } }: Site): FormItem[] {
  return catalogueFor(catalogue, type)
    .items.filter((item) => appliesTo(item, type))
    .map((item) => ({
      id: item.id,
      title: item.title,
      section: item.section,
      kinds: KINDS.filter((kind) => takesKind(item, kind)),
    }));
}

function habitsOf(disclosures: readonly Disclosure[]): Record<string, FormHabit> {
  const habits = new Map<string, FormHabit>();
  for (const { section, content } of [...disclosures].sort(compareNewestFirst)) {
    const name = collectionName(section, content.kind);
    if (habits.has(name)) continue;
    habits.set(name, {
      issuer: content.issuer,
      type: content.type,
      ...(content.approvals && {
        approvals: content.approvals.map(({ role, name: who, action }) => ({ role, name: who, action })),
      }),
    });
  }
  return Object.fromEntries([...habits].sort(([a], [b]) => (a < b ? -1 : 1)));
}
