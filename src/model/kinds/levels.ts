/**
 * How much of a sum each level paid, batch by batch: 中央第二批 30万, 省级 10万, 县级 5万 (real: 泽库, 德化 2020, 北塔 2023). One list for
 * whatever has a sum that comes from several levels, proved against it.
 */
import type { z } from 'zod';
import type { Block } from '../disclosure/blocks.ts';
import type { FieldPath, Finding } from '../schema/finding.ts';
import * as field from '../schema/fields.ts';
import type { Fen } from '../values/fen.ts';
import { roundingOf, type WrittenAmounts } from '../values/written.ts';
import { amountColumn, rowTable, wordsColumn } from './row-table.ts';
import { checkTotal } from './sum-checks.ts';

export const FUND_LEVELS = [
  '中央',
  '省',
  '市',
  '县',
  '区',
  '乡镇',
  '街道',
  '上级',
  '村',
  '社区',
  '群众',
  '单位',
  '其他',
] as const;

export const levelsField = field
  .list(
    '其中各级多少',
    field.group('一笔', {
      batch: field.text('哪一批', '第二批、某某财农〔2026〕12号', 60).optional(),
      level: field.choice('哪一级', FUND_LEVELS),
      amount: field.amount('金额'),
    }),
    '分了中央、省、市、县的才写，相加等于这一项的金额',
    30,
  )
  .optional();

type Levels = NonNullable<z.output<typeof levelsField>>;

/** The levels of a sum come to it. */
export function checkLevels(
  path: FieldPath,
  {
    levels,
    stated,
    name,
    written,
  }: {
    levels: Levels | undefined;
    stated: Fen | undefined;
    name: string;
    written?: WrittenAmounts | undefined;
  },
): Finding[] {
  if (!levels || stated === undefined) return [];
  const parts = levels.map(({ amount }) => amount);
  return checkTotal(path, {
    parts,
    stated,
    partsName: `${name}的 ${levels.length} 笔各级资金相加`,
    statedName: '金额',
    toleranceFen: roundingOf(written, stated, parts),
  });
}

/** All of them in one table, below what each is for. */
export function levelsTable(
  entries: readonly { readonly title: string; readonly levels?: Levels | undefined }[],
): Block[] {
  const rows = entries.flatMap(({ title, levels = [] }) => levels.map((one) => ({ ...one, title })));
  if (rows.length === 0) return [];
  return [
    rowTable<(typeof rows)[number]>({
      heading: '各级资金',
      note: [['单位：元']],
      columns: [
        wordsColumn('哪一级', ({ level }) => level, { isKey: true }),
        wordsColumn('哪一批', ({ batch }) => batch, { weight: 3 }),
        amountColumn('金额', ({ amount }) => amount, { isKey: true }),
      ],
      rows,
      groupOf: ({ title }) => title,
      subtotal: entries.length > 1 ? () => '小计' : 'none',
    }),
  ];
}
