/** What was read, in one line, for the sender to compare with the sheet in hand. Pure. */
import { parseMarkdown, parseYaml } from '../../src/loader/read/parse-source.ts';
import { KINDS } from '../../src/model/kinds.ts';
import type { SummedColumn } from '../../src/model/kinds/sheet-hints.ts';
import { fenFromYuan, formatFen, sumFen } from '../../src/model/values/fen.ts';
import { sheetHints } from '../../src/sheet/sheet-hints.ts';

/** A file of ours misspells no key. */
const NO_KEYS = { get: () => undefined, onlyKeyOf: () => undefined };

/** `水南村《10月收支》，2026-11-10 公布，收入 1.00 元，支出 2.00 元，期末结存 3.00 元`. */
export function summaryOf(file: string, text: string, siteName: string): string {
  const { value } = (file.endsWith('.md') ? parseMarkdown : parseYaml)(file, text, NO_KEYS);
  const values = recordOf(value?.value);
  const { title, publishedOn, photos } = values;
  return [
    `${siteName}《${typeof title === 'string' ? title : '标题还没有'}》`,
    ...(typeof publishedOn === 'string' ? [`${publishedOn} 公布`] : []),
    ...sumsOf(values),
    ...(Array.isArray(photos) ? [`照片 ${photos.length} 张`] : []),
  ].join('，');
}

function sumsOf(values: Readonly<Record<string, unknown>>): string[] {
  const kind = KINDS.find((one) => one === values['kind']);
  const sides = kind && sheetHints(kind).sides;
  if (!sides) return [];
  return [
    ...yuan('期初', values['opening']),
    `收入 ${added(values, sides.income)} 元`,
    `支出 ${added(values, sides.expense)} 元`,
    ...yuan('期末', values['closing']),
  ];
}

function added(values: Readonly<Record<string, unknown>>, [list, column]: SummedColumn): string {
  const rows: unknown = values[list];
  const amounts = Array.isArray(rows) ? rows.map((row: unknown) => recordOf(row)[column]) : [];
  return formatFen(
    sumFen(amounts.flatMap((one) => (typeof one === 'number' ? (fenFromYuan(one) ?? []) : []))),
  );
}

function yuan(name: string, value: unknown): string[] {
  const amount = typeof value === 'number' ? fenFromYuan(value) : undefined;
  return amount === undefined ? [] : [`${name} ${formatFen(amount)} 元`];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
