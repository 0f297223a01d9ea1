/** A topic of 全市阵地 for the city, a county or a township: sums, a picture, who is furthest, who says nothing. */
import { formatDate } from '../../model/values/calendar-date.ts';
import type { Figure } from '../charts/figures.ts';
import { cityFrame, type PageFrame } from '../frame.ts';
import type { Link } from '../links.ts';
import { cityFooter, type CityContext, type CityFooter } from '../pages/city-page.ts';
import type { Day } from '../pages/entries.ts';
import { standing } from '../closed-notice.ts';
import { formatSiteCounts, totalsOf } from '../pages/city-totals.ts';
import { regionName, regionsWithoutSites, summariesIn, type Region } from '../region.ts';
import type { SiteSummary } from '../summary.ts';
import {
  baseFilePath,
  basePath,
  cityPath,
  relativeHref,
  sitePath,
  topicPath,
  type SitePath,
} from '../urls.ts';
import { cellText } from './cell-text.ts';
import { figuresNote, figureViews, type FiguresNote, type FigureView } from './figure-view.ts';
import { breakdownFigure, regionsBelow, regionsFigure, townshipTiles, type TileRow } from './pictures.ts';
import { missingIn, rowsOf, type TopicRow } from './roll-up.ts';
import type { RegionSection } from './region-part.ts';
import type { BaseTopic } from './topic.ts';

/** A site as a row, with where it lies on pages above its township. */
export interface SiteLine extends Link {
  readonly place?: string | undefined;
  readonly says: string;
}

export interface MissingView {
  readonly count: number;
  /** Below the city and the county: how many say nothing in each region. */
  readonly regions: readonly Link[];
  /** Where there is no region below, or only a few say nothing. */
  readonly sites: readonly Link[];
  /** Regions right below of which no site publishes anything: `高新区`. */
  readonly without: readonly string[];
}

export interface TopicView {
  readonly frame: PageFrame;
  readonly footer: CityFooter;
  readonly heading: string;
  readonly asOf: Day;
  readonly counts: string;
  readonly source: string;
  /** What its sites are held to, each standard once. */
  readonly standards: readonly string[];
  /** What the region says of itself. */
  readonly sections: readonly RegionSection[];
  readonly figures: readonly FigureView[];
  readonly note: FiguresNote;
  readonly bars?: Figure | undefined;
  readonly breakdown?: Figure | undefined;
  /** What the tiles show, and they. */
  readonly tiles?: { readonly label: string; readonly rows: readonly TileRow[] };
  readonly worst: { readonly heading: string; readonly sites: readonly SiteLine[]; readonly more: number };
  /** Every site, on the page of a township. */
  readonly table?:
    | {
        readonly heads: readonly string[];
        readonly rows: readonly (Link & { readonly cells: readonly string[] })[];
      }
    | undefined;
  readonly missing: MissingView;
  readonly files: readonly Link[];
  readonly others: readonly Link[];
}

/** Sites that a page above the townships names; the rest are one or two taps further down. */
const NAMED = 10;

/** The page of a topic for a region. */
export function topicView(topic: BaseTopic, region: Region, given: CityContext): TopicView {
  const context = { ...given, summaries: standing(given.summaries) };
  const path = topicPath(topic.name, region.county?.id, region.township?.id);
  const summaries = summariesIn(region, context.summaries);
  const rows = rowsOf(topic, summaries);
  const place = { topic, context, from: path };
  const [first] = topic.figures;
  const bars = regionsFigure(first, region, place);
  const breakdown = topic.breakdown && breakdownFigure(topic.breakdown, rows);
  return {
    ...frameAndFooter(topic, region, { context, path }),
    heading: `${regionName(region, context.city)}阵地：${topic.title}`,
    asOf: { iso: context.asOf, text: formatDate(context.asOf) },
    counts: formatSiteCounts(totalsOf(summaries)),
    source: topic.source,
    standards: [...new Set(rows.flatMap(({ facts }) => topic.standardOf?.(facts) ?? []))],
    sections: topic.sectionsOf?.(region, { ...context, from: path, saying: rows.length }) ?? [],
    figures: figureViews(topic, summaries),
    note: figuresNote(topic, summaries, context.asOf),
    bars,
    breakdown,
    ...(!region.county && { tiles: { label: first.label, rows: townshipTiles(first, place) } }),
    worst: worstOf(topic, rows, { region, context, path }),
    table: region.township && tableOf(topic, rows, path),
    missing: missingOf(topic, region, { context, path }),
    files: filesOf(topic, region, path),
    others: [
      { text: '全市阵地', href: relativeHref(path, basePath()) },
      ...(region.county ? [upLink(topic, region, { context, path })] : []),
    ],
  };
}

interface PageOf {
  readonly context: CityContext;
  readonly path: SitePath;
}

