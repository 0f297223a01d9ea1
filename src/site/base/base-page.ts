/** 全市阵地: the figures of all topics, each with a picture, how it was summed, and the year before. */
import { formatDate } from '../../model/values/calendar-date.ts';
import type { BarRow, Figure } from '../charts/figures.ts';
import { cityFrame, type PageFrame } from '../frame.ts';
import { standing } from '../closed-notice.ts';
import type { Link } from '../links.ts';
import { cityFooter, type CityContext, type CityFooter } from '../pages/city-page.ts';
import { formatSiteCounts, totalsOf } from '../pages/city-totals.ts';
import type { Day } from '../pages/entries.ts';
import { baseFilePath, basePath, cityPath, relativeHref, topicPath } from '../urls.ts';
import { topicsOf } from './base-links.ts';
import { figuresNote, figureViews, type FiguresNote, type FigureView } from './figure-view.ts';
import { regionsFigure } from './pictures.ts';
import type { RegionSection } from './region-part.ts';
import { levelsOf } from './roll-up.ts';

export interface TopicFigures {
  /** Its anchor in the page. */
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly source: string;
  readonly note: FiguresNote;
  /** How many of each level have it. */
  readonly levels?: RegionSection | undefined;
  readonly figures: readonly (FigureView & { readonly picture?: Figure | undefined })[];
}

export interface BaseView {
  readonly frame: PageFrame;
  readonly footer: CityFooter;
  readonly asOf: Day;
  readonly counts: string;
  readonly topics: readonly TopicFigures[];
  readonly files: readonly Link[];
}

/** The page over all topics. */
export function baseView(given: CityContext): BaseView {
  const context = { ...given, summaries: standing(given.summaries) };
  const { city, summaries, asOf } = context;
  const path = basePath();
  return {
    frame: cityFrame(city, {
      path,
      title: `全市阵地 · ${city.title}`,
      description: `${city.name}村（社区）阵地的合计数：怎么算的、缺哪些、去年多少。`,
      name: city.name,
      kicker: '全市阵地',
      crumbs: [{ text: city.title, path: cityPath() }],
    }),
    footer: cityFooter(context, path),
    asOf: { iso: asOf, text: formatDate(asOf) },
    counts: formatSiteCounts(totalsOf(summaries)),
    topics: topicsOf(context).map((topic) => ({
      id: topic.name,
      title: topic.title,
      href: relativeHref(path, topicPath(topic.name)),
      source: topic.source,
      note: figuresNote(topic, summaries, asOf),
      levels: topic.levels?.counts({}, levelsOf(topic, {}, context)),
      figures: figureViews(topic, summaries).map((view, index) => {
        const figure = topic.figures[index];
        const picture = figure && regionsFigure(figure, {}, { topic, context, from: path });
        // Each topic has a page for each county: the way there is by the topic's own page.
        return { ...view, picture: picture && { ...picture, rows: picture.rows.map(withoutLink) } };
      }),
    })),
    files: [
      { text: 'Excel 表格', href: relativeHref(path, baseFilePath(path, 'figures.xlsx')) },
      { text: 'JSON', href: relativeHref(path, baseFilePath(path, 'figures.json')) },
    ],
  };
}

function withoutLink(row: BarRow): BarRow {
  return { ...row, href: undefined };
}
