import type { Sum } from '../declared-rules.ts';
import { defineKind } from '../define-kind.ts';
import { checkAssets } from './checks.ts';
import { assetsDocument } from './document.ts';
import { assetsSchema, ASSET_CLASSES, CLASS_KEYS, type Asset } from './schema.ts';

function sumsOf(group: string, name: string, part: Pick<Sum, 'part'>): Sum[] {
  const total = `totals.${group}`;
  return [
    { total: `${total}.items`, rows: 'rows', says: () => `台账里的${name}`, unit: '项', ...part },
    ...['original', 'depreciation', 'net'].map((column) => ({
      total: `${total}.${column}`,
      rows: 'rows',
      column,
      says: (rows: number) => `${rows} 项${name}相加`,
      ...part,
    })),
  ];
}

export const assetsKind = defineKind({
  name: 'assets',
  title: '资产台账',
  windsUp: true,
  schema: assetsSchema,
  check: checkAssets,
  document: assetsDocument,
  tellsWhatIs: true,
  sheet: { said: /资产(?:台账|登记|清查|明细|统计)|固定资产/ },
  question: 'holdings',
  notAfterPublication: { countedOn: '' },
  once: [
    {
      list: 'rows',
      by: ['number'],
      says: ({ number, name }: Asset, [a, b], first: Asset) =>
        `编号“${number}”用了两次：第 ${a} 项${first.name}和第 ${b} 项${name}。`,
      hint: '一项资产一个编号；写重了就删掉一项。',
    },
  ],
  sums: [
    ...ASSET_CLASSES.flatMap((name) =>
      sumsOf(CLASS_KEYS[name], name === '库存物资' ? name : `${name}资产`, {
        part: { key: 'class', words: [name] },
      }),
    ),
    ...sumsOf('all', '资产', {}),
  ],
});
