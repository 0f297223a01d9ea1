/** 四至: where a plot ends to the east, south, west and north, in one line as land papers write it. */
import * as field from '../schema/fields.ts';
import type { FieldPath, Finding } from '../schema/finding.ts';

const DIRECTIONS = ['东', '南', '西', '北'] as const;

/** `东至水渠，南至机耕路，西至王家地，北至河堤`. No names of neighbours: what lies there is enough. */
export const boundariesField = field.text('四至', '东至水渠，南至机耕路，西至林边，北至河堤', 100);

/** A side that is not named is where quarrels begin. */
export function checkBoundaries(path: FieldPath, boundaries: string | undefined): Finding[] {
  if (boundaries === undefined) return [];
  const missing = DIRECTIONS.filter((direction) => !boundaries.includes(direction));
  if (missing.length === 0) return [];
  return [
    {
      code: 'BOUNDARY_MISSING',
      severity: 'warning',
      path,
      message: `四至少了${missing.join('、')}边。`,
      hint: '请写全四边，例如：东至水渠，南至机耕路，西至林边，北至河堤。',
    },
  ];
}
