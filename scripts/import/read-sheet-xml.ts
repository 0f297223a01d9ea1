/** One sheet of a workbook: its cells with their kinds, merges, and what is hidden. */
import { NO_RESULT } from '../../src/sheet/read-cell.ts';
import { EMPTY_CELL, textCell, type Cell, type Grid, type Merge } from '../../src/sheet/grid.ts';
import { dateOfSerial } from '../../src/sheet/serial-date.ts';
import { tooLarge } from './open-csv.ts';
import { child, children, parseXml, textOf, type Element } from './open-zip.ts';
import { MOST_COLUMNS, MOST_ROWS, type Opened } from './refusal.ts';

/** What the cells of all sheets point to. */
export interface Workbook {
  readonly strings: readonly string[];
  /** By style: whether it shows a number as a date, or as a month of which Excel keeps the first day. */
  readonly dateStyles: readonly ('day' | 'month' | undefined)[];
  readonly is1904: boolean;
}

/** Reads a sheet's XML. `name`, `isHidden` and `pictures` are known elsewhere. */
export function readSheetXml(
  xml: string,
  known: Pick<Grid, 'name' | 'isHidden' | 'pictures'>,
  workbook: Workbook,
): Opened<Grid> {
  const { count, widest } = measureRows(xml);
  if (count > MOST_ROWS) return tooLarge(`工作表“${known.name}”有 ${count} 行`);
  if (widest > MOST_COLUMNS) return tooLarge(`工作表“${known.name}”有 ${widest} 列`);
  // Borders drawn to the bottom of the sheet are a million cells with nothing in them.
  const filled = xml
    .replace(/<(?:\w+:)?c(?: [^<>]*)?\/>/g, '')
    .replace(/<(?:\w+:)?c(?: [^<>]*)?><\/(?:\w+:)?c>/g, '')
    .replace(/<((?:\w+:)?row)(?: [^<>]*)?(?:\/>|>\s*<\/\1>)/g, '');
  const root = parseXml(filled);
  const rows: (readonly Cell[])[] = [];
  const hiddenRows = new Set<number>();
  let last = -1;
  for (const row of children(child(root, 'sheetData'), 'row')) {
    last = row['r'] === undefined ? last + 1 : Number(row['r']) - 1;
    if (!(last >= 0 && last < 1_048_576)) continue;
    if (isTrue(row['hidden']) || textOf(row, 'ht') === '0') hiddenRows.add(last);
    const cells = readRow(row, workbook);
    if (cells.length > MOST_COLUMNS) return tooLarge(`工作表“${known.name}”有 ${cells.length} 列`);
    // Far below everything else there may be one forgotten cell.
    if (last > MOST_ROWS * 2) return tooLarge(`工作表“${known.name}”的第 ${last + 1} 行还有字，这张表`);
    while (rows.length < last) rows.push([]);
    rows[last] = cells;
  }
  return {
    value: {
      ...known,
      rows,
      merges: children(child(root, 'mergeCells'), 'mergeCell').flatMap((one) =>
        readMerge(textOf(one, 'ref')),
      ),
      hiddenRows,
      hiddenColumns: hiddenColumnsOf(root),
    },
  };
}

/** Rows with something in them, and the most cells with something in one of them, counted without reading them. */
function measureRows(xml: string): { readonly count: number; readonly widest: number } {
  let count = 0;
  let widest = 0;
  const tag = xml.includes('<row') ? '<row' : ':row';
  for (let start = xml.indexOf(tag); start !== -1;) {
    const next = xml.indexOf(tag, start + 4);
    const values =
      xml.slice(start, next === -1 ? undefined : next).match(/<(?:\w+:)?(?:v|is)>/g)?.length ?? 0;
    if (values > 0) count++;
    widest = Math.max(widest, values);
    start = next;
  }
  return { count, widest };
}

function readRow(row: Element, workbook: Workbook): Cell[] {
  const cells: Cell[] = [];
  let column = -1;
  for (const cell of children(row, 'c')) {
    const address = /^([A-Z]{1,3})\d+$/.exec(textOf(cell, 'r') ?? '')?.[1];
    column = address === undefined ? column + 1 : columnIndex(address);
    const value = readCell(cell, workbook);
    if (value.kind === 'empty') continue;
    while (cells.length < column) cells.push(EMPTY_CELL);
    cells[column] = value;
  }
  return cells;
}

function readCell(cell: Element, workbook: Workbook): Cell {
  const { dateStyles, is1904 } = workbook;
  const value = textOf(cell, 'v');
  switch (textOf(cell, 't') ?? 'n') {
    case 's':
      return textCell(workbook.strings[Number(value)] ?? '');
    case 'inlineStr':
      return textCell(stringOf(child(cell, 'is')) || (textOf(cell, 'is') ?? ''));
    case 'str':
      return pictureOrText(value ?? '');
    case 'b':
      return { kind: 'flag', text: value === '1' ? '是' : '否' };
    case 'e':
      return { kind: 'error', text: value ?? '#VALUE!' };
    case 'd':
      return { kind: 'date', text: (value ?? '').slice(0, 10) };
    default:
      break;
  }
  if (value === undefined || value === '')
    return cell['f'] === undefined ? EMPTY_CELL : { kind: 'error', text: NO_RESULT };
  const number = Number(value);
  if (!Number.isFinite(number)) return textCell(value);
  const style = dateStyles[Number(textOf(cell, 's') ?? '0')];
  const date = style && dateOfSerial(number, is1904);
  if (date !== undefined)
    return { kind: 'date', text: date, number, ...(style === 'month' && { showsMonth: true }) };
  return { kind: 'number', text: plainNumber(number), number };
}

/** WPS keeps a picture in a cell as the result of a formula. */
function pictureOrText(value: string): Cell {
  return /^=?(?:_xlfn\.)?DISPIMG\(/.test(value) ? EMPTY_CELL : textCell(value);
}

/** `0.1 + 0.2` was 0.3 to whoever wrote it: fifteen digits are all that Excel itself shows. */
function plainNumber(number: number): string {
  return String(Number(number.toPrecision(15)));
}

/** A string with or without formatting inside it; readings written over characters are not part of it. */
export function stringOf(element: Element): string {
  const runs = children(element, 'r').map((run) => textOf(run, 't') ?? '');
  const text = runs.length > 0 ? runs.join('') : (textOf(element, 't') ?? '');
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function readMerge(reference: string | undefined): Merge[] {
  const match = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(reference ?? '');
  if (!match) return [];
  const [, left = '', top = '', right = '', bottom = ''] = match;
  return [
    { top: Number(top) - 1, left: columnIndex(left), bottom: Number(bottom) - 1, right: columnIndex(right) },
  ];
}

function hiddenColumnsOf(root: Element): Set<number> {
  const hidden = new Set<number>();
  for (const column of children(child(root, 'cols'), 'col')) {
    if (!isTrue(column['hidden']) && textOf(column, 'width') !== '0') continue;
    // Everything to the right of the table is often hidden: nothing stands there.
    const last = Math.min(Number(column['max']), MOST_COLUMNS);
    // A number that no program writes would be counted up from for hours.
    for (let index = Math.max(1, Number(column['min'])); index <= last; index++) hidden.add(index - 1);
  }
  return hidden;
}

export function isTrue(value: unknown): boolean {
  return value === '1' || value === 'true';
}
