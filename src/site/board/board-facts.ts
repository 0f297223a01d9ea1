/** What the page of a board tells the printer. */
import type { Board } from '../../paper/board/board.ts';
import { pageSize, type BoardFacts } from '../print/print-facts.ts';
import type { WaitingItem } from './board-lists.ts';
import type { BoardFace } from './panel-view.ts';
import type { PanelView, SlotView } from './panel-view.ts';

/** The facts of a board with what is drawn on it. */
export function boardFacts(
  { panels: boxes, ...board }: Pick<Board, 'widthMm' | 'heightMm' | 'panels'>,
  { heading, panels, poster, filler }: Pick<BoardFace, 'heading' | 'panels' | 'poster' | 'filler'>,
  waiting: readonly WaitingItem[] = [],
): BoardFacts {
  const hanging = panels.flatMap(({ slots }) => slots.flatMap(({ sheet }) => sheet ?? []));
  const posters = [...hanging, ...poster].filter(({ isPoster }) => isPoster);
  const posterCode = posters[0]?.foot.checkCode;
  return {
    title: heading,
    board: pageSize(board),
    panels: panels.map(({ section, title }, index) => {
      const box = boxes[index];
      if (!box) throw new Error(`panel ${section} has no place on the board`);
      return { section, title, ...pageSize(box) };
    }),
    sheets: panels.flatMap((panel) =>
      panel.slots.map((slot, index) => sheetFacts(slot, { panel, index, filler })),
    ),
    posters: posters.map(({ stock }) => pageSize(stock)),
    posterCode,
    waiting: waiting.map(({ disclosureId, title, why, advice }) => ({
      disclosureId,
      title,
      because: why,
      advice,
    })),
  };
}

function sheetFacts(
  { id, label, stock, sheet }: SlotView,
  {
    panel,
    index,
    filler,
  }: { readonly panel: PanelView; readonly index: number; readonly filler: BoardFace['filler'] },
): BoardFacts['sheets'][number] {
  const checkCode = sheet?.foot.checkCode;
  return {
    ...pageSize(sheet?.stock ?? stock),
    id: sheet?.id ?? slipId(id),
    place: `${panel.section}-${index + 1}`,
    slot: label,
    title: sheet?.titleLines.join('') ?? filler.text,
    disclosureId: sheet?.disclosureId,
    sheet: sheet?.sheet ?? 1,
    count: sheet?.count ?? 1,
    checkCode,
  };
}

/** Id of the filler of an empty slot. */
export function slipId(slotId: string): string {
  return `slip-of-${slotId}`;
}
