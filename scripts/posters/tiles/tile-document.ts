/**
 * The pages that tiles are printed on, as HTML: for each page one with the plan of how to put it together, then one for
 * each tile with all that lies around the picture. The picture itself is drawn under them (`compose-tiles.ts`).
 */
import { TILE_PAPERS } from '../../../src/paper/tiling.ts';
import { fontFaceRules } from '../../../src/paper/type/font-faces.ts';
import { escape, TILE_STYLE } from './parts.ts';
import { placements, type Placement, type TileJob } from './placement.ts';
import { planSheet } from './plan-sheet.ts';
import { tileSheet } from './tile-sheet.ts';

/** The document for the browser. */
export function tileDocument(job: TileJob): string {
  const { title, paper, pages, fontHref } = job;
  const where = placements(job);
  let index = 0;
  const sheets = pages.flatMap((page, number) => {
    const plan = where[index] as Placement;
    index += 1 + page.tiling.tiles.length;
    return [
      planSheet(page, { job, plan, number }),
      ...page.tiling.tiles.map((tile, position) => tileSheet(tile, { job, page, position })),
    ];
  });
  const [{ widthMm, heightMm }] = [TILE_PAPERS[paper]];
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${escape(title)}</title><style>
${fontFaceRules({ text: title + sheets.join(''), hrefOf: fontHref }).join('\n')}
@page upright{size:${widthMm}mm ${heightMm}mm;margin:0}
@page turned{size:${heightMm}mm ${widthMm}mm;margin:0}
${TILE_STYLE}</style>${sheets.join('')}</html>`;
}
