/** Where a ledger leads from the name of a site: to what explains its figures, not to its home, which is for villagers. */
import type { Region } from '../region.ts';
import { dutiesPath, ledgerPath, relativeHref, type SitePath } from '../urls.ts';
import type { LedgerSummary } from './site-ledger.ts';

/** What the card of a site is called in the ledger of its township. */
export function cardId(siteId: string): string {
  return `site-${siteId}`;
}

/** Above townships the card with its score, in the ledger of its township; there every duty with its day. */
export function explainedHref(
  { id, countyId, townshipId }: Pick<LedgerSummary, 'id' | 'countyId' | 'townshipId'>,
  { township }: Region,
  path: SitePath,
): string {
  return township
    ? relativeHref(path, dutiesPath(id))
    : `${relativeHref(path, ledgerPath(countyId, townshipId))}#${cardId(id)}`;
}
