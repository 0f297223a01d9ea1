/** Which villages and communities there are, and in which townships. */
import { RESERVED_IDS } from '../../../src/model/place/reserved-ids.ts';
import type { City, County, Township } from '../../../src/model/place/city.ts';
import type { SiteType } from '../../../src/model/words/vocabulary.ts';
import type { Chance } from './chance.ts';
import { communityName, villageName } from './names.ts';

/** Benxi has 287 villages and 224 communities. */
const VILLAGES_OF_511 = 287;

export interface PlannedSite {
  readonly id: string;
  readonly name: string;
  readonly type: SiteType;
  readonly county: County;
  readonly township: Township;
}

/** Deals so many sites out to the townships: communities to streets, villages to towns. */
export function planCity(city: City, { sites, chance }: { sites: number; chance: Chance }): PlannedSite[] {
  const places = city.counties.flatMap((county) =>
    county.townships.map((township) => ({ county, township })),
  );
  const isStreet = ({ township }: (typeof places)[number]): boolean => township.name.endsWith('街道');
  const villages = Math.round((sites * VILLAGES_OF_511) / 511);
  const ids = new Set<string>([...RESERVED_IDS, ...city.counties.map(({ id }) => id)]);
  const deal = (type: SiteType, count: number, among: typeof places): PlannedSite[] =>
    Array.from({ length: count }, (_, index) => {
      const place = among[index % among.length];
      if (!place) throw new Error('city.yaml has no townships of this sort');
      return {
        type,
        ...place,
        ...nameSite(type, { chance: chance.of(type, index), township: place.township, ids }),
      };
    });
  return [
    ...deal(
      'village',
      villages,
      places.filter((place) => !isStreet(place)),
    ),
    ...deal('community', sites - villages, places.filter(isStreet)),
  ];
}

/** A name, and an id that no other site has. */
function nameSite(
  type: SiteType,
  { chance, township, ids }: { chance: Chance; township: Township; ids: Set<string> },
): { name: string; id: string } {
  const { name, pinyin } = type === 'village' ? villageName(chance) : communityName(chance);
  const free = [pinyin, `${pinyin}-${township.id}`].find((id) => !ids.has(id));
  if (free === undefined) return nameSite(type, { chance, township, ids });
  ids.add(free);
  return { name: `${name}${type === 'village' ? '村' : '社区'}`, id: free };
}
