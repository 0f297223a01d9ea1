import type { Sum } from '../declared-rules.ts';
import { defineKind } from '../define-kind.ts';
import { checkSubsidyList } from './checks.ts';
import { subsidyListDocument } from './document.ts';
import { subsidyListSchema, type SubsidyRow, type SubsidyVillage } from './schema.ts';

function sumsOf(list: string, lines: string, unlessWritten: string): Sum[] {
  const sum = (column: string, name: string): Sum => ({
    total: `totals.${column}`,
    rows: list,
    column,
    unlessWritten,
    says: (rows) => `${rows} ${lines}的${name}相加`,
    unit: { at: 'unit' },
    isRounded: true,
  });
  return [sum('quantity', '数量'), sum('amount', '金额')];
}

export const subsidyListKind = defineKind({
  name: 'subsidy-list',
  title: '补贴发放名单',
  schema: subsidyListSchema,
  check: checkSubsidyList,
  document: subsidyListDocument,
  rowUnit: '户',
  matter: ['subsidy'],
  sheet: {
    said: /补贴|地力|退耕|良种|惠农/,
    names: {
      subsidy:
        /(?:年度?|村|社区|县|镇|乡|街道)(?:关于)?(?:发放)?(?:20\d\d年度?)?(?:[(（]?第[一二三四五\d]+批[)）]?)?([\p{Script=Han}、和]{2,16}?(?:补贴|补助|奖励))/u,
    },
    mayBeGuest: true,
  },
  question: 'subsidy',
  programme: ({ subsidy, totals }) => ({ name: subsidy, amount: totals.amount }),
  once: [
    // The same name in the same group with nothing to tell them apart.
    {
      list: 'rows',
      unlessWritten: 'villages',
      by: ['group', 'name', 'note'],
      at: ['name'],
      isWarning: true,
      says: ({ group, name }: SubsidyRow, [a, b]) => `${group}的${name}出现了两次：第 ${a} 户和第 ${b} 户。`,
      hint: '写重了就删掉一行；是两个同名的人，请在备注（note）里写明怎么区分。',
    },
    {
      list: 'villages',
      unlessWritten: 'rows',
      by: ['village'],
      says: ({ village }: SubsidyVillage, [a, b]) => `${village}出现了两次：第 ${a} 行和第 ${b} 行。`,
      hint: '请合成一行，或把写错的村名改过来。',
    },
  ],
  sums: [
    {
      total: 'totals.rows',
      rows: 'rows',
      unlessWritten: 'villages',
      says: () => '名单',
      unit: '户（人）',
      isDerived: true,
    },
    ...sumsOf('rows', '户（人）', 'villages'),
    { total: 'totals.rows', rows: 'villages', column: 'households', unlessWritten: 'rows' },
    ...sumsOf('villages', '个村', 'rows'),
  ],
});
