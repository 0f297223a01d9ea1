import type { FieldPath, Finding } from '../schema/finding.ts';

/** A finding about a date that lies on the wrong side of another. `message` names both. */
export function dateOrder(path: FieldPath, message: string): Finding {
  return { code: 'DATE_ORDER', path, message, hint: '请核对这几个日期，把写错的改过来。' };
}
