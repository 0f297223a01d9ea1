import { defineKind } from '../define-kind.ts';
import { checkContractedLand } from './checks.ts';
import { contractedLandDocument } from './document.ts';
import { contractedLandSchema, type LandRow } from './schema.ts';
import { guessTransferred } from './sheet.ts';

export const contractedLandKind = defineKind({
  name: 'contracted-land',
  title: '土地承包、调整与流转',
  schema: contractedLandSchema,
  check: checkContractedLand,
  document: contractedLandDocument,
  rowUnit: '笔',
  matter: ['matter'],
  sheet: {
    said: /承包地|流转|土地(?:承包|调整)/,
    names: {
      matter:
        /(?:村|社区)((?:20\d{2}年度?)?[\p{Script=Han}]{0,6}(?:土地|承包地|耕地)[\p{Script=Han}]{0,6}?(?:流转|调整|承包|延包|交回))/u,
    },
    guess: guessTransferred,
  },
  question: 'land',
  once: [
    {
      list: 'rows',
      by: ['group', 'name', 'plot', 'note'],
      at: ['plot'],
      isWarning: true,
      says: ({ group, plot }: LandRow, [a, b]) =>
        `${group}的“${plot}”同一户出现了两次：第 ${a} 块和第 ${b} 块。`,
      hint: '写重了就删掉一块；是两块地，请在备注（note）里写明怎么区分。',
    },
  ],
  sums: [
    { total: 'totals.plots', rows: 'rows', says: () => '名单里的地块', unit: '块' },
    {
      total: 'totals.area',
      rows: 'rows',
      column: 'area',
      says: (rows) => `${rows} 块的面积相加`,
      unit: '亩',
    },
    {
      total: 'totals.transferred',
      rows: 'rows',
      column: 'transfer.area',
      part: { key: 'transfer' },
      says: (rows) => `${rows} 块的流转面积相加`,
      unit: '亩',
    },
  ],
});
