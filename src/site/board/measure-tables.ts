/** The measures of a board as tables: for those who cannot see its drawing, and for phones. */
import type { Board, Panel, Slot } from '../../paper/board/board.ts';
import { levelsOf } from '../../paper/drawing/levels.ts';
import type { BoardNames } from '../../paper/drawing/names.ts';
import { clearSize, countPapers, paperName } from '../../paper/drawing/requirements.ts';
import { formatNumber } from '../../paper/millimetres.ts';

export interface MeasureTable {
  readonly title: string;
  readonly columns: readonly string[];
  /** A cell a column; the first names the row. */
  readonly rows: readonly (readonly string[])[];
}

/** Everything that the drawing dimensions, in millimetres. */
export function measureTables(board: Board, { titles }: BoardNames): MeasureTable[] {
  const plates = board.panels.flatMap((panel) =>
    panel.plates.map(({ xMm, yMm, widthMm, heightMm }) => [
      titles[panel.section],
      ...[xMm, yMm, widthMm, heightMm].map(formatNumber),
    ]),
  );
  return [
    { title: '整块', columns: ['部位', '毫米'], rows: wholeRows(board) },
    {
      title: '离地高度',
      columns: ['部位', '毫米'],
      rows: levelsOf(board).map(({ name, aboveGroundMm }) => [name, formatNumber(aboveGroundMm)]),
    },
    {
      title: '版块（从整块栏的左上角量）',
      columns: ['版块', '左边', '上边', '宽', '高', '题头高'],
      rows: board.panels.map((panel) => [
        titles[panel.section],
        ...[panel.xMm, panel.yMm, panel.widthMm, panel.heightMm, panel.titleHeightMm].map(formatNumber),
      ]),
    },
    {
      title: '卡位（从版块的左上角量到纸边）',
      columns: ['卡位', '纸', '纸的左边', '纸的上边'],
      rows: board.panels.flatMap(slotRows),
    },
    {
      title: '纸和卡位净尺寸',
      columns: ['纸', '净宽×净高', '几处'],
      rows: countPapers(board).map(({ stock, count }) => [paperName(stock), clearSize(stock), String(count)]),
    },
    ...(plates.length > 0
      ? [{ title: '固定牌', columns: ['版块', '左边', '上边', '宽', '高'], rows: plates }]
      : []),
  ];
}

function wholeRows(board: Board): string[][] {
  const rows: [string, number][] = [
    ['总宽', board.widthMm],
    ['总高', board.heightMm],
    ['边框', board.frameMm],
    ['栏眉高', board.headerHeightMm],
    ['底条高', board.stripHeightMm],
    ['下沿离地', board.bottomEdgeMm],
    ['槽口压纸边', board.glassMarginMm],
    ['视距', board.readingDistanceMm],
  ];
  return rows.map(([name, mm]) => [name, formatNumber(mm)]);
}

/** Slots of one paper at one height are one row. */
function slotRows({ slots }: Panel): string[][] {
  const rows = Map.groupBy(slots, ({ stock, yMm }) => `${stock.id} ${yMm}`);
  return [...rows.values()].map((row) => {
    const [{ stock, yMm }] = row as [Slot, ...Slot[]];
    return [
      row.map(({ id }) => id).join('、'),
      paperName(stock),
      row.map(({ xMm }) => formatNumber(xMm)).join('、'),
      formatNumber(yMm),
    ];
  });
}
