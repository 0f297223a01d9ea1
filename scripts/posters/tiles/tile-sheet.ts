/** What lies around the picture on one tile: where to cut, where to glue, its name, the ruler. */
import { TILE_BAND_MM, TILE_MARGIN_MM, type Tile, type Tiling } from '../../../src/paper/tiling.ts';
import { box, escape, mm, ruler, short } from './parts.ts';
import type { TiledPage, TileJob } from './placement.ts';

interface TileFacts {
  readonly job: TileJob;
  readonly page: TiledPage;
  readonly position: number;
}

/** The sheet of one tile. */
export function tileSheet(tile: Tile, { job, page: { tiling }, position }: TileFacts): string {
  const { paper, clear, isLandscape, tiles } = tiling;
  const code = job.checkCode === undefined ? '' : `　校验码${job.checkCode}`;
  return `<section class="${isLandscape ? 'turned' : 'upright'}" style="width:${mm(paper.widthMm)};height:${mm(paper.heightMm)}">
${cutMarks(tile, tiling)}${glueLines(tile, tiling)}
<div class="band" style="${box(TILE_MARGIN_MM, paper.heightMm - TILE_MARGIN_MM - TILE_BAND_MM + 4, paper.widthMm - 2 * TILE_MARGIN_MM, TILE_BAND_MM - 4)}">
<b>${tile.label}</b>
<p><span><b>${escape(job.title)}</b></span><span>第${position + 1}张 共${tiles.length}张${code}</span><span>图高${short(clear.heightMm)}毫米，宽${short(clear.widthMm)}毫米</span></p>
${ruler('100毫米')}
</div></section>`;
}

/** Short lines outside of the picture along the edges that are cut. */
function cutMarks({ row, column }: Tile, { clear, rows, columns }: Tiling): string {
  const [left, top] = [TILE_MARGIN_MM, TILE_MARGIN_MM];
  const [right, bottom] = [left + clear.widthMm, top + clear.heightMm];
  const [length, gap, thick] = [3.2, 0.6, 0.2];
  const upright = (x: number): string[] => [
    box(x - thick / 2, top - gap - length, thick, length),
    box(x - thick / 2, bottom + gap, thick, length),
  ];
  const level = (y: number): string[] => [
    box(left - gap - length, y - thick / 2, length, thick),
    box(right + gap, y - thick / 2, length, thick),
  ];
  return [
    ...upright(left),
    ...level(top),
    ...(column === columns - 1 ? upright(right) : []),
    ...(row === rows - 1 ? level(bottom) : []),
  ]
    .map((style) => `<i class="mark" style="${style}"></i>`)
    .join('');
}

/** Where the next sheets are laid; beyond the line everything will be covered. */
function glueLines({ row, column }: Tile, { clear, overlapMm, rows, columns, tiles }: Tiling): string {
  const right = TILE_MARGIN_MM + clear.widthMm - overlapMm;
  const bottom = TILE_MARGIN_MM + clear.heightMm - overlapMm;
  const nameAt = (atRow: number, atColumn: number): string => tiles[atRow * columns + atColumn]?.label ?? '';
  const parts: string[] = [];
  if (column < columns - 1)
    parts.push(
      `<i class="glue" style="${box(right, TILE_MARGIN_MM, 0.5, clear.heightMm)};--along:180deg"></i>`,
      `<span class="chip" style="left:${mm(right + overlapMm / 2)};top:${mm(TILE_MARGIN_MM + clear.heightMm / 2)};writing-mode:vertical-rl;transform:translate(-50%,-50%)">涂胶，贴${nameAt(row, column + 1)}</span>`,
    );
  if (row < rows - 1)
    parts.push(
      `<i class="glue" style="${box(TILE_MARGIN_MM, bottom, clear.widthMm, 0.5)};--along:90deg"></i>`,
      `<span class="chip" style="left:${mm(TILE_MARGIN_MM + clear.widthMm / 2)};top:${mm(bottom + overlapMm / 2)};transform:translate(-50%,-50%)">涂胶，贴${nameAt(row + 1, column)}</span>`,
    );
  return parts.join('');
}
