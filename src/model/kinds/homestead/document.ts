import type { Block, DisclosureDocument, FactRow, Phrase, TableGroup } from '../../blocks.ts';
import { counted, fullDate, measured, person } from '../../values.ts';
import { HOMESTEAD_CHANGES, type Homestead, type HomesteadRow } from './schema.ts';

/** Homesteads: how many households ask for what or got it, then household by household, then the approvals. */
export function homesteadDocument(homestead: Homestead): DisclosureDocument {
  const { stage, rows, totals, ceiling, ceilingBasis, decision } = homestead;
  const facts: FactRow[] = [
    ...(decision === undefined ? [] : [{ label: '谁同意的', value: [decision] }]),
    ...(ceiling === undefined ? [] : [{ label: '每户面积上限', value: [measured(ceiling, '平方米')] }]),
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
      areaTable(rows, totals),
      ...placeTable(rows),
    ],
  };
}

function changePhrases(rows: readonly HomesteadRow[]): Phrase[] {
  return HOMESTEAD_CHANGES.flatMap((change): Phrase[] => {
    const households = rows.filter((row) => row.change === change).length;
    return households === 0 ? [] : [[`${change} `, counted(households, '户'), '，']];
  });
}

function byGroup(rows: readonly HomesteadRow[], cells: (row: HomesteadRow) => Phrase[]): TableGroup[] {
  const names = [...new Set(rows.map(({ group }) => group))];
  return names.map((name) => ({ title: name, rows: rows.filter(({ group }) => group === name).map(cells) }));
}

function areaTable(rows: readonly HomesteadRow[], totals: Homestead['totals']): Block {
  return {
    type: 'table',
    heading: '名单',
    note: [['面积单位：平方米']],
    columns: [
      { title: '户主', align: 'center', weight: 2, isKey: true },
      { title: '人口', align: 'end', weight: 1 },
      { title: '类型', align: 'center', weight: 1, isKey: true },
      { title: '地点', align: 'start', weight: 3 },
      { title: '原有面积', align: 'end', weight: 2 },
      { title: '面积', align: 'end', weight: 2, isKey: true },
      { title: '层数', align: 'end', weight: 1 },
    ],
    groups: byGroup(rows, ({ name, members, change, place, before, area, storeys }) => [
      [person(name)],
      [counted(members)],
      [change],
      [place],
      [measured(before)],
      [measured(area)],
      [counted(storeys)],
    ]),
    total: [['合计'], [counted(totals.households, '户')], [], [], [], [measured(totals.area)], []],
    footnotes: [],
  };
}

/** What only some households have: boundaries, the old homestead given back, the approval, a remark. */
function placeTable(rows: readonly HomesteadRow[]): Block[] {
  const told = rows.filter(
    ({ boundaries, approval, returnsOld, note }) => boundaries ?? approval ?? returnsOld ?? note,
  );
  if (told.length === 0) return [];
  const isApproved = told.some(({ approval }) => approval !== undefined);
  return [
    {
      type: 'table',
      heading: isApproved ? '四至和批准书' : '四至',
      columns: [
        { title: '户主', align: 'center', weight: 2, isKey: true },
        { title: '四至', align: 'start', weight: 4, isKey: !isApproved },
        ...(isApproved
          ? [
              { title: '批准书号', align: 'start', weight: 3, isKey: true } as const,
              { title: '批准日期', align: 'center', weight: 2 } as const,
            ]
          : []),
        { title: '备注', align: 'start', weight: 2, role: 'note' },
      ],
      groups: byGroup(told, ({ name, boundaries, approval, returnsOld, note }) => [
        [person(name)],
        boundaries ? [boundaries] : [],
        ...(isApproved ? [approval ? [approval.number] : [], approval ? [fullDate(approval.on)] : []] : []),
        [[returnsOld ? '旧宅退回集体' : '', note ?? ''].filter(Boolean).join('，')],
      ]),
      footnotes: [],
    },
  ];
}
