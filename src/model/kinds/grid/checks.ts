import type { Finding } from '../../finding.ts';
import { checkCountTotal, findRepeated } from '../sum-checks.ts';
import type { Grid } from './schema.ts';

/** What is not true of the grids: the totals, one number or range twice, a grid in which nobody lives. */
export function checkGrid({ grids, totals }: Grid): Finding[] {
  return [
    ...checkCountTotal(['totals', 'grids'], {
      sum: grids.length,
      stated: totals.grids,
      partsName: '上面写的网格',
      statedName: '网格数',
      unit: '个',
    }),
    // domain §4.15: Σ 户数 = 总户数.
    ...checkCountTotal(['totals', 'households'], {
      sum: grids.reduce((sum, { households }) => sum + households, 0),
      stated: totals.households,
      partsName: `${grids.length} 个网格的户数相加`,
      statedName: '总户数',
      unit: '户',
    }),
    ...findRepeated(grids, ({ number }) => number).map(({ entry, index, first }) =>
      repeated(['grids', index, 'number'], `编号“${entry.number}”`, first),
    ),
    ...findRepeated(grids, ({ range }) => range).map(({ entry, index, first }) =>
      repeated(['grids', index, 'range'], `范围“${entry.range}”`, first),
    ),
    ...grids.flatMap(({ number, households }, index): Finding[] =>
      households > 0 ? [] : [nobody(number, index)],
    ),
  ];
}

function repeated(path: Finding['path'], what: string, first: number): Finding {
  return {
    code: 'ROW_DUPLICATE',
    path,
    message: `${what}和第 ${first + 1} 个网格的一样，一户人家不能归两个网格管。`,
    hint: '请核对网格图，把写重的改过来。',
  };
}

function nobody(number: string, index: number): Finding {
  return {
    code: 'COUNT_MISMATCH',
    severity: 'warning',
    path: ['grids', index, 'households'],
    message: `${number}写的是 0 户。`,
    hint: '真没有人住（如工厂、学校）可以不改；漏写了请补上。',
  };
}
