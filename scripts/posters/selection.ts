/** What of everything that could be printed is made. */
import { isLargerThan, OVERLAP_MM, TILE_PAPERS, type TilePaper } from '../../src/paper/tiling.ts';
import { PRINT_PARTS, type PosterPart, type Print, type PrintPart } from './print-page.ts';

/** What a person asks for, or a build. Names files and contents: whatever is in it is in the key of what is kept. */
export interface PosterOptions {
  /** All parts when absent; tiles only when a paper for them is named. */
  readonly only?: readonly PosterPart[] | undefined;
  /** Leaves out pictures and each sheet by itself, as for a whole city, where nobody looks at one of them. */
  readonly isInBulk?: boolean;
  /** Pages larger than this paper are made as tiles too. */
  readonly tilePaper?: TilePaper | undefined;
  readonly overlapMm?: number | undefined;
  /** For a print shop; none when absent. */
  readonly bleedMm?: number | undefined;
  /** Whether what a print shop may be asked for is made as PDF/X-4, with crop marks. */
  readonly isForPress?: boolean | undefined;
  /** What a release has room for, or everything that is of use at the wall. */
  readonly reach: 'release' | 'wall';
}

export interface Selection {
  /** What is printed, be it only to make something of it. */
  readonly sources: ReadonlySet<PrintPart>;
  /** Whether a print is written as a PDF. */
  readonly isWritten: (print: Print) => boolean;
  readonly tiles?: { readonly paper: TilePaper; readonly overlapMm: number } | undefined;
  /** Whether it is made as tiles; not what goes on the paper as it is. */
  readonly isTiled: (print: Print) => boolean;
  readonly hasPicture: (print: Print) => boolean;
  readonly bleedMm: (print: Print) => number;
  readonly isForPress: (print: Print) => boolean;
}

/** Parts that are made of others, named alone, are made of all of them. */
export function selectionOf(options: PosterOptions): Selection {
  const { only, isInBulk = false, tilePaper, overlapMm, bleedMm = 0, reach } = options;
  const named = PRINT_PARTS.filter((part) => only?.includes(part));
  const isMadeOfAll = only === undefined || only.some((part) => part === 'tiles' || part === 'previews');
  const sources = new Set(named.length > 0 ? named : isMadeOfAll ? PRINT_PARTS : []);
  const written = new Set(only ? named : PRINT_PARTS);
  const isAllowed = ({ part, sizes, isForWallOnly, elementId }: Print): boolean =>
    sources.has(part) &&
    sizes.length > 0 &&
    (reach === 'wall' || isForWallOnly !== true) &&
    !(isInBulk && elementId !== undefined);
  const hasTiles = tilePaper !== undefined || only?.includes('tiles') === true;
  const paper = tilePaper ?? 'A4';
  return {
    sources,
    isWritten: (print) => isAllowed(print) && written.has(print.part),
    tiles: hasTiles ? { paper, overlapMm: overlapMm ?? OVERLAP_MM } : undefined,
    isTiled: (print) =>
      hasTiles &&
      isAllowed(print) &&
      print.hasNoTiles !== true &&
      print.sizes.some((size) => isLargerThan(size, TILE_PAPERS[paper])),
    // Pictures of all sheets take longer than printing them: only by name.
    hasPicture: (print) =>
      isAllowed(print) &&
      !isInBulk &&
      (only === undefined ? print.picture?.isUsual === true : only.includes('previews')) &&
      print.picture !== undefined,
    bleedMm: ({ hasBleed }) => (hasBleed === true ? bleedMm : 0),
    isForPress: ({ hasBleed }) => hasBleed === true && options.isForPress === true,
  };
}
