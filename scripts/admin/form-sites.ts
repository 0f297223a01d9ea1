/** What the form editor needs of each site, out of the loaded content. */
import { catalogueFor, takesKind, appliesTo } from '../../src/model/catalogue.ts';
import { compareNewestFirst, type Disclosure } from '../../src/model/disclosure.ts';
import { KINDS } from '../../src/model/kinds.ts';
import type { Site } from '../../src/model/site.ts';
import { collectionName } from '../../src/editor/collection-name.ts';
import type { FormHabit, FormItem, FormSite, FormSites } from '../../src/editor/form-site.ts';

/** All sites; `contentFolder` is where the content lies in its repository, e.g. `content`, or nothing at its root. */
export function formSites(sites: readonly Site[], contentFolder: string): FormSites {
  const catalogues = new Map<string, number>();
  const listed = sites.map((site): FormSite => {
    const items = JSON.stringify(itemsOf(site));
    const catalogue = catalogues.get(items) ?? catalogues.size;
    catalogues.set(items, catalogue);
    return { ...siteOf(site, contentFolder), catalogue };
  });
  return { catalogues: [...catalogues.keys()].map((items) => JSON.parse(items) as FormItem[]), sites: listed };
}

function siteOf(site: Site, contentFolder: string): Omit<FormSite, 'catalogue'> {
  const { profile, county, township } = site;
  const { id, name, issuers, supervision } = profile;
  const { party, committee, collective } = issuers;
  const place = ['sites', county.id, township.id, id];
  return {
    id,
    name,
    folder: [...(contentFolder === '' ? [] : [contentFolder]), ...place].join('/'),
    issuers: { party, committee, ...(collective !== undefined && { collective }) },
    supervision: { name: supervision.name, phone: supervision.phone },
    habits: habitsOf(site.disclosures),
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
