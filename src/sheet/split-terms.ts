/** A column of terms, 2025.7.1-2028.6.30 in one cell, becomes two: from when, and until when. Pure. */
import { EMPTY_CELL, textCell, type Cell, type Merge, type View } from './grid.ts';
import { readSpan } from './spans.ts';

/** The view with each such column made two of the same letter; a term that is no two days stands in the first. */
export function splitTerms(view: View): View {
  const width = view.columnNames.length;
  let split = view;
  for (let column = width - 1; column >= 0; column--) {
    const heading = headingOfTerms(view, column);
    if (heading) split = splitColumn(split, column, heading);
  }
  return split;
}

interface TermHeading {
  readonly text: string;
  /** The first row with a term. */
  readonly first: number;
}

/** Most of what stands below the heading has to be a term. */
function headingOfTerms({ rows }: View, column: number): TermHeading | undefined {
  const isTerm = (cell: Cell | undefined): boolean => spanOf(cell) !== undefined;
  const first = rows.findIndex((cells) => isTerm(cells[column]));
  if (first < 1) return undefined;
  const filled = rows.slice(first).filter((cells) => own(cells[column]));
  const terms = filled.filter((cells) => isTerm(cells[column])).length;
  const heading = rows.slice(0, first).findLast((cells) => cells[column]?.kind === 'text')?.[column];
  if (!heading || heading.text.length > 16 || !/期|起|时间|年限|日期/.test(heading.text)) return undefined;
  return terms * 2 > filled.length ? { text: heading.text, first } : undefined;
}

/** A cell that is nothing but a term. */
function spanOf(cell: Cell | undefined): ReturnType<typeof readSpan> {
  const span = cell?.kind === 'text' && cell.isCovered !== true ? readSpan(cell.text, {}) : undefined;
  return span && /^[()（）,，、;；共\d年一二三四五六七八九十]*$/.test(span.rest) ? span : undefined;
}

function own(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.kind !== 'empty' && cell.isCovered !== true;
}

function splitColumn(view: View, column: number, { text, first }: TermHeading): View {
  const stem = text
    .normalize('NFKC')
    .replace(/\s|\([^()]*\)/g, '')
    .replace(/(?:起[止讫至](?:于)?)?(?:期限|日期|时间|年限|年月日|年月|期间|期)?$/, '');
  const rows = view.rows.map((cells, row): Cell[] => {
    const cell = cells[column] ?? EMPTY_CELL;
    const span = spanOf(cell);
    const parts: readonly [Cell, Cell] =
      row < first && cell.kind === 'text' && cell.text === text
        ? [
            { ...cell, text: `${stem}起` },
            { ...cell, text: `${stem}止` },
          ]
        : span
          ? [dateCell(span.from), dateCell(span.until)]
          : [cell, row < first && cell.isCovered === true ? cell : EMPTY_CELL];
    return [...cells.slice(0, column), ...parts, ...cells.slice(column + 1)];
  });
  const name = view.columnNames[column] ?? '';
  const shift = (place: number, isEnd: boolean): number =>
    place > column || (isEnd && place === column) ? place + 1 : place;
  return {
    ...view,
    rows,
    columnNames: [...view.columnNames.slice(0, column), name, name, ...view.columnNames.slice(column + 1)],
    merges: view.merges.map((merge): Merge => ({
      ...merge,
      left: shift(merge.left, false),
      right: shift(merge.right, true),
    })),
  };
}

function dateCell(text: string): Cell {
  return { ...textCell(text), kind: 'date' };
}
