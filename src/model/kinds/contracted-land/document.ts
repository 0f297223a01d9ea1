import type { Block, DisclosureDocument, FactRow, Phrase } from '../../disclosure/blocks.ts';
import { counted, measured, person } from '../../values/values.ts';
import { partyPhrase } from '../party.ts';
import { amountColumn, quantityColumn, rowTable, wordsColumn } from '../row-table.ts';
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
      plotTable(rows),
      ...transferTable(
        rows.flatMap(({ name, group, transfer }) => (transfer ? [{ name, group, ...transfer }] : [])),
        totals.transferred !== undefined,
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

function plotTable(rows: readonly LandRow[]): Block {
  const hasFees = rows.some(({ yearlyFee }) => yearlyFee !== undefined);
  return rowTable<LandRow>({
    heading: '哪些地',
    note: [[hasFees ? '面积单位：亩，承包费单位：元' : '面积单位：亩']],
    columns: [
      wordsColumn('承包方', ({ name }) => person(name), { align: 'center', isKey: true }),
      wordsColumn('事项', ({ change }) => change, { align: 'center', weight: 1, isKey: true }),
      wordsColumn('地块、四至', plotPhrase, { weight: 4 }),
      quantityColumn('面积', ({ area }) => area, { weight: 1, isKey: true }),
      wordsColumn('承包期', termPhrase, { weight: 3 }),
      amountColumn('年承包费', ({ yearlyFee }) => yearlyFee, { sum: undefined }),
      wordsColumn('备注', ({ note }) => note, { role: 'note' }),
    ],
    rows,
    groupOf: ({ group }) => group,
    subtotal: 'none',
    unit: '块',
  });
}

function plotPhrase({ class: name, plot, boundaries }: LandRow): string {
  return [`${name}${plot}`, boundaries].filter((one) => one !== undefined).join('，');
}

type Transferred = NonNullable<LandRow['transfer']> & Pick<LandRow, 'name' | 'group'>;

function transferTable(rows: readonly Transferred[], isSummed: boolean): Block[] {
  if (rows.length === 0) return [];
  return [
    rowTable<Transferred>({
      heading: '流转给谁、多少钱',
      note: [['面积单位：亩，价钱单位：元']],
      columns: [
        wordsColumn('承包方', ({ name }) => person(name), { align: 'center', isKey: true }),
        wordsColumn('方式', ({ form }) => form, { align: 'center' }),
        wordsColumn('流转给', ({ to }) => partyPhrase(to), { weight: 3, isKey: true }),
        quantityColumn('面积', ({ area }) => area, { weight: 1 }),
        amountColumn('每亩每年', ({ price }) => price, { isKey: true, stays: true, sum: undefined }),
        amountColumn('一年一共', ({ yearly }) => yearly, { stays: true, sum: undefined }),
        wordsColumn('起止', termPhrase, { weight: 3 }),
      ],
      rows,
      groupOf: ({ group }) => group,
      subtotal: 'none',
      total: isSummed ? undefined : 'none',
    }),
  ];
}
