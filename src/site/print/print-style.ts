/** The CSS of one page that is there to be printed: its fonts, papers and registers, and what its sheets need. */
import { fontFaceRules } from '../../paper/type/font-faces.ts';
import { formatNumber, mmFromPoints } from '../../paper/millimetres.ts';
import { REGISTER, type RegisterColumn } from '../../paper/board/register.ts';
import { typeRule } from '../../paper/type/type-metrics.ts';
import { STANDARD_STOCK, type Stock } from '../../paper/stocks.ts';
import { pageName, sheetRules, stockRule, type SheetSet } from '../board/board-style.ts';
import type { SheetView } from '../board/sheet-view.ts';
import { assetPath, relativeHref, type SitePath } from '../urls.ts';
import { BINDING_MM } from './archive-pages.ts';

export interface PrintPageParts {
  readonly path: SitePath;
  readonly sheets: readonly (SheetSet & Pick<SheetView, 'stock'>)[];
  /** Papers besides those of the sheets. */
  readonly stocks: readonly Stock[];
  readonly columns: readonly RegisterColumn[];
  /** All that the page says: its rare characters bring their fonts. */
  readonly text: string;
}

/** The style sheet of a print page. */
export function printPageStyle({ path, sheets, stocks, columns, text }: PrintPageParts): string {
  const papers = new Map([...stocks, ...sheets.map(({ stock }) => stock)].map((one) => [pageName(one), one]));
  return [
    ...fontFaceRules({ text, hrefOf: (file) => relativeHref(path, assetPath(file)) }),
    typeRule(),
    ...[...papers.values()].flatMap((stock) => [stockRule(stock), ...pageRules(stock)]),
    marginRule(),
    registerRule(),
    ...columns.map(({ widthMm }, index) => `.v-column-${index + 1}{width:${formatNumber(widthMm)}mm}`),
    ...sheetRules(sheets),
  ].join('\n');
}

/** Whoever prints gets pages of the stock's exact size. */
function pageRules(stock: Stock): string[] {
  const name = pageName(stock);
  const { widthMm, heightMm } = stock;
  return [
    `@page ${name}{size:${formatNumber(widthMm)}mm ${formatNumber(heightMm)}mm;margin:0}`,
    `@media print{.v-page.p-${name}{page:${name}}}`,
  ];
}

/** What a form and a volume's page keep free at the left and at the right. */
function marginRule(): string {
  const { marginSideMm } = STANDARD_STOCK.A4;
  return `.v-paper{--v-binding:${BINDING_MM}mm;--v-fore-edge:${formatNumber(2 * marginSideMm - BINDING_MM)}mm}`;
}

function registerRule(): string {
  const { typePt, leading, cellSideMm, cellPaddingMm, headMm, rowMinMm } = REGISTER;
  const lengths = {
    type: mmFromPoints(typePt),
    'cell-side': cellSideMm,
    'cell-padding': cellPaddingMm,
    head: headMm,
    row: rowMinMm,
  };
  const declarations = Object.entries(lengths).map(([name, mm]) => `--v-${name}:${formatNumber(mm)}mm`);
  return `.v-register{${declarations.join(';')};--v-leading:${leading}}`;
}
