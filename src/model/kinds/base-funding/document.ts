import type { Block, DisclosureDocument, FactRow, Phrase } from '../../disclosure/blocks.ts';
import { fen, sumFen, type Fen } from '../../values/fen.ts';
import { monthDay, yuan } from '../../values/values.ts';
import { formatPeriod } from '../../values/period.ts';
import { amountColumn, rowTable, wordsColumn } from '../row-table.ts';
import type { BaseFunding, FundingShare } from './schema.ts';

/**
 * How much the levels paid, what else came in, what of it was spent and is left, which level has not paid; then each level,
 * each use. What came from elsewhere is never told as if a level had paid it: together they may make what was budgeted,
 * while a level owes.
 */
export function baseFundingDocument(funding: BaseFunding): DisclosureDocument {
  const { period, totals, opening, publishedOn } = funding;
  const { ofLevels, ofOthers } = cameIn(funding);
  return {
    lead: [
      [
        [`${formatPeriod(period)}安排 `, yuan(totals.budgeted), '，'],
        ['到 ', monthDay(publishedOn), '各级到账 ', yuan(ofLevels), '，'],
        ...(ofOthers === 0 ? [] : [['另有其他来的钱 ', yuan(ofOthers), '，'] satisfies Phrase]),
        ...(opening === undefined ? [] : [['上年结余 ', yuan(opening), '，'] satisfies Phrase]),
        ['花了 ', yuan(totals.spent), '，'],
        ['还剩 ', yuan(totals.balance), '。'],
      ],
      unpaid(funding),
    ],
    blocks: [sharesTable(funding), ...others(funding), ...uses(funding), outcome(funding)],
  };
}

function cameIn({ shares, others: list = [] }: BaseFunding): {
  readonly ofLevels: Fen;
  readonly ofOthers: Fen;
} {
  return {
    ofLevels: sumFen(shares.map((share) => share.received)),
    ofOthers: sumFen(list.map(({ amount }) => amount)),
  };
}

/** Who has not paid all of what was budgeted. */
function unpaid({ shares }: BaseFunding): Phrase[] {
  const open = shares.filter(({ budgeted, received }) => received < budgeted);
  if (open.length === 0) return [['各级安排的都到账了。']];
  return open.map(({ level, budgeted, received }, index) => [
    `${level}还差 `,
    yuan(fen(budgeted - received)),
    `没到${index === open.length - 1 ? '。' : '，'}`,
  ]);
}

function sharesTable({ shares }: BaseFunding): Block {
  return rowTable<FundingShare>({
    heading: '各级安排和拨付',
    note: [['单位：元']],
    columns: [
      wordsColumn('哪一级', ({ level }) => level, { isKey: true }),
      // Three sums of six digits do not stand side by side on 320 px.
      amountColumn('今年安排', ({ budgeted }) => budgeted),
      amountColumn('已经到账', ({ received }) => received, { isKey: true }),
      amountColumn('还差', ({ budgeted, received }) =>
        received < budgeted ? fen(budgeted - received) : undefined,
      ),
      wordsColumn('哪天到的', ({ receipts = [] }) =>
        // Two sums of one day came on one day.
        [...new Set(receipts.map(({ on }) => on))].flatMap((on, index) => [
          index === 0 ? '' : '、',
          monthDay(on),
        ]),
      ),
    ],
    rows: shares,
  });
}

function others({ others: list }: BaseFunding): Block[] {
  if (!list) return [];
  return [
    rowTable<(typeof list)[number]>({
      heading: '其他来的钱',
      note: [['单位：元']],
      columns: [
        wordsColumn('来源', ({ source }) => source, { isKey: true, weight: 3 }),
        wordsColumn('哪天到的', ({ on }) => monthDay(on)),
        amountColumn('金额', ({ amount }) => amount, { isKey: true }),
        wordsColumn('说明', ({ note }) => note, { role: 'note' }),
      ],
      rows: list,
    }),
  ];
}

function uses({ uses: list }: BaseFunding): Block[] {
  if (!list) return [];
  return [
    rowTable<(typeof list)[number]>({
      heading: '花在哪',
      note: [['单位：元']],
      columns: [
        wordsColumn('用途', ({ purpose }) => purpose, { isKey: true, weight: 4 }),
        amountColumn('支出', ({ spent }) => spent, { isKey: true }),
        wordsColumn('备注', ({ note }) => note, { role: 'note' }),
      ],
      rows: list,
    }),
  ];
}

function outcome(funding: BaseFunding): Block {
  const { opening, totals } = funding;
  const { ofLevels, ofOthers } = cameIn(funding);
  const rows: FactRow[] = [
    ...(opening === undefined ? [] : [{ label: '上年结余', value: [yuan(opening)] }]),
    { label: '各级到账', value: [yuan(ofLevels)] },
    ...(ofOthers === 0
      ? []
      : [
          { label: '其他来的钱', value: [yuan(ofOthers)] },
          { label: '到账合计', value: [yuan(totals.received)] },
        ]),
    { label: '支出合计', value: [yuan(totals.spent)] },
    { label: '结余', value: [yuan(totals.balance)], isTotal: true },
  ];
  return { type: 'facts', heading: '还剩多少', rows };
}
