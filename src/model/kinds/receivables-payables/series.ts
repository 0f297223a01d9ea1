/** Debts begin with what was left of the period before. */
import type { FileOf } from '../../disclosure/disclosure-fields.ts';
import type { SiteFinding } from '../../schema/finding.ts';
import { formatPeriod, shiftPeriod } from '../../values/period.ts';
import { compareFigures } from '../same-figure.ts';
import type { ReceivablesPayables } from './schema.ts';

/** Findings where a list does not go on from the one before. */
export function checkDebts(lists: readonly FileOf<ReceivablesPayables>[]): SiteFinding[] {
  return lists.flatMap((one) => {
    const before = lists.find(({ content }) => content.period === shiftPeriod(one.content.period, -1));
    if (!before) return [];
    const { totals, period } = before.content;
    return compareFigures(
      one,
      (['receivable', 'payable'] as const).map((side) => ({
        path: ['totals', side, 'opening'],
        name: side === 'receivable' ? '债权合计的期初' : '债务合计的期初',
        own: one.content.totals[side].opening,
        other: totals[side].closing,
        otherName: `上一期（${formatPeriod(period)}）的期末`,
        file: before.file,
      })),
    );
  });
}
