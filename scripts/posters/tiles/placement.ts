/** Where the picture of a page lies on the sheets of its tiles, and on the plan of how to put them together. */
import { TILE_MARGIN_MM, TILE_PAPERS, type TilePaper, type Tiling } from '../../../src/paper/tiling.ts';
import type { PageSizeMm } from '../../../src/site/print/print-facts.ts';

/** One page that is cut into tiles. */
export interface TiledPage {
  readonly size: PageSizeMm;
  readonly tiling: Tiling;
}

export interface TileJob {
  readonly title: string;
  readonly checkCode?: string | undefined;
  readonly paper: TilePaper;
  readonly pages: readonly TiledPage[];
  /** Where a print font lies. */
  readonly fontHref: (file: string) => string;
}

/** Where a page's picture lies on a sheet of tiles. */
export interface Placement {
  /** Index of the page that is cut up. */
  readonly page: number;
  /** The sheet itself. */
  readonly sheet: PageSizeMm;
  /** Left and top edge of the whole page, which may lie outside of the sheet. */
  readonly xMm: number;
  readonly yMm: number;
  readonly scale: number;
  /** What of the sheet it may cover. */
  readonly clip: PageSizeMm & { readonly xMm: number; readonly yMm: number };
}

/** The drawing of a plan, on A4; on A3 it is as much larger as the paper. */
export const PLAN_BOX = { widthMm: 178, heightMm: 146, topMm: 41 } as const;

/** Sheets in order with where the picture lies on each. */
export function placements({ pages, paper }: Pick<TileJob, 'pages' | 'paper'>): Placement[] {
  return pages.flatMap(({ size, tiling }, page): Placement[] => {
    const { clear } = tiling;
    return [
      { page, ...planPlacement(size, paper) },
      ...tiling.tiles.map(({ xMm, yMm }): Placement => ({
        page,
        sheet: tiling.paper,
        xMm: TILE_MARGIN_MM - xMm,
        yMm: TILE_MARGIN_MM - yMm,
        scale: 1,
        clip: { xMm: TILE_MARGIN_MM, yMm: TILE_MARGIN_MM, ...clear },
      })),
    ];
  });
}

function planPlacement(size: PageSizeMm, paper: TilePaper): Omit<Placement, 'page'> {
  const sheet = TILE_PAPERS[paper];
  const unit = sheet.widthMm / TILE_PAPERS.A4.widthMm;
  const scale = Math.min(
    (PLAN_BOX.widthMm * unit) / size.widthMm,
    (PLAN_BOX.heightMm * unit) / size.heightMm,
  );
  const drawn = { widthMm: size.widthMm * scale, heightMm: size.heightMm * scale };
  const at = { xMm: (sheet.widthMm - drawn.widthMm) / 2, yMm: PLAN_BOX.topMm * unit };
  return { sheet, ...at, scale, clip: { ...at, ...drawn } };
}
