import type { Block, DisclosureDocument, FactRow, Phrase } from '../../disclosure/blocks.ts';
import { fen, sumFen, type Fen } from '../../values/fen.ts';
import { periodParts } from '../../values/period.ts';
import { fullDate, yuan } from '../../values/values.ts';
import { decisionBlock } from '../decision.ts';
import type { IncomeDistribution } from './schema.ts';

/** What the year earned and how much goes to the members; then how it was earned, and how it is shared out. */
export function incomeDistributionDocument(table: IncomeDistribution): DisclosureDocument {
  const { period, surplus, uses, closing, decision, readableFrom } = table;
  const year = periodParts(period).year;
  const toMembers = sumFen(uses.filter(({ use }) => use === '成员分配').map(({ amount }) => amount));
  return {
    lead: [
      [
        surplus < 0 ? [`${year}年亏了 `, yuan(fen(-surplus)), '，'] : [`${year}年净挣 `, yuan(surplus), '，'],
        toMembers > 0 ? ['分给成员 ', yuan(toMembers), '，'] : ['没有分给成员，'],
        ['年末还剩 ', yuan(closing), ' 没分。'],
      ],
    ],
    blocks: [
      sums('收入', table.income, ['总收入', table.incomeTotal]),
      sums('支出', table.expense, ['总支出', table.expenseTotal]),
      { type: 'facts', heading: '挣了多少、能分多少', rows: result(table) },
      { type: 'facts', heading: '怎么分', rows: distribution(table) },
      ...(decision ? [decisionBlock(decision)] : []),
      ...(readableFrom
        ? [
            {
              type: 'facts',
              heading: '让成员先看',
              rows: [{ label: '从哪天起可以看', value: [fullDate(readableFrom)] }],
            } satisfies Block,
          ]
        : []),
    ],
  };
}

function sums(
  heading: string,
  lines: readonly { readonly line: string; readonly amount: Fen }[],
  [title, total]: readonly [string, Fen],
): Block {
  return {
    type: 'facts',
    heading,
    rows: [
      ...lines.map(({ line, amount }) => ({ label: line, value: [yuan(amount)] })),
      { label: title, value: [yuan(total)], isTotal: true },
    ],
  };
}

function result({ incomeTotal, expenseTotal, surplus, ...table }: IncomeDistribution): FactRow[] {
  return [
    { label: '总收入', value: [yuan(incomeTotal)] },
    { label: '－ 总支出', value: [yuan(expenseTotal)] },
    { label: '＝ 本年收益', value: [yuan(surplus)] },
    { label: '＋ 年初未分配收益', value: [yuan(table.opening)] },
    ...(table.transfers === undefined ? [] : [{ label: '＋ 其他转入', value: [yuan(table.transfers)] }]),
    { label: '＝ 可分配收益', value: [yuan(table.distributable)], isTotal: true },
  ];
}

function distribution({ distributable, uses, closing }: IncomeDistribution): FactRow[] {
  const amount = (value: Fen, note: string | undefined): Phrase =>
    note === undefined ? [yuan(value)] : [yuan(value), `，${note}`];
  return [
    { label: '可分配收益', value: [yuan(distributable)] },
    ...uses.map((one) => ({ label: `－ ${one.use}`, value: amount(one.amount, one.note) })),
    { label: '＝ 年末未分配收益', value: [yuan(closing)], isTotal: true },
  ];
}
