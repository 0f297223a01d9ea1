import type { Block, DisclosureDocument, Sentence, TableGroup } from '../../blocks.ts';
import { sumFen, type Fen } from '../../fen.ts';
import { formatPeriodInYear, periodParts } from '../../period.ts';
import { counted, money, monthDay, yuan } from '../../values.ts';
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
      ...table(accounts),
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
function table({ entries }: ItemisedAccounts): Block[] {
  if (entries.length === 0) return [];
  return [
    {
      type: 'table',
      heading: '逐笔明细',
      note: [['单位：元']],
      columns: [
        { title: '摘要', align: 'start', weight: 5, isKey: true },
        { title: '日期', align: 'start', weight: 2 },
        { title: '凭证', align: 'start', weight: 2 },
        { title: '科目', align: 'start', weight: 3 },
        { title: '金额', align: 'end', weight: 3, isKey: true },
        { title: '经手、审批', align: 'start', weight: 3 },
      ],
      groups: [
        ...side(
          '收入',
          entries.filter(({ income }) => income !== undefined),
        ),
        ...side(
          '支出',
          entries.filter(({ expense }) => expense !== undefined),
        ),
      ],
      footnotes: ['科目是会计上的分类。经手人办事，审批人签字同意花钱。'],
    },
  ];
}

function side(title: string, entries: readonly ItemisedEntry[]): TableGroup[] {
  if (entries.length === 0) return [];
  return [
    {
      title,
      rows: entries.map((entry) => [
        [entry.note === undefined ? entry.summary : `${entry.summary}（${entry.note}）`],
        [monthDay(entry.on)],
        [entry.voucher],
        [entry.category],
        [money(amountOf(entry))],
        [entry.approver === undefined ? entry.handler : `${entry.handler}、${entry.approver}`],
      ]),
      subtotal: [[`${title}合计`], [], [], [], [money(sumFen(entries.map(amountOf)))], []],
    },
  ];
}
