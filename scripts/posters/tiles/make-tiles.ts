/** Makes tiles of a finished print: the browser sets what is around the pictures, the pictures are the print itself. */
import { planTiling, TILE_PAPERS, type TilePaper } from '../../../src/paper/tiling.ts';
import { assetPath, publicHref } from '../../../src/site/urls.ts';
import type { PdfFinish } from '../finish-pdf.ts';
import { printShown } from '../opened-page.ts';
import type { PrintBrowser } from '../print-browser.ts';
import type { Print } from '../print-page.ts';
import { composeTiles } from './compose-tiles.ts';
import { placements } from './placement.ts';
import { tileDocument } from './tile-document.ts';

interface TileTask extends Pick<PdfFinish, 'author' | 'on'> {
  readonly browser: PrintBrowser;
  readonly publicUrl: string;
  readonly paper: TilePaper;
  readonly overlapMm: number;
}

/** The PDF of the tiles of every page of a print. */
export async function makeTiles(
  pdf: Uint8Array,
  { title, sizes, checkCode }: Pick<Print, 'title' | 'sizes' | 'checkCode'>,
  { browser, publicUrl, paper, overlapMm, author, on }: TileTask,
): Promise<Uint8Array> {
  const pages = sizes.map((size) => ({ size, tiling: planTiling(size, TILE_PAPERS[paper], overlapMm) }));
  const job = {
    title,
    paper,
    pages,
    fontHref: (file: string) => publicHref(publicUrl, assetPath(file)),
    checkCode,
  };
  const page = await browser.blankPage();
  await page.setContent(tileDocument(job));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return composeTiles(await printShown(page), pdf, {
    title: `${title}（${paper}拼接）`,
    author,
    on,
    placements: placements(job),
  });
}

/** `sheets/party-1-x.pdf` → `tiles/party-1-x-A4.pdf`. */
export function tileFile(file: string, paper: TilePaper): string {
  return `tiles/${file
    .split('/')
    .at(-1)
    ?.replace(/\.pdf$/, '')}-${paper}.pdf`;
}
