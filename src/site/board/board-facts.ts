/** What the page of a board tells the printer. */
import type { Board } from '../../paper/board/board.ts';
import { pageSize, type BoardFacts } from '../print/print-facts.ts';
import type { WaitingItem } from './board-lists.ts';
import type { BoardFace } from './panel-view.ts';
import { sheetsIn, type PanelView, type SlotView } from './panel-view.ts';

/** The facts of a board with what is drawn on it. */
export function boardFacts(
  { panels: boxes, ...board }: Pick<Board, 'widthMm' | 'heightMm' | 'panels'>,
  { heading, panels, poster }: Pick<BoardFace, 'heading' | 'panels' | 'poster'>,
  waiting: readonly WaitingItem[] = [],
): BoardFacts {
  const hanging = panels.flatMap(({ slots }) => slots.flatMap(sheetsIn));
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
    sheets: panels.flatMap((panel) => panel.slots.flatMap((slot, index) => slotFacts(slot, panel, index))),
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

function slotFacts(slot: SlotView, panel: PanelView, index: number): BoardFacts['sheets'] {
  const { id, label, stock } = slot;
  const place = `${panel.section}-${index + 1}`;
  const sheets = sheetsIn(slot);
  if (sheets.length === 0) {
    const title = slot.filler?.text ?? '';
    return [{ ...pageSize(stock), id: slipId(id), place, slot: label, title, sheet: 1, count: 1 }];
  }
  return sheets.map((sheet) => ({
    ...pageSize(sheet.stock),
    id: sheet.id,
    place,
    slot: label,
    title: sheet.titleLines.join(''),
    disclosureId: sheet.disclosureId,
    sheet: sheet.sheet,
    count: sheet.count,
    checkCode: sheet.foot.checkCode,
  }));
}

/** Id of the filler of an empty slot. */
export function slipId(slotId: string): string {
  return `slip-of-${slotId}`;
}
