/** 技术要求: what a workshop must know besides the lengths, each sentence from the board's own data. */
import { reachOf } from '../board/board-heights.ts';
import type { PlateContent } from '../../model/place/board-standard.ts';
import { SLOT_PLAY_MM, type Board } from '../board/board.ts';
import { BOARD_TYPE, headingMm, panelTitleMm, stripQrMm } from '../board/board-type.ts';
import { formatNumber } from '../millimetres.ts';
import type { Stock } from '../stocks.ts';
import type { BoardNames } from './names.ts';

/** The least that lies between the paper's edge and what is printed on it, beyond the lip. */
const INK_BEYOND_LIP_MM = 9;

const PLATES: Readonly<Record<PlateContent, string>> = {
  help: '有问题找谁',
  rules: '公开栏的规矩',
  scan: '扫码看全部',
};

/** Each a sentence without its number. */
export function requirementsOf(board: Board, { heading }: BoardNames): string[] {
  const { glassMarginMm, frameMm, colours, panels, minimumMm, readingDistanceMm, stripHeightMm } = board;
  const mm = (value: number): string => formatNumber(Math.round(value * 10) / 10);
  const bands = [...new Set(panels.map((panel) => mm(panelTitleMm(panel))))];
  const { top, bottom } = reachOf(board);
  const plates = panels.flatMap((panel) => panel.plates);
  return [
    '尺寸单位毫米。未注公差：外形 ±3，版块净尺寸 ±2，卡位净尺寸 +2/-0。',
    `卡位净尺寸＝纸面＋${formatNumber(2 * SLOT_PLAY_MM)}（每边 ${formatNumber(SLOT_PLAY_MM)}）。${countPapers(
      board,
    )
      .map(({ stock, count }) => `${paperName(stock)}，净\u00a0${clearSize(stock)}，${count}\u00a0处`)
      .join('；')}。`,
    `图上卡位画的是纸边。槽口四边压住纸边 ${mm(glassMarginMm)}；纸上离边 ${mm(glassMarginMm + INK_BEYOND_LIP_MM)} 以内不印字。换纸不用工具，不拆框。`,
    `边框 ${mm(frameMm)}；顶上设雨棚等防雨设施，滴水在版块以外，框底留泄水孔。`,
    `颜色：边框、底条 ${colours.frame}，栏眉、版块名 ${colours.header}，版块底板 ${colours.panel}；都不反光。`,
    `栏眉“${heading}”，黑体，字高 ${mm(headingMm(board, heading))}，名称字多时等比缩小；版块名黑体，字高 ${bands.join('、')}；卡位号写在卡位左上角外，字高 ${BOARD_TYPE.slotNumber}。`,
    ...(plates.length > 0
      ? [
          `固定牌 ${plates.length} 块：${plates.map(({ shows, widthMm, heightMm }) => `${PLATES[shows]} ${mm(widthMm)}×${mm(heightMm)}`).join('，')}，可以换。`,
        ]
      : []),
    ...(stripHeightMm > 0
      ? [`底条放监督电话、更新日期和二维码，二维码 ${mm(stripQrMm(board))} 见方，白底，可以换。`]
      : []),
    `人站在 ${mm(readingDistanceMm)} 外看。纸上汉字高不小于：标题 ${mm(minimumMm.title)}，正文 ${mm(minimumMm.body)}，表格 ${mm(minimumMm.table)}，附注 ${mm(minimumMm.note)}。`,
    `下沿离地 ${mm(board.bottomEdgeMm)}，卡位离地 ${mm(bottom)} 至 ${mm(top)}。栏前地面平整，老人、坐轮椅的人能到跟前。`,
    '虚线是支脚的大致位置。支脚、基础、挂墙件由制作单位按当地的风和冻深另行计算，本图不含。',
  ];
}

/** How many slots there are of each paper, largest paper first. */
export function countPapers({ panels, stocks }: Board): { readonly stock: Stock; readonly count: number }[] {
  const slots = panels.flatMap((panel) => panel.slots);
  return stocks.map((stock) => ({ stock, count: slots.filter((slot) => slot.stock === stock).length }));
}

/** `A3 297×420`, `600×900`. */
export function paperName({ id, widthMm, heightMm }: Stock): string {
  const size = `${formatNumber(widthMm)}×${formatNumber(heightMm)}`;
  return id.replace('x', '×') === size ? size : `${id} ${size}`;
}

/** `303×426` */
export function clearSize({ widthMm, heightMm }: Stock): string {
  return [widthMm, heightMm].map((mm) => formatNumber(mm + 2 * SLOT_PLAY_MM)).join('×');
}
