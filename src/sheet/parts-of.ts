/** 其中：水电费 2,000 below 管理费用 5,000: a part of an entry that is no entry of its own. Below a sum it is one. */
import { hundredths, isSummable } from './last-total.ts';
import { EMPTY_CELL, ownCells } from './grid.ts';
import { textOf, type Open, type Row, type Walk } from './walk.ts';

const PART = /^[(（]?其中(?:包括)?[:：,，]?\s*/;
const WHY = '上面那个数里的一部分，没有导入';

/** A row without what is only part of an entry above, which is told; `undefined` where nothing else is in it. */
export function withoutParts(walk: Walk, row: number, cells: Row): Row | undefined {
  let rest = cells;
  for (const open of walk.open) rest = withoutPartsOf(walk, { open, row }, rest);
  return rest.every(({ kind }) => kind === 'empty') ? undefined : rest;
}

function withoutPartsOf(
  walk: Walk,
  { open, row }: { readonly open: Open; readonly row: number },
  cells: Row,
): Row {
  const at = nameIn(open, cells);
  const written = cells[at]?.text ?? '';
  const isPart = PART.test(written);
  if (!isPart && !goesOn(walk, open, row)) return cells;
  const isBare = isPart && withoutPart(written) === '';
  // 收入合计 | 27,000 with 其中：补助收入 | 25,000 below it: the parts of a sum are the entries.
  const sharing = walk.open.filter(({ segment }) => segment.columns.some(({ column }) => column === at));
  const columns = new Set(sharing.flatMap(({ segment }) => segment.columns.map(({ column }) => column)));
  if (isPart && sharing.every(isBelowSum))
    return cells.map((cell, column) =>
      column !== at ? cell : isBare ? EMPTY_CELL : { ...cell, text: withoutPart(written) },
    );
  if (isPart) open.part = { until: isBare ? lastPart(walk, open, row) : row };
  const own = cells.map((cell, column) => (columns.has(column) ? cell : EMPTY_CELL));
  if (!isBare) walk.unread.push({ row, text: textOf(own), why: WHY });
  return cells.map((cell, column) => (columns.has(column) ? EMPTY_CELL : cell));
}

/** Why a line that begins with 其中 in front of the names of entries is none; `undefined` for other lines. */
export function whyPart(cells: Row): string | undefined {
  return PART.test(ownCells(cells)[0]?.cell.text ?? '') ? WHY : undefined;
}

/** What a part of a sum is called: `其中：补助收入` → `补助收入`. */
export function withoutPart(name: string): string {
  return name.replace(PART, '').replace(/^([^(（]*)[)）]$/, '$1');
}

/** Where the name of an entry stands; 其中 in a remark behind it speaks of something else. -1 where there is none. */
function nameIn({ segment }: Open, cells: Row): number {
  const first = segment.columns.find(
    ({ column, field }) => field?.field.type === 'text' && cells[column]?.kind === 'text',
  );
  return first?.column ?? -1;
}

/** No entry has come since the sum that stands above its entries. */
function isBelowSum({ rows, section }: Open): boolean {
  return section === undefined ? rows.length === 0 : section.covers.length === 0;
}

/** Below 其中：水电费 a line that is written further in goes on with the parts; below 其中： alone, as many as make up the entry. */
function goesOn({ view }: Walk, open: Open, row: number): boolean {
  const { part, rows } = open;
  const last = rows.at(-1)?.row ?? 0;
  if (part === undefined || (view.rows[row] ?? []).every(({ kind }) => kind === 'empty')) return false;
  const name = nameIn(open, view.rows[row] ?? []);
  const indent = (line: number): number => indentOf(view.rows[line]?.[name]?.raw ?? '');
  if (row <= part.until || indent(row) > indent(last) + 1) return true;
  delete open.part;
  return false;
}

/** How far a text is written in, in half-width blanks. */
function indentOf(text: string): number {
  return (/^\s*/.exec(text)?.[0] ?? '').replaceAll('\u3000', '  ').length;
}

/** The last of the rows below that add up to the last entry; the row itself where none do. */
function lastPart({ view }: Walk, { segment, rows }: Open, row: number): number {
  const column = segment.columns.find(isSummable)?.column ?? -1;
  let left = hundredths(view.rows[rows.at(-1)?.row ?? -1]?.[column]);
  for (let line = row + 1; line < view.rows.length && left > 0; line++) {
    left -= hundredths(view.rows[line]?.[column]);
    if (left === 0) return line;
  }
  return row;
}
