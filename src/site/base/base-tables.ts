/** 全市阵地 as tables and as JSON: a row a site and topic, a row a figure. From summaries alone. */
import type { CityDataContext } from '../data/city-tables.ts';
import { regionName, summariesIn, type Region } from '../region.ts';
import type { SiteSummary } from '../summary.ts';
import type { CsvCell } from '../text/csv.ts';
import { column, PLACE_COLUMNS, placeNames, type WorkbookTable } from '../text/workbook.ts';
import { topicsOf } from './base-links.ts';
import { figuresNote, figureViews } from './figure-view.ts';
import { howOf, levelsOf, missingIn, rowsOf, sumBefore, sumOf } from './roll-up.ts';
import { yearBefore } from './site-base.ts';
import type { BaseTopic } from './topic.ts';

/** A topic in a region: its sites, those that say nothing, and its figures. */
export function topicTables(topic: BaseTopic, region: Region, context: CityDataContext): WorkbookTable[] {
  const summaries = summariesIn(region, context.summaries);
  const places = (some: readonly SiteSummary[]) => some.map((one) => placeNames(one, context.city));
  return [
    {
      name: topic.title,
      columns: [...PLACE_COLUMNS, ...topic.columns],
      rows: rowsOf(topic, summaries).map(({ summary, facts }) => [
        ...placeNames(summary, context.city),
        ...topic.columns.map((one) => one.cell(facts)),
      ]),
    },
    { name: '没有写的', columns: PLACE_COLUMNS, rows: places(missingIn(topic, summaries)) },
    figuresTable([topic], summaries, context),
    ...levelTables(topic, region, context),
  ];
}

/** What levels have of their own: each of them, and how many. None where none has written of it. */
function levelTables(topic: BaseTopic, region: Region, context: CityDataContext): WorkbookTable[] {
  const counts = levelCounts(topic, region, context);
  if (!topic.levels || !counts) return [];
  return [topic.levels.rows(region, levelsOf(topic, region, context)), counts];
}

/** How many of each level have it. */
function levelCounts(topic: BaseTopic, region: Region, context: CityDataContext): WorkbookTable | undefined {
  const counts = topic.levels?.counts(region, levelsOf(topic, region, context));
  if (!counts?.table) return undefined;
  const { heads, rows } = counts.table;
  return { name: counts.heading, columns: heads.map((head) => column(head, 18)), rows };
}

/** The figures of all topics over the whole city. */
export function cityFigures(context: CityDataContext): WorkbookTable {
  return figuresTable(topicsOf(context), context.summaries, context);
}

const FIGURE_COLUMNS = [
  column('主题', 14),
  column('数', 24),
  column('现在', 24),
  column('怎么算的', 40),
  column('出处', 40),
  column('在内的村（社区）', 16),
  column('没有写的村（社区）', 16),
  column('一年前', 40),
  column('统计日期', 12),
];

function figuresTable(
  topics: readonly BaseTopic[],
  summaries: readonly SiteSummary[],
  { asOf }: CityDataContext,
): WorkbookTable {
  return {
    name: '合计',
    columns: FIGURE_COLUMNS,
    rows: topics.flatMap((topic) =>
      figureViews(topic, summaries).map(({ label, value, how, before }, index): CsvCell[] => {
        const figure = topic.figures[index];
        const sites = figure ? (sumOf(figure, rowsOf(topic, summaries))?.sites ?? 0) : 0;
        return [
          topic.title,
          label,
          value,
          how,
          topic.source,
          sites,
          summaries.length - sites,
          before ?? figuresNote(topic, summaries, asOf).noBefore ?? null,
          asOf,
        ];
      }),
    ),
  };
}

/** A topic in a region as JSON, for programs: amounts as whole numbers (money in fen), texts as on the page. */
export function topicJson(topic: BaseTopic, region: Region, context: CityDataContext) {
  const summaries = summariesIn(region, context.summaries);
  const siteOf = ({ id, name, countyId, townshipId }: SiteSummary) => ({ id, name, countyId, townshipId });
  return {
    topic: topic.name,
    title: topic.title,
    region: regionName(region, context.city),
    asOf: context.asOf,
    ...(context.city.sample === true && { sample: true }),
    ...figuresJson(topic, summaries, context),
    columns: topic.columns.map(({ title }) => title),
    sites: rowsOf(topic, summaries).map(({ summary, facts }) => ({
      ...siteOf(summary),
      cells: topic.columns.map((one) => one.cell(facts)),
    })),
    missing: missingIn(topic, summaries).map(siteOf),
    ...levelsJson(levelTables(topic, region, context)),
  };
}

function levelsJson(tables: readonly WorkbookTable[]) {
  if (tables.length === 0) return {};
  return {
    levels: tables.map(({ name, columns, rows }) => ({
      ...{ name, columns: columns.map(({ title }) => title), rows },
    })),
  };
}

/** The figures of all topics as JSON. */
export function figuresJsonOf(context: CityDataContext) {
  const { city, asOf, summaries } = context;
  return {
    title: `${city.name}阵地`,
    asOf,
    ...(city.sample === true && { sample: true }),
    topics: topicsOf(context).map((topic) => ({
      topic: topic.name,
      title: topic.title,
      ...figuresJson(topic, summaries, context),
      missing: missingIn(topic, summaries).map(({ id }) => id),
      ...levelsJson([levelCounts(topic, {}, context)].filter((table) => table !== undefined)),
    })),
  };
}

function figuresJson(topic: BaseTopic, summaries: readonly SiteSummary[], { asOf }: CityDataContext) {
  return {
    source: topic.source,
    yearBefore: yearBefore(asOf),
    figures: topic.figures.map((figure) => ({
      label: figure.label,
      unit: figure.unit ?? '分',
      how: howOf(figure, rowsOf(topic, summaries)),
      now: sumOf(figure, rowsOf(topic, summaries)) ?? null,
      // Over the sites that say it on both days, with what these say now.
      compared: sumBefore(figure, topic, summaries) ?? null,
    })),
  };
}
