/** 欠拨经费: what the level whose ledger it is has budgeted for bases and not paid in time. */
import type { FundingLevel } from '../../model/place/funding-standard.ts';
import { compareText } from '../../model/values/compare-text.ts';
import { formatFen, sumFen } from '../../model/values/fen.ts';
import { levelName } from '../base/levels.ts';
import { owedIn } from '../base/topics/funding.ts';
import type { Link } from '../links.ts';
import type { CityContext } from '../pages/city-page.ts';
import { dayOf, type Day } from '../pages/entries.ts';
import type { Region } from '../region.ts';
import { relativeHref, topicPath, type SitePath } from '../urls.ts';
import { explainedHref } from './explained.ts';

export interface FundsOwed {
  /** `县（区）` */
  readonly level: FundingLevel;
  /** `25,000.00` */
  readonly total: string;
  readonly sites: number;
  readonly rows: readonly (Link & { readonly amount: string; readonly due: Day })[];
  readonly more: number;
  /** All of it, site by site. */
  readonly topic: Link;
}

/** Sites that are named above the townships. */
const NAMED = 10;

/** What this level owes its sites, the most first; `undefined` where it has paid all. */
export function fundsOwedBy(
  region: Region,
  { summaries, asOf }: Pick<CityContext, 'summaries' | 'asOf'>,
  path: SitePath,
): FundsOwed | undefined {
  const level = levelName(region);
  const owed = summaries
    .flatMap((summary) =>
      owedIn(summary.base)
        .filter((share) => share.level === level)
        .map((share) => ({ ...share, id: summary.id, name: summary.name, summary })),
    )
    .sort((a, b) => b.amount - a.amount || compareText(a.id, b.id));
  if (owed.length === 0) return undefined;
  const named = region.township ? owed.length : NAMED;
  const { county, township } = region;
  return {
    level,
    total: formatFen(sumFen(owed.map(({ amount }) => amount))),
    sites: owed.length,
    rows: owed.slice(0, named).map(({ summary, name, amount, dueOn }) => ({
      text: name,
      href: explainedHref(summary, region, path),
      amount: formatFen(amount),
      due: dayOf(dueOn, asOf.slice(0, 4)),
    })),
    more: Math.max(0, owed.length - named),
    topic: { text: '阵地经费', href: relativeHref(path, topicPath('funding', county?.id, township?.id)) },
  };
}
