import type { Block, DisclosureDocument, Sentence } from '../../disclosure/blocks.ts';
import { sumFen, type Fen } from '../../values/fen.ts';
import { formatPeriodInYear, periodParts } from '../../values/period.ts';
import { counted, monthDay, yuan } from '../../values/values.ts';
import { amountColumn, rowTable, wordsColumn } from '../row-table.ts';
import type { ItemisedAccounts, ItemisedEntry } from './schema.ts';

const SPAN = { week: '周', month: '月', quarter: '季', half: '半年', year: '年' } as const;

/** Every entry in the order of the book; the answer first, with the largest expense by name. */
export function itemisedAccountsDocument(accounts: ItemisedAccounts): DisclosureDocument {
  const { entries, period, opening, closing } = accounts;
  const income = entries.filter((entry) => entry.income !== undefined);
  const expense = entries.filter((entry) => entry.expense !== undefined);
  const [incomeSum, expenseSum] = [sumFen(income.map(amountOf)), sumFen(expense.map(amountOf))];
  const name = formatPeriodInYear(period);
  const span = SPAN[periodParts(period).length];
  return {
    lead:
      entries.length === 0
        ? [[[`${name}没有收支，`], ['结存还是 ', yuan(closing), '。']]]
        : [
            [
              [`${name}收入 `, counted(income.length, '笔'), '，', yuan(incomeSum), '；'],
              ['支出 ', counted(expense.length, '笔'), '，', yuan(expenseSum), '；'],
              [`${span}末结存 `, yuan(closing), '。'],
            ],
            ...largest(expense),
          ],
    blocks: [
      {
        type: 'balance',
        heading: '账对得上',
        opening: { label: `${span}初结存`, amount: opening },
        income: { label: `${name}收入`, amount: incomeSum },
        expense: { label: `${name}支出`, amount: expenseSum },
        closing: { label: `${span}末结存`, amount: closing },
      },
      ...(entries.length === 0 ? [] : [table({ 收入: income, 支出: expense })]),
    ],
  };
}

function amountOf({ income, expense }: ItemisedEntry): Fen {
  return sumFen([income, expense].filter((amount) => amount !== undefined));
}

function largest(expense: readonly ItemisedEntry[]): Sentence[] {
  const [first] = [...expense].sort((a, b) => amountOf(b) - amountOf(a));
  if (!first || expense.length < 2) return [];
  return [[[`最大一笔支出：${first.summary}，`, yuan(amountOf(first)), '。']]];
}

/** In and out are two lists in the order of the book: on a phone two columns of amounts would not fit. */
function table(sides: Readonly<Record<string, readonly ItemisedEntry[]>>): Block {
  const rows = Object.entries(sides).flatMap(([side, entries]) =>
    entries.map((entry) => ({ ...entry, side })),
  );
  return rowTable<ItemisedEntry & { readonly side: string }>({
    heading: '逐笔明细',
    note: [['单位：元']],
    columns: [
      wordsColumn('摘要', ({ summary, note }) => (note === undefined ? summary : `${summary}（${note}）`), {
        weight: 5,
        isKey: true,
      }),
      wordsColumn('日期', ({ on }) => monthDay(on)),
      wordsColumn('凭证', ({ voucher }) => voucher),
      wordsColumn('科目', ({ category }) => category, { weight: 3 }),
      amountColumn('金额', amountOf, { weight: 3, isKey: true }),
      wordsColumn(
        '经手、审批',
        ({ handler, approver }) => (approver === undefined ? handler : `${handler}、${approver}`),
        { weight: 3 },
      ),
    ],
    rows,
    groupOf: ({ side }) => side,
    subtotal: (side) => `${side}合计`,
    total: 'none',
    footnotes: ['科目是会计上的分类。经手人办事，审批人签字同意花钱。'],
  });
}
