/** From the home of the city, a county or a township to the ledger of the same level: one line. */
import { insideParts } from '../../model/place/ledger-inside.ts';
import type { City } from '../../model/place/city.ts';
import { insidePath, ledgerPath, relativeHref, type SitePath } from '../urls.ts';
import { summariesIn, type Region } from '../region.ts';
import type { SiteSummary } from '../summary.ts';
import { formatCount } from '../base/roll-up.ts';
import { totalsOf } from './city-totals.ts';

export interface WayToLedger {
  readonly href: string;
  /** `144 个村（社区）欠公开 1,486 件` */
  readonly text: string;
}

/** The line; none for a region that has no site, for it has no ledger. */
export function wayToLedger(
  { county, township }: Region,
  { city, summaries }: { readonly city: City; readonly summaries: readonly SiteSummary[] },
  from: SitePath,
): WayToLedger | undefined {
  const there = summariesIn({ county, township }, summaries);
  if (there.length === 0) return undefined;
  const { owing, missing } = totalsOf(there);
  const path = ledgerPath(county?.id, township?.id);
  if (insideParts(city).has('all'))
    return { href: relativeHref(from, insidePath(path)), text: '内部看，要密码' };
  return {
    href: relativeHref(from, path),
    text: owing === 0 ? '都公开了' : `${owing} 个村（社区）欠公开 ${formatCount(missing)} 件`,
  };
}
