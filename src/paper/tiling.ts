/**
 * Cuts a page that is larger than a printer's paper into tiles that are glued together. Each tile is cut along its left
 * and top edge and laid over the one before it; what lies under is as wide as the overlap.
 */

interface SizeMm {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Papers that printers in village offices take. */
export const TILE_PAPERS = {
  A4: { widthMm: 210, heightMm: 297 },
  A3: { widthMm: 297, heightMm: 420 },
} as const satisfies Record<string, SizeMm>;

export type TilePaper = keyof typeof TILE_PAPERS;

/** No office printer prints closer to the edge of the paper for sure. */
export const TILE_MARGIN_MM = 8;

/** Below the tile: its label, what it is a part of, the ruler. Hidden under the next row when glued. */
export const TILE_BAND_MM = 18;

export const OVERLAP_MM = 10;

export interface Tile {
  /** B3: row from the top, column from the left. */
  readonly label: string;
  readonly row: number;
  readonly column: number;
  /** What of the page it shows, from the page's left and top edge. */
  readonly xMm: number;
  readonly yMm: number;
}

export interface Tiling {
  /** The paper as it lies in the printer. */
  readonly paper: SizeMm;
  readonly isLandscape: boolean;
  readonly rows: number;
  readonly columns: number;
  /** What each tile shows of the page; the same for all, so that no tile is a sliver. */
  readonly clear: SizeMm;
  readonly overlapMm: number;
  /** Row by row, as they are glued. */
  readonly tiles: readonly Tile[];
}

/** Whether a page does not go on this paper, however it is turned. */
export function isLargerThan(page: SizeMm, paper: SizeMm): boolean {
  const [short, long] = [page.widthMm, page.heightMm].sort((a, b) => a - b) as [number, number];
  return short > Math.min(paper.widthMm, paper.heightMm) || long > Math.max(paper.widthMm, paper.heightMm);
}

/** The tiles of a page: on as few papers as possible, turned whichever way takes fewer, upright when it is the same. */
export function planTiling(page: SizeMm, paper: SizeMm, overlapMm: number = OVERLAP_MM): Tiling {
  const upright = { widthMm: paper.widthMm, heightMm: paper.heightMm };
  const turned = { widthMm: paper.heightMm, heightMm: paper.widthMm };
  const [one, other] = [upright, turned].map((way) => tilesOn(page, way, overlapMm)) as [Tiling, Tiling];
  return other.tiles.length < one.tiles.length ? other : one;
}

/** What a tile can show at most. */
export function tileRoom({ widthMm, heightMm }: SizeMm): SizeMm {
  return { widthMm: widthMm - 2 * TILE_MARGIN_MM, heightMm: heightMm - 2 * TILE_MARGIN_MM - TILE_BAND_MM };
}

function tilesOn(page: SizeMm, paper: SizeMm, overlapMm: number): Tiling {
  const room = tileRoom(paper);
  const columns = countOf(page.widthMm, room.widthMm, overlapMm);
  const rows = countOf(page.heightMm, room.heightMm, overlapMm);
  const clear = {
    widthMm: evenly(page.widthMm, columns, overlapMm),
    heightMm: evenly(page.heightMm, rows, overlapMm),
  };
  const tiles = Array.from({ length: rows * columns }, (_, index): Tile => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    return {
      label: `${rowName(row)}${column + 1}`,
      row,
      column,
      xMm: column * (clear.widthMm - overlapMm),
      yMm: row * (clear.heightMm - overlapMm),
    };
  });
  return { paper, isLandscape: paper.widthMm > paper.heightMm, rows, columns, clear, overlapMm, tiles };
}

/** How many lengths of `room`, each over the one before it by the overlap, reach over `length`. */
function countOf(length: number, room: number, overlapMm: number): number {
  // A length that just goes in must not take one more for a rounding error.
  return Math.max(1, Math.ceil((length - overlapMm) / (room - overlapMm) - 1e-9));
}

function evenly(length: number, count: number, overlapMm: number): number {
  return (length + (count - 1) * overlapMm) / count;
}

/** A to Z, then AA: a row after Z does not occur on a board, but must not be nameless. */
function rowName(row: number): string {
  const letter = String.fromCodePoint(65 + (row % 26));
  return row < 26 ? letter : rowName(Math.floor(row / 26) - 1) + letter;
}
