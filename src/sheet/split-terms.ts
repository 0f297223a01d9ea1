/** Two things in one cell become two columns: a term from when until when, and 承租人／年租金. Pure. */
import { EMPTY_CELL, textCell, type Cell, type Merge, type View } from './grid.ts';
import { readMonths, readSpan, type Span } from './spans.ts';

/** The view with each such column made two of the same letter; what is not two things stands in the first. */
export function splitTerms(view: View): View {
  const width = view.columnNames.length;
  let split = view;
  for (let column = width - 1; column >= 0; column--) {
    const found = termsIn(view, column) ?? pairsIn(view, column);
    if (found) split = splitColumn(split, column, found);
  }
  return split;
}

type Parts = readonly [Cell, Cell];

interface Splitting {
  /** What stands above, and what is to stand there. */
  readonly text: string;
  readonly names: readonly [string, string];
  /** The first row that is split. */
  readonly first: number;
  readonly partsOf: (cell: Cell) => Parts | undefined;
}

/** Most of what stands below the heading has to be a term. */
function termsIn({ rows }: View, column: number): Splitting | undefined {
  const first = rows.findIndex((cells) => spanOf(cells[column]) !== undefined);
  if (first < 1) return undefined;
  const filled = rows.slice(first).filter((cells) => own(cells[column]));
  const terms = filled.filter((cells) => spanOf(cells[column]) !== undefined).length;
  const heading = rows.slice(0, first).findLast((cells) => cells[column]?.kind === 'text')?.[column];
  if (!heading || heading.text.length > 16 || !/期|起|时间|年限|日期/.test(heading.text)) return undefined;
  if (terms * 2 <= filled.length) return undefined;
  const stem = heading.text
    .normalize('NFKC')
    .replace(/\s|\([^()]*\)/g, '')
    .replace(/(?:起[止讫至](?:于)?)?(?:期限|日期|时间|年限|年月日|年月|期间|期)?$/, '');
  return {
    text: heading.text,
    names: [`${stem}起`, `${stem}止`],
    first,
    partsOf: (cell) => {
      const span = daysOf(cell);
      if (span) return [dateCell(span.from), dateCell(span.until)];
      const months = monthsOf(cell);
      return months && [textCell(months.from), textCell(months.until)];
    },
  };
}

/** A name and an amount: 粮食收购站，24000元. */
const PAIR = /^(.*?[^\d\s,，、;；:：/])[\s,，、;；:：/]+([¥￥]?\d[\d,]*(?:\.\d+)?(?:万?元)?)$/u;
const WHO = /人|方|户|单位|对方|姓名/;
const MONEY = /金|费|款|价|钱/;

/** 承租人/年租金 over cells that hold both. */
function pairsIn({ rows }: View, column: number): Splitting | undefined {
  const head = rows.findIndex((cells) => {
    const [first = '', second = '', ...more] = (cells[column]?.text ?? '')
      .replace(/\s/g, '')
      .split(/[/／、及和]/);
    return more.length === 0 && second.length <= 8 && WHO.test(first) && MONEY.test(second);
  });
  const text = rows[head]?.[column]?.text;
  if (text === undefined || text.length > 16) return undefined;
  const isPair = (cells: readonly Cell[]): boolean => partsOfPair(cells[column]) !== undefined;
  const first = rows.findIndex((cells, row) => row > head && isPair(cells));
  if (first === -1) return undefined;
  const [one = '', other = ''] = text.replace(/\s/g, '').split(/[/／、及和]/);
  return { text, names: [one, other], first: head + 1, partsOf: partsOfPair };
}

function partsOfPair(cell: Cell | undefined): Parts | undefined {
  const match = cell?.kind === 'text' && cell.isCovered !== true ? PAIR.exec(cell.text) : null;
  return match ? [textCell(match[1] ?? ''), textCell(match[2] ?? '')] : undefined;
}

function spanOf(cell: Cell | undefined): Span | undefined {
  return daysOf(cell) ?? monthsOf(cell);
}

function monthsOf(cell: Cell | undefined): Span | undefined {
  return cell?.kind === 'text' && cell.isCovered !== true ? readMonths(cell.text) : undefined;
}

/** A cell that is nothing but a term. */
function daysOf(cell: Cell | undefined): ReturnType<typeof readSpan> {
  const span = cell?.kind === 'text' && cell.isCovered !== true ? readSpan(cell.text, {}) : undefined;
  return span && /^[()（）,，、;；共\d年一二三四五六七八九十]*$/.test(span.rest) ? span : undefined;
}

function own(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.kind !== 'empty' && cell.isCovered !== true;
}

function splitColumn(view: View, column: number, { text, names, first, partsOf }: Splitting): View {
  const rows = view.rows.map((cells, row): Cell[] => {
    const cell = cells[column] ?? EMPTY_CELL;
    const isHeading = row < first && cell.kind === 'text' && cell.text === text;
    const parts: Parts = isHeading
      ? [
          { ...cell, text: names[0] },
          { ...cell, text: names[1] },
        ]
      : ((row < first ? undefined : partsOf(cell)) ?? [cell, cell.isCovered === true ? cell : EMPTY_CELL]);
    return [...cells.slice(0, column), ...parts, ...cells.slice(column + 1)];
  });
  const name = view.columnNames[column] ?? '';
  const shift = (edge: number, isEnd: boolean): number =>
    edge > column || (isEnd && edge === column) ? edge + 1 : edge;
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
