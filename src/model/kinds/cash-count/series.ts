/** What was counted against what the accounts say is left. */
import type { CommonContent, FileOf } from '../../disclosure/disclosure-fields.ts';
import type { Fen } from '../../values/fen.ts';
import type { SiteFinding } from '../../schema/finding.ts';
import { formatPeriod, periodEnd, type Period } from '../../values/period.ts';
import { compareFigures, endingWith } from '../same-figure.ts';
import type { SeriesContext } from '../series-context.ts';
import type { CashCount } from './schema.ts';

/** What is asked of accounts. */
interface Accounts extends CommonContent {
  readonly kind: 'accounts';
  readonly period: Period;
  readonly closing: Fen;
}

/** On the last day of a period the book of the count is the closing of the accounts; on other days it is not told. */
export function checkCounts(counts: readonly FileOf<CashCount>[], { ofKind }: SeriesContext): SiteFinding[] {
  return counts.flatMap((one) => {
    const { countedOn, period, totals } = one.content;
    if (countedOn !== periodEnd(period)) return [];
    const closings = endingWith(ofKind<Accounts>('accounts'), period);
    const [first] = closings;
    // A site with several books counts one of them, or all together.
    if (!first || closings.some(({ content }) => content.closing === totals.book)) return [];
    if (new Set(closings.map(({ content }) => content.item)).size > 1) return [];
    return compareFigures(one, [
      {
        path: ['totals', 'book'],
        name: '账面数合计',
        own: totals.book,
        other: first.content.closing,
        otherName: `${formatPeriod(first.content.period)}财务收支公布表的期末结存`,
        file: first.file,
      },
    ]);
  });
}
