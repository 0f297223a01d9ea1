import type { DisclosureDocument, FactRow, Phrase, TableGroup } from '../../blocks.ts';
import { sumFen } from '../../fen.ts';
import { milli } from '../../fen.ts';
import { counted, measured, money, person, yuan } from '../../values.ts';
import type { SubsidyList } from './schema.ts';

/** A list of households by group, with subtotals, the rate, and the sum of everything. */
export function subsidyListDocument(list: SubsidyList): DisclosureDocument {
  const { totals, unit } = list;
  return {
    lead: [
      [
        [counted(totals.rows, '户'), '，'],
        ['共 ', measured(totals.quantity), ` ${unit}，`],
        ...(list.standard === undefined ? [] : [[`每${unit} `, yuan(list.standard), '，'] satisfies Phrase]),
        ['一共 ', yuan(totals.amount), '。'],
      ],
      ...(list.payment ? [[[`${list.payment}。`.replace(/。。$/, '。')]]] : []),
    ],
    blocks: [
      { type: 'facts', heading: '补贴说明', rows: explanation(list) },
      {
        type: 'table',
        heading: '名单',
        note: [[list.standard === undefined ? '单位：元' : `单位：${unit}、元`]],
        columns: [
          { title: '序号', align: 'center', weight: 1 },
          { title: '姓名', align: 'center', weight: 2, isKey: true },
          { title: unit === '亩' ? '亩数' : `数量（${unit}）`, align: 'end', weight: 2, isKey: true },
          { title: '金额（元）', align: 'end', weight: 2, isKey: true },
          ...(hasNotes(list) ? [{ title: '备注', align: 'start', weight: 2 } as const] : []),
        ],
        groups: groupsOf(list),
        total: [
          ['合计'],
          [counted(totals.rows, '户')],
          [measured(totals.quantity)],
          [money(totals.amount)],
          ...(hasNotes(list) ? [[]] : []),
        ],
        footnotes: [],
      },
    ],
  };
}

function hasNotes(list: SubsidyList): boolean {
  return list.rows.some(({ note }) => note !== undefined);
}

function explanation(list: SubsidyList): FactRow[] {
  return [
    { label: '补贴名称', value: [list.subsidy] },
    ...(list.basis ? [{ label: '文件依据', value: [list.basis] }] : []),
    ...(list.standard === undefined
      ? []
      : [{ label: '补贴标准', value: [`每${list.unit} `, yuan(list.standard)] }]),
    { label: '一共', value: [yuan(list.totals.amount)], isTotal: true },
  ];
}

function groupsOf(list: SubsidyList): TableGroup[] {
  const names = [...new Set(list.rows.map(({ group }) => group))];
  let number = 0;
  return names.map((name) => {
    const rows = list.rows.filter(({ group }) => group === name);
    return {
      title: name,
      rows: rows.map((row) => [
        [counted(++number)],
        [person(row.name)],
        [measured(row.quantity)],
        [money(row.amount)],
        ...(hasNotes(list) ? [row.note ? [row.note] : []] : []),
      ]),
      subtotal: [
        [`${name}小计`],
        [counted(rows.length, '户')],
        [measured(milli(rows.reduce((sum, { quantity }) => sum + quantity, 0)))],
        [money(sumFen(rows.map(({ amount }) => amount)))],
        ...(hasNotes(list) ? [[]] : []),
      ],
    };
  });
}
