/** Accounts whose 收入 and 支出 share their rows: running accounts, and tables that name the side of each row. Pure. */
import type { HeadingSearch, Named, Segment, MatchTable } from './heading-search.ts';
import { isNumberLike, type Cell, type View } from './grid.ts';
import { likeness } from './match-columns.ts';
import { readHeading } from './read-heading.ts';
import type { SheetTable } from './sheet-form.ts';

/** Rows below the headings that are looked at to tell what a column holds. */
export const SAMPLE_ROWS = 30;

/** 收入 or 支出 in every row says to which of the two the entry belongs. */
export function isSideColumn(cells: readonly Cell[], { steps }: SheetTable): boolean {
  const key = steps.join('.');
  if (key !== 'income' && key !== 'expense') return false;
  const sides = cells.filter(({ text }) => sideNamed(text) !== undefined).length;
  // 期初结存, 其中：银行存款 and 会计：阎显海 stand in the same column, above and below the entries.
  const others = cells.filter(({ text }) => sideNamed(text) === undefined && !NO_SIDE.test(text));
  return sides > 0 && sides > others.length;
}

const NO_SIDE = /结存|结余|余额|结转|存款|现金|合计|总计|小计|累计|其中|[:：]/;

/** The side of accounts that a cell names: 收, 收入, 借 or 支, 支出, 贷. */
export function sideNamed(text: string): 'income' | 'expense' | undefined {
  const plain = text.replace(/\s/g, '').replace(/^(?:[一二][、.．])/, '');
  if (/^(?:收|收入|收方|收款|借|借方)$/.test(plain)) return 'income';
  return /^(?:支|支出|付|付方|付款|支付|贷|贷方)$/.test(plain) ? 'expense' : undefined;
}

/** Whether a heading is that of the balance behind each entry. */
export function isBalance(texts: readonly string[]): boolean {
  return BALANCE.test(readHeading(texts.at(-1) ?? '').name);
}

const INCOMING = /^(?:本[月期])?(?:收入|收入额|收入数|收方|收|借方|收款|进账|存入)(?:金额|发生额)?$/;
const BALANCE = /^(?:(?:账面|账户|银行存款|存款|现金|期末|本期|累计)?(?:余额|结余|结存)(?:金额|数)?|余)$/;
const OUTGOING = /^(?:本[月期])?(?:支出|支出额|支出数|付方|支|贷方|付款|付出|出账|支取)(?:金额|发生额)?$/;

/** 日期 | 摘要 | 收入 | 支出 | 余额: both tables of accounts on the same rows, each with an amount column of its own. */
export function runningLedger(
  search: HeadingSearch,
  columns: readonly Named[],
  { row, match }: { readonly row: number; readonly match: MatchTable },
): Segment[] | undefined {
  const [income, expense] = ['income', 'expense'].map((key) =>
    search.form.tables.find(({ steps }) => steps.join('.') === key),
  );
  const nameOf = ({ texts }: Named): string => readHeading(texts.at(-1) ?? '').name;
  const incoming = columns.find((column) => INCOMING.test(nameOf(column)));
  const outgoing = columns.find((column) => OUTGOING.test(nameOf(column)));
  if (!income || !expense || !incoming || !outgoing || columns.length < 3) return undefined;
  const hasName = columns.some((column) => likeness(nameOf(column), '项目') >= 0.5);
  const isNumeric = [incoming, outgoing].every(({ column }) => holdsNumbers(search.view, row, column));
  if (!hasName || !isNumeric || standsTwice(columns, [incoming, outgoing])) return undefined;
  const balance = columns.find((column) => isBalance(column.texts));
  // 借或贷 beside 借方 and 贷方 says on which side the balance is, not the entry.
  const ofBalance = columns.find((column) => BALANCE_SIDE.test(nameOf(column)));
  return [
    { table: income, own: incoming, other: outgoing },
    { table: expense, own: outgoing, other: incoming },
  ].map(({ table, own, other }) => {
    const amount = table.columns.find(({ steps }) => steps.join('.') === 'amount');
    const rest = match(
      search,
      columns.filter((column) => ![other, own, balance, ofBalance].includes(column)),
      { table: { ...table, columns: table.columns.filter((field) => field !== amount) }, row },
    );
    const heading = own.texts.join(' ');
    const unit = readHeading(heading).unit;
    return {
      table,
      columns: [
        ...rest.columns,
        { column: own.column, heading, unit, field: amount, means: 'name' as const },
        ...(balance && table === income
          ? [{ column: balance.column, heading: balance.texts.join(' '), role: 'balance' as const }]
          : []),
      ],
      onlyWith: own.column,
    };
  });
}

const BALANCE_SIDE = /^(?:借或贷|借[/／]?贷|(?:余额|借贷)?方向)$/;

/** 收入项目 and 支出摘要, or 项目 twice: each side has columns of its own, and no row is of both. */
function standsTwice(columns: readonly Named[], amounts: readonly Named[]): boolean {
  const others = columns.filter((column) => !amounts.includes(column));
  if (new Set(others.flatMap(({ band }) => band ?? [])).size > 1) return true;
  const names = others
    .map(({ texts }) => readHeading(texts.at(-1) ?? '').name.replace(/^(?:收入|支出|收方|付方)/, ''))
    .filter((name) => name !== '');
  return new Set(names).size < names.length;
}

/** Under 收入 of side-by-side tables stand names. */
function holdsNumbers({ rows }: View, row: number, column: number): boolean {
  const below = rows
    .slice(row, row + SAMPLE_ROWS)
    .map((cells) => cells[column])
    .filter((cell): cell is Cell => cell !== undefined && cell.kind !== 'empty' && cell.isCovered !== true);
  return below.filter(isNumberLike).length * 2 > below.length;
}
