/** What pages are made from, out of this process's render job. */
import type { BoardStandard } from '../model/place/board-standard.ts';
import { renderInput } from '../render-job.ts';
import type { CityContext } from '../site/pages/city-page.ts';
import { helpPagesOf, type HelpPage } from '../site/help/help-pages.ts';
import { rulesOn, type LedgerContext } from '../site/ledger/ledger-context.ts';
import { hasInside, publicLedger } from '../site/ledger/inside.ts';
import { ruleChanges } from '../site/ledger/rule-changes.ts';
import { ledgerSummaries } from '../site/ledger/site-ledger.ts';
import { regionsWithSites, type Region } from '../site/region.ts';
import type { SiteContext } from '../site/site-context.ts';

/** The sites of this job. */
export async function siteContexts(): Promise<readonly SiteContext[]> {
  return (await renderInput()).contexts;
}

/** The sites of this job whose pages for screens are rendered: none when it is for paper alone. */
export async function screenContexts(): Promise<readonly SiteContext[]> {
  const { job } = await renderInput();
  return job.isForPaperAlone ? [] : siteContexts();
}

/** The city, unless its pages are another job's. */
export async function cityContexts(): Promise<CityContext[]> {
  const { job, content, summaries } = await renderInput();
  const { revision, unjudged, asOf } = job;
  const boards = [...content.boards.values()];
  return summaries.length > 0
    ? [
        {
          city: content.city,
          levels: content.levels,
          summaries,
          boards,
          asOf,
          hasGuide: job.guide !== undefined,
          hasForms: content.settings.editor !== undefined,
          revision,
          unjudged,
        },
      ]
    : [];
}

/** The pages of the clerks' guide, unless they are another job's. */
export async function helpPages(): Promise<HelpPage[]> {
  const { guide, content } = await renderInput();
  return guide ? helpPagesOf(guide, content.city) : [];
}

/** The city with each board standard, unless its pages are another job's. */
export async function boardContexts(): Promise<{ context: CityContext; board: BoardStandard }[]> {
  const { content } = await renderInput();
  const boards = [...content.boards.values()];
  return (await cityContexts()).flatMap((context) => boards.map((board) => ({ context, board })));
}

/** A ledger with the regions that have a page in it. */
export type LedgerOfRegions = LedgerContext & { readonly regions: Region[] };

/** The ledger as everybody may see it; none where it is inside. */
export async function ledgerContexts(): Promise<LedgerOfRegions[]> {
  return (await wholeLedgers()).flatMap((context) => publicLedger(context) ?? []);
}

/** The whole ledger for the folder that is kept inside; none where the city keeps nothing. */
export async function insideContexts(): Promise<LedgerOfRegions[]> {
  return (await wholeLedgers()).filter(({ city }) => hasInside(city));
}

/** The ledger of the city and the regions that have one, unless they are another job's. */
async function wholeLedgers(): Promise<LedgerOfRegions[]> {
  const { job, content } = await renderInput();
  return (await cityContexts()).map((context) => ({
    ...context,
    summaries: ledgerSummaries(context.summaries, job.asOf),
    levels: content.levels,
    ...rulesOn(content.settings.ledgerRule, job.asOf),
    ruleChanges: content.catalogue && ruleChanges({ ...content, catalogue: content.catalogue }),
    regions: regionsWithSites(context),
  }));
}
