import type { Block, DisclosureDocument, FactRow, Phrase, TableGroup } from '../../disclosure/blocks.ts';
import { fen, sumFen, type Fen } from '../../values/fen.ts';
import { periodEnd } from '../../values/period.ts';
import { fullDate, money, yuan } from '../../values/values.ts';
import type { BalanceSheet, FixedLine, SheetColumns, SheetLine } from './schema.ts';

type Row = readonly Phrase[];

/** What the collective has, what it owes, what is its own; then the sheet in two tables, and that both are equal. */
export function balanceSheetDocument(sheet: BalanceSheet): DisclosureDocument {
  const { assets, liabilities, equity, period } = sheet;
  return {
    lead: [
      [
        ['到 ', fullDate(periodEnd(period)), '，'],
        ['家底一共 ', yuan(assets.total.end), '，'],
        ['欠外面 ', yuan(liabilities.total.end), '，'],
        ['自己的 ', yuan(equity.total.end), '。'],
      ],
      [change(equity.total)],
    ],
    blocks: [
      table('资产', '有什么', {
        groups: [
          group('流动资产', assets.current.map(row), assets.currentTotal),
          group('非流动资产', assets.fixed.flatMap(fixedRows), assets.fixedTotal),
        ],
        total: ['资产总计', assets.total],
      }),
      table('负债和所有者权益', '是谁的', {
        groups: [
          group('流动负债', liabilities.current.map(row), liabilities.currentTotal),
          group('非流动负债', liabilities.longTerm.map(row), liabilities.longTermTotal),
          group('所有者权益', equity.lines.map(row), equity.total),
        ],
        total: ['总计', sheet.total],
      }),
      { type: 'facts', heading: '两边相等', rows: proof(sheet) },
      ...(sheet.note === undefined
        ? []
        : [
            {
              type: 'facts',
              heading: '说明',
              rows: [{ label: '说明', value: [sheet.note] }],
            } satisfies Block,
          ]),
    ],
  };
}

function change({ begin, end }: SheetColumns): Phrase {
  if (begin === end) return ['自己的和年初一样。'];
  return [`自己的比年初${end > begin ? '多' : '少'} `, yuan(fen(Math.abs(end - begin))), '。'];
}

function row({ line, begin, end }: SheetLine): Row {
  return cells(line, begin, end);
}

/** What wears out shows what it cost and what is written off. */
function fixedRows(line: FixedLine): Row[] {
  const { cost, depreciation } = line;
  if (!cost) return [row(line)];
  return [
    cells(`${line.line}净值`, line.begin, line.end),
    cells('　原值', cost.begin, cost.end),
    ...(depreciation ? [cells('　－折旧', depreciation.begin, depreciation.end)] : []),
  ];
}

function cells(title: string, begin: Fen, end: Fen): Row {
  return [[title], [money(begin)], [money(end)]];
}

function group(title: string, rows: readonly Row[], total: SheetColumns): TableGroup {
  return { title, rows, subtotal: cells('合计', total.begin, total.end) };
}

function table(
  heading: string,
  note: string,
  {
    groups,
    total: [title, total],
  }: { groups: readonly TableGroup[]; total: readonly [string, SheetColumns] },
): Block {
  return {
    type: 'table',
    heading,
    note: [[`${note}，单位：元`]],
    columns: [
      { title: '项目', align: 'start', weight: 3, isKey: true },
      { title: '年初数', align: 'end', weight: 2, isKey: true },
      { title: '期末数', align: 'end', weight: 2, isKey: true },
    ],
    groups: groups.filter(({ rows }) => rows.length > 0),
    total: cells(title, total.begin, total.end),
    footnotes: [],
  };
}

function proof({ liabilities, equity }: BalanceSheet): FactRow[] {
  return [
    { label: '负债合计', value: [yuan(liabilities.total.end)] },
    { label: '所有者权益合计', value: [yuan(equity.total.end)] },
    {
      label: '相加，等于资产总计',
      value: [yuan(sumFen([liabilities.total.end, equity.total.end]))],
      isTotal: true,
    },
  ];
}
