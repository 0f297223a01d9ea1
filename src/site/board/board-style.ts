/**
 * The CSS of one board page: what depends on the board and its sheets. All lengths are multiples of `--mm`, which is
 * one millimetre on paper and a fraction of the board's width on screen, so one layout serves both.
 */
import type { Board, Panel } from '../../paper/board/board.ts';
import { boardTypeRule, headingMm } from '../../paper/board/board-type.ts';
import { fontFaceRules } from '../../paper/type/font-faces.ts';
import { typefaceFamilies } from '../../paper/type/fonts.ts';
import { cssLength, formatNumber, mmFromPoints } from '../../paper/millimetres.ts';
import { isPoster, type Stock } from '../../paper/stocks.ts';
import { plateTypeMm, type PlateLines } from '../../paper/board/plate-type.ts';
import { typeRule } from '../../paper/type/type-metrics.ts';
import { assetPath, relativeHref, type SitePath } from '../urls.ts';
import type { SheetView } from './sheet-view.ts';
import { widthClass } from './table-view.ts';

/** Class of a stock: `p-s297x420`. Its name may be Chinese, its size never is. */
export function stockClass(stock: Stock): string {
  return `p-${pageName(stock)}`;
}

/** Name of a stock's pages: `s297x420`. */
export function pageName({ widthMm, heightMm }: Stock): string {
  return `s${formatNumber(widthMm)}x${formatNumber(heightMm)}`.replaceAll('.', '_');
}

/** Class of a sheet whose body is set in this size: `p-pt215` for 21.5 pt. */
export function sizeClass(bodyPt: number): string {
  return `p-pt${Math.round(bodyPt * 10)}`;
}

/** Class of a sheet whose title is set in this size. */
export function titleClass(titleMm: number): string {
  return `p-title${Math.round(titleMm * 100)}`;
}

/** Class of what is this wide: `p-len831` for 83.1 mm. */
export function lengthClass(mm: number): string {
  return `p-len${Math.round(mm * 10)}`;
}

export interface BoardStyleParts {
  readonly sheets: readonly SheetView[];
  readonly path: SitePath;
  /** The board's title, which is as large as its header allows. */
  readonly heading: string;
  /** What the plates say, which is as large as each allows. */
  readonly plates: PlateLines;
  /** All that the page says: its rare characters bring their fonts. */
  readonly text: string;
}

/** The style sheet of a board page. */
export function boardStyle(board: Board, { sheets, path, heading, plates, text }: BoardStyleParts): string {
  const stocks = [...new Set([...board.stocks, ...sheets.map(({ stock }) => stock)])];
  const { title, body } = board.typefaces;
  return [
    ...fontFaceRules({
      text,
      typefaces: [title, body],
      hrefOf: (file) => relativeHref(path, assetPath(file)),
    }),
    typefaceRule(board),
    typeRule(),
    boardTypeRule(),
    ...stocks.map(stockRule),
    ...pageRules(board, stocks),
    boardRule(board, heading),
    ...board.panels.map(panelRule),
    ...plateRules(board, plates),
    ...slotRules(board),
    ...sheetRules(sheets),
  ].join('\n');
}

/** Only where the print fonts are fetched: telephones keep their own. */
function typefaceRule({ typefaces: { title, body } }: Board): string {
  return `@media print,(min-width:60rem){:root .paper{--sans:${typefaceFamilies(body)};--serif:${typefaceFamilies(title)}}}`;
}

/** The measures of a stock as custom properties of its class. */
export function stockRule(stock: Stock): string {
  const properties: Record<string, number> = {
    width: stock.widthMm,
    height: stock.heightMm,
    'margin-top': stock.marginTopMm,
    'margin-side': stock.marginSideMm,
    'margin-bottom': stock.marginBottomMm,
    title: mmFromPoints(stock.titleMinPt),
    'title-space': stock.titleSpaceMm.first,
    'title-space-continued': stock.titleSpaceMm.continued,
    closing: mmFromPoints(stock.closingPt),
    key: mmFromPoints(stock.keyPt),
    caption: mmFromPoints(stock.captionPt),
    qr: stock.qrMm,
    seal: stock.sealMm,
    signature: stock.signatureMm,
    'signatures-across': stock.signaturesAcross,
    'top-rule': isPoster(stock) ? 2 : 1,
    fs: mmFromPoints(stock.bodyMinPt),
    'body-least': mmFromPoints(stock.bodyMinPt),
  };
  const declarations = Object.entries(properties).map(([name, value]) => `--${name}:${formatNumber(value)}`);
  return `.${stockClass(stock)}{${declarations.join(';')}}`;
}

