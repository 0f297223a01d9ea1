/** What blocks say, put in the one order and the one wording that page, feed, search and paper share. */
import type {
  BalanceAmounts,
  BlockOf,
  FactRow,
  LabelledAmount,
  LedgerRow,
  Phrase,
  TableColumn,
} from './blocks.ts';
import { formatFen } from '../values/fen.ts';
import { money } from '../values/values.ts';

/** Opening, income, expense, closing. */
export function balanceAmounts({ opening, income, expense, closing }: BalanceAmounts): LabelledAmount[] {
  return [opening, income, expense, closing];
}

const SIGNS = ['', '＋ ', '－ ', '＝ '];

/** The same as a sum, line by line. */
export function balanceRows(balance: BalanceAmounts): FactRow[] {
  return balanceAmounts(balance).map(({ label, amount }, index) => ({
    label: `${SIGNS[index]}${label}`,
    value: [money(amount)],
    ...(index === 3 && { isTotal: true }),
  }));
}

/** That the year adds up as well, where no period of it is missing. */
export function yearProof({ yearCheck, closing }: BlockOf<'balance'>): string | undefined {
  return (
    yearCheck &&
    `从年初算也对得上：年初 ${formatFen(yearCheck.opening)}，加收入 ${formatFen(yearCheck.income)}，` +
      `减支出 ${formatFen(yearCheck.expense)}，正好是${closing.label}。`
  );
}

export const MONTH_COLUMNS = ['月', '收入', '支出', '结存'] as const;

/** Income, expense and what was left of each month, under `MONTH_COLUMNS`. */
export function monthRows({ points }: BlockOf<'months'>): string[][] {
  return points.map(({ label, income, expense, closing }) => [
    label,
    ...[income, expense, closing].map(formatFen),
  ]);
}

/** Office holders as 职务, 姓名, 分工, 电话; a column that nobody fills is left out. */
export function peopleTable({ heading, people, titles }: BlockOf<'people'>): BlockOf<'table'> {
  const hasDuties = people.some(({ duties }) => duties !== undefined);
  const hasPhone = people.some(({ phone }) => phone !== undefined);
  const words = (text: string | undefined): Phrase => (text === undefined ? [] : [text]);
  return {
    type: 'table',
    heading,
    columns: [
      { title: titles?.post ?? '职务', align: 'start', weight: 2 },
      { title: '姓名', align: 'center', weight: 1, isKey: true },
      ...(hasDuties ? [{ title: titles?.duties ?? '分工', align: 'start', weight: 3 } as const] : []),
      ...(hasPhone ? [{ title: '工作电话', align: 'start', weight: 2 } as const] : []),
    ],
    groups: [
      {
        rows: people.map(({ name, post, duties, phone }) => [
          [post],
          [{ type: 'person', name }],
          ...(hasDuties ? [words(duties)] : []),
          ...(hasPhone ? [words(phone)] : []),
        ]),
      },
    ],
    footnotes: [],
  };
}

/** A line of a ledger; `year` is what it comes to since the start of the year. */
export interface LedgerLine extends LedgerRow {
  readonly type: 'group' | 'row' | 'total' | 'year';
}

/** A ledger line by line: each category with its sum, then its entries; at the end all of them. */
export function ledgerLines({ groups, total, yearToDate }: BlockOf<'ledger'>): LedgerLine[] {
  return [
    ...groups.flatMap(({ title, subtotal, rows }): LedgerLine[] => [
      { type: 'group', title, details: [], amount: subtotal },
      ...rows.map((row) => ({ ...row, type: 'row' as const })),
    ]),
    { type: 'total', title: total.label, details: [], amount: total.amount },
    ...(yearToDate === undefined
      ? []
      : [{ type: 'year' as const, title: '今年累计', details: [], amount: yearToDate }]),
  ];
}

/** A line of a table; a group has one cell for the whole line. */
export interface TableLine {
  readonly type: 'group' | 'row' | 'subtotal' | 'total';
  readonly cells: readonly Phrase[];
}

/** A table line by line, from the title of its first group to its last sum. */
export function tableLines({ groups, total }: Pick<BlockOf<'table'>, 'groups' | 'total'>): TableLine[] {
  return [
    ...groups.flatMap(({ title, rows, subtotal }): TableLine[] => [
      ...(title ? [{ type: 'group', cells: [[title]] } as const] : []),
      ...rows.map((cells) => ({ type: 'row' as const, cells })),
      ...(subtotal ? [{ type: 'subtotal', cells: subtotal } as const] : []),
    ]),
    ...(total ? [{ type: 'total', cells: total } as const] : []),
  ];
}

/** All rows of a table, without the sums between them. */
export function rowsOf({ groups }: BlockOf<'table'>): (readonly Phrase[])[] {
  return groups.flatMap(({ rows }) => rows);
}

/** The column that names a row: the first key column, as on a phone. */
export function headingColumn(columns: readonly TableColumn[]): number {
  return Math.max(
    0,
    columns.findIndex(({ isKey }) => isKey),
  );
}
