/** Where a year's subsidies went, by programme, for the page of the section that they belong to. */
import { sumFen } from '../../model/values/fen.ts';
import { inYuan } from '../../model/kinds/picture.ts';
import { kindNamed } from '../../model/kinds.ts';
import type { Section } from '../../model/disclosure/section.ts';
import type { SiteContext } from '../site-context.ts';
import { drawn, type Figure } from './figures.ts';

/**
 * The newest list of each programme and period of the year counts, once: what was posted for objections and then told
 * as paid is the same money. `undefined` with fewer than two programmes.
 */
export function subsidiesFigure(section: Section, context: SiteContext): Figure | undefined {
  const { inForce, currentYear } = context;
  const paid = inForce
    .filter((one) => one.section === section && one.content.period?.startsWith(currentYear))
    .flatMap(({ content }) => {
      const programme = kindNamed(content.kind).programme?.(content);
      return programme ? [{ ...programme, period: content.period }] : [];
    });
  const newest = [...Map.groupBy(paid, ({ name, period }) => `${name} ${period}`).values()].flatMap((same) =>
    same.slice(0, 1),
  );
  const programmes = [...Map.groupBy(newest, ({ name }) => withoutYear(name))]
    .map(([label, those]) => ({ label, amount: sumFen(those.map(({ amount }) => amount)) }))
    .sort((a, b) => b.amount - a.amount);
  const [largest] = programmes;
  if (!largest || programmes.length < 2) return undefined;
  const whole = sumFen(programmes.map(({ amount }) => amount));
  return drawn({
    heading: `${currentYear}年补贴发到哪`,
    message: `名单已公布的 ${programmes.length} 项，一共 ${inYuan(whole)}，${largest.label}最多。`,
    key: [],
    bars: programmes.map((programme) => ({ ...programme, fill: 'income' })),
  });
}

/** The same programme under the year's name or without it. */
function withoutYear(name: string): string {
  return name.replace(/^\d{4}年(?:度)?/, '');
}
