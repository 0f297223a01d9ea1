/** Where a year's subsidies went, by programme, for the page of the section that they belong to. */
import { isOfKind } from '../../model/disclosure.ts';
import { formatFen, sumFen } from '../../model/fen.ts';
import type { SubsidyList } from '../../model/kinds/subsidy-list/schema.ts';
import type { Section } from '../../model/section.ts';
import type { SiteContext } from '../site-context.ts';
import type { Figure } from './figures.ts';
import { lengthScale } from './scales.ts';

/**
 * The newest list of each programme and period of the year counts, once: what was posted for objections and then told
 * as paid is the same money. `undefined` with fewer than two programmes.
 */
export function subsidiesFigure(section: Section, context: SiteContext): Figure | undefined {
  const { standing, currentYear } = context;
  const lists = standing
    .filter((disclosure) => disclosure.section === section)
    .filter((disclosure) => isOfKind(disclosure, 'subsidy-list'))
    .map(({ content }) => content)
    .filter(({ period }) => period.startsWith(currentYear));
  const newest = [...Map.groupBy(lists, ({ subsidy, period }) => `${subsidy} ${period}`).values()].flatMap(
    (same) => same.slice(0, 1),
  );
  const programmes = [...Map.groupBy(newest, programmeOf)]
    .map(([label, those]) => ({ label, amount: sumFen(those.map(({ totals }) => totals.amount)) }))
    .sort((a, b) => b.amount - a.amount);
  const [largest] = programmes;
  if (!largest || programmes.length < 2) return undefined;
  const width = lengthScale(largest.amount);
  const whole = sumFen(programmes.map(({ amount }) => amount));
  return {
    heading: `${currentYear}年补贴发到哪`,
    message: `名单已公布的 ${programmes.length} 项，一共 ${formatFen(whole)} 元，${largest.label}最多。`,
    key: [],
    rows: programmes.map(({ label, amount }) => ({
      label,
      amount: `${formatFen(amount)} 元`,
      width: width(amount),
      fill: 'income',
    })),
  };
}

/** The same programme under the year's name or without it. */
function programmeOf({ subsidy }: SubsidyList): string {
  return subsidy.replace(/^\d{4}年(?:度)?/, '');
}
