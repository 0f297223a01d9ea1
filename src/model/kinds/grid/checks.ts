import type { Finding } from '../../schema/finding.ts';
import { claimedTwice } from '../../services/grid-range.ts';
import type { Grid } from './schema.ts';

/** What is not right in the grids: a group that two of them claim, one in which nobody lives. */
export function checkGrid({ grids }: Grid): Finding[] {
  return [
    ...grids.flatMap(({ number, households }, index): Finding[] =>
      households > 0 ? [] : [nobody(number, index)],
    ),
    ...claimedTwice(grids.map(({ range }) => range))
      // That two ranges are the same to the letter is declared in `kind.ts`.
      .filter(({ index, first }) => grids[index]?.range !== grids[first]?.range)
      .map(({ index, first, label }): Finding => ({
        code: 'ROW_DUPLICATE',
        path: ['grids', index, 'range'],
        message: `${grids[index]?.number ?? ''}和${grids[first]?.number ?? ''}的范围里都有${label}，一户人家不能归两个网格管。`,
        hint: '请核对网格图，留在一个网格里；两个网格各管一半的，请写清楚，如：三组东头。',
      })),
  ];
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
