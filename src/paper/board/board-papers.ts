/** Whether each slot of a board has a paper, and the board's own papers are ones that can be set. */
import type { BoardStandard } from '../../model/place/board-standard.ts';
import type { FieldPath, Finding } from '../../model/schema/finding.ts';
import { findNearest } from '../../model/values/nearest.ts';
import { slotWithPaper, SLOT_PLAY_MM, type WrittenSlot } from './board.ts';
import { formatNumber } from '../millimetres.ts';
import { STANDARD_STOCK, stockOfSize, type Stock } from '../stocks.ts';

/** Own papers that are too small, or take the name of one that there is. */
export function checkPapers({ papers = [] }: BoardStandard): Finding[] {
  const { A4 } = STANDARD_STOCK;
  return papers.flatMap((paper, index): Finding[] => {
    const { id, widthMm, heightMm } = paper;
    const path: FieldPath = ['papers', index, 'id'];
    if (Object.hasOwn(STANDARD_STOCK, id) || papers.findIndex((one) => one.id === id) < index)
      return [
        {
          code: 'BOARD_GEOMETRY',
          path,
          message: `自备纸“${id}”和别的纸重名。`,
          hint: '请换个名称，卡位里的“纸张”一起改。',
        },
      ];
    if (stockOfSize(paper)) return [];
    return [
      {
        code: 'BOARD_GEOMETRY',
        path,
        message: `自备纸“${id}”是 ${formatNumber(widthMm)}×${formatNumber(heightMm)} 毫米，比 A4（${A4.widthMm}×${A4.heightMm}）还小，上面的字看不清。`,
        hint: '请用 A4 或更大的纸。',
      },
    ];
  });
}

/** A slot whose paper there is not, or an opening that no paper goes into. */
export function checkSlotPaper(
  slot: WrittenSlot,
  panel: FieldPath,
  papers: ReadonlyMap<string, Stock>,
): Finding[] {
  const { id, stockId, opening } = slot;
  const path = [...panel, ...slot.path];
  if (stockId !== undefined) {
    if (papers.has(stockId)) return [];
    const names = [...papers.keys()];
    const nearest = findNearest(stockId, names);
    return [
      {
        code: 'BOARD_GEOMETRY',
        path: [...path, 'stock'],
        message: `卡位“${id}”的纸张写的是“${stockId}”，没有这种纸。`,
        hint: `${nearest ? `是不是 ${nearest}？` : ''}可以写：${names.join('、')}；别的大小请写在“自备纸”（papers）里。`,
      },
    ];
  }
  if (!opening)
    return [
      {
        code: 'BOARD_GEOMETRY',
        path,
        message: `卡位“${id}”没有写纸张，也没有写净宽、净高。`,
        hint: '请写 stock: A3 这样的纸张；老栏照框的尺寸写 clearWidthMm 和 clearHeightMm。',
      },
    ];
  if (slotWithPaper(slot, papers)) return [];
  const { A4 } = STANDARD_STOCK;
  const [width, height] = [opening.widthMm, opening.heightMm].map(formatNumber);
  return [
    {
      code: 'BOARD_GEOMETRY',
      path: [...path, 'clearWidthMm'],
      message: `卡位“${id}”净 ${width}×${height} 毫米，哪种纸都放不下：最小的 A4 要 ${A4.widthMm + 2 * SLOT_PLAY_MM}×${A4.heightMm + 2 * SLOT_PLAY_MM}。`,
      hint: '请核对框的净尺寸；真这么小，这个框贴不了公开材料。',
    },
  ];
}
