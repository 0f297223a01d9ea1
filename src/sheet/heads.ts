/** 一、补助收入 | 22,500 above 1. 2. 3.: an entry that is the sum of the entries below it is their sum. By its numbers. Pure. */
import type { View } from './grid.ts';
import { choiceCalled } from './choice-words.ts';
import type { FoundColumn, Said } from './layout.ts';
import { hundredths, isSummable } from './last-total.ts';
import { readSectionLabel } from './read-heading.ts';
import type { SheetTable } from './sheet-form.ts';
import type { Open } from './walk.ts';

/** From the outer to the inner; entries without a number lie innermost. */
const LEVELS: readonly RegExp[] = [
  /^[一二三四五六七八九十]+[、.．]/,
  /^[(（][一二三四五六七八九十]+[)）]/,
  /^\d{1,2}[、.．](?!\d)/,
  /^(?:[(（]\d{1,2}[)）]|[①-⑳])/,
];

/** A table without the heads of its groups; what a head says of its group is said of the entries in it. */
export function withHeads({ rows: lines }: View, open: Open): Open {
  const { rows, totals, segment } = open;
  const name = segment.columns.find(({ field }) => /^(?:title|summary)$/.test(field?.steps.join('.') ?? ''));
  const summed = segment.columns.filter(isSummable);
  if (!name || summed.length === 0) return open;
  const levels = rows.map(({ row }) => levelOf(lines[row]?.[name.column]?.text ?? ''));
  const isSum = ({ column }: FoundColumn, head: number, parts: readonly number[]): boolean =>
    hundredths(lines[head]?.[column]) ===
    parts.reduce((sum, row) => sum + hundredths(lines[row]?.[column]), 0);
  const heads = rows.flatMap(({ row }, position) => {
    const level = levels[position] ?? 0;
    if (level === LEVELS.length) return [];
    const end = levels.findIndex((one, index) => index > position && one <= level);
    const below = rows.slice(position + 1, end === -1 ? rows.length : end);
    const next = Math.min(...levels.slice(position + 1, position + 1 + below.length));
    const parts = below.filter((_, index) => levels[position + 1 + index] === next).map((one) => one.row);
    if (parts.length === 0 || !summed.every((column) => isSum(column, row, parts))) return [];
    const label = lines[row]?.[name.column]?.text ?? '';
    return [{ row, label, covers: below.map((one) => one.row), said: saidBy(label, segment.table) }];
  });
  if (heads.length === 0) return open;
  const isHead = (row: number): boolean => heads.some((head) => head.row === row);
  return {
    ...open,
    rows: rows
      .filter(({ row }) => !isHead(row))
      .map((one) => {
        const said =
          one.said ?? heads.find(({ covers, said: word }) => word && covers.includes(one.row))?.said;
        return said ? { ...one, said } : one;
      }),
    totals: [
      ...totals.map((total) => ({ ...total, covers: total.covers.filter((row) => !isHead(row)) })),
      ...heads.map(({ row, label, covers }) => ({
        row,
        label,
        covers: covers.filter((one) => !isHead(one)),
        isOfAll: false,
      })),
    ],
  };
}

function levelOf(text: string): number {
  const level = LEVELS.findIndex((pattern) => pattern.test(text.trim()));
  return level === -1 ? LEVELS.length : level;
}

/** The word of a choice that a line is: 二、非经营性资产 → 非经营性. */
export function saidBy(label: string, { columns }: SheetTable): Said | undefined {
  const plain = readSectionLabel(label);
  const rest = /^(?:资产|款|款项|类|部分|项目|情况|人员|对象|户|明细)?$/;
  for (const field of columns) {
    const value =
      field.field.choices.find(
        (choice) => choice.length > 1 && plain.startsWith(choice) && rest.test(plain.slice(choice.length)),
      ) ?? choiceCalled(field.field.choices, plain);
    if (value !== undefined) return { field, value };
  }
  return undefined;
}
