/** City, counties and townships with what they say of themselves. */
import type { FundingLevel } from '../../model/place/funding-standard.ts';
import type { Leadership } from '../../model/place/leadership.ts';
import type { RegionContent, RegionFile } from '../../model/place/region.ts';
import { phoneLink } from '../links.ts';
import { summariesIn, type Region } from '../region.ts';
import { relativeHref, topicPath } from '../urls.ts';
import { NO_PHONE, type RegionPage, type Telephone } from './region-part.ts';

/** A level that says something, with the region that it is. */
export interface Level {
  readonly region: Region;
  readonly content: RegionContent;
}

/** `县（区）` */
export function levelName({ county, township }: Region): FundingLevel {
  if (township) return '乡镇（街道）';
  return county ? '县（区）' : '市';
}

/** Whether both are one region. */
export function isSame(one: Region, other: Region): boolean {
  return one.county?.id === other.county?.id && one.township?.id === other.township?.id;
}

/** County below the city, township below its county. */
export function isRightBelow(one: Region, above: Region): boolean {
  if (above.township) return false;
  if (!above.county) return one.county !== undefined && one.township === undefined;
  return one.county?.id === above.county.id && one.township !== undefined;
}

/** The region and all levels below it that say something. */
export function levelsIn(
  { county, township }: Region,
  { city, levels = [] }: Pick<RegionPage, 'city' | 'levels'>,
): Level[] {
  const regionOf = ({ countyId, townshipId }: RegionFile): Region => {
    const inCounty = city.counties.find(({ id }) => id === countyId);
    const inTownship = inCounty?.townships.find(({ id }) => id === townshipId);
    return { ...(inCounty && { county: inCounty }), ...(inTownship && { township: inTownship }) };
  };
  return levels
    .map((level) => ({ region: regionOf(level), content: level.content }))
    .filter(
      ({ region }) =>
        (!county || region.county?.id === county.id) && (!township || region.township?.id === township.id),
    );
}

/** To the page of a topic for a region; one without sites has none. */
export function wayTo(
  topic: string,
  region: Region,
  { summaries, from }: Pick<RegionPage, 'summaries' | 'from'>,
): { readonly href?: string } {
  if (summariesIn(region, summaries).length === 0) return {};
  return { href: relativeHref(from, topicPath(topic, region.county?.id, region.township?.id)) };
}

/** The telephone of somebody of a leading group, or that none is written. */
export function phoneIn({ leader, members }: Leadership, name: string): Telephone {
  const phone = [leader, ...members].find((one) => one.name === name)?.phone;
  return phone === undefined ? NO_PHONE : phoneLink(name, phone);
}
