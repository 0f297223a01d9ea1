/** Where a site lies, as far as the page it is named on does not say it: many villages share a name. */
import type { City } from '../../model/place/city.ts';
import type { Placed, Region } from '../region.ts';

/** `本溪县小市镇` for the city, `小市镇` for a county, nothing for a township. */
export function placeIn(
  { county, township }: Region,
  { countyId, townshipId }: Placed,
  { counties }: City,
): string | undefined {
  if (township) return undefined;
  const found = counties.find(({ id }) => id === countyId);
  const name = found?.townships.find(({ id }) => id === townshipId)?.name ?? '';
  return county ? name : `${found?.shortName ?? ''}${name}`;
}
