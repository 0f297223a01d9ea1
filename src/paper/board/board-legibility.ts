/** Whether what a board standard says of type and colours can be read from where people stand. */
import type { BoardStandard } from '../../model/place/board-standard.ts';
import type { Finding } from '../../model/schema/finding.ts';
import {
  boardOf,
  minimumOf,
  slotWithPaper,
  stockOnBoard,
  type MinimumMm,
  type WrittenSlot,
} from './board.ts';
import { contrastOf } from './contrast.ts';
import { formatNumber, mmFromPoints } from '../millimetres.ts';
import { plateTypeMm, type PlateLines } from './plate-type.ts';
import type { Stock } from '../stocks.ts';

const ROLES: Readonly<Record<keyof MinimumMm, string>> = {
  title: '标题',
  body: '正文',
  table: '表格',
  note: '附注',
};

/** No board may ask for smaller type than people can read from where they stand. */
export function checkMinimum(board: BoardStandard): Finding[] {
  const { minimumMm: own, ...rest } = board;
  if (!own) return [];
  const least = minimumOf(rest);
  return (Object.keys(ROLES) as (keyof MinimumMm)[]).flatMap((role): Finding[] => {
    const written = own[role];
    if (written === undefined || written >= least[role] - 0.001) return [];
    return [
      {
        code: 'BOARD_GEOMETRY',
        path: ['minimumMm', role],
        message: `${ROLES[role]}最小字高写的是 ${formatNumber(written)} 毫米，视距 ${formatNumber(board.readingDistanceMm)} 毫米至少要 ${formatNumber(least[role])} 毫米，看不清。`,
        hint: `请写 ${formatNumber(Math.ceil(least[role] * 10) / 10)} 或更大，或者去掉这一行；人站得更近就改视距。`,
      },
    ];
  });
}

/** The smallest type that a board demands must be one that its papers can take. */
export function checkLegible(
  board: BoardStandard,
  panels: readonly (readonly WrittenSlot[])[],
  papers: ReadonlyMap<string, Stock>,
): Finding[] {
  const minimum = minimumOf(board);
  const needed = Math.max(minimum.body, minimum.table);
  return panels.flatMap((slots, index) =>
    slots.flatMap((slot): Finding[] => {
      const slotted = slotWithPaper(slot, papers);
      if (!slotted) return [];
      const { id, bodyMaxPt } = slotted.stock;
      const largest = mmFromPoints(bodyMaxPt);
      if (mmFromPoints(stockOnBoard(slotted.stock, board, minimum).bodyMinPt) <= largest + 0.001) return [];
      return [
        {
          code: 'BOARD_GEOMETRY',
          path: ['panels', index, ...slot.path, ...(slot.stockId === undefined ? [] : ['stock'])],
          message: `视距 ${formatNumber(board.readingDistanceMm)} 毫米要字高 ${formatNumber(needed)} 毫米，卡位“${slot.id}”的 ${id} 纸最大字高 ${formatNumber(largest)} 毫米，看不清。`,
          hint: '请换大一号的纸，或者让人站得近一些（改视距）。',
        },
      ];
    }),
  );
}

/** Contrast ≥ 7:1 for what is read from afar. */
const LEAST_CONTRAST = 7;

/** White type on the frame and the header must be read in daylight behind glass. */
export function checkColours(board: BoardStandard): Finding[] {
  const { colours } = boardOf(board);
  return (['frame', 'header'] as const).flatMap((part): Finding[] => {
    const contrast = contrastOf(colours[part], '#ffffff');
    if (contrast >= LEAST_CONTRAST) return [];
    return [
      {
        code: 'BOARD_GEOMETRY',
        path: ['colours', part],
        message: `${part === 'frame' ? '边框、底条' : '栏眉、版块名'}的颜色 ${colours[part]} 太浅，和白字的对比只有 ${formatNumber(Math.floor(contrast * 10) / 10)}，至少要 ${LEAST_CONTRAST}。`,
        hint: '请换深一些的颜色，例如党政红 "#a6151b"、深灰 "#3f454b"。',
      },
    ];
  });
}

/** The longest that most sites have to say on a plate; what a longer one says is proved when it is printed. */
const LONG_TEXT: Omit<PlateLines, 'rules'> = {
  help: [
    { question: '看不明白', answer: '到社区服务站问，扫码看全文' },
    { question: '有异议', answer: '找监委会，10日内答复' },
    { question: '不满意', answer: '打某某某街道监督电话或12345' },
  ],
  address: 'gongkai.benxi.example/xiejiawaizi',
};

/** Plates that stay must hold what they say in type that people can read. */
export function checkPlates(board: BoardStandard): Finding[] {
  const { panels, rules, minimumMm } = boardOf(board);
  return panels.flatMap(({ plates }, panel) =>
    plates.flatMap((plate, index): Finding[] => {
      const path = ['panels', panel, 'plates', index];
      if (plate.shows === 'rules' && rules.length === 0)
        return [
          {
            code: 'BOARD_GEOMETRY',
            path: [...path, 'shows'],
            message: `固定牌 ${index + 1} 要写公开栏的规矩，可规格里没有写规矩。`,
            hint: '请在 rules 里一条一条写，或者把这块牌改成 help、scan。',
          },
        ];
      if (plateTypeMm(plate, { ...LONG_TEXT, rules }, minimumMm.body) !== undefined) return [];
      return [
        {
          code: 'BOARD_GEOMETRY',
          path,
          message: `固定牌 ${index + 1} 只有 ${formatNumber(plate.widthMm)}×${formatNumber(plate.heightMm)} 毫米，用最小的字（${formatNumber(minimumMm.body)} 毫米）也写不下。`,
          hint: plate.shows === 'rules' ? '请把牌做大，或者少写几条规矩。' : '请把牌做大。',
        },
      ];
    }),
  );
}
