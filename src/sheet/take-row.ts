/** What a row is to an open table: an entry, a sum, the name of a group, or nothing. */
import { isDitto } from './ditto.ts';
import { saidBy } from './heads.ts';
import { sideNamed } from './two-sided.ts';
import type { Segment } from './heading-search.ts';
import { EMPTY_CELL, isNumberLike, ownCells } from './grid.ts';
import type { FoundColumn } from './layout.ts';
import { isPartialTotal, isTotalLabel } from './read-heading.ts';
import { tableNamed } from './table-names.ts';
import { isNumeric, switched, textOf, type Open, type Row, type Walk } from './walk.ts';

interface Inside {
  readonly column: number;
  readonly field?: FoundColumn['field'];
  readonly cell: Row[number];
}

/** Gives a row to an open table; `false` when nothing of the row lies in its columns. */
export function takeRow(walk: Walk, opened: Open, row: number, cells: Row): boolean {
  const open = sideOf(walk, opened, cells);
  const { segment } = open;
  const inside = segment.columns
    .map(({ column, field }) => ({ column, field, cell: cells[column] ?? EMPTY_CELL }))
    .filter(({ cell }) => cell.kind !== 'empty');
  const own = inside.filter(({ cell }) => cell.isCovered !== true);
  const label = inside.find(({ cell }) => cell.kind === 'text')?.cell.text ?? '';
  if (own.length === 0) return false;
  if (takeSection(open, row, inside)) return true;
  const total = inside.find(({ cell }) => isTotalCell(cell.text)) ?? totalBeside(cells, own);
  if (total) {
    addTotal(open, row, total.cell.text);
    return true;
  }
  if (open.isEnded) return false;
  if (segment.onlyWith !== undefined && (cells[segment.onlyWith]?.kind ?? 'empty') === 'empty') return false;
  const [first] = own;
  if (own.length === 1 && first?.cell.kind === 'text' && !isNumeric(cells, first.column)) {
    if (segment.columns.length > 2) return takeLine(walk, open, label);
    if (needsNumber(segment)) return false;
  }
  if (needsNumber(segment) && !inside.some((one) => isCounted(one))) {
    if (isOver(open)) return false;
    if (isSide(segment)) {
      walk.unread.push({ row, text: textOf(cells), why: '没有金额，没有导入' });
      return true;
    }
  }
  if (inside.some(isNoPerson)) {
    walk.unread.push({ row, text: textOf(cells), why: '不是一个人，没有导入' });
    return true;
  }
  const { group, said } = open;
  open.rows.push({ row, group, said });
  open.section?.covers.push(row);
  return true;
}

/**
 * 一、债权 | 8,000 or 债权合计 | 8,000 above the entries that it is the sum of: it says what they are, and is none of them.
 * Where entries stand above the first such line, it is the sum of those.
 */
function takeSection(open: Open, row: number, inside: readonly Inside[]): boolean {
  const words = inside.filter(
    ({ cell }) => cell.kind === 'text' && !isNumberLike(cell) && !NUMBER.test(cell.text),
  );
  const label = words[0]?.cell.text ?? '';
  if (isSide(open.segment) || words.some(({ cell }) => cell.text !== label)) return false;
  if (!inside.some(({ field, cell }) => field && isNumberField(field.field.type) && isNumberLike(cell)))
    return false;
  const said = saidBy(label.replace(SUM_OF, ''), open.segment.table);
  // Where a column says it of each entry, the word is a sum like any other, or an entry.
  if (!said || open.segment.columns.some(({ field }) => field === said.field)) return false;
  const isBelow = open.section === undefined && open.rows.length > open.since;
  const rows = isBelow ? open.rows.slice(open.since) : [];
  for (const one of rows) one.said ??= said;
  const total = { row, label, covers: rows.map((one) => one.row), isOfAll: false };
  open.totals.push(total);
  open.said = isBelow ? undefined : said;
  open.section = isBelow ? undefined : total;
  open.since = open.rows.length;
  return true;
}

/** The number of a line in a column of its own. */
const NUMBER = /^[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．]?$/;

const SUM_OF = /(?:合计|小计|总计|总额)[:：]?$/;

