/** 四至 in four columns 东, 南, 西, 北 become one: 东至河堤，南至铁路，西至机耕路，北至水渠. Pure. */
import { EMPTY_CELL, type Cell, type View } from './grid.ts';

const SIDE = /^(?:四至)?[(（]?([东南西北])(?:至|邻|侧|面|边|界)?[)）]?$/;
const WHOLE = '四至';

/** The view with such columns made one; the others are left empty. */
export function joinBoundaries(view: View): View {
  let columns: readonly (readonly [column: number, side: string])[] = [];
  const heads = view.rows.map((cells) => sidesIn(cells));
  const rows = view.rows.map((cells, row): readonly Cell[] => {
    const own = heads[row] ?? [];
    if (own.length > 0) columns = own;
    const below = heads[row + 1] ?? [];
    if (own.length > 0 || below.length > 0)
      return renamed(
        cells,
        (own.length > 0 ? own : below).map(([column]) => column),
      );
    return columns.length > 0 ? joined(cells, columns) : cells;
  });
  return { ...view, rows };
}

/** The columns of the sides in a line of headings; none when it has fewer than three of them. */
function sidesIn(cells: readonly Cell[]): (readonly [number, string])[] {
  const found = cells.flatMap(({ text }, column) => {
    const side = SIDE.exec(text.replace(/\s/g, ''))?.[1];
    return side === undefined ? [] : [[column, side] as const];
  });
  return found.length >= 3 && new Set(found.map(([, side]) => side)).size === found.length ? found : [];
}

/** One heading; the words of the line above belong to it where they are those of the whole. */
function renamed(cells: readonly Cell[], [first, ...others]: readonly number[]): Cell[] {
  const isSides = sidesIn(cells).length > 0;
  return cells.map((cell, column) => {
    if (column === first) return isSides ? { kind: 'text', text: WHOLE } : cell;
    return others.includes(column) && (isSides || cell.isCovered === true) ? EMPTY_CELL : cell;
  });
}

function joined(cells: readonly Cell[], columns: readonly (readonly [number, string])[]): readonly Cell[] {
  const parts = columns.flatMap(([column, side]) => {
    const text = cells[column]?.kind === 'text' && !cells[column].isCovered ? cells[column].text : '';
    return text === '' ? [] : [text.startsWith(side) ? text : `${side}至${text.replace(/^至/, '')}`];
  });
  // A line over several columns is a remark, and what has one side only a label.
  if (parts.length < 2) return cells;
  const [first] = columns.map(([column]) => column);
  return cells.map((cell, column) => {
    if (column === first) return { kind: 'text', text: parts.join('，') };
    return columns.some(([one]) => one === column) ? EMPTY_CELL : cell;
  });
}
