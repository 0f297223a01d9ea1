import { defineKind } from '../define-kind.ts';
import { checkResources } from './checks.ts';
import { resourcesDocument } from './document.ts';
import { resourcesSchema, type Resource, type Resources } from './schema.ts';

export const resourcesKind = defineKind({
  name: 'resources',
  title: '资源台账',
  windsUp: true,
  schema: resourcesSchema,
  check: checkResources,
  document: resourcesDocument,
  tellsWhatIs: true,
  sheet: { said: /资源(?:台账|登记|清查|明细|统计)/ },
  question: 'holdings',
  notAfterPublication: { countedOn: '' },
  once: [
    {
      list: 'rows',
      by: ['class', 'plot'],
      at: ['plot'],
      isWarning: true,
      says: (row: Resource, [a, b]) => `${row.class}“${row.plot}”出现了两次：第 ${a} 块和第 ${b} 块。`,
      hint: '写重了就删掉一块；是两块地，请写明怎么区分，例如：东大片（北）。',
    },
    {
      list: 'totals.classes',
      by: ['class'],
      says: (row: Resources['totals']['classes'][number]) => `合计里“${row.class}”写了两次。`,
      hint: '一个地类只写一行合计。',
    },
  ],
  sums: [
    { total: 'totals.plots', rows: 'rows', says: () => '台账里的地块', unit: '块' },
    {
      total: 'totals.area',
      rows: 'rows',
      column: 'area',
      says: (rows) => `${rows} 块地的面积相加`,
      unit: '亩',
    },
    {
      total: 'totals.yearlyFee',
      rows: 'rows',
      column: 'yearlyFee',
      says: (rows) => `${rows} 块地的年承包费相加`,
    },
  ],
});
