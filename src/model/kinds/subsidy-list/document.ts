import type { Block, DisclosureDocument, FactRow, Phrase, Sentence, Value } from '../../disclosure/blocks.ts';
import type { Micro } from '../../values/fen.ts';
import { counted, measured, person, yuan } from '../../values/values.ts';
import { plainQuantity } from '../plain-quantity.ts';
import {
  amountColumn,
  countColumn,
  numberColumn,
  quantityColumn,
  rowTable,
  wordsColumn,
} from '../row-table.ts';
import type { SubsidyList, SubsidyRow, SubsidyVillage } from './schema.ts';

/** A list of households by group, with subtotals, the rate, and the sum of everything. */
export function subsidyListDocument(list: SubsidyList): DisclosureDocument {
  const { totals, unit } = list;
  return {
    lead: [
      [
        ...(totals.rows === undefined
          ? []
          : [[counted(totals.rows, recipientOf(unit)), '，'] satisfies Phrase]),
        ['共 ', quantityOf(totals.quantity, unit), '，'],
        ...(list.standard === undefined ? [] : [[`每${unit} `, yuan(list.standard), '，'] satisfies Phrase]),
        ['一共 ', yuan(totals.amount), '。'],
      ],
      ...(list.payment ? [[[`${list.payment}。`.replace(/。。$/, '。')]]] : []),
    ],
    blocks: [{ type: 'facts', heading: '补贴说明', rows: explanation(list) }, listOf(list)],
  };
}

/** Allowances by month or head go to persons, everything else to households. */
function recipientOf(unit: string): '户' | '人' {
  return unit === '月' || unit === '人' ? '人' : '户';
}

/** Land is measured to the hundredth; months, heads and machines are counted. */
function quantityOf(quantity: Micro, unit: string): Value {
  const noun = unit === '月' ? ' 个月' : ` ${unit}`;
  return unit === '亩' ? measured(quantity, noun) : plainQuantity(quantity, noun);
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

function listOf(list: SubsidyList): Block {
  const { rows = [], villages, unit, standard } = list;
  const note: Sentence = [[standard === undefined ? '单位：元' : `单位：${unit}、元`]];
  const quantityTitle = unit === '亩' ? '亩数' : `数量（${unit}）`;
  if (villages) {
    return rowTable<SubsidyVillage>({
      heading: '各村',
      note,
      columns: [
        wordsColumn('村（组）', ({ village }) => village, { align: 'center', isKey: true }),
        countColumn('户数', ({ households }) => households),
        quantityColumn(quantityTitle, ({ quantity }) => quantity, { isKey: true }),
        amountColumn('金额（元）', ({ amount }) => amount, { isKey: true }),
        wordsColumn('备注', (row) => row.note, { role: 'note' }),
      ],
      rows: villages,
    });
  }
  return rowTable<SubsidyRow>({
    heading: '名单',
    note,
    columns: [
      numberColumn(),
      wordsColumn('姓名', ({ name }) => [person(name)], { align: 'center', isKey: true }),
      quantityColumn(quantityTitle, ({ quantity }) => quantity, { isKey: true }),
      amountColumn('金额（元）', ({ amount }) => amount, { isKey: true }),
      wordsColumn('备注', (row) => row.note, { role: 'note' }),
    ],
    rows,
    groupOf: ({ group }) => group,
    unit: recipientOf(unit),
  });
}
