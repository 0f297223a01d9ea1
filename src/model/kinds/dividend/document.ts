import type { Block, DisclosureDocument, FactRow, Phrase, Sentence } from '../../disclosure/blocks.ts';
import { fen, micro, multiplyQuantity, type Fen } from '../../values/fen.ts';
import { counted, money, person, yuan } from '../../values/values.ts';
import { decisionBlock } from '../decision.ts';
import { plainQuantity } from '../plain-quantity.ts';
import { isUnclear, resolvePurposes } from './purposes.ts';
import {
  amountColumn,
  countColumn,
  numberColumn,
  rowTable,
  wordsColumn,
  type RowColumn,
} from '../row-table.ts';
import type { Dividend, DividendRow, Purpose } from './schema.ts';

/** A distribution leads with what each share gets, how much goes to persons and what is left. */
export function dividendDocument(dividend: Dividend): DisclosureDocument {
  const { meeting, payment } = dividend;
  return {
    lead: [summary(dividend), ...(payment ? [[[`${payment}。`.replace(/。。$/, '。')]]] : [])],
    blocks: [
      { type: 'facts', heading: '怎么分的', rows: working(dividend) },
      ...shareClasses(dividend),
      ...purposes(dividend),
      ...(meeting ? [decisionBlock(meeting)] : []),
      ...list(dividend),
    ],
  };
}

/** How many get something: as told, or as listed; `undefined` where that is not known. */
function recipients({ totals, rows, purposes: groups = [] }: Dividend): number | undefined {
  if (totals.people !== undefined || rows) return totals.people ?? rows?.length;
  return isCounted(groups) ? groups.reduce((sum, { people = 0 }) => sum + people, 0) : undefined;
}

const isCounted = (groups: readonly Purpose[]): boolean =>
  groups.length > 0 && groups.every(({ people }) => people !== undefined);

function summary(dividend: Dividend): Sentence {
  const { source, shares, totals, balance, unit } = dividend;
  const count = recipients(dividend);
  return [
    [`${source}，`],
    ...(shares ? [['每份 ', yuan(shares.perShare), '，'] satisfies Phrase] : []),
    count === undefined ? ['分给个人，'] : ['分给 ', counted(count, ` ${unit}`), '，'],
    ['一共 ', yuan(totals.amount), balance === undefined ? '。' : '，'],
    ...(balance === undefined ? [] : [['结余 ', yuan(balance), '。'] satisfies Phrase]),
  ];
}

function working({
  basis,
  income,
  opening,
  distributable,
  reserves = [],
  shares,
  totals,
  balance,
}: Dividend): FactRow[] {
  const amount = (label: string, value: typeof income): FactRow[] =>
    value === undefined ? [] : [{ label, value: [yuan(value)] }];
  return [
    ...(basis ? [{ label: '依据', value: [basis] }] : []),
    ...amount('本期收益', income),
    ...amount('以前没分完的', opening),
    ...amount('可分配收益', distributable),
    ...reserves.map(({ title, amount: kept }) => ({ label: title, value: [yuan(kept)] })),
    ...(shares
      ? [
          { label: '份额总数', value: [plainQuantity(shares.count, ' 份')] },
          { label: '每份', value: [yuan(shares.perShare)] },
        ]
      : []),
    { label: '分给个人', value: [yuan(totals.amount)], ...(balance === undefined && { isTotal: true }) },
    ...amount('代扣', totals.deducted),
    ...amount('实发', totals.paid),
    ...amount('结余', balance).map((row) => ({ ...row, isTotal: true })),
  ];
}

/** Sorts of shares, of which each gets its own. */
function shareClasses({ classes }: Dividend): Block[] {
  if (!classes) return [];
  return [
    rowTable<(typeof classes)[number]>({
      heading: '各种股分多少',
      note: [['单位：股、元']],
      columns: [
        wordsColumn('哪种股', ({ title }) => title, { weight: 3, isKey: true }),
        wordsColumn('股数', ({ count }) => plainQuantity(count, ''), { align: 'end' }),
        wordsColumn('每股', ({ perShare }) => [money(perShare)], { align: 'end', isKey: true }),
        amountColumn('一共', ({ count, perShare }) => multiplyQuantity(count, perShare), { isKey: true }),
      ],
      rows: classes,
    }),
  ];
}

/** Who gets what for which purpose. What the total had to decide is said below. */
function purposes({ purposes: groups, totals, unit }: Dividend): Block[] {
  if (!groups) return [];
  const [amounts = []] = resolvePurposes(groups, totals.amount);
  const amountOf = (purpose: Purpose): Fen => purpose.amount ?? amounts[groups.indexOf(purpose)] ?? fen(0);
  return [
    rowTable<Purpose>({
      heading: '分给哪几类人',
      note: [['单位：元']],
      columns: [
        wordsColumn('发给谁', ({ title }) => title, { weight: 4, isKey: true }),
        countColumn(unit === '户' ? '户数' : '人数', ({ people }) => people, {
          isKey: true,
          // The sum of some would be read as the number of all.
          ...(!isCounted(groups) && { sum: undefined }),
        }),
        wordsColumn(`每${unit}`, ({ each }) => each && [money(each)], { align: 'end' }),
        amountColumn('一共', amountOf, { isKey: true }),
      ],
      rows: groups,
      footnotes: groups
        .filter(isUnclear)
        .map(({ title }) => `“${title}”的金额，原文没有写明是每${unit}还是一共，按合计推算。`),
    }),
  ];
}

function list({ rows, unit }: Dividend): Block[] {
  if (!rows) return [];
  const isDeducted = rows.some(({ deducted }) => deducted !== undefined);
  return [
    rowTable<DividendRow>({
      heading: '名单',
      note: [['单位：元']],
      columns: [
        numberColumn(),
        wordsColumn('姓名', ({ name }) => [person(name)], { align: 'center', isKey: true }),
        sharesColumn,
        amountColumn('应分（元）', ({ amount }) => amount, { isKey: true }),
        amountColumn('代扣（元）', ({ deducted }) => deducted),
        amountColumn('实发（元）', ({ amount, paid }) => paid ?? (isDeducted ? amount : undefined)),
        wordsColumn('备注', ({ note }) => note, { role: 'note' }),
      ],
      rows,
      groupOf: ({ group }) => group,
      unit,
    }),
  ];
}

const sharesColumn: RowColumn<DividendRow> = {
  title: '份额',
  align: 'end',
  weight: 1,
  isKey: true,
  cell: ({ shares }) => (shares === undefined ? [] : [plainQuantity(shares, '')]),
  sum: (rows) => [plainQuantity(micro(rows.reduce((sum, { shares = 0 }) => sum + shares, 0)), '')],
};
