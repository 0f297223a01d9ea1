/** What is not shared out stays: in last year's table, in this one, and in the sheet of the same year. */
import type { CommonContent, FileOf } from '../../disclosure/disclosure-fields.ts';
import type { Fen } from '../../values/fen.ts';
import type { SiteFinding } from '../../schema/finding.ts';
import { formatPeriod, shiftPeriod, type Period } from '../../values/period.ts';
import { compareFigures, type ToldTwice } from '../same-figure.ts';
import type { SeriesContext } from '../series-context.ts';
import type { IncomeDistribution } from './schema.ts';

type TableFile = FileOf<IncomeDistribution>;

/** What is asked of a balance sheet. */
interface Sheet extends CommonContent {
  readonly kind: 'balance-sheet';
  readonly period: Period;
  readonly equity: { readonly lines: readonly { readonly line: string; readonly end: Fen }[] };
}

/** Findings where tables do not go on from each other, or tell otherwise than the sheet. */
export function checkDistributions(tables: readonly TableFile[], { ofKind }: SeriesContext): SiteFinding[] {
  return tables.flatMap((one) => {
    const { period, opening, closing } = one.content;
    const before = tables.find(({ content }) => content.period === shiftPeriod(period, -1));
    const sheet = ofKind<Sheet>('balance-sheet').find(({ content }) => content.period === period);
    const left = sheet?.content.equity.lines.find(({ line }) => line === '未分配收益');
    const figures: readonly ToldTwice[] = [
      ...(before
        ? [
            {
              path: ['opening'],
              name: '年初未分配收益',
              own: opening,
              other: before.content.closing,
              otherName: `${formatPeriod(before.content.period)}的年末未分配收益`,
              file: before.file,
            },
          ]
        : []),
      ...(sheet && left
        ? [
            {
              path: ['closing'],
              name: '年末未分配收益',
              own: closing,
              other: left.end,
              otherName: '资产负债表的未分配收益期末数',
              file: sheet.file,
            },
          ]
        : []),
    ];
    return compareFigures(one, figures);
  });
}
