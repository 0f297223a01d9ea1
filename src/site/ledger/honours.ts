/** 表彰、诫勉: totals that a level and those right below it write of a year; never a name. */
import type { City } from '../../model/place/city.ts';
import type { RegionFile } from '../../model/place/region.ts';
import { regionName, type Region } from '../region.ts';
import { QUANTITY_SCALE } from '../../model/values/fen.ts';

export interface HonoursRow {
  readonly level: string;
  readonly year: number;
  readonly praised: number;
  readonly admonished: number;
  /** `90 分，好` */
  readonly judged: string;
}

/** The newest appraisal of the region's own level first, then of those below it that wrote one. */
export function honoursOf(
  region: Region,
  { city, levels = [] }: { readonly city: City; readonly levels?: readonly RegionFile[] | undefined },
): HonoursRow[] {
  return [region, ...belowOf(region, { city })].flatMap((one): HonoursRow[] => {
    const own = levels.find(
      ({ countyId, townshipId }) => countyId === one.county?.id && townshipId === one.township?.id,
    );
    const [newest] = [...(own?.content.appraisals ?? [])].sort((a, b) => b.year - a.year);
    if (!newest) return [];
    const { year, praised, admonished, score, grade } = newest;
    return [
      {
        level: regionName(one, city),
        year,
        praised,
        admonished,
        judged: `${score / QUANTITY_SCALE} 分，${grade}`,
      },
    ];
  });
}

function belowOf({ county, township }: Region, { city }: { readonly city: City }): Region[] {
  if (township) return [];
  return county
    ? county.townships.map((one) => ({ county, township: one }))
    : city.counties.map((one) => ({ county: one }));
}
