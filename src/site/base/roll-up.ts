/** Sums over the sites of a region, and who is missing in them. */
import { fen } from '../../model/values/fen.ts';
import { inYuan } from '../../model/kinds/picture.ts';
import { summariesIn, type Region } from '../region.ts';
import type { SiteSummary } from '../summary.ts';
import { coverageText } from './covered-months.ts';
import { percent } from './percent.ts';
import type { RegionLevels, RegionPage } from './region-part.ts';
import type { BaseTopic, TopicFacts, TopicFigure } from './topic.ts';

/** A site that says something of a topic. */
export interface TopicRow {
  readonly summary: SiteSummary;
  readonly facts: object;
}

/** A figure over some sites. */
export interface FigureSum {
  readonly value: number;
  /** Of how much, where the figure is a share. */
  readonly of?: number | undefined;
  /** Sites that are in it. */
  readonly sites: number;
}

/** The sites that say something of a topic, in their order. */
export function rowsOf(
  { name }: BaseTopic,
  summaries: readonly SiteSummary[],
  when: keyof TopicFacts = 'now',
): TopicRow[] {
  return summaries.flatMap((summary) => {
    const facts = summary.base[name]?.[when];
    return facts ? [{ summary, facts }] : [];
  });
}

/** The sites that say nothing of it. */
export function missingIn({ name }: BaseTopic, summaries: readonly SiteSummary[]): SiteSummary[] {
  return summaries.filter(({ base }) => base[name]?.now === undefined);
}

/** What levels say, with how many sites of a region say something of a topic. */
export function levelsOf(
  topic: BaseTopic,
  region: Region,
  {
    city,
    asOf,
    levels,
    summaries,
  }: Pick<RegionPage, 'city' | 'asOf' | 'levels'> & { readonly summaries: readonly SiteSummary[] },
): RegionLevels {
  const saying = rowsOf(topic, summariesIn(region, summaries)).length;
  return { city, asOf, summaries, saying, ...(levels && { levels }) };
}

/** A figure of a topic over these sites, with what those that say nothing of the topic add to the whole. */
export function sumOver(
  figure: TopicFigure,
  topic: BaseTopic,
  summaries: readonly SiteSummary[],
): FigureSum | undefined {
  const sum = sumOf(figure, rowsOf(topic, summaries));
  if (sum?.of === undefined || !figure.silentOutOf) return sum;
  const silent = missingIn(topic, summaries).map((summary) => figure.silentOutOf?.(summary) ?? 0);
  return { ...sum, of: silent.reduce((all, one) => all + one, sum.of) };
}

/** Which months of the year are in a figure, and how many sites have them; `undefined` where it is no figure of a year. */
export function coverageOf(figure: TopicFigure, rows: readonly TopicRow[]): string | undefined {
  const covered = rows.flatMap(({ facts }) => {
    const months = figure.of(facts) === undefined ? undefined : figure.covers?.(facts);
    return months ? [months] : [];
  });
  return covered.length === 0 ? undefined : coverageText(covered);
}

/** A figure over these sites; `undefined` when none of them is in it. */
export function sumOf(figure: TopicFigure, rows: readonly TopicRow[]): FigureSum | undefined {
  const values = rows.flatMap(({ facts }) => {
    const value = figure.of(facts);
    const of = figure.outOf?.(facts);
    return value === undefined || (figure.outOf && of === undefined) ? [] : [{ value, of: of ?? 0 }];
  });
  if (values.length === 0) return undefined;
  const total = (part: 'value' | 'of'): number => values.reduce((sum, one) => sum + one[part], 0);
  return { value: total('value'), of: figure.outOf && total('of'), sites: values.length };
}

/** A figure over the same sites on two days: on the same day a year before, and now. */
export interface Comparison {
  readonly before: FigureSum;
  readonly now: FigureSum;
}

/** Only over sites that say it on both days: what others began to say since then is no growth. */
export function sumBefore(
  figure: TopicFigure,
  topic: BaseTopic,
  summaries: readonly SiteSummary[],
): Comparison | undefined {
  const both = summaries.flatMap((summary) => {
    const { now, before } = summary.base[topic.name] ?? {};
    if (!now || !before || figure.compares?.(now, before) === false) return [];
    const pair = { now: { summary, facts: now }, before: { summary, facts: before } };
    return sumOf(figure, [pair.now]) && sumOf(figure, [pair.before]) ? [pair] : [];
  });
  const [before, now] = (['before', 'now'] as const).map((when) =>
    sumOf(
      figure,
      both.map((pair) => pair[when]),
    ),
  );
  return before && now && { before, now };
}

/** How a figure is summed over these sites, a sentence without a full stop. */
export function howOf(figure: TopicFigure, rows: readonly TopicRow[]): string {
  const more = rows.length > 0 ? figure.more?.(rows.map(({ facts }) => facts)) : undefined;
  return more === undefined ? figure.how : `${figure.how}；${more}`;
}

/** `3,120 平方米`, `6 / 8 个（75%）`, `52,000.00 元`. */
export function formatSum({ unit, wanted }: TopicFigure, { value, of }: FigureSum): string {
  if (unit === undefined)
    return of === undefined ? inYuan(fen(value)) : `${inYuan(fen(value))}${shareOf(value, of, wanted)}`;
  return of === undefined
    ? `${formatCount(value)} ${unit}`
    : `${formatCount(value)} / ${formatCount(of)} ${unit}${shareOf(value, of, wanted)}`;
}

function shareOf(value: number, of: number, wanted: number | undefined): string {
  return of === 0 ? '' : `（${percent(value, of, wanted)}）`;
}

/** `3120` → `3,120`. */
export function formatCount(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
