/** 小组 of the rows of a list: as published, which may be without any; of some rows alone it was forgotten. */
import type { Finding } from '../schema/finding.ts';

/** One finding for each row without a group, where others have one. */
export function checkGroups(
  rows: readonly { readonly group?: string | undefined; readonly name: string }[],
): Finding[] {
  if (rows.every(({ group }) => group === undefined)) return [];
  return rows.flatMap(({ group }, index): Finding[] =>
    group === undefined
      ? [
          {
            code: 'FIELD_MISSING',
            path: ['rows', index, 'name'],
            message: '别的行写了「小组」，这一行没写。',
            hint: '请在这一组里加一行：group: ……（一组、二组）；原来就不分小组的，各行都不写。',
          },
        ]
      : [],
  );
}
