/** The disclosures of a site that are in force on a day (公开着的), found by item, period and kind without searching. */
import { compareText } from '../values/compare-text.ts';
import type { CalendarDate } from '../values/calendar-date.ts';
import { indexCatalogue, itemOn, type CatalogueItem } from '../catalogue/catalogue.ts';
import { type Disclosure, isInForce, ofKindIn } from '../disclosure/disclosure.ts';
import type { LaterDisclosures } from '../kinds/follow-up.ts';
import type { Period } from '../values/period.ts';
import { putUpOn } from '../place/publicity.ts';
import { repliesWithinOn, type Site, type SiteProfile } from '../place/site.ts';
import { NIL_RETURN } from '../kinds.ts';

export interface DisclosuresInForce extends LaterDisclosures {
  readonly profile: SiteProfile;
  readonly items: ReadonlyMap<string, CatalogueItem>;
  /** The item of a disclosure as it held when that was published. */
  readonly itemFor: (disclosure: Disclosure) => CatalogueItem | undefined;
  readonly asOf: CalendarDate;
  /** Published and not withdrawn, the first to be published first. */
  readonly disclosures: readonly Disclosure[];
  /** The first disclosure of an item, in whatever period. */
  readonly firstOf: (item: string) => Disclosure | undefined;
  /** The first disclosure of an item for a period. */
  readonly firstFor: (item: string, period: Period) => Disclosure | undefined;
  /** The first that says there was nothing of an item in a period. */
  readonly nilFor: (item: string, period: Period) => Disclosure | undefined;
  /** The first day from a day on on which something new went up on its publicity board; late when it came later. */
  readonly publicityFrom: (day: CalendarDate) => CalendarDate | undefined;
  /** What names a disclosure in its `follows`. */
  readonly following: (id: string) => readonly Disclosure[];
}

/** The disclosures of a site that are in force on a day, indexed once. */
export function disclosuresInForce(
  {
    profile,
    catalogue,
    disclosures,
    publicity,
  }: Pick<Site, 'profile' | 'catalogue' | 'disclosures' | 'publicity'>,
  asOf: CalendarDate,
): DisclosuresInForce {
  const inForce = disclosures
    .filter(({ content }) => isInForce(content, asOf))
    .sort((a, b) => compareText(a.content.publishedOn, b.content.publishedOn) || compareText(a.id, b.id));
  const [nils, full] = [inForce.filter(isNilReturn), inForce.filter((one) => !isNilReturn(one))];
  const firstOf = firsts(full, ({ content }) => content.item);
  const firstFor = firsts(full, periodKey);
  const nilFor = firsts(nils, periodKey);
  const putUp = publicity
    .map((item) => putUpOn(item, profile))
    .filter((day) => day !== undefined)
    .sort();
  const following = Map.groupBy(inForce, ({ content }) => content.follows);
  return {
    profile,
    items: indexCatalogue(catalogue),
    itemFor: ({ content: { item, publishedOn } }) => itemOn(catalogue, item, publishedOn),
    asOf,
    disclosures: inForce,
    firstOf: (item) => firstOf.get(item),
    firstFor: (item, period) => firstFor.get(`${item} ${period}`),
    publicityFrom: (day) => putUp.find((one) => one >= day && one <= asOf),
    nilFor: (item, period) => nilFor.get(`${item} ${period}`),
    ofKind: ofKindIn(inForce),
    repliesWithin: (day) => repliesWithinOn(profile, day),
    following: (id) => following.get(id) ?? [],
  };
}

function isNilReturn(disclosure: Disclosure): boolean {
  return disclosure.content.kind === NIL_RETURN;
}

function periodKey({ content: { item, period } }: Disclosure): string {
  return `${item} ${period ?? ''}`;
}

/** The first entry of each key. */
function firsts<T>(entries: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (!found.has(key)) found.set(key, entry);
  }
  return found;
}
