import type {
  Block,
  DisclosureDocument,
  FactRow,
  Phrase,
  Sentence,
  TableColumn,
  TableGroup,
} from '../../blocks.ts';
import { fen, milli, sumFen } from '../../fen.ts';
import { counted, money, person, yuan } from '../../values.ts';
import { decisionBlock } from '../decision.ts';
import { plainQuantity } from '../plain-quantity.ts';
import { isUnclear, resolvePurposes } from './purposes.ts';
import type { Dividend, DividendRow } from './schema.ts';

/** A distribution leads with what each share gets, how much goes to persons and what is left. */
export function dividendDocument(dividend: Dividend): DisclosureDocument {
  const { meeting, payment } = dividend;
  return {
    lead: [summary(dividend), ...(payment ? [[[`${payment}。`.replace(/。。$/, '。')]]] : [])],
    blocks: [
      { type: 'facts', heading: '怎么分的', rows: working(dividend) },
      ...purposes(dividend),
      ...(meeting ? [decisionBlock(meeting)] : []),
      ...list(dividend),
    ],
  };
}

/** How many get something: as told, or as listed. */
function recipients({ totals, rows, purposes: groups = [] }: Dividend): number {
  return totals.people ?? rows?.length ?? groups.reduce((sum, { people }) => sum + people, 0);
}

function summary(dividend: Dividend): Sentence {
  const { source, shares, totals, balance, unit } = dividend;
  return [
    [`${source}，`],
    ...(shares ? [['每份 ', yuan(shares.perShare), '，'] satisfies Phrase] : []),
    ['分给 ', counted(recipients(dividend), ` ${unit}`), '，'],
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

/** Who gets what for which purpose. What the total had to decide is said below. */
function purposes({ purposes: groups, totals, unit }: Dividend): Block[] {
  if (!groups) return [];
  const [amounts = []] = resolvePurposes(groups, totals.amount);
  return [
    {
      type: 'table',
      heading: '分给哪几类人',
      note: [['单位：元']],
      columns: [
        { title: '发给谁', align: 'start', weight: 4, isKey: true },
        { title: unit === '户' ? '户数' : '人数', align: 'end', weight: 1, isKey: true },
        { title: `每${unit}`, align: 'end', weight: 2 },
        { title: '一共', align: 'end', weight: 2, isKey: true },
      ],
      groups: [
        {
          rows: groups.map(({ title, people, each, amount }, index) => [
            [title],
            [counted(people)],
            each === undefined ? [] : [money(each)],
            [money(amount ?? amounts[index] ?? fen(0))],
          ]),
        },
      ],
      total: [
        ['合计'],
        [counted(groups.reduce((sum, { people }) => sum + people, 0))],
        [],
        [money(totals.amount)],
      ],
      footnotes: groups
        .filter(isUnclear)
        .map(({ title }) => `“${title}”的金额，原文没有写明是每${unit}还是一共，按合计推算。`),
    },
  ];
}

interface Column extends TableColumn {
  readonly cell: (row: DividendRow, number: number) => Phrase;
  readonly sum?: (rows: readonly DividendRow[]) => Phrase;
}

function columnsOf({ rows = [] }: Dividend): Column[] {
  const has = (key: keyof DividendRow): boolean => rows.some((row) => row[key] !== undefined);
  const zero = fen(0);
  const column = (title: string, valueOf: (row: DividendRow) => typeof zero, isKey?: true): Column => ({
    title,
    align: 'end',
    weight: 2,
    ...(isKey && { isKey }),
    cell: (row) => [money(valueOf(row))],
    sum: (all) => [money(sumFen(all.map(valueOf)))],
  });
  return [
    { title: '序号', align: 'center', weight: 1, cell: (_, number) => [counted(number)] },
    { title: '姓名', align: 'center', weight: 2, isKey: true, cell: ({ name }) => [person(name)] },
    ...(has('shares')
      ? [
          {
            title: '份额',
            align: 'end',
            weight: 1,
            isKey: true,
            cell: ({ shares }: DividendRow) => (shares === undefined ? [] : [plainQuantity(shares, '')]),
            sum: (all: readonly DividendRow[]) => [
              plainQuantity(milli(all.reduce((sum, { shares = milli(0) }) => sum + shares, 0)), ''),
            ],
          } as const,
        ]
      : []),
    column('应分（元）', ({ amount }) => amount, true),
    ...(has('deducted') ? [column('代扣（元）', ({ deducted }) => deducted ?? zero)] : []),
    ...(has('paid') ? [column('实发（元）', ({ amount, paid }) => paid ?? amount)] : []),
    ...(has('note')
      ? [
          {
            title: '备注',
            align: 'start',
            weight: 2,
            cell: ({ note }: DividendRow) => (note ? [note] : []),
          } as const,
        ]
      : []),
  ];
}

function list(dividend: Dividend): Block[] {
  const { rows, unit } = dividend;
  if (!rows) return [];
  const columns = columnsOf(dividend);
  const sums = (label: string, all: readonly DividendRow[]): Phrase[] =>
    columns.map(({ sum }, index): Phrase =>
      index === 0 ? [label] : index === 1 ? [counted(all.length, unit)] : (sum?.(all) ?? []),
    );
  let number = 0;
  const groups = [...new Set(rows.map(({ group }) => group))].map((title): TableGroup => {
    const own = rows.filter(({ group }) => group === title);
    return {
      title,
      rows: own.map((row) => {
        number++;
        return columns.map(({ cell }) => cell(row, number));
      }),
      subtotal: sums(`${title}小计`, own),
    };
  });
  return [
    {
      type: 'table',
      heading: '名单',
      note: [['单位：元']],
      columns: columns.map(({ title, align, weight, isKey }) => ({
        title,
        align,
        weight,
        ...(isKey && { isKey }),
      })),
      groups,
      total: sums('合计', rows),
      footnotes: [],
    },
  ];
}
