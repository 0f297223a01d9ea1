import type { Block, DisclosureDocument, FactRow } from '../../disclosure/blocks.ts';
import { micro } from '../../values/fen.ts';
import { counted, fullDate, measured, yuan } from '../../values/values.ts';
import { partyPhrase } from '../party.ts';
import { amountColumn, quantityColumn, rowTable, wordsColumn } from '../row-table.ts';
import { termPhrase } from '../term.ts';
import { LAND_CLASSES, type Resource, type Resources } from './schema.ts';

/** A register of resources: how much land of which class, then plot by plot, then who has it for how much. */
export function resourcesDocument(resources: Resources): DisclosureDocument {
  const { rows, totals, countedOn } = resources;
  const letOut = rows.filter(({ use }) => use === '发包');
  const area = micro(letOut.reduce((sum, row) => sum + row.area, 0));
  return {
    lead: [
      [
        ['集体的地和水面 ', counted(totals.plots, '块'), '，'],
        ['共 ', measured(totals.area, '亩'), '。'],
      ],
      letOut.length === 0
        ? [['都没有包出去。']]
        : [
            ['包出去 ', counted(letOut.length, '块'), '、', measured(area, '亩'), '，'],
            ['一年收承包费 ', yuan(totals.yearlyFee), '。'],
          ],
    ],
    blocks: [
      {
        type: 'facts',
        heading: '各类有多少',
        rows: [
          { label: '数算到', value: [fullDate(countedOn)] },
          ...totals.classes.map(({ class: name, plots, area: ofClass }): FactRow => ({
            label: name,
            value: [counted(plots, '块'), '，', measured(ofClass, '亩')],
          })),
          {
            label: '合计',
            value: [counted(totals.plots, '块'), '，', measured(totals.area, '亩')],
            isTotal: true,
          },
        ],
      },
      plotTable(rows),
      ...contractTable(letOut),
    ],
  };
}

function plotTable(rows: readonly Resource[]): Block {
  return rowTable<Resource>({
    heading: '一块一块的',
    note: [['面积单位：亩']],
    columns: [
      wordsColumn('地块', ({ plot }) => plot, { isKey: true }),
      quantityColumn('面积', ({ area }) => area, { weight: 1, isKey: true }),
      wordsColumn('使用', ({ use }) => use, { align: 'center', weight: 1, isKey: true }),
      wordsColumn('四至', ({ boundaries }) => boundaries, { weight: 4, stays: true }),
      wordsColumn('备注', ({ note }) => note, { role: 'note' }),
    ],
    rows: rows.toSorted((a, b) => LAND_CLASSES.indexOf(a.class) - LAND_CLASSES.indexOf(b.class)),
    groupOf: (row) => row.class,
    subtotal: 'none',
  });
}

function contractTable(rows: readonly Resource[]): Block[] {
  if (rows.length === 0) return [];
  return [
    rowTable<Resource>({
      heading: '谁包的、多少钱',
      note: [['面积单位：亩，承包费单位：元']],
      columns: [
        wordsColumn('地块', ({ plot }) => plot, { isKey: true }),
        quantityColumn('面积', ({ area }) => area, { weight: 1, sum: undefined }),
        wordsColumn('承包方', ({ lessee }) => lessee && partyPhrase(lessee), { isKey: true, stays: true }),
        wordsColumn('承包期', ({ from, until }) => from && until && termPhrase({ from, until }), {
          weight: 3,
          stays: true,
        }),
        amountColumn('一年承包费', ({ yearlyFee }) => yearlyFee, { isKey: true, stays: true }),
      ],
      rows,
    }),
  ];
}
