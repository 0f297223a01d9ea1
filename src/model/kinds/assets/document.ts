import type { Block, DisclosureDocument, FactRow, Phrase, Sentence, TableGroup } from '../../blocks.ts';
import { fen, sumFen } from '../../fen.ts';
import { formatPeriod } from '../../period.ts';
import { counted, fullDate, money, yuan } from '../../values.ts';
import { partyPhrase } from '../party.ts';
import { plainQuantity } from '../plain-quantity.ts';
import { ASSET_CLASSES, CLASS_KEYS, type Asset, type AssetClass, type Assets } from './schema.ts';

/** A register of assets: what the collective owns and what it is worth, then how each thing is used. */
export function assetsDocument(assets: Assets): DisclosureDocument {
  const { rows, totals } = assets;
  return {
    lead: [
      [
        ['集体资产 ', counted(totals.all.items, '项'), '，'],
        ['买来时一共 ', yuan(totals.all.original), '，'],
        ['折旧后还值 ', yuan(totals.all.net), '。'],
      ],
      ...useSentence(rows),
    ],
    blocks: [{ type: 'facts', heading: '家底', rows: overview(assets) }, valueTable(assets), useTable(rows)],
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
      return sums ? [{ label: `${name}净值`, value: [yuan(sums.net)] }] : [];
    }),
    { label: '累计折旧', value: [yuan(totals.all.depreciation)] },
    { label: '净值合计', value: [yuan(totals.all.net)], isTotal: true },
  ];
}

/** Rows of each class under its name, in the order of the file. With one class only, a subtotal would repeat the total. */
function byClass(
  rows: readonly Asset[],
  cells: (asset: Asset) => Phrase[],
  subtotalOf?: (name: AssetClass) => Phrase[] | undefined,
): TableGroup[] {
  const names = ASSET_CLASSES.filter((name) => rows.some((row) => row.class === name));
  return names.map((name) => {
    const subtotal = names.length > 1 ? subtotalOf?.(name) : undefined;
    return {
      title: `${name}资产`,
      rows: rows.filter((row) => row.class === name).map(cells),
      ...(subtotal && { subtotal }),
    };
  });
}

function sumCells(label: string, { items, original, depreciation, net }: Assets['totals']['all']): Phrase[] {
  return [[label], [counted(items, '项')], [], [], [money(original)], [money(depreciation)], [money(net)]];
}

function valueTable({ rows, totals }: Assets): Block {
  return {
    type: 'table',
    heading: '有什么、值多少',
    note: [['单位：元']],
    columns: [
      { title: '编号', align: 'center', weight: 1 },
      { title: '名称', align: 'start', weight: 3, isKey: true },
      { title: '数量', align: 'end', weight: 2 },
      { title: '购建', align: 'center', weight: 2 },
      { title: '原值', align: 'end', weight: 2 },
      { title: '累计折旧', align: 'end', weight: 2 },
      { title: '净值', align: 'end', weight: 2, isKey: true },
    ],
    groups: byClass(
      rows,
      (asset) => [
        [asset.number],
        [asset.name],
        [plainQuantity(asset.quantity, asset.unit)],
        [formatPeriod(asset.bought)],
        [money(asset.original)],
        [money(asset.depreciation)],
        [money(asset.net)],
      ],
      (name) => {
        const sums = totals[CLASS_KEYS[name]];
        return sums && sumCells('小计', sums);
      },
    ),
    total: sumCells('合计', totals.all),
    footnotes: [],
  };
}

function useTable(rows: readonly Asset[]): Block {
  const hasNotes = rows.some(({ note }) => note !== undefined);
  return {
    type: 'table',
    heading: '在哪、谁在用',
    note: [['年租金单位：元']],
    columns: [
      { title: '名称', align: 'start', weight: 3, isKey: true },
      { title: '位置', align: 'start', weight: 3 },
      { title: '使用', align: 'center', weight: 1, isKey: true },
      { title: '承租（借用）人', align: 'start', weight: 3 },
      { title: '年租金', align: 'end', weight: 2, isKey: true },
      ...(hasNotes ? [{ title: '备注', align: 'start', weight: 2, role: 'note' } as const] : []),
    ],
    groups: byClass(rows, ({ name, place, use, tenant, yearlyRent, note }) => [
      [name],
      [place],
      [use],
      tenant ? partyPhrase(tenant) : [],
      yearlyRent === undefined ? [] : [money(yearlyRent)],
      ...(hasNotes ? [note ? [note] : []] : []),
    ]),
    footnotes: [],
  };
}
