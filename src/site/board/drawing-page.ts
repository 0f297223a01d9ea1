/** What the page of a board standard shows: its drawing on one A3 sheet, and the same measures in tables. */
import type { BoardStandard } from '../../model/place/board-standard.ts';
import { SECTIONS, TOPIC_TITLES } from '../../model/disclosure/section.ts';
import { vocabularyOf } from '../../model/words/vocabulary.ts';
import { boardOf, type Board } from '../../paper/board/board.ts';
import { boardDrawing, SHEET } from '../../paper/drawing/board-drawing.ts';
import type { BoardNames } from '../../paper/drawing/names.ts';
import { requirementsOf } from '../../paper/drawing/requirements.ts';
import { PRINT_FONTS } from '../../paper/type/fonts.ts';
import { cityFooter, type CityContext, type CityFooter } from '../pages/city-page.ts';
import { cityFrame, type PageFrame } from '../frame.ts';
import { assetPath, boardDrawingPath, cityPath, relativeHref, type SitePath } from '../urls.ts';
import { drawingSvg } from './drawing-svg.ts';
import { measureTables, type MeasureTable } from './measure-tables.ts';

export interface BoardDrawingView {
  readonly frame: PageFrame;
  readonly footer: CityFooter;
  /** CSS of this page alone: the sheet's size and the print fonts. */
  readonly style: string;
  readonly title: string;
  readonly svg: string;
  readonly requirements: readonly string[];
  readonly tables: readonly MeasureTable[];
}

/** The page of a board standard that has no problems. */
export function boardDrawingView(standard: BoardStandard, context: CityContext): BoardDrawingView {
  const board = boardOf(standard);
  const { city } = context;
  const path = boardDrawingPath(board.id);
  const names = boardNames(board, city.sample === true);
  const title = `${board.title}规格图`;
  return {
    frame: cityFrame(city, {
      path,
      title: `${title} · ${city.title}`,
      description: `${board.title}的正视图、版块详图、卡位断面和全部尺寸，照着就能做。`,
      kicker: '公开栏规格',
      crumbs: [{ text: city.title, path: cityPath() }],
    }),
    footer: cityFooter(context, path),
    style: drawingStyle(path),
    title,
    svg: drawingSvg(boardDrawing(board, names), {
      ...SHEET,
      label: `${title}：正视图、版块详图和卡位断面，尺寸都在下面的表里`,
    }),
    requirements: requirementsOf(board, names),
    tables: measureTables(board, names),
  };
}

/** Names that hold for every village and community with such a board. */
export function boardNames({ use }: Pick<Board, 'use'>, isSample: boolean): BoardNames {
  const { party, affairs, finance } = vocabularyOf('village').sectionsShort;
  const sections = SECTIONS.map((section) => [section, bothWords(section)] as const);
  return {
    heading: use === 'publicity' ? '××村宣传栏' : `××村${party}${affairs}${finance}公开栏`,
    titles: {
      ...(Object.fromEntries(sections) as Record<(typeof SECTIONS)[number], string>),
      ...TOPIC_TITLES,
    },
    isSample,
  };
}

/** `村（居）务公开`: what villages and communities call it, in one word. */
function bothWords(section: (typeof SECTIONS)[number]): string {
  const [village, community] = (['village', 'community'] as const).map(
    (type) => vocabularyOf(type).sections[section],
  ) as [string, string];
  return village === community
    ? village
    : `${village.slice(0, 1)}（${community.slice(0, 1)}）${village.slice(1)}`;
}

/** The weights a drawing has: the others are not loaded. */
const WEIGHTS: ReadonlySet<number> = new Set([400, 700]);

function drawingStyle(path: SitePath): string {
  const { widthMm, heightMm } = SHEET;
  return [
    ...PRINT_FONTS.filter(({ family, weight }) => family === 'Gongkai Sans' && WEIGHTS.has(weight)).map(
      ({ family, weight, file }) =>
        `@font-face{font-family:'${family}';font-weight:${weight};src:url(${relativeHref(path, assetPath(file))})format('woff2')}`,
    ),
    `@page drawing{size:${widthMm}mm ${heightMm}mm;margin:0}`,
    `@media print{.drawing{page:drawing;width:${widthMm}mm;height:${heightMm}mm}}`,
  ].join('\n');
}
