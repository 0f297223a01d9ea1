/** 台账怎么打分: `content/ledger.yaml`. The city decides what costs how much; the page shows the working. */
import type { z } from 'zod';
import { changesField, checkChanges } from '../history/changes.ts';
import type { Finding } from '../schema/finding.ts';
import * as field from '../schema/fields.ts';

/** What can cost points. Each is counted from public data alone. */
export const LEDGER_COUNTS = [
  'missing',
  'long-missing',
  'late',
  'finance-behind',
  'empty-section',
  'taken-down-early',
  'unanswered',
  'purge',
  'order-overdue',
  'no-proof',
] as const;

export type LedgerCount = (typeof LEDGER_COUNTS)[number];

/** What each count is called, and in what it is counted. */
export const LEDGER_COUNT_NAMES: Readonly<
  Record<LedgerCount, { readonly name: string; readonly unit: string }>
> = {
  missing: { name: '到期没公布', unit: '件' },
  'long-missing': { name: '逾期超过30天', unit: '件' },
  late: { name: '公布迟了', unit: '件' },
  'finance-behind': { name: '今年财务缺月', unit: '个月' },
  'empty-section': { name: '版块空白', unit: '个' },
  'taken-down-early': { name: '提前取下', unit: '件' },
  unanswered: { name: '意见超期没答复', unit: '条' },
  purge: { name: '泄露个人信息', unit: '次' },
  'order-overdue': { name: '整改超期', unit: '件' },
  'no-proof': { name: '没有张贴照片', unit: '件' },
};

export const ledgerRuleSchema = field.group('打分办法', {
  full: field.count('满分', '一般是 100'),
  deductions: field.list(
    '扣分',
    field.group('一项', {
      what: field.choice('扣什么', LEDGER_COUNTS),
      points: field.count('扣几分'),
      per: field.count('每几件', '不写就是每一件').optional(),
      most: field.count('最多扣', '这一项最多扣几分').optional(),
    }),
    undefined,
    LEDGER_COUNTS.length,
  ),
  grades: field.list(
    '等次',
    field.group('一等', { from: field.count('多少分起'), name: field.text('叫什么', '好、较好', 10) }),
    '从高到低',
    10,
  ),
  changes: changesField,
});

export type LedgerRule = z.output<typeof ledgerRuleSchema>;

/** What does not fit together in a rule: a thing that costs twice, grades that do not descend to 0. */
export function checkLedgerRule(rule: LedgerRule): Finding[] {
  const { deductions, grades } = rule;
  const repeated = deductions.flatMap(({ what }, index): Finding[] =>
    deductions.findIndex((one) => one.what === what) === index
      ? []
      : [
          {
            code: 'ROW_DUPLICATE',
            path: ['deductions', index, 'what'],
            message: `“${LEDGER_COUNT_NAMES[what].name}”扣了两回。`,
            hint: '请合成一项。',
          },
        ],
  );
  const rising = grades.flatMap(({ from }, index): Finding[] => {
    const above = grades[index - 1];
    return above && from >= above.from
      ? [
          {
            code: 'GRADES_ORDER',
            path: ['grades', index, 'from'],
            message: `等次要从高到低写，这里 ${from} 分不比上面 ${above.from} 分低。`,
            hint: '请按分数从高到低排。',
          },
        ]
      : [];
  });
  const last = grades.at(-1);
  const open: Finding[] =
    last && last.from > 0
      ? [
          {
            code: 'GRADES_ORDER',
            path: ['grades', grades.length - 1, 'from'],
            message: `最低一等从 ${last.from} 分起，低于它的没有等次。`,
            hint: '最后一等请写：from: 0',
          },
        ]
      : [];
  return [...repeated, ...rising, ...open, ...checkChanges(ledgerRuleSchema, rule)];
}
