import type { Block, DisclosureDocument, FactRow, Phrase, Sentence } from '../../disclosure/blocks.ts';
import { fen, sumFen } from '../../values/fen.ts';
import { formatPeriod } from '../../values/period.ts';
import { counted, fullDate, yuan } from '../../values/values.ts';
import { partyPhrase } from '../party.ts';
import { plainQuantity } from '../plain-quantity.ts';
import { amountColumn, rowTable, wordsColumn } from '../row-table.ts';
import { ASSET_CLASSES, CLASS_KEYS, type Asset, type Assets } from './schema.ts';

/** A register of assets: what the collective owns and what it is worth, then how each thing is used. */
export function assetsDocument(assets: Assets): DisclosureDocument {
  const { rows, totals } = assets;
  const { original, net } = totals.all;
  return {
    lead: [
      [
        ['集体资产 ', counted(totals.all.items, '项'), original === undefined ? '。' : '，'],
        ...(original === undefined ? [] : [['买来时一共 ', yuan(original), net === undefined ? '。' : '，']]),
        ...(original === undefined || net === undefined ? [] : [['折旧后还值 ', yuan(net), '。']]),
      ],
      ...useSentence(rows),
    ],
    blocks: [
      { type: 'facts', heading: '家底', rows: overview(assets) },
      valueTable(rows),
      ...(rows.some(({ use, place, note, keeper }) => use ?? place ?? note ?? keeper)
        ? [useTable(rows)]
        : []),
    ],
  };
}

function useSentence(rows: readonly Asset[]): Sentence[] {
  const let_ = rows.filter(({ use }) => use === '出租');
  const idle = rows.filter(({ use }) => use === '闲置').length;
  const rent = sumFen(let_.map(({ yearlyRent }) => yearlyRent ?? fen(0)));
  const phrases: Phrase[] = [
    ...(let_.length > 0
      ? [['租出去 ', counted(let_.length, '项'), '，一年租金 ', yuan(rent), idle > 0 ? '，' : '。'] as Phrase]
      : []),
    ...(idle > 0 ? [['闲置 ', counted(idle, '项'), '。'] as Phrase] : []),
  ];
  return phrases.length > 0 ? [phrases] : [];
}

function overview({ totals, countedOn }: Assets): FactRow[] {
  return [
    { label: '数算到', value: [fullDate(countedOn)] },
    ...ASSET_CLASSES.flatMap((name): FactRow[] => {
      const sums = totals[CLASS_KEYS[name]];
      return sums?.net === undefined ? [] : [{ label: `${name}净值`, value: [yuan(sums.net)] }];
    }),
    ...(totals.all.depreciation === undefined
      ? []
      : [{ label: '累计折旧', value: [yuan(totals.all.depreciation)] }]),
    ...(totals.all.net === undefined
      ? []
      : [{ label: '净值合计', value: [yuan(totals.all.net)], isTotal: true }]),
  ];
}

/** Rows of each class together. */
function byClass(rows: readonly Asset[]): Asset[] {
  const rank = ({ class: name }: Asset): number => (name === undefined ? -1 : ASSET_CLASSES.indexOf(name));
  return rows.toSorted((a, b) => rank(a) - rank(b));
}

const classOf = ({ class: name }: Asset): string =>
  name === undefined ? '没分类的' : name === '库存物资' ? name : `${name}资产`;

function valueTable(rows: readonly Asset[]): Block {
  return rowTable<Asset>({
    heading: '有什么、值多少',
    note: [['单位：元']],
    columns: [
      wordsColumn('编号', ({ number }) => number, { align: 'center', weight: 1 }),
      wordsColumn('名称', ({ name }) => name, { weight: 3, isKey: true }),
      wordsColumn(
        '种类、规格',
        ({ sort, model }) => [sort, model].filter((one) => one !== undefined).join('，') || undefined,
      ),
      wordsColumn('数量', ({ quantity, unit }) => plainQuantity(quantity, unit), { align: 'end' }),
      wordsColumn('购建', ({ bought }) => (bought === undefined ? undefined : formatPeriod(bought)), {
        align: 'center',
      }),
      amountColumn('单价', ({ price }) => price, { sum: undefined }),
      amountColumn('原值', ({ original }) => original),
      amountColumn('累计折旧', ({ depreciation }) => depreciation),
      amountColumn('净值', ({ net }) => net, { isKey: true }),
    ],
    rows: byClass(rows),
    ...(rows.some((row) => row.class !== undefined) && { groupOf: classOf }),
    // With one class only, a subtotal would repeat the total.
    subtotal: new Set(rows.map(classOf)).size > 1 ? () => '小计' : 'none',
    unit: '项',
  });
}

function useTable(rows: readonly Asset[]): Block {
  return rowTable<Asset>({
    heading: '在哪、谁在用',
    note: [['年租金单位：元']],
    columns: [
      wordsColumn('名称', ({ name }) => name, { weight: 3, isKey: true }),
      wordsColumn('位置', ({ place }) => place, { weight: 3 }),
      wordsColumn('谁保管', ({ keeper }) => keeper),
      wordsColumn('使用', ({ use }) => use, { align: 'center', weight: 1, isKey: true }),
      wordsColumn('承租（借用）人', ({ tenant }) => tenant && partyPhrase(tenant), {
        weight: 3,
        stays: true,
      }),
      amountColumn('年租金', ({ yearlyRent }) => yearlyRent, { isKey: true, stays: true }),
      wordsColumn('备注', ({ note }) => note, { role: 'note' }),
    ],
    rows: byClass(rows),
    ...(rows.some((row) => row.class !== undefined) && { groupOf: classOf }),
    subtotal: 'none',
    total: 'none',
  });
}
