import { defineKind } from '../define-kind.ts';
import { checkGrid } from './checks.ts';
import { gridSeries } from './series.ts';
import { gridDocument } from './document.ts';
import { gridSchema, type Grid } from './schema.ts';
import { holdersIn } from './holders.ts';

export const gridKind = defineKind({
  name: 'grid',
  title: '网格和网格员',
  schema: gridSchema,
  check: checkGrid,
  document: gridDocument,
  tellsWhatIs: true,
  sheet: { said: /网格/ },
  question: 'roles',
  grids: ({ grids }) => grids,
  series: gridSeries,
  officeHolders: holdersIn,
  sums: [
    { total: 'totals.grids', rows: 'grids', says: () => '上面写的网格', unit: '个' },
    {
      total: 'totals.households',
      rows: 'grids',
      column: 'households',
      says: (grids) => `${grids} 个网格的户数相加`,
      unit: '户',
    },
  ],
  once: (['number', 'range'] as const).map((key) => ({
    list: 'grids',
    by: [key],
    says: (grid: Grid['grids'][number], [a]) =>
      `${key === 'number' ? '编号' : '范围'}“${grid[key]}”和第 ${a} 个网格的一样，一户人家不能归两个网格管。`,
    hint: '请核对网格图，把写重的改过来。',
  })),
});
