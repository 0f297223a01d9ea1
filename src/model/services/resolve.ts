/** Which text of a matter holds where: the city's, with what the county, the township and the site do otherwise. */
import type { CalendarDate } from '../values/calendar-date.ts';
import type { SiteType } from '../words/vocabulary.ts';
import type { MatterDifference, ServiceMatter, SharedMatter } from './matter.ts';

/** The township whose sites are asked about. */
export interface ServiceRegion {
  readonly countyId: string;
  readonly townshipId: string;
}

/** All matters as they hold for the sites of a township, in the order given: county first, then township. */
export function mattersOf(shared: readonly SharedMatter[], region: ServiceRegion): ServiceMatter[] {
  return shared.map(({ regions = [], ...matter }) => {
    const ofCounty = regions.filter(({ county }) => county === region.countyId);
    const layers = [
      ...ofCounty.filter(({ township }) => township === undefined),
      ...ofCounty.filter(({ township }) => township === region.townshipId),
    ];
    return layers.reduce<ServiceMatter>(
      (below, { county: _county, township: _township, ...difference }) => withDifference(below, difference),
      matter,
    );
  });
}

/**
 * A matter with what is otherwise somewhere, field by field. A charge and its rule are one thing: whoever says another
 * charge says the rule for it, so that no charge stands on a rule for another one.
 */
export function withDifference<T extends ServiceMatter>(matter: T, difference: MatterDifference): T {
  const said = Object.fromEntries(Object.entries(difference).filter(([, value]) => value !== undefined));
  const { feeBasis: _feeBasis, ...withoutBasis } = matter;
  return { ...(said['fee'] === undefined ? matter : withoutBasis), ...said } as T;
}

/** Those that a site of a type offers on a day, what is most asked for first. */
export function mattersOffered(
  matters: readonly ServiceMatter[],
  { type, asOf }: { readonly type: SiteType; readonly asOf: CalendarDate },
): ServiceMatter[] {
  return matters
    .filter(
      ({ sites, until }) => (sites === 'both' || sites === type) && (until === undefined || asOf <= until),
    )
    .sort((a, b) => Number(b.isOften === true) - Number(a.isOften === true));
}
