/**
 * The CSS of one board page: what depends on the board and its sheets. All lengths are multiples of `--mm`, which is
 * one millimetre on paper and a fraction of the board's width on screen, so one layout serves both.
 */
import type { BoardStandard, Stock } from '../../model/board-standard.ts';
import { STOCKS } from '../../model/board-standard.ts';
import { PRINT_FONTS } from '../../paper/fonts.ts';
import { cssLength, formatNumber, mmFromPoints } from '../../paper/millimetres.ts';
import { SIGNATURE_MM } from '../../paper/sheet-shell.ts';
import { STOCK_MEASURES } from '../../paper/stocks.ts';
import { emWidth } from '../../paper/text-width.ts';
import { typeProperties } from '../../paper/type-metrics.ts';
import { assetPath, relativeHref, type SitePath } from '../urls.ts';
import type { SheetView } from './sheet-view.ts';
import { widthClass } from './table-view.ts';

/** Class of a stock: `p-a3`, `p-a4`, `p-s600x900`. */
export function stockClass(stock: Stock): string {
  return stock === '600x900' ? 'p-s600x900' : `p-${stock.toLowerCase()}`;
}

/** Name of a stock's pages: `a3`, `a4`, `s600x900`. */
function pageName(stock: Stock): string {
  return stockClass(stock).slice('p-'.length);
}

/** Class of a sheet whose body is set in this size: `p-pt215` for 21.5 pt. */
export function sizeClass(bodyPt: number): string {
  return `p-pt${Math.round(bodyPt * 10)}`;
}

/** Class of a sheet whose title is set in this size. */
export function titleClass(titleMm: number): string {
  return `p-title${Math.round(titleMm * 100)}`;
}

/** The style sheet of a board page. */
export function boardStyle(
  board: BoardStandard,
  { sheets, path, heading }: { sheets: readonly SheetView[]; path: SitePath; heading: string },
): string {
  return [
    ...PRINT_FONTS.map(
      ({ family, weight, file }) =>
        `@font-face{font-family:'${family}';font-weight:${weight};src:url(${relativeHref(path, assetPath(file))})format('woff2')}`,
    ),
    ...STOCKS.map(stockRule),
    ...pageRules(board),
    boardRule(board, heading),
    ...board.panels.map(panelRule),
    ...slotRules(board),
    ...sizeRules(sheets),
    ...titleRules(sheets),
    ...columnRules(sheets),
  ].join('\n');
}

function stockRule(stock: Stock): string {
  const measures = STOCK_MEASURES[stock];
  const properties: Record<string, number> = {
    width: measures.widthMm,
    height: measures.heightMm,
    'margin-top': measures.marginTopMm,
    'margin-side': measures.marginSideMm,
    'margin-bottom': measures.marginBottomMm,
    title: mmFromPoints(measures.titleMinPt),
    closing: mmFromPoints(measures.closingPt),
    key: mmFromPoints(measures.keyPt),
    caption: mmFromPoints(measures.captionPt),
    qr: measures.qrMm,
    seal: measures.sealMm,
    signature: SIGNATURE_MM[stock],
    fs: mmFromPoints(measures.bodyMinPt),
  };
  const declarations = Object.entries(properties).map(([name, value]) => `--${name}:${formatNumber(value)}`);
  return `.${stockClass(stock)}{${declarations.join(';')};${typeProperties()}}`;
}

/** Named pages: one for each stock, panel and the whole board, each of its exact size. */
function pageRules({ widthMm, heightMm, panels }: BoardStandard): string[] {
  const rule = (name: string, width: number, height: number) =>
    `@page ${name}{size:${formatNumber(width)}mm ${formatNumber(height)}mm;margin:0}`;
  return [
    rule('board', widthMm, heightMm),
    ...panels.map((panel) => rule(`panel-${panel.section}`, panel.widthMm, panel.heightMm)),
    ...STOCKS.map((stock) =>
      rule(pageName(stock), STOCK_MEASURES[stock].widthMm, STOCK_MEASURES[stock].heightMm),
    ),
  ];
}

function boardRule(board: BoardStandard, heading: string): string {
  const { widthMm, heightMm, frameMm, headerHeightMm, stripHeightMm, panels } = board;
  const left = Math.min(...panels.map(({ xMm }) => xMm));
  const right = Math.max(...panels.map(({ xMm, widthMm: width }) => xMm + width));
  const properties = {
    'board-width': widthMm,
    'board-height': heightMm,
    'board-frame': frameMm,
    'header-height': headerHeightMm,
    'strip-height': stripHeightMm,
    'inner-left': left,
    'inner-width': right - left,
    heading: headingMm(board, heading),
  };
  const declarations = Object.entries(properties).map(([name, value]) => `--${name}:${formatNumber(value)}`);
  return `.p-board{${declarations.join(';')}}`;
}

function panelRule({
  section,
  xMm,
  yMm,
  widthMm,
  heightMm,
  titleHeightMm,
  plate,
}: BoardStandard['panels'][number]): string {
  const rule = `.p-panel-${section}{--x:${formatNumber(xMm)};--y:${formatNumber(yMm)};--panel-width:${formatNumber(widthMm)};--panel-height:${formatNumber(heightMm)};--panel-title:${formatNumber(titleHeightMm)}}\n@media print{:root:not([data-print=board]) .p-panel-${section}{page:panel-${section}}}`;
  if (!plate) return rule;
  return `${rule}\n.p-panel-${section} .p-plate{left:${cssLength(plate.xMm)};top:${cssLength(plate.yMm)};width:${cssLength(plate.widthMm)};height:${cssLength(plate.heightMm)}}`;
}

function slotRules({ panels }: BoardStandard): string[] {
  return panels
    .flatMap(({ slots }) => slots)
    .map(({ xMm, yMm }, index) => `#slot-${index + 1}{left:${cssLength(xMm)};top:${cssLength(yMm)}}`);
}

function sizeRules(sheets: readonly SheetView[]): string[] {
  const sizes = [...new Set(sheets.map(({ bodyPt }) => bodyPt))].sort((a, b) => a - b);
  return sizes.map((size) => `.p-sheet.${sizeClass(size)}{--fs:${formatNumber(mmFromPoints(size))}}`);
}

function titleRules(sheets: readonly SheetView[]): string[] {
  const sizes = [...new Set(sheets.map(({ titleMm }) => titleMm))].sort((a, b) => a - b);
  return sizes.map((size) => `.p-sheet.${titleClass(size)}{--title:${formatNumber(size)}}`);
}

function columnRules(sheets: readonly SheetView[]): string[] {
  const shares = sheets.flatMap(({ fragments }) =>
    fragments.flatMap((fragment) => (fragment.type === 'table' ? fragment.shares : [])),
  );
  const classes = new Map(shares.map((share) => [widthClass(share), Math.round(share * 1000) / 10]));
  return [...classes]
    .sort(([, a], [, b]) => a - b)
    .map(([name, percent]) => `.p-grid .${name}{width:${formatNumber(percent)}%}`);
}

/** Height in millimetres of a board's title, as large as its header and its name allow. */
function headingMm({ headerHeightMm, panels }: BoardStandard, heading: string): number {
  const left = Math.min(...panels.map(({ xMm }) => xMm));
  const right = Math.max(...panels.map(({ xMm, widthMm }) => xMm + widthMm));
  // Half of the header's width is for the title; the place and the motto stand beside it.
  return Math.min(headerHeightMm * 0.657, ((right - left) * 0.52) / (emWidth(heading) * 1.12));
}