/** The label of a sum may stand in front of the other half of the sheet. */
function totalBeside(
  cells: Row,
  own: readonly { readonly column: number; readonly cell: Row[number] }[],
): { readonly cell: Row[number] } | undefined {
  if (own.some(({ column }) => !isNumeric(cells, column))) return undefined;
  return ownCells(cells).find(({ cell }) => isTotalCell(cell.text));
}

/** Of tables in which each row names its side: the one that the row belongs to. */
function sideOf(walk: Walk, open: Open, cells: Row): Open {
  const column = open.segment.columns.find(({ role }) => role === 'side')?.column;
  const side = column === undefined ? undefined : sideNamed(cells[column]?.text ?? '');
  if (side === undefined || open.segment.table.steps.join('.') === side) return open;
  const table = walk.form.tables.find(({ steps }) => steps.join('.') === side);
  const other = walk.tables.find(
    ({ segment }) =>
      segment.table === table && segment.columns[0]?.column === open.segment.columns[0]?.column,
  );
  return other ?? (table ? switched(walk, open, table) : open);
}

/** 收入 or 支出: forms are printed with all the names that may come, and those without an amount are no entries. */
function isSide({ table }: Segment): boolean {
  return /^(?:income|expense)$/.test(table.steps.join('.'));
}

/** Whether an entry of a table is nothing without a number. */
function needsNumber({ columns }: Segment): boolean {
  return columns.some(({ field }) => field?.isRequired === true && isNumberField(field.field.type));
}

function isNumberField(type: string): boolean {
  return type === 'number' || type === 'count';
}

function isCounted({
  field,
  cell,
}: {
  readonly field?: FoundColumn['field'];
  readonly cell: Row[number];
}): boolean {
  if (field === undefined || !isNumberField(field.field.type)) return false;
  return cell.kind === 'error' || isDitto(cell.text) || HAS_NUMBER.test(cell.text.normalize('NFKC'));
}

const HAS_NUMBER = /[\d零〇一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]/;

/** 另选他人 | 10 and 弃权 | 12 stand among the candidates and are none. */
function isNoPerson({ field, cell }: Inside): boolean {
  return field?.steps.join('.') === 'name' && NO_PERSON.test(cell.text.replace(/\s/g, ''));
}

const NO_PERSON = /^(?:另选(?:他|别|其他)人|选举?(?:他|其他|别)人|弃权票?|废票|无效票|空白票|空票)$/;

/** The sum of all its entries has come: below are signatures and dates. */
function isOver({ totals, rows }: Open): boolean {
  const last = totals.at(-1);
  return last !== undefined && last.isOfAll && last.covers.length === rows.length;
}

/** 合计 in any of the first cells; 流动资产合计 too. */
function isTotalCell(text: string): boolean {
  return isTotalLabel(text) || /^[^,，。；]{1,10}(?:合计|总计|小计)$/.test(text.replace(/\s/g, ''));
}

/** A line with one text in it: the name of another table of this kind, of a group of rows, or a remark. */
function takeLine(walk: Walk, open: Open, label: string): boolean {
  const named = tableNamed(label, walk.form);
  if (named) {
    const index = walk.open.indexOf(open);
    walk.open = walk.open.map((one, at) => (at === index ? switched(walk, open, named) : one));
    return true;
  }
  // Forms of accounts are printed with all names that may come: 经营收入 without an amount is nobody's heading.
  const said = isSide(open.segment) ? undefined : saidBy(label, open.segment.table);
  if (said) {
    open.said = said;
    return true;
  }
  if (!isGroupName(label)) return false;
  open.group = label;
  return true;
}

function addTotal(open: Open, row: number, label: string): void {
  const isPartial = isPartialTotal(label);
  const rows = open.rows.map((one) => one.row);
  open.totals.push({
    row,
    label,
    covers: isPartial ? rows.slice(open.since) : rows,
    isOfAll: !isPartial,
  });
  if (isPartial) open.since = open.rows.length;
}

/** 一组, 王家屯: a line of its own above the entries of a group. */
export function isGroupName(text: string): boolean {
  return /^.{1,8}[组屯队区]$/.test(text.replace(/\s/g, ''));
}
