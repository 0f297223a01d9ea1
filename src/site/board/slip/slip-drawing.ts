/** A small drawing of the board: where something is done, readable in black and white. Lengths in millimetres of the board. */
import type { CalendarDate } from '../../../model/values/calendar-date.ts';
import type { Board } from '../../../paper/board/board.ts';
import type { HangPlan } from '../../../paper/hang/hang.ts';
import { emWidth } from '../../../paper/type/text-width.ts';
import type { SiteContext } from '../../site-context.ts';
import { boardHeading, panelTitle } from '../board-furniture.ts';
import { slotLabel } from '../hang-now.ts';

/** now: black, to be done by today · later: hatched, later in the week · stays: white. */
export type SlotState = 'now' | 'later' | 'stays';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Label extends Box {
  readonly text: string;
  /** Size of its type. */
  readonly size: number;
}

export interface SlipDrawing {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly board: Box;
  readonly header: Label;
  readonly panels: readonly Label[];
  readonly slots: readonly (Label & { readonly state: SlotState })[];
  readonly strip?: Box | undefined;
  /** Width of a line that is clear on paper. */
  readonly line: number;
}

/** The width of the slip. */
const WIDTH_MM = 174;

/** Height of a slot's number on paper, in millimetres; less only where the slot is too narrow for it. */
const LABEL_MM = 3.4;

/** The drawing of a board as of a day, no higher than it may be. */
export function slipDrawing(
  board: Board,
  { week }: HangPlan,
  context: SiteContext,
  highestMm: number,
): SlipDrawing {
  const { widthMm, heightMm, frameMm, headerHeightMm, stripHeightMm, panels } = board;
  const scale = Math.min(WIDTH_MM / widthMm, highestMm / heightMm);
  const stateOf = statesOf(week?.moves ?? [], context.asOf);
  const inner = { x: Math.min(...panels.map(({ xMm }) => xMm)), y: frameMm };
  const width = Math.max(...panels.map((panel) => panel.xMm + panel.widthMm)) - inner.x;
  const label = (text: string, box: Box, mostMm: number): Label => ({
    ...box,
    text,
    size: Math.min(mostMm / scale, (box.width * 0.9) / Math.max(1, emWidth(text))),
  });
  const strip = { x: inner.x, y: heightMm - frameMm - stripHeightMm, width, height: stripHeightMm };
  return {
    widthMm: widthMm * scale,
    heightMm: heightMm * scale,
    board: { x: 0, y: 0, width: widthMm, height: heightMm },
    header: label(
      boardHeading(context),
      { ...inner, width, height: headerHeightMm },
      Math.min(5, headerHeightMm * scale * 0.75),
    ),
    panels: panels.map(({ section, xMm, yMm, widthMm: panelMm, heightMm: highMm, titleHeightMm }) =>
      label(
        panelTitle(section, context),
        { x: xMm, y: yMm, width: panelMm, height: highMm },
        Math.max(LABEL_MM, Math.min(3.8, titleHeightMm * scale)),
      ),
    ),
    slots: panels.flatMap(({ xMm, yMm, slots }) =>
      slots.map((slot) => ({
        ...label(
          slotLabel(slot, context),
          { x: xMm + slot.xMm, y: yMm + slot.yMm, width: slot.stock.widthMm, height: slot.stock.heightMm },
          LABEL_MM,
        ),
        state: stateOf.get(slot.id) ?? 'stays',
      })),
    ),
    strip: stripHeightMm > 0 ? strip : undefined,
    line: 0.35 / scale,
  };
}

function statesOf(
  moves: readonly { readonly slot: { readonly id: string }; readonly day: CalendarDate }[],
  asOf: CalendarDate,
): ReadonlyMap<string, SlotState> {
  const states = new Map<string, SlotState>();
  for (const { slot, day } of moves) if (day > asOf) states.set(slot.id, 'later');
  // What is to be done now is black, even when more is done there later.
  for (const { slot, day } of moves) if (day <= asOf) states.set(slot.id, 'now');
  return states;
}
