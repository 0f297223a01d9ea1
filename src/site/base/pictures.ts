/** Pictures of a topic: a figure by the regions below as bars, all townships as tiles, what is most common. */
import type { BarRow, Figure } from '../charts/figures.ts';
import { lengthScale } from '../charts/scales.ts';
import type { CityContext } from '../pages/city-page.ts';
import { regionName, regionsWithSites, summariesIn, type Region } from '../region.ts';
import { relativeHref, topicPath, type SitePath } from '../urls.ts';
import {
  coverageOf,
  formatCount,
  formatSum,
  howOf,
  rowsOf,
  sumOver,
  type FigureSum,
  type TopicRow,
} from './roll-up.ts';
import { percent } from './percent.ts';
import type { BaseTopic, TopicBreakdown, TopicFigure } from './topic.ts';

/** A region below the one whose page it is, with what it adds. */
interface Part {
  readonly region: Region;
  /** Absent where no site of it says anything. */
  readonly sum: FigureSum | undefined;
}

/** In place of a number where no site of a region says anything: that is not 0. */
const UNTOLD = '没写';

export interface PicturePlace {
  readonly topic: BaseTopic;
  readonly context: CityContext;
  /** The page that shows it. */
  readonly from: SitePath;
}

/** Counties below the city, townships below a county. */
export function regionsBelow({ county, township }: Region, context: CityContext): Region[] {
  if (township) return [];
  return regionsWithSites(context).filter((one) =>
    county ? one.county === county && one.township : one.county && !one.township,
  );
}

/** A figure by the regions below, the largest first, or by its share the least; who says nothing last. `undefined` with fewer than two. */
export function regionsFigure(
  figure: TopicFigure,
  region: Region,
  { topic, context, from }: PicturePlace,
): Figure | undefined {
  const parts = partsOf(figure, regionsBelow(region, context), { topic, context });
  if (parts.filter(({ sum }) => sum).length < 2) return undefined;
  const rankOf = ({ sum }: Part): number => (sum ? (figure.outOf ? shareIn(sum) : -sum.value) : Infinity);
  const sorted = parts.toSorted((a, b) => rankOf(a) - rankOf(b) || 0);
  const width = lengthScale(largestOf(parts, ({ value, of }) => Math.max(value, of ?? 0)));
  const rows = rowsOf(topic, summariesIn(region, context.summaries));
  const isUneven = coverageOf(figure, rows)?.includes('，') === true;
  const below = region.county ? '各乡镇（街道）' : '各县（区）';
  return {
    heading: `${figure.label}：${below}`,
    message: `${howOf(figure, rows)}。${isUneven ? '各处写了的月份不一样，多少不能直接比。' : ''}`,
    key: figure.outOf
      ? [
          { fill: 'income', text: figure.label },
          { fill: 'plan', text: '全部（空框）' },
        ]
      : [],
    rows: sorted.map(({ region: { county, township }, sum }): BarRow => ({
      label: township?.name ?? county?.shortName ?? '',
      href: relativeHref(from, topicPath(topic.name, county?.id, township?.id)),
      amount: sum ? formatSum(figure, sum) : UNTOLD,
      width: width(sum?.value ?? 0),
      fill: 'income',
      ...(sum?.of !== undefined && { planWidth: width(sum.of) }),
    })),
  };
}

function partsOf(
  figure: TopicFigure,
  regions: readonly Region[],
  { topic, context }: Pick<PicturePlace, 'topic' | 'context'>,
): Part[] {
  return regions.map((region) => ({
    region,
    sum: sumOver(figure, topic, summariesIn(region, context.summaries)),
  }));
}

const shareIn = ({ value, of }: FigureSum): number => (of ? value / of : value);

const largestOf = (parts: readonly Part[], of: (sum: FigureSum) => number): number =>
  Math.max(0, ...parts.flatMap(({ sum }) => (sum ? [of(sum)] : [])));

export interface Tile {
  readonly name: string;
  readonly href: string;
  readonly text: string;
  /** The length of the bar at its foot: its share, or its part of the largest. */
  readonly width: string;
}

export interface TileRow {
  readonly county: string;
  readonly tiles: readonly Tile[];
}

/** All townships of the city, county by county: a picture of where much and where little is. */
export function townshipTiles(figure: TopicFigure, place: PicturePlace): TileRow[] {
  const { context, topic, from } = place;
  const townships = regionsWithSites(context).filter(({ township }) => township);
  const parts = partsOf(figure, townships, place);
  const width = lengthScale(figure.outOf ? 1 : largestOf(parts, ({ value }) => value));
  return [...Map.groupBy(parts, ({ region }) => region.county)].map(([county, inCounty]) => ({
    county: county?.shortName ?? '',
    tiles: inCounty.map(({ region, sum }) => ({
      name: regionName(region, context.city),
      href: relativeHref(from, topicPath(topic.name, county?.id, region.township?.id)),
      text: sum ? (sum.of ? percent(sum.value, sum.of, figure.wanted) : formatCount(sum.value)) : UNTOLD,
      width: width(sum ? shareIn(sum) : 0),
    })),
  }));
}

/** Bars of a breakdown. */
const NAMES_SHOWN = 10;

/** What the sites have or lack, by its name, the most first. */
export function breakdownFigure(
  { heading, unit, of }: TopicBreakdown,
  rows: readonly TopicRow[],
): Figure | undefined {
  const named = rows.flatMap(({ facts }) => of(facts));
  const bars = [...Map.groupBy(named, ({ label }) => label)]
    .map(([label, same]) => ({ label, amount: same.reduce((sum, { amount }) => sum + amount, 0) }))
    .filter(({ amount }) => amount > 0)
    .toSorted((a, b) => b.amount - a.amount);
  const [most] = bars;
  if (!most) return undefined;
  const width = lengthScale(most.amount);
  const rest = bars.length - NAMES_SHOWN;
  return {
    heading,
    message: `${most.label}最多，${formatCount(most.amount)} ${unit}。${rest > 0 ? `另有 ${rest} 样更少的，在表格里。` : ''}`,
    key: [],
    rows: bars.slice(0, NAMES_SHOWN).map(({ label, amount }) => ({
      label,
      amount: `${formatCount(amount)} ${unit}`,
      width: width(amount),
      fill: 'income',
    })),
  };
}
