import type { Block, DisclosureDocument, FactRow, Phrase, TableGroup } from '../../blocks.ts';
import { milli } from '../../fen.ts';
import { counted, fullDate, measured, money, yuan } from '../../values.ts';
import { partyPhrase } from '../party.ts';
import { termPhrase } from '../term.ts';
import { LAND_CLASSES, type Resource, type Resources } from './schema.ts';

/** A register of resources: how much land of which class, then plot by plot, then who has it for how much. */
export function resourcesDocument(resources: Resources): DisclosureDocument {
  const { rows, totals, countedOn } = resources;
  const letOut = rows.filter(({ use }) => use === '发包');
  const area = milli(letOut.reduce((sum, row) => sum + row.area, 0));
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
      plotTable(rows, totals),
      ...contractTable(letOut, totals),
    ],
  };
}

function plotTable(rows: readonly Resource[], totals: Resources['totals']): Block {
  const hasNotes = rows.some(({ note }) => note !== undefined);
  const names = LAND_CLASSES.filter((name) => rows.some((row) => row.class === name));
  const cells = ({ plot, area, boundaries, use, note }: Resource): Phrase[] => [
    [plot],
    [measured(area)],
    [use],
    boundaries ? [boundaries] : [],
    ...(hasNotes ? [note ? [note] : []] : []),
  ];
  return {
    type: 'table',
    heading: '一块一块的',
    note: [['面积单位：亩']],
    columns: [
      { title: '地块', align: 'start', weight: 2, isKey: true },
      { title: '面积', align: 'end', weight: 1, isKey: true },
      { title: '使用', align: 'center', weight: 1, isKey: true },
      { title: '四至', align: 'start', weight: 4 },
      ...(hasNotes ? [{ title: '备注', align: 'start', weight: 2, role: 'note' } as const] : []),
    ],
    groups: names.map((name): TableGroup => ({
      title: name,
      rows: rows.filter((row) => row.class === name).map(cells),
    })),
    total: [['合计'], [measured(totals.area)], [], [], ...(hasNotes ? [[]] : [])],
    footnotes: [],
  };
}

function contractTable(rows: readonly Resource[], totals: Resources['totals']): Block[] {
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      heading: '谁包的、多少钱',
      note: [['面积单位：亩，承包费单位：元']],
      columns: [
        { title: '地块', align: 'start', weight: 2, isKey: true },
        { title: '面积', align: 'end', weight: 1 },
        { title: '承包方', align: 'start', weight: 2, isKey: true },
        { title: '承包期', align: 'start', weight: 3 },
        { title: '一年承包费', align: 'end', weight: 2, isKey: true },
      ],
      groups: [
        {
          rows: rows.map(({ plot, area, lessee, from, until, yearlyFee }) => [
            [plot],
            [measured(area)],
            lessee ? partyPhrase(lessee) : [],
            from && until ? termPhrase({ from, until }) : [],
            yearlyFee === undefined ? [] : [money(yearlyFee)],
          ]),
        },
      ],
      total: [['合计'], [], [], [], [money(totals.yearlyFee)]],
      footnotes: [],
    },
  ];
}
