import { defineKind } from '../define-kind.ts';
import { checkHomestead } from './checks.ts';
import { homesteadDocument } from './document.ts';
import { homesteadSchema, type HomesteadRow } from './schema.ts';
import { homesteadStory } from './story.ts';

export const homesteadKind = defineKind({
  name: 'homestead',
  title: '宅基地申请与审批',
  schema: homesteadSchema,
  check: checkHomestead,
  document: homesteadDocument,
  story: homesteadStory,
  rowUnit: '户',
  matter: ['stage'],
  sheet: { said: /宅基地/ },
  question: 'land',
  once: [
    {
      list: 'rows',
      by: ['group', 'name', 'note'],
      at: ['name'],
      says: ({ group }: HomesteadRow, [a, b]) =>
        `${group}有一户出现了两次：第 ${a} 户和第 ${b} 户。土地管理法第六十二条：一户只能有一处宅基地。`,
      hint: '写重了就删掉一户；是两个同名的人，请在备注（note）里写明怎么区分。',
    },
    {
      list: 'rows',
      by: ['approval.number'],
      says: ({ approval }: HomesteadRow, [a, b]) =>
        `批准书号“${approval?.number ?? ''}”用了两次：第 ${a} 户和第 ${b} 户。`,
      hint: '一户一个批准书号，请核对批准书。',
    },
  ],
  sums: [
    { total: 'totals.households', rows: 'rows', says: () => '名单里', unit: '户' },
    {
      total: 'totals.area',
      rows: 'rows',
      column: 'area',
      says: (rows) => `${rows} 户的面积相加`,
      unit: '平方米',
    },
  ],
});
