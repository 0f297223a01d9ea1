import type { Block, DisclosureDocument, FactRow, Phrase, TableGroup } from '../../blocks.ts';
import { counted, measured, money, person } from '../../values.ts';
import { partyPhrase } from '../party.ts';
import { termPhrase } from '../term.ts';
import { LAND_CHANGES, type ContractedLand, type LandRow } from './schema.ts';

/** Contracted land: how many plots changed hands and how much land, then plot by plot, then who rents what for how much. */
export function contractedLandDocument(land: ContractedLand): DisclosureDocument {
  const { matter, rows, totals } = land;
  const changes = LAND_CHANGES.flatMap((change): Phrase[] => {
    const plots = rows.filter((row) => row.change === change).length;
    return plots === 0 ? [] : [[`${change} `, counted(plots, '块'), '，']];
  });
  // All of it is the usual case, and is said once.
  const isPartly = totals.transferred !== undefined && totals.transferred !== totals.area;
  return {
    lead: [
      [
        [`${matter}：`],
        ...changes,
        ['共 ', measured(totals.area, '亩'), isPartly ? '，' : '。'],
        ...(isPartly && totals.transferred !== undefined
          ? [['其中流转出去 ', measured(totals.transferred, '亩'), '。'] satisfies Phrase]
          : []),
      ],
    ],
    blocks: [
      ...basis(land),
      plotTable(rows, totals),
      ...transferTable(
        rows.filter(({ transfer }) => transfer !== undefined),
        totals,
      ),
    ],
  };
}

function basis({ decision, approvedBy }: ContractedLand): Block[] {
  const rows: FactRow[] = [
    ...(decision === undefined ? [] : [{ label: '谁定的', value: [decision] }]),
    ...(approvedBy === undefined ? [] : [{ label: '谁批的', value: [approvedBy] }]),
  ];
  return rows.length > 0 ? [{ type: 'facts', heading: '怎么定的', rows }] : [];
}

function byGroup(rows: readonly LandRow[], cells: (row: LandRow) => Phrase[]): TableGroup[] {
  const names = [...new Set(rows.map(({ group }) => group))];
  return names.map((name) => ({ title: name, rows: rows.filter(({ group }) => group === name).map(cells) }));
}

function plotTable(rows: readonly LandRow[], totals: ContractedLand['totals']): Block {
  const hasFees = rows.some(({ yearlyFee }) => yearlyFee !== undefined);
  const hasNotes = rows.some(({ note }) => note !== undefined);
  const filler = [...(hasFees ? [[]] : []), ...(hasNotes ? [[]] : [])];
  return {
    type: 'table',
    heading: '哪些地',
    note: [[hasFees ? '面积单位：亩，承包费单位：元' : '面积单位：亩']],
    columns: [
      { title: '承包方', align: 'center', weight: 2, isKey: true },
      { title: '事项', align: 'center', weight: 1, isKey: true },
      { title: '地块、四至', align: 'start', weight: 4 },
      { title: '面积', align: 'end', weight: 1, isKey: true },
      { title: '承包期', align: 'start', weight: 3 },
      ...(hasFees ? [{ title: '年承包费', align: 'end', weight: 2 } as const] : []),
      ...(hasNotes ? [{ title: '备注', align: 'start', weight: 2, role: 'note' } as const] : []),
    ],
    groups: byGroup(rows, (row) => [
      [person(row.name)],
      [row.change],
      [[`${row.class}${row.plot}`, row.boundaries].filter((one) => one !== undefined).join('，')],
      [measured(row.area)],
      termPhrase(row),
      ...(hasFees ? [row.yearlyFee === undefined ? [] : [money(row.yearlyFee)]] : []),
      ...(hasNotes ? [row.note ? [row.note] : []] : []),
    ]),
    total: [['合计'], [counted(totals.plots, '块')], [], [measured(totals.area)], [], ...filler],
    footnotes: [],
  };
}

function transferTable(rows: readonly LandRow[], { transferred }: ContractedLand['totals']): Block[] {
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      heading: '流转给谁、多少钱',
      note: [['面积单位：亩，价钱单位：元']],
      columns: [
        { title: '承包方', align: 'center', weight: 2, isKey: true },
        { title: '方式', align: 'center', weight: 2 },
        { title: '流转给', align: 'start', weight: 3, isKey: true },
        { title: '面积', align: 'end', weight: 1 },
        { title: '每亩每年', align: 'end', weight: 2, isKey: true },
        { title: '一年一共', align: 'end', weight: 2 },
        { title: '起止', align: 'start', weight: 3 },
      ],
      groups: byGroup(rows, ({ name, transfer }) =>
        transfer
          ? [
              [person(name)],
              [transfer.form],
              partyPhrase(transfer.to),
              [measured(transfer.area)],
              transfer.price === undefined ? [] : [money(transfer.price)],
              transfer.yearly === undefined ? [] : [money(transfer.yearly)],
              termPhrase(transfer),
            ]
          : [],
      ),
      ...(transferred !== undefined && {
        total: [['合计'], [], [], [measured(transferred)], [], [], []],
      }),
      footnotes: [],
    },
  ];
}
