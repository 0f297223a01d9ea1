/** Balance sheets against the year before, and against the debts in detail. */
import type { CommonContent, FileOf } from '../../disclosure/disclosure-fields.ts';
import type { Fen } from '../../values/fen.ts';
import type { SiteFinding } from '../../schema/finding.ts';
import { formatPeriod, periodParts, type Period } from '../../values/period.ts';
import { compareFigures, endingWith, type ToldTwice } from '../same-figure.ts';
import type { SeriesContext } from '../series-context.ts';
import type { BalanceSheet } from './schema.ts';

type SheetFile = FileOf<BalanceSheet>;

/** What is asked of a list of debts. */
interface Debts extends CommonContent {
  readonly kind: 'receivables-payables';
  readonly period: Period;
  readonly totals: { readonly receivable: { readonly closing: Fen } };
}

/** A sheet begins where last year's ended, line by line, and its debts are the detailed ones. */
export function checkBalanceSheets(sheets: readonly SheetFile[], { ofKind }: SeriesContext): SiteFinding[] {
  return sheets.flatMap((one) => {
    const { period } = one.content;
    const before = sheets.find(({ content }) => content.period === String(periodParts(period).year - 1));
    const detailed = endingWith(ofKind<Debts>('receivables-payables'), period)[0];
    return compareFigures(one, [
      ...(before ? carriedOver(one.content, before) : []),
      ...(detailed ? receivables(one.content, detailed) : []),
    ]);
  });
}

/** A sheet may hold advances and deposits that are no debts of anybody's: worth a look. */
function receivables({ assets }: BalanceSheet, { content, file }: FileOf<Debts>): ToldTwice[] {
  return assets.current
    .flatMap(({ line, end }, index) =>
      line === '应收款项'
        ? [
            {
              path: ['assets', 'current', index, 'end'],
              name: '应收款项期末数',
              own: end,
              other: content.totals.receivable.closing,
              otherName: '债权债务明细的债权合计',
              file,
              severity: 'warning' as const,
            },
          ]
        : [],
    )
    .slice(0, 1);
}

function carriedOver(sheet: BalanceSheet, { content: last, file }: SheetFile): ToldTwice[] {
  const sides = [
    { side: 'assets', name: '资产总计年初数' },
    { side: 'liabilities', name: '负债合计年初数' },
  ] as const;
  return sides.map(({ side, name }) => ({
    path: [side, 'total', 'begin'],
    name,
    own: sheet[side].total.begin,
    other: last[side].total.end,
    otherName: `${formatPeriod(last.period)}的期末数`,
    file,
  }));
}
