/** What an import says: what it understood, what not, and whether the sums hold. In Chinese, in columns. */
import { displayWidth, padToWidth } from '../../src/loader/tell/display-width.ts';
import type { Grid } from '../../src/sheet/grid.ts';
import { columnName } from '../../src/sheet/grid.ts';
import type {
  CellRemark,
  Proof,
  ReadColumn,
  ReadTable,
  Rivals,
  SheetReading,
} from '../../src/sheet/reading.ts';

/** Rows of a preview, remarks of a list: more than fit on a screen help nobody. */
const MOST_SHOWN = 8;
const WIDEST_CELL = 20;

/** Everything that was made of a sheet. */
export function showReading(reading: SheetReading): string {
  return [
    section('认出的列', reading.columns.filter(({ field, role }) => field ?? role).map(columnParts), '列'),
    showLeft(reading.columns),
    showLeftOut(reading),
    section(
      '单个的数和字',
      reading.facts.map(({ title, value, cell }) => [title, clipped(value), cell]),
      '项',
    ),
    ...reading.tables.map(showTable),
    reading.tables.length + reading.facts.length > 0 ? showProofs(reading.proofs) : '',
    remarks(
      '要先说清楚的',
      reading.rivals.map((one) => ({ cell: one.table, text: rivalWords(one) })),
    ),
    remarks('读不懂的（改好表再导入）', reading.problems),
    remarks('请看一眼', reading.notes),
    showMissing(reading),
    reading.unread.length > 0
      ? section(
          '没有用上的行',
          reading.unread.map(({ row, text, why }) => [
            `第 ${row} 行`,
            why === undefined ? clipped(text, 50) : `${clipped(text, 30)}（${why}）`,
          ]),
          '行',
        )
      : '',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** What no column was taken for may still stand in one that nobody knew. */
function showMissing({ missing, columns }: SheetReading): string {
  if (missing.length === 0) return '';
  const isUnsure = columns.some(({ left }) => left === 'unknown');
  return isUnsure
    ? `没有认出来、要补的（就在没有导入的列里的，加 --map；表里真没有的，写好后补）：\n  ${missing.join('、')}\n`
    : `表里没有、写好后要补的：\n  ${missing.join('、')}\n`;
}

/** Where a workbook says that it is of another place or time; empty when nowhere. */
export function showElsewhere(found: readonly CellRemark[]): string {
  return found.length === 0 ? '' : `\n${remarks('★ 不是这里的，或不是这一期的', found)}`;
}

/** What is hidden on a sheet, or lies on it as a picture; empty when nothing. */
export function showHidden(grid: Grid, isRead: boolean): string {
  const rows = [...grid.hiddenRows].filter((row) => grid.rows[row]?.some(({ kind }) => kind !== 'empty'));
  const columns = [...grid.hiddenColumns].filter((column) =>
    grid.rows.some((cells) => (cells[column]?.kind ?? 'empty') !== 'empty'),
  );
  const parts = [
    rows.length > 0 ? `第 ${listed(rows.map((row) => String(row + 1)))} 行` : '',
    columns.length > 0 ? ` ${listed(columns.map(columnName))} 列` : '',
  ].filter((part) => part !== '');
  const hidden = isRead
    ? `${parts.join('和').trim()}在表里是隐藏的，也导入了，请看清楚。\n`
    : `${parts.join('和').trim()}在表里是隐藏的，没有导入。要导入，先在表里取消隐藏，或者加 --hidden。\n`;
  const pictures = grid.pictures > 0 ? '表上贴着图片，图片没有导入；要公布照片，用 npm run photo。\n' : '';
  return (parts.length > 0 ? hidden : '') + pictures;
}

function listed(names: readonly string[]): string {
  return names.slice(0, MOST_SHOWN).join('、') + (names.length > MOST_SHOWN ? ' 等' : '');
}

/** `D列“应补金额”和E列“实补金额”都可能是“金额”`. */
export function rivalWords({ title, columns }: Rivals): string {
  const names = columns.map(({ name, heading }) => `${name}列“${clipped(heading, 24)}”`);
  return `${names.slice(0, -1).join('、')}和${names.at(-1)}都可能是“${title}”`;
}

const ROLES = { balance: '用来核对每一行', side: '说每一行是收入还是支出' } as const;

function columnParts({ name, heading, table, field, means, unit, role }: ReadColumn): string[] {
  if (role) return [`${name}列`, clipped(heading, 24), `→ ${ROLES[role]}`, ''];
  const doubt =
    means === 'similar'
      ? '按相近的字认的，请看对不对'
      : means === 'content'
        ? '按里面的内容认的，请看对不对'
        : '';
  const remembered = means === 'remembered' ? '照指定的认' : '';
  return [
    `${name}列`,
    clipped(heading, 24),
    `→ ${table}：${field?.title ?? ''}`,
    [unit === undefined ? '' : `单位是${unit}，换成了元`, doubt, remembered].filter(Boolean).join('；'),
  ];
}

function showLeft(columns: readonly ReadColumn[]): string {
  const unique = new Map(
    columns.filter(({ left }) => left === 'unknown').map(({ name, heading }) => [name, heading] as const),
  );
  if (unique.size === 0) return '';
  const names = [...unique].map(([name, heading]) => `${name}列“${clipped(heading, 24)}”`).join('、');
  return `没有导入的列：\n  ${names}\n  要导入其中哪一列，加 --map 列名=字段，例如 --map 发放数=金额。\n`;
}

function showLeftOut({ leftOut }: SheetReading): string {
  if (leftOut.length === 0) return '';
  const lines = leftOut
    .slice(0, MOST_SHOWN * 2)
    .map(({ where, what, isColumn }) =>
      isColumn
        ? `  ★ ${where}：是${what}，这一列没有导入，也不会公布。`
        : `  ★ ${where}：里面有${what}，这一格没有导入，也不会公布。`,
    );
  const more = leftOut.length > MOST_SHOWN * 2 ? `  ★ 还有 ${leftOut.length - MOST_SHOWN * 2} 处。\n` : '';
  return `★★ 不能公布的个人信息\n${lines.join('\n')}\n${more}  这份表请不要发到群里，也不要放进 content 文件夹。\n`;
}

function showTable({ title, columns, rows }: ReadTable): string {
  const shown = rows.slice(0, MOST_SHOWN).map((row) => row.map((cell) => clipped(cell)));
  const more = rows.length > MOST_SHOWN ? `  …… 还有 ${rows.length - MOST_SHOWN} 行\n` : '';
  return `${title}：${rows.length} 行\n${aligned([[...columns], ...shown])}${more}`;
}

function showProofs(proofs: readonly Proof[]): string {
  if (proofs.length === 0) return '核对合计：\n  表里没有合计，没法核对。\n';
  const lines = proofs.map(({ where, stated, computed, difference, rows, holds }) =>
    holds
      ? `  ✓ ${where}：${stated}，加起来一样（${rows}）`
      : `  ✗ ${where}：表里写的是 ${stated}，加起来是 ${computed}，差 ${difference}（${rows}）`,
  );
  return `核对合计：\n${lines.join('\n')}\n`;
}

function remarks(title: string, all: readonly CellRemark[]): string {
  if (all.length === 0) return '';
  const lines = all.slice(0, MOST_SHOWN * 2).map(({ cell, text }) => `  ${cell} ${text}`);
  const more = all.length > MOST_SHOWN * 2 ? `  …… 还有 ${all.length - MOST_SHOWN * 2} 处\n` : '';
  return `${title}：\n${lines.join('\n')}\n${more}`;
}

function section(title: string, rows: readonly (readonly string[])[], unit: string): string {
  if (rows.length === 0) return '';
  const most = 30;
  const more = rows.length > most ? `  …… 还有 ${rows.length - most} ${unit}\n` : '';
  return `${title}：\n${aligned(rows.slice(0, most))}${more}`;
}

/** Columns under one another by the width that a terminal gives them. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  return rows
    .map((row) =>
      `  ${row.map((cell, column) => padToWidth(cell, widths[column] ?? 0)).join('  ')}`.trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function clipped(text: string, most = WIDEST_CELL): string {
  const line = text.replace(/\s+/g, ' ');
  if (displayWidth(line) <= most) return line;
  let short = '';
  for (const character of line) {
    if (displayWidth(short + character) > most - 2) break;
    short += character;
  }
  return `${short}…`;
}
