/** Where a level itself serves people: its own hall first, how many there are on three levels, those right below. */
import type { Hall } from '../../../model/place/station.ts';
import { phoneLink } from '../../links.ts';
import { regionName, summariesIn, type Region } from '../../region.ts';
import { column, PLACE_COLUMNS } from '../../text/workbook.ts';
import { isRightBelow, isSame, levelsIn, wayTo, type Level } from '../levels.ts';
import type { RegionLevels, RegionLine, RegionPage, RegionSection } from '../region-part.ts';
import type { TopicLevels } from '../topic.ts';

/** The sections of the page of a region; none where no level of the city has written of a hall. */
export function stationsSections(region: Region, page: RegionPage): RegionSection[] {
  const counts = stationsLevels.counts(region, page);
  if (!counts) return [];
  const halls = hallsIn(region, page);
  const own = halls.find((level) => isSame(level.region, region))?.content.station;
  const below = halls.filter((level) => isRightBelow(level.region, region));
  return [
    ...(own || region.county ? [ownSection(regionName(region, page.city), own)] : []),
    counts,
    ...belowSection(region, below, page),
  ];
}

function hallsIn(region: Region, levels: RegionLevels): Level[] {
  return levelsIn(region, levels).filter(({ content }) => content.station);
}

export const stationsLevels: TopicLevels = {
  counts: (region, levels) =>
    hallsIn({}, levels).length === 0 ? undefined : countsSection(region, hallsIn(region, levels), levels),
  rows: (region, levels) => ({
    name: '各级服务大厅',
    columns: [
      column('哪一级', 12),
      ...PLACE_COLUMNS.slice(0, 2),
      column('大厅', 24),
      column('在哪', 30),
      column('几点开', 36),
      column('电话', 16),
      column('一站式大厅', 12),
      column('窗口', 60),
    ],
    rows: hallsIn(region, levels).flatMap(({ region: { county, township }, content: { station } }) =>
      station
        ? [
            [
              township ? '乡镇（街道）' : county ? '县（区）' : '市',
              county?.shortName ?? null,
              township?.name ?? null,
              ...[station.name, station.place, station.hours, station.phone],
              station.isOneStop === true ? '是' : '不是',
              (station.windows ?? []).map(({ name, does }) => `${name}：${does}`).join('；'),
            ],
          ]
        : [],
    ),
  }),
};

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
function countsSection(region: Region, halls: readonly Level[], page: RegionLevels): RegionSection {
  const { county, township } = region;
  const counties = county ? [county] : page.city.counties;
  const townships = township ? 1 : counties.reduce((sum, one) => sum + one.townships.length, 0);
  const inTownships = halls.filter((level) => level.region.township).length;
  const inCounties = halls.filter((level) => level.region.county && !level.region.township).length;
  const sites = summariesIn(region, page.summaries).length;
  const rowOf = (level: string, wrote: number, all: number): (string | number)[] => [
    level,
    wrote,
    Math.max(0, all - wrote),
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
