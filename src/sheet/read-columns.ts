/** The columns of a table as a clerk is shown them: what each is, and why some are not imported. Pure. */
import type { View } from './grid.ts';
import type { FoundTable } from './layout.ts';
import { isNeedless } from './needless.ts';
import type { Surroundings } from './surroundings.ts';
import { readHeading } from './read-heading.ts';
import { unitOfColumn } from './read-table.ts';
import type { ReadColumn } from './reading.ts';
import type { Withheld } from './withhold-private.ts';

/** What was made of each column. */
export function columnsOf(
  view: View,
  { found, withheld, around }: { found: FoundTable; withheld: Withheld; around: Surroundings },
): ReadColumn[] {
  return found.columns.map((column): ReadColumn => {
    const { field, heading, means, role } = column;
    const isPrivate = withheld.columns.has(column.column);
    const left = isPrivate
      ? 'private'
      : field || role
        ? undefined
        : isNeedless(readHeading(heading))
          ? 'needless'
          : 'unknown';
    const unit = unitOfColumn(column, around);
    return {
      name: view.columnNames[column.column] ?? '',
      heading: heading.replace(/\s+/g, ''),
      table: found.table.title,
      ...(left === undefined &&
        field && { field: { title: field.title, key: field.steps.join('.') }, means }),
      left,
      role,
      unit: unit !== '元' ? unit : undefined,
    };
  });
}
