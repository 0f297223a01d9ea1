import type { Block, DisclosureDocument, FactRow, Phrase } from '../../disclosure/blocks.ts';
import { counted, fullDate, measured, person } from '../../values/values.ts';
import { plainQuantity } from '../plain-quantity.ts';
import { countColumn, quantityColumn, rowTable, wordsColumn } from '../row-table.ts';
import { HOMESTEAD_CHANGES, type Homestead, type HomesteadRow } from './schema.ts';

/** Homesteads: how many households ask for what or got it, then household by household, then the approvals. */
export function homesteadDocument(homestead: Homestead): DisclosureDocument {
  const { stage, rows, totals, ceiling, ceilings, ceilingBasis, decision } = homestead;
  const facts: FactRow[] = [
    ...(decision === undefined ? [] : [{ label: '谁同意的', value: [decision] }]),
    ...(ceiling === undefined ? [] : [{ label: '每户面积上限', value: [measured(ceiling, '平方米')] }]),
    ...(ceilings === undefined ? [] : [{ label: '每户面积上限', value: bySize(ceilings) }]),
    ...(ceilingBasis === undefined ? [] : [{ label: '上限依据', value: [ceilingBasis] }]),
  ];
  return {
    lead: [
      [
        [counted(totals.households, '户'), stage === '申请' ? '申请宅基地：' : '的宅基地批下来了：'],
        ...changePhrases(rows),
        ['共 ', measured(totals.area, '平方米'), '。'],
      ],
    ],
    blocks: [
      ...(facts.length > 0 ? [{ type: 'facts', heading: '说明', rows: facts } as const] : []),
      areaTable(rows),
      ...placeTable(rows),
    ],
  };
}

/** `1人起 90平方米，4人起 110平方米`. */
function bySize(ceilings: NonNullable<Homestead['ceilings']>): Phrase {
  return ceilings.flatMap(({ members, area }, index): Phrase => [
    `${index === 0 ? '' : '，'}${members}人起 `,
    measured(area, '平方米'),
  ]);
}

function changePhrases(rows: readonly HomesteadRow[]): Phrase[] {
  return HOMESTEAD_CHANGES.flatMap((change): Phrase[] => {
    const households = rows.filter((row) => row.change === change).length;
    return households === 0 ? [] : [[`${change} `, counted(households, '户'), '，']];
  });
}

function areaTable(rows: readonly HomesteadRow[]): Block {
  return rowTable<HomesteadRow>({
    heading: '名单',
    note: [['面积单位：平方米']],
    columns: [
      wordsColumn('户主', ({ name }) => person(name), { align: 'center', isKey: true }),
      countColumn('人口', ({ members }) => members, { sum: undefined }),
      wordsColumn('类型', ({ change }) => change, { align: 'center', weight: 1, isKey: true }),
      wordsColumn('地点', ({ place }) => place, { weight: 3 }),
      quantityColumn('原有面积', ({ before }) => before, { sum: undefined }),
      quantityColumn('面积', ({ area }) => area, { isKey: true }),
      quantityColumn('建筑面积', ({ floorArea }) => floorArea, { sum: undefined }),
      wordsColumn('层数', ({ storeys }) => plainQuantity(storeys, ''), { align: 'end', weight: 1 }),
      wordsColumn('檐高（米）', ({ eaves }) => eaves && plainQuantity(eaves, ''), {
        align: 'end',
        weight: 1,
      }),
    ],
    rows,
    groupOf: ({ group }) => group,
    subtotal: 'none',
    unit: '户',
  });
}

/** What only some households have: boundaries, the old homestead given back, the approval, a remark. */
function placeTable(rows: readonly HomesteadRow[]): Block[] {
  const told = rows.filter(
    ({ boundaries, approval, returnsOld, note }) => boundaries ?? approval ?? returnsOld ?? note,
  );
  if (told.length === 0) return [];
  const isApproved = told.some(({ approval }) => approval !== undefined);
  return [
    rowTable<HomesteadRow>({
      heading: isApproved ? '四至和批准书' : '四至',
      columns: [
        wordsColumn('户主', ({ name }) => person(name), { align: 'center', isKey: true }),
        wordsColumn('四至', ({ boundaries }) => boundaries, { weight: 4, isKey: !isApproved, stays: true }),
        wordsColumn('批准书号', ({ approval }) => approval?.number, { weight: 3, isKey: true }),
        wordsColumn('批准日期', ({ approval }) => approval && fullDate(approval.on), { align: 'center' }),
        wordsColumn('备注', remark, { role: 'note' }),
      ],
      rows: told,
      groupOf: ({ group }) => group,
      subtotal: 'none',
    }),
  ];
}

function remark({ returnsOld, note }: HomesteadRow): string {
  return [returnsOld ? '旧宅退回集体' : '', note ?? ''].filter(Boolean).join('，');
}
