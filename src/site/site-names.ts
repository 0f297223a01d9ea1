/** Places that share a name: in a city of 511, 67 sites share 33 names, and who reads a list must know which one is meant. */
import type { City } from '../model/place/city.ts';
import { summariesIn, type Placed, type Region } from './region.ts';

export interface NamedSite {
  readonly name: string;
  /** Where it lies, when another site on the same pages has its name: `小市镇`. */
  readonly where?: string | undefined;
}

/** `谢家崴子村`, `水南村（小市镇）` */
export function placeName({ name, where }: NamedSite): string {
  return where === undefined ? name : `${name}（${where}）`;
}

/**
 * The sites of a region, those of one name with their township, above the counties with the county too. Only sites of the region
 * count, for its pages are made of these alone.
 */
export function sitesIn<T extends Placed & NamedSite>(
  region: Region,
  { city, summaries }: { readonly city: City; readonly summaries: readonly T[] },
): readonly T[] {
  const inRegion = summariesIn(region, summaries);
  const counts = new Map<string, number>();
  for (const { name } of inRegion) counts.set(name, (counts.get(name) ?? 0) + 1);
  // In one township nobody can tell them apart by it.
  if (region.township || counts.size === inRegion.length) return inRegion;
  return inRegion.map((site) =>
    (counts.get(site.name) ?? 0) > 1 ? { ...site, where: whereIs(site, region, city) } : site,
  );
}

function whereIs({ countyId, townshipId }: Placed, region: Region, city: City): string {
  const county = city.counties.find(({ id }) => id === countyId);
  const township = county?.townships.find(({ id }) => id === townshipId);
  return `${region.county ? '' : (county?.shortName ?? '')}${township?.name ?? ''}`;
}
