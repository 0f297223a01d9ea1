import { defineKind } from '../define-kind.ts';
import { checkSocialAssistance } from './checks.ts';
import { socialAssistanceDocument } from './document.ts';
import { socialAssistanceSchema, type AssistanceRow } from './schema.ts';

export const socialAssistanceKind = defineKind({
  name: 'social-assistance',
  title: '社会救助',
  schema: socialAssistanceSchema,
  check: checkSocialAssistance,
  document: socialAssistanceDocument,
  matter: ['program', 'stage'],
  sheet: { said: /低保|特困|五保|救助|高龄|残疾|临时救济|返贫|危房/, amountsSayPer: true },
  question: 'relief',
  once: [
    {
      list: 'rows',
      by: ['group', 'name', 'mark'],
      at: ['name'],
      isWarning: true,
      says: ({ group, name }: AssistanceRow, [a, b]) =>
        `${group}的${name}出现了两次：第 ${a} 户和第 ${b} 户。`,
      hint: '写重了就删掉一行；是两个同名的人，请加 mark 区分，例如 mark: 大。',
    },
  ],
  sums: [
    { total: 'totals.rows', rows: 'rows', says: () => '名单', unit: '户（人）', isDerived: true },
    { total: 'totals.covered', rows: 'rows', column: 'covered', says: () => '各户保障人口相加', unit: '人' },
    { total: 'totals.amount', rows: 'rows', column: 'amount' },
    {
      total: 'totals.rows',
      rows: 'counts',
      column: 'people',
      // Whoever is in two classes may count once: the check of the kind says what does not agree.
      unit: '人',
      unlessWritten: 'overlap',
    },
  ],
});
