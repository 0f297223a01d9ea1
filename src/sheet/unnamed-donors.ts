/** Donors who did not say yes to their names: only how many they are, and how much they gave. Pure. */
import { suggestCount } from '../model/values/read-written.ts';
import type { Kind } from '../model/kinds.ts';
import type { Values } from './nested-values.ts';
import type { ReadRows } from './read-table.ts';
import type { SheetTable } from './sheet-form.ts';
import { sheetHints } from './sheet-hints.ts';

/** Rows without the names of persons who did not agree, or were not asked; alike rows become one. */
export function withoutUnnamed(kind: Kind, { steps }: SheetTable, read: ReadRows): ReadRows {
  const { unnamed } = sheetHints(kind);
  if (!unnamed || steps.join('.') !== unnamed.table) return read;
  const rows: Values[] = [];
  const sourceRows: number[] = [];
  const merged = new Map<string, Values>();
  let refused = 0;
  let unasked = 0;
  for (const [index, row] of read.rows.entries()) {
    const { name, consent, ...rest } = row;
    if (typeof name !== 'string' || consent === true) {
      rows.push(row);
      sourceRows.push(read.sourceRows[index] ?? 0);
      continue;
    }
    const people = peopleIn(name);
    if (consent === false) refused += people;
    else unasked += people;
    const hasOwn = rest['goods'] !== undefined || rest['note'] !== undefined;
    const key = hasOwn ? `row ${index}` : 'all';
    const sum = merged.get(key);
    if (sum) addTo(sum, rest, people, unnamed.added);
    else {
      const first: Values = { people, ...rest };
      merged.set(key, first);
      rows.push(first);
      sourceRows.push(read.sourceRows[index] ?? 0);
    }
  }
  const notes = [
    ...(refused > 0 ? [`有 ${refused} 人不同意公开姓名：姓名没有导入，合写成人数`] : []),
    ...(unasked > 0
      ? [
          `有 ${unasked} 人没写同不同意公开姓名：姓名没有导入，合写成人数。问过本人、同意的，在表里加一列“同意公开姓名”，写“是”，再导入`,
        ]
      : []),
  ].map((text) => ({ cell: '捐赠人', text }));
  return { ...read, rows, sourceRows, notes: [...read.notes, ...notes] };
}

/** 李有福等3人 */
function peopleIn(name: string): number {
  const written = /等([\d一二两三四五六七八九十]+)(?:人|位|户)$/.exec(name.normalize('NFKC'))?.[1];
  return Number((written === undefined ? undefined : suggestCount(written)) ?? 1);
}

/** Amounts are added up; a day that is not of all goes. */
function addTo(sum: Values, row: Values, people: number, added: readonly string[]): void {
  sum['people'] = Number(sum['people']) + people;
  for (const key of added)
    if (row[key] !== undefined)
      sum[key] = Math.round(Number(sum[key] ?? 0) * 100 + Number(row[key]) * 100) / 100;
  if (row['on'] !== sum['on']) delete sum['on'];
}
