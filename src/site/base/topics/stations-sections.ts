/** Where a level itself serves people: its own hall first, how many there are on three levels, those right below. */
import type { Hall } from '../../../model/place/station.ts';
import { phoneLink } from '../../links.ts';
import { regionName, summariesIn, type Region } from '../../region.ts';
import { isRightBelow, isSame, levelsIn, wayTo, type Level } from '../levels.ts';
import type { RegionLine, RegionPage, RegionSection } from '../region-part.ts';

/** The sections of the page of a region; none where no level of the city has written of a hall. */
export function stationsSections(region: Region, page: RegionPage): RegionSection[] {
  const all = levelsIn({}, page).filter(({ content }) => content.station);
  if (all.length === 0) return [];
  const halls = levelsIn(region, page).filter(({ content }) => content.station);
  const own = halls.find((level) => isSame(level.region, region))?.content.station;
  const below = halls.filter((level) => isRightBelow(level.region, region));
  return [
    ...(own || region.county ? [ownSection(regionName(region, page.city), own)] : []),
    countsSection(region, halls, page),
    ...belowSection(region, below, page),
  ];
}

function ownSection(name: string, hall: Hall | undefined): RegionSection {
  const heading = `${name}的服务大厅`;
  if (!hall) return { heading, note: '没写大厅在哪、几点开。' };
  const { windows = [] } = hall;
  const isNamed = windows.some(({ person }) => person !== undefined);
  return {
    heading,
    lines: [lineOf(hall)],
    ...(windows.length > 0 && {
      table: {
        heads: ['窗口', '办什么', ...(isNamed ? ['谁在'] : [])],
        rows: windows.map(({ name: window, does, person = '没写' }) => [
          ...[window, does],
          ...(isNamed ? [person] : []),
        ]),
      },
    }),
  };
}

function lineOf({ name, place, hours, phone, isOneStop }: Hall): RegionLine {
  return {
    text: name,
    meta: `${isOneStop === true ? '一站式大厅。' : ''}${place}。${hours}。`,
    phone: phoneLink(name, phone),
  };
}

/** Of each level how many have written where people are served, and how many have not. */
function countsSection(region: Region, halls: readonly Level[], page: RegionPage): RegionSection {
  const { county, township } = region;
  const counties = county ? [county] : page.city.counties;
  const townships = township ? 1 : counties.reduce((sum, one) => sum + one.townships.length, 0);
  const inTownships = halls.filter((level) => level.region.township).length;
  const inCounties = halls.filter((level) => level.region.county && !level.region.township).length;
  const sites = summariesIn(region, page.summaries).length;
  const rowOf = (level: string, wrote: number, all: number): string[] => [
    level,
    `${wrote}`,
    `${Math.max(0, all - wrote)}`,
  ];
  return {
    heading: '各级有几处',
    table: {
      heads: ['哪一级', '写了', '没写'],
      rows: [
        ...(township ? [] : [rowOf('县（区）大厅', inCounties, counties.length)]),
        rowOf('乡镇（街道）大厅', inTownships, townships),
        rowOf('村（社区）服务站', page.saying, sites),
      ],
    },
  };
}

/** The halls one level down: seven counties, thirteen townships; the stations of sites are in the table below them. */
function belowSection(region: Region, below: readonly Level[], page: RegionPage): RegionSection[] {
  const lines = below.flatMap(({ region: one, content: { station } }): RegionLine[] =>
    station ? [{ ...lineOf(station), ...wayTo('stations', one, page) }] : [],
  );
  if (lines.length === 0) return [];
  return [{ heading: region.county ? '各乡镇（街道）的服务大厅' : '各县（区）的服务大厅', lines }];
}