function frameAndFooter(
  topic: BaseTopic,
  region: Region,
  { context, path }: PageOf,
): Pick<TopicView, 'frame' | 'footer'> {
  const { city } = context;
  const { county, township } = region;
  const name = regionName(region, city);
  return {
    frame: cityFrame(city, {
      path,
      title: `${name}阵地：${topic.title} · ${city.title}`,
      description: `${name}各村（社区）的${topic.title}：合计、分布、差得最多的、没有写的。`,
      name,
      kicker: '全市阵地',
      crumbs: [
        { text: city.title, path: cityPath() },
        { text: '全市阵地', path: basePath() },
        ...(county ? [{ text: topic.title, path: topicPath(topic.name) }] : []),
        ...(county && township ? [{ text: county.shortName, path: topicPath(topic.name, county.id) }] : []),
      ],
    }),
    footer: cityFooter(context, path),
  };
}

function upLink(topic: BaseTopic, { county, township }: Region, { context, path }: PageOf): Link {
  const isTownship = township !== undefined;
  return {
    text: `${(isTownship ? county?.shortName : undefined) ?? context.city.name}的${topic.title}`,
    href: relativeHref(path, topicPath(topic.name, isTownship ? county?.id : undefined)),
  };
}

/** Where a site tells more: one way for each name on a page. */
function pageOf(topic: BaseTopic, { id }: SiteSummary, from: SitePath): string {
  return relativeHref(from, topic.sitePage?.(id) ?? sitePath(id));
}

/** A site that is to be named, and how far it stands. */
interface FarSite {
  readonly summary: SiteSummary;
  readonly distance: number;
  readonly says: string;
  readonly href: string;
}

function worstOf(
  topic: BaseTopic,
  rows: readonly TopicRow[],
  { region, context, path }: PageOf & { readonly region: Region },
): TopicView['worst'] {
  const { heading, distance, say, silent } = topic.worstFirst;
  const told = rows
    .map(({ summary, facts }): FarSite => ({
      ...{ summary, distance: distance(facts, context.asOf), says: say(facts, context.asOf) },
      href: pageOf(topic, summary, path),
    }))
    .filter((one) => one.distance > 0);
  const untold = missingIn(topic, summariesIn(region, context.summaries)).map((summary): FarSite => ({
    ...{ summary, distance: silent?.distance ?? 0, says: silent?.says ?? '' },
    href: relativeHref(path, sitePath(summary.id)),
  }));
  const quiet = silent && silent.isLack?.(context.asOf) !== false ? untold : [];
  // All that say nothing are in a list of their own: they leave half of the places to those that say what they lack.
  const places = Math.max(NAMED / 2, NAMED - told.length);
  const far = [...quiet.slice(0, places), ...told].toSorted((a, b) => b.distance - a.distance);
  return {
    heading,
    sites: far.slice(0, NAMED).map(({ summary, says, href }) => ({
      ...{ text: summary.name, href, says },
      place: region.township ? undefined : townshipName(summary, context),
    })),
    more: Math.max(0, quiet.length + told.length - NAMED),
  };
}

function townshipName({ countyId, townshipId }: SiteSummary, { city }: CityContext): string {
  const county = city.counties.find(({ id }) => id === countyId);
  return county?.townships.find(({ id }) => id === townshipId)?.name ?? '';
}

function tableOf(
  topic: BaseTopic,
  rows: readonly TopicRow[],
  path: SitePath,
): NonNullable<TopicView['table']> {
  const shown = topic.columns.filter(({ onPage }) => onPage === true);
  return {
    heads: shown.map(({ title }) => title),
    rows: rows.map(({ summary, facts }) => ({
      text: summary.name,
      href: pageOf(topic, summary, path),
      cells: shown.map((column) => cellText(column.cell(facts))),
    })),
  };
}

function missingOf(topic: BaseTopic, region: Region, { context, path }: PageOf): MissingView {
  const missing = missingIn(topic, summariesIn(region, context.summaries));
  const below = regionsBelow(region, context);
  const isNamed = below.length === 0 || missing.length <= NAMED;
  return {
    count: missing.length,
    regions: isNamed
      ? []
      : below.flatMap(({ county, township }) => {
          const count = summariesIn({ county, township }, missing).length;
          const text = `${township?.name ?? county?.shortName ?? ''} ${count} 个`;
          const href = relativeHref(path, topicPath(topic.name, county?.id, township?.id));
          return count === 0 ? [] : [{ text, href }];
        }),
    without: regionsWithoutSites(region, context).map((one) => regionName(one, context.city)),
    sites: isNamed
      ? missing.map(({ id, name }) => ({ text: name, href: relativeHref(path, sitePath(id)) }))
      : [],
  };
}

/** A township's rows are in the files of its county. */
function filesOf({ name }: BaseTopic, { county }: Region, path: SitePath): Link[] {
  const folder = topicPath(name, county?.id);
  const of = county ? `${county.shortName}` : '全市';
  return [
    { text: `${of} Excel 表格`, href: relativeHref(path, baseFilePath(folder, `${name}.xlsx`)) },
    { text: `${of} JSON`, href: relativeHref(path, baseFilePath(folder, `${name}.json`)) },
  ];
}
