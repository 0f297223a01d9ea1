/** The city, a county or a township, as whose page stands above sites. */
import type { City, County, Township } from '../model/place/city.ts';

/** The whole city where neither is named. */
export interface Region {
  readonly county?: County | undefined;
  readonly township?: Township | undefined;
}

/** A site, as far as it is known where it lies. */
export interface Placed {
  readonly countyId: string;
  readonly townshipId: string;
}

/** The city, its counties and its townships, as far as they have sites: each has pages of its own. */
export function regionsWithSites({
  city,
  summaries,
}: {
  readonly city: City;
  readonly summaries: readonly Placed[];
}): Region[] {
  const counties = city.counties.flatMap((county): Region[] => {
    const townships = county.townships
      .filter(({ id }) => summaries.some((one) => one.countyId === county.id && one.townshipId === id))
      .map((township) => ({ county, township }));
    return townships.length > 0 ? [{ county }, ...townships] : [];
  });
  return [{}, ...counties];
}

/**
 * The counties of the city, or the townships of a county, none of whose sites publishes anything: they have no pages, so it
 * is said of them that there is nothing.
 */
export function regionsWithoutSites(
  { county, township }: Region,
  { city, summaries }: { readonly city: City; readonly summaries: readonly Placed[] },
): Region[] {
  if (township) return [];
  const below: Region[] = county
    ? county.townships.map((one) => ({ county, township: one }))
    : city.counties.map((one) => ({ county: one }));
  return below.filter((one) => summariesIn(one, summaries).length === 0);
}

/** The summaries of a region's sites. */
export function summariesIn<T extends Placed>(
  { county, township }: Region,
  summaries: readonly T[],
): readonly T[] {
  return summaries.filter(
    ({ countyId, townshipId }) =>
      (!county || countyId === county.id) && (!township || townshipId === township.id),
  );
}

/** `青石镇`, `示例县`, and the city's name for the whole. */
export function regionName({ county, township }: Region, city: City): string {
  return township?.name ?? county?.name ?? city.name;
}
