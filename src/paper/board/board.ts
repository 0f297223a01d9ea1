/**
 * A board as sheets hang on it: its standard with everything that was left out filled in, grids written out slot by
 * slot, and each slot with its paper. What does not work out (unknown paper, an opening for which there is none) is
 * left out here; `geometry.ts` says so with the numbers before anything is made from the board.
 */
import type {
  BodyFace,
  BoardStandard,
  PanelStandard,
  Plate,
  PlateContent,
  TitleFace,
} from '../../model/place/board-standard.ts';
import type { FieldPath } from '../../model/schema/finding.ts';
import type { BoardSection } from '../../model/disclosure/section.ts';
import { mmFromPoints, pointsFromMm } from '../millimetres.ts';
import { largestInto, STANDARD_STOCK, stockOfSize, TYPE_STEP_PT, type Stock } from '../stocks.ts';

/** A slot's clear size is the paper plus 3 mm on each side. */
export const SLOT_PLAY_MM = 3;

export interface Slot {
  /** 党1: unique on the board. */
  readonly id: string;
  readonly stock: Stock;
  /** The paper's left and top edge, from the panel's. */
  readonly xMm: number;
  readonly yMm: number;
}

export interface BoardPlate extends Omit<Plate, 'shows'> {
  readonly shows: PlateContent;
}

export interface Panel {
  readonly section: BoardSection;
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly titleHeightMm: number;
  readonly slots: readonly Slot[];
  readonly plates: readonly BoardPlate[];
}

/** Lowest height of a Chinese character by role, in millimetres. */
export interface MinimumMm {
  readonly title: number;
  readonly body: number;
  readonly table: number;
  readonly note: number;
}

export interface Board extends Pick<
  BoardStandard,
  | 'id'
  | 'title'
  | 'widthMm'
  | 'heightMm'
  | 'frameMm'
  | 'bottomEdgeMm'
  | 'headerHeightMm'
  | 'stripHeightMm'
  | 'readingDistanceMm'
> {
  readonly use: NonNullable<BoardStandard['use']>;
  readonly glassMarginMm: number;
  readonly minimumMm: MinimumMm;
  readonly colours: { readonly frame: string; readonly header: string; readonly panel: string };
  readonly typefaces: { readonly title: TitleFace; readonly body: BodyFace };
  readonly rules: readonly string[];
  readonly panels: readonly Panel[];
  /** The papers of its slots, each once, largest first. */
  readonly stocks: readonly Stock[];
}

/** Red as on party and government boards, 7.6:1 on white; a frame 9.7:1 against white type. */
const COLOURS = { frame: '#3f454b', header: '#a6151b', panel: '#dedad2' } as const;

/** A character can be read from 200 times its height; what is read from closer by may be two thirds of that. */
const READ_FROM = 200;
const READ_CLOSE_FROM = 300;

/**
 * 标题 22 磅 (二号, GB/T 9704), 正文 16 磅 (三号), 表格 14 磅, and 11 磅 for numbers and codes: less nobody should have to
 * read, however close.
 */
const LEAST_PT = { title: 22, body: 16, table: 14, note: 11 } as const;

/** What a board leaves out about the smallest type follows from how far away people stand. */
export function minimumOf({ readingDistanceMm, minimumMm = {} }: BoardStandard): MinimumMm {
  const read = readingDistanceMm / READ_FROM;
  const least = (role: keyof MinimumMm, distance: number): number =>
    minimumMm[role] ?? Math.max(distance, mmFromPoints(LEAST_PT[role]));
  return {
    title: least('title', read),
    body: least('body', read),
    table: least('table', read),
    note: least('note', readingDistanceMm / READ_CLOSE_FROM),
  };
}

/** The papers a board may use by name: those sold everywhere and its own. */
export function papersOf(standard: BoardStandard): ReadonlyMap<string, Stock> {
  const own = (standard.papers ?? []).flatMap((paper) => stockOfSize(paper) ?? []);
  return new Map([...Object.values(STANDARD_STOCK), ...own].map((stock) => [stock.id, stock]));
}

/** A slot as its file has it, with where it is written. */
export interface WrittenSlot {
  readonly id: string;
  readonly path: FieldPath;
  readonly stockId?: string | undefined;
  readonly opening?: { readonly widthMm: number; readonly heightMm: number };
  readonly xMm: number;
  readonly yMm: number;
}

/** The slots of a panel in the order of walking: written one by one, then in grids row by row. */
export function writtenSlots({ slots = [], grids = [] }: PanelStandard, papers: ReadonlyMap<string, Stock>) {
  const single = slots.map(({ id, stock, clearWidthMm, clearHeightMm, xMm, yMm }, index): WrittenSlot => ({
    ...{ id, xMm, yMm, path: ['slots', index] },
    stockId: stock,
    ...(clearWidthMm !== undefined &&
      clearHeightMm !== undefined && { opening: { widthMm: clearWidthMm, heightMm: clearHeightMm } }),
  }));
  const gridded = grids.flatMap(
    ({ prefix, startsAt = 1, stock, columns, rows, xMm, yMm, gapXMm, gapYMm }, index): WrittenSlot[] => {
      const { widthMm = 0, heightMm = 0 } = papers.get(stock) ?? {};
      return Array.from({ length: columns * rows }, (_, position) => ({
        id: `${prefix}${startsAt + position}`,
        path: ['grids', index],
        stockId: stock,
        xMm: xMm + (position % columns) * (widthMm + gapXMm),
        yMm: yMm + Math.floor(position / columns) * (heightMm + gapYMm),
      }));
    },
  );
  return [...single, ...gridded];
}

