/** The privacy guard for tables that are being imported. */
import { guardTable } from '../../src/guard/guard-table.ts';
import { titleOfPrivate } from '../../src/guard/private-finding.ts';
import type { Guard } from '../../src/sheet/withhold-private.ts';

/** The guard's rules for tables. */
export const guard: Guard = (headings, rows) =>
  guardTable(headings, rows).map(({ row, column, finding }) => ({
    row,
    column,
    what: finding.kind === 'column' ? '个人信息' : titleOfPrivate(finding.kind),
  }));
