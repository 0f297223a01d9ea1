/** Boards and contents for tests of what hangs: measures do not matter to the planner, only slots and sheets. */
import { boardStandardSchema } from '../../src/model/place/board-standard.ts';
import { indexCatalogue } from '../../src/model/catalogue/catalogue.ts';
import { compareNewestFirst, type Disclosure } from '../../src/model/disclosure/disclosure.ts';
import { boardOf, type Board } from '../../src/paper/board/board.ts';
import { planBoard, type HangPlan, type HangRequest, type Move } from '../../src/paper/hang/hang.ts';
import { aCatalogue, aDisclosure, day } from './a-site.ts';

/** A board with these slots in each panel: `{ other: ['A3', 'A4'] }` has o1 and o2. */
export function aBoard(slots: Readonly<Record<string, readonly string[]>>): Board {
  return boardOf(
    boardStandardSchema.parse({
      id: 'board',
      title: '栏',
      widthMm: 1,
      heightMm: 1,
      frameMm: 0,
      bottomEdgeMm: 0,
      headerHeightMm: 0,
      stripHeightMm: 0,
      readingDistanceMm: 0,
      panels: Object.entries(slots).map(([section, stocks]) => ({
        section,
        xMm: 0,
        yMm: 0,
        widthMm: 1,
        heightMm: 1,
        titleHeightMm: 0,
        slots: stocks.map((stock, index) => ({ id: `${section[0]}${index + 1}`, stock, xMm: 0, yMm: 0 })),
      })),
    }),
  );
}

/** What may be disclosed in these tests: always on the wall, for 30 days, owed every month, and of no claim to a slot. */
export const WALL_CATALOGUE = aCatalogue(
  { id: 'roster', onWall: true, frequency: 'permanent' },
  { id: 'report', wallDays: 30, frequency: 'event' },
  { id: 'goals', frequency: 'annual', required: true, due: { by: '03-31' } },
  { id: 'charter', wallDays: 30, frequency: 'event' },
  { id: 'news', frequency: 'event' },
  { id: 'accounts' },
);

/** News in the section `other`, unless `fields` say otherwise. */
export function on(publishedOn: string, id: string, fields: Record<string, unknown> = {}): Disclosure {
  return aDisclosure({ publishedOn, item: 'news', ...fields }, { id, section: 'other' });
}

export interface WallWish extends Partial<Omit<HangRequest, 'asOf' | 'since'>> {
  readonly disclosures: readonly Disclosure[];
  readonly board: Board;
  readonly asOf?: string;
  readonly since?: string;
  /** Sheets by disclosure id; 1 when not named. `A4` is always one more than A3. */
  readonly sheets?: Readonly<Record<string, number>>;
}

/** The plan of a board on 2026-10-12, a Monday, unless said otherwise. */
export function planWall({
  disclosures,
  asOf = '2026-10-12',
  since,
  sheets = {},
  ...rest
}: WallWish): HangPlan {
  return planBoard({
    disclosures: [...disclosures].sort(compareNewestFirst),
    items: indexCatalogue(WALL_CATALOGUE),
    asOf: day(asOf),
    sheetsOn: ({ id }, stock) => (sheets[id] ?? 1) + (stock.id === 'A4' ? 1 : 0),
    ...(since !== undefined && { since: day(since) }),
    ...rest,
  });
}

/** `o1 fire 1, o2 fire 2-4, o3 -`: what hangs in each slot, with the numbers of its sheets. */
export function shown({ panels }: Pick<HangPlan, 'panels'>): string[] {
  return panels.flatMap(({ hangings }) =>
    hangings.map(({ slot, candidate, sheet, bound }) =>
      candidate
        ? `${slot.id} ${candidate.disclosure.id} ${sheet}${bound > 1 ? `-${sheet + bound - 1}` : ''}`
        : `${slot.id} -`,
    ),
  );
}

/** `10-12 o1: old 1 (expired) → new 1`. */
export function movesOf({ week }: Pick<HangPlan, 'week'>): string[] {
  return (week?.moves ?? []).map(({ day: doneOn, slot, down, up }: Move) =>
    [
      `${doneOn.slice(5)} ${slot.id}:`,
      down ? `${down.disclosure.id} ${down.sheet} (${down.because})` : '-',
      '→',
      up ? `${up.candidate.disclosure.id} ${up.sheet}${up.from ? ` from ${up.from.id}` : ''}` : '-',
    ].join(' '),
  );
}