/** A slot with its paper; in an opening the largest paper that goes in, in its middle. `undefined` without a paper. */
export function slotWithPaper(slot: WrittenSlot, papers: ReadonlyMap<string, Stock>): Slot | undefined {
  const { id, stockId, opening, xMm, yMm } = slot;
  if (!opening || stockId !== undefined) {
    const stock = papers.get(stockId ?? '');
    return stock && { id, stock, xMm, yMm };
  }
  const stock = largestInto(
    { widthMm: opening.widthMm - 2 * SLOT_PLAY_MM, heightMm: opening.heightMm - 2 * SLOT_PLAY_MM },
    papers.values(),
  );
  return (
    stock && {
      ...{ id, stock },
      xMm: xMm + (opening.widthMm - stock.widthMm) / 2,
      yMm: yMm + (opening.heightMm - stock.heightMm) / 2,
    }
  );
}

/** The board of a standard that `checkBoardGeometry` has found nothing wrong with. */
export function boardOf(standard: BoardStandard): Board {
  const papers = papersOf(standard);
  const minimumMm = minimumOf(standard);
  const asRequired = memoByStock((stock) => stockOnBoard(stock, standard, minimumMm));
  const panels = standard.panels.map((panel): Panel => {
    const { section, xMm, yMm, widthMm, heightMm, titleHeightMm, plates = [] } = panel;
    return {
      ...{ section, xMm, yMm, widthMm, heightMm, titleHeightMm },
      slots: writtenSlots(panel, papers).flatMap((slot) => {
        const slotted = slotWithPaper(slot, papers);
        return slotted ? [{ ...slotted, stock: asRequired(slotted.stock) }] : [];
      }),
      plates: plates.map((plate) => ({ ...plate, shows: plate.shows ?? 'help' })),
    };
  });
  const stocks = new Set(panels.flatMap(({ slots }) => slots.map(({ stock }) => stock)));
  return {
    ...standard,
    use: standard.use ?? 'disclosure',
    glassMarginMm: standard.glassMarginMm ?? 5,
    minimumMm,
    colours: {
      frame: standard.colours?.frame ?? COLOURS.frame,
      header: standard.colours?.header ?? COLOURS.header,
      panel: standard.colours?.panel ?? COLOURS.panel,
    },
    typefaces: {
      title: standard.typefaces?.title ?? 'xiaobiaosong',
      body: standard.typefaces?.body ?? 'hei',
    },
    rules: standard.rules ?? [],
    panels,
    stocks: [...stocks].sort((a, b) => b.widthMm * b.heightMm - a.widthMm * a.heightMm),
  };
}

/** One object a paper, so that two slots of one paper can be told by identity. */
function memoByStock(make: (stock: Stock) => Stock): (stock: Stock) => Stock {
  const made = new Map<string, Stock>();
  return (stock) => {
    const known = made.get(stock.id) ?? make(stock);
    made.set(stock.id, known);
    return known;
  };
}

/** A paper with margins and sizes that are no less than a board demands. */
export function stockOnBoard(stock: Stock, standard: BoardStandard, minimum: MinimumMm): Stock {
  // Between the lip and the ink, so that a sheet that slipped in its slot still shows everything.
  const marginMm = (standard.glassMarginMm ?? 5) + 9;
  const atLeast = (pt: number, mm: number): number =>
    Math.max(pt, Math.ceil((pointsFromMm(mm) - 1e-6) / TYPE_STEP_PT) * TYPE_STEP_PT);
  const bodyMinPt = atLeast(stock.bodyMinPt, Math.max(minimum.body, minimum.table));
  return {
    ...stock,
    mayTurn: true,
    marginTopMm: Math.max(stock.marginTopMm, marginMm),
    marginSideMm: Math.max(stock.marginSideMm, marginMm),
    marginBottomMm: Math.max(stock.marginBottomMm, marginMm),
    bodyMinPt,
    bodyMaxPt: Math.max(stock.bodyMaxPt, bodyMinPt),
    titleMinPt: atLeast(stock.titleMinPt, minimum.title),
    titleFloorPt: atLeast(stock.titleFloorPt, minimum.title),
    continuedTitlePt: atLeast(stock.continuedTitlePt, minimum.title),
    keyPt: Math.max(stock.keyPt, bodyMinPt),
    captionPt: atLeast(stock.captionPt, minimum.note),
    ...(standard.sealMm !== undefined && { sealMm: standard.sealMm }),
    ...(standard.signatureMm !== undefined && { signatureMm: standard.signatureMm }),
  };
}
