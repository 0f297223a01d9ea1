import type { Finding } from '../../schema/finding.ts';
import type { Grid } from './schema.ts';

/** What is worth a look in the grids: one in which nobody lives. */
export function checkGrid({ grids }: Grid): Finding[] {
  return grids.flatMap(({ number, households }, index): Finding[] =>
    households > 0 ? [] : [nobody(number, index)],
  );
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