/** Named pages: one for each stock, panel and the whole board, each of its exact size. */
function pageRules({ widthMm, heightMm, panels }: Board, stocks: readonly Stock[]): string[] {
  const rule = (name: string, width: number, height: number) =>
    `@page ${name}{size:${formatNumber(width)}mm ${formatNumber(height)}mm;margin:0}`;
  return [
    rule('board', widthMm, heightMm),
    ...panels.map((panel) => rule(`panel-${panel.section}`, panel.widthMm, panel.heightMm)),
    ...stocks.flatMap((stock) => [
      rule(pageName(stock), stock.widthMm, stock.heightMm),
      `@media print{:root:is([data-print^=sheet],[data-print=accounts]) .${stockClass(stock)}{page:${pageName(stock)}}}`,
    ]),
  ];
}

function boardRule(board: Board, heading: string): string {
  const { widthMm, heightMm, frameMm, headerHeightMm, stripHeightMm, panels, colours } = board;
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
  const { frame, header, panel } = colours;
  return [
    `.p-board{${declarations.join(';')}}`,
    `.paper{--red:${header};--frame-colour:${frame};--back:${panel}}`,
    `@media print{:root[data-print=board]{background:${frame}}:root[data-print^=panel-]{background:${panel}}}`,
  ].join('\n');
}

function panelRule({ section, xMm, yMm, widthMm, heightMm, titleHeightMm }: Panel): string {
  return `.p-panel-${section}{--x:${formatNumber(xMm)};--y:${formatNumber(yMm)};--panel-width:${formatNumber(widthMm)};--panel-height:${formatNumber(heightMm)};--panel-title:${formatNumber(titleHeightMm)}}\n@media print{:root:not([data-print=board]) .p-panel-${section}{page:panel-${section}}\n:root[data-print=panel-${section}] .p-panel:not(.p-panel-${section}){display:none}}`;
}

function plateRules({ panels, minimumMm }: Board, text: PlateLines): string[] {
  return panels.flatMap(({ section, plates }) =>
    plates.map((plate, index) => {
      const { xMm, yMm, widthMm, heightMm } = plate;
      const typeMm = plateTypeMm(plate, text, minimumMm.body) ?? minimumMm.body;
      return `#plate-${section}-${index + 1}{left:${cssLength(xMm)};top:${cssLength(yMm)};width:${cssLength(widthMm)};height:${cssLength(heightMm)};--plate:${formatNumber(typeMm)}}`;
    }),
  );
}

function slotRules({ panels }: Board): string[] {
  return panels
    .flatMap(({ slots }) => slots)
    .map(({ xMm, yMm }, index) => `#slot-${index + 1}{left:${cssLength(xMm)};top:${cssLength(yMm)}}`);
}

/** What of a sheet style depends on. */
export type SheetSet = Pick<SheetView, 'bodyPt' | 'titleMm' | 'fragments'>;

/** All that these sheets need besides their stock, whatever page they stand on: a page that forgets a rule of it cuts them. */
export function sheetRules(sheets: readonly SheetSet[]): string[] {
  return [...sizeRules(sheets), ...titleRules(sheets), ...columnRules(sheets), ...photoRules(sheets)];
}

/** A class for each body size that sheets begin with. */
function sizeRules(sheets: readonly SheetSet[]): string[] {
  const sizes = [...new Set(sheets.map(({ bodyPt }) => bodyPt))].sort((a, b) => a - b);
  return sizes.map((size) => `.p-sheet.${sizeClass(size)}{--fs:${formatNumber(mmFromPoints(size))}}`);
}

/** A class for each size of title. */
function titleRules(sheets: readonly SheetSet[]): string[] {
  const sizes = [...new Set(sheets.map(({ titleMm }) => titleMm))].sort((a, b) => a - b);
  return sizes.map((size) => `.p-sheet.${titleClass(size)}{--title:${formatNumber(size)}}`);
}

/** A class for each width of a table's column. */
function columnRules(sheets: readonly SheetSet[]): string[] {
  const shares = sheets.flatMap(({ fragments }) =>
    fragments.flatMap((fragment) => (fragment.type === 'table' ? fragment.shares : [])),
  );
  const classes = new Map(shares.map((share) => [widthClass(share), Math.round(share * 1000) / 10]));
  return [...classes]
    .sort(([, a], [, b]) => a - b)
    .map(([name, percent]) => `.p-grid .${name}{width:${formatNumber(percent)}%}`);
}

/** Photos have their size before they are there, so that nothing moves when they come. */
function photoRules(sheets: readonly SheetSet[]): string[] {
  const photos = sheets.flatMap(({ fragments }) =>
    fragments.flatMap((fragment) => (fragment.type === 'photos' ? fragment.rows : [])),
  );
  const lengths = photos.flatMap((row) => row.photos.flatMap(({ widthMm, columnMm }) => [widthMm, columnMm]));
  return [...new Set(lengths)]
    .sort((a, b) => a - b)
    .map((mm) => `.p-photos .${lengthClass(mm)}{width:${cssLength(mm)}}`);
}
