/** What a clerk is told of cells besides what they say: unseen characters, remarks pinned to them. Pure. */
import type { Grid, View } from './grid.ts';
import type { CellRemark } from './reading.ts';

/** Where characters that nobody sees were taken out. */
export function cleanedCells({ rows, rowNumbers, columnNames }: View): CellRemark[] {
  const cellNames = rows.flatMap((row, line) =>
    row.flatMap((cell, column) =>
      cell.wasCleaned && !cell.isCovered ? [`${columnNames[column]}${rowNumbers[line]}`] : [],
    ),
  );
  const shown = cellNames.slice(0, MOST_CELLS).join('、') + (cellNames.length > MOST_CELLS ? ' 等' : '');
  return cellNames.length === 0
    ? []
    : [
        {
          cell: shown,
          text: `有看不见的字符（多半是从 Word 或网页里复制来的），已经去掉，共 ${cellNames.length} 格`,
        },
      ];
}

/** Remarks on cells are written for colleagues, and often private: said that they are there, never what they say. */
export function remarksBeside({ asides = [] }: Grid): CellRemark[] {
  const cells = asides.flatMap(({ remarkOn }) => remarkOn ?? []);
  const shown = cells.slice(0, MOST_CELLS).join('、') + (cells.length > MOST_CELLS ? ' 等' : '');
  return cells.length === 0 ? [] : [{ cell: shown, text: '有批注。批注没有导入，也不会公布' }];
}

/** Places named in one remark. */
const MOST_CELLS = 6;
