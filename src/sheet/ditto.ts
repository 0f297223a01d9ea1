/** 〃 and 同上: what stands above holds here as well. Filled in before a table is read, and said. Pure. */
import { EMPTY_CELL, type Cell, type View } from './grid.ts';
import type { FoundColumn, FoundTable } from './layout.ts';
import { placeOf } from './read-table.ts';
import type { CellRemark } from './reading.ts';

const MARKS = /^[〃″＂"“”„‟゛´′'‘’`｀,，、々仝]{1,3}$/;
const WORDS = /^(?:同上|同前|上同|仝上|同上[一]?[行格栏户列]|同上述|以上同|同左|ditto|do)[.。]?$/i;
/** Single points and commas say nothing of the row above. */
const NO_MARK = /^[,，、'‘’`｀]$/;

/** Whether a cell only says that it is as the one above, or beside it. */
export function isDitto(text: string): boolean {
  const plain = text.replace(/[\s\-—–…]/g, '');
  return (MARKS.test(plain) && !NO_MARK.test(plain)) || WORDS.test(plain);
}

export interface Filled {
  /** With what stands above in the place of every mark. */
  readonly view: View;
  /** Cells that were filled: `row:column` of the view. */
  readonly cells: ReadonlySet<string>;
  readonly notes: readonly CellRemark[];
  readonly problems: readonly CellRemark[];
}

/** Fills in the marks in the entries of a table. Where nothing stands above there is nothing to fill in. */
export function fillDitto(view: View, { rows, columns }: FoundTable): Filled {
  const lines = view.rows.map((line) => [...line]);
  const cells = new Set<string>();
  const notes: CellRemark[] = [];
  const problems: CellRemark[] = [];
  for (const [index, { column, field, heading }] of columns.entries()) {
    const filled: string[] = [];
    const empty: string[] = [];
    let above: Cell = EMPTY_CELL;
    for (const { row, group } of rows) {
      const cell = lines[row]?.[column] ?? EMPTY_CELL;
      const line = lines[row];
      // 一组 is often written in front of its first household only.
      if (cell.kind === 'empty' && isGroup(field) && group === undefined && above.kind !== 'empty' && line) {
        line[column] = above;
        cells.add(`${row}:${column}`);
        empty.push(placeOf(view, row, column));
        continue;
      }
      if (!isDitto(cell.text)) {
        above = cell;
        continue;
      }
      const left = lines[row]?.[columns[index - 1]?.column ?? -1];
      const source = cell.text.includes('左') ? left : above;
      const place = placeOf(view, row, column);
      if (!source || source.kind === 'empty') {
        problems.push({ cell: place, text: nothingThere(cell.text, field?.title ?? heading) });
        continue;
      }
      if (line) line[column] = source;
      cells.add(`${row}:${column}`);
      if (isNumber({ field }))
        notes.push({
          cell: place,
          text: `${field?.title ?? heading}：写的是“${cell.text}”，照${cell.text.includes('左') ? '左边' : '上一行'}填成 ${source.text}，请核对`,
        });
      else filled.push(place);
    }
    const title = field?.title ?? heading;
    if (filled.length > 0)
      notes.push({ cell: listed(filled), text: `${title}：写的是“同上”一类的记号，照上一行填了` });
    if (empty.length > 0) notes.push({ cell: listed(empty), text: `${title}：空着，照上一行填了` });
  }
  return { view: { ...view, rows: lines }, cells, notes, problems };
}

function listed(places: readonly string[]): string {
  return (
    places.slice(0, MOST_PLACES).join('、') + (places.length > MOST_PLACES ? ` 等 ${places.length} 格` : '')
  );
}

/** Places named in one remark. */
const MOST_PLACES = 6;

function isGroup(field: FoundColumn['field']): boolean {
  return field?.steps.join('.') === 'group';
}

function isNumber({ field }: Pick<FoundColumn, 'field'>): boolean {
  return field?.field.type === 'number' || field?.field.type === 'count';
}

function nothingThere(mark: string, title: string): string {
  return `${title}：写的是“${mark}”，可${mark.includes('左') ? '左边' : '上面'}没有可以照着填的`;
}
