/** Tables for Excel and WPS, one sheet each, and the columns that say of which site a row is. */
import type { City } from '../../model/place/city.ts';
import type { CsvTable } from './csv.ts';

export interface WorkbookTable extends CsvTable {
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
}

export interface WorkbookColumn {
  readonly title: string;
  readonly widthCharacters: number;
}

export const column = (title: string, widthCharacters = 10): WorkbookColumn => ({ title, widthCharacters });

/** The first columns of a table of sites. */
export const PLACE_COLUMNS = [
  column('县（区）', 12),
  column('乡镇（街道）', 14),
  column('村（社区）', 16),
] as const;

/** County, township, village or community. */
export function placeNames(
  {
    countyId,
    townshipId,
    name,
  }: { readonly countyId: string; readonly townshipId: string; readonly name: string },
  { counties }: City,
): readonly [string, string, string] {
  const county = counties.find(({ id }) => id === countyId);
  return [county?.shortName ?? '', county?.townships.find(({ id }) => id === townshipId)?.name ?? '', name];
}

/** In the order in which the city lists its counties and these their townships; within one as they came. */
export function inOrderOfPlaces<T extends { readonly countyId: string; readonly townshipId: string }>(
  sites: readonly T[],
  { counties }: City,
): T[] {
  const order = new Map(
    counties
      .flatMap((county) => county.townships.map((township) => `${county.id}/${township.id}`))
      .map((place, index) => [place, index]),
  );
  const placeOf = ({ countyId, townshipId }: T): number =>
    order.get(`${countyId}/${townshipId}`) ?? order.size;
  return sites.toSorted((a, b) => placeOf(a) - placeOf(b));
}
