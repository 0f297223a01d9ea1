/** Files of a release that are neither pages nor pictures: what is written from the same model as the pages. */
import type { City } from '../../src/model/city.ts';
import type { LedgerRule } from '../../src/model/ledger-rule.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { ledgerSummaries } from '../../src/site/ledger/site-ledger.ts';
import { siteContext, type SiteContext } from '../../src/site/site-context.ts';
import type { SiteSummary } from '../../src/site/summary.ts';
import type { SitePath } from '../../src/site/urls.ts';
import type { BuiltSite } from './build-plan.ts';
import type { Work } from './carry-out.ts';
import { formatLedgerFiles } from './ledger-files.ts';
import type { PreparedPhotos } from './photos.ts';

export interface WrittenFile {
  readonly path: SitePath;
  readonly content: string | Uint8Array;
}

/** What the files of the city may know: of sites only their summaries. */
export interface CityFilesContext {
  readonly city: City;
  readonly summaries: readonly SiteSummary[];
  readonly asOf: CalendarDate;
  readonly ledgerRule?: LedgerRule;
}

type Written = readonly WrittenFile[] | Promise<readonly WrittenFile[]>;

/** One line for each sort of file that lies in a site's folder. */
const OF_SITE: readonly ((context: SiteContext) => Written)[] = [];

/** One line for each sort of file of the city. */
const OF_CITY: readonly ((context: CityFilesContext) => Written)[] = [ledgerFiles];

/** The sites that are built, as their pages see them. */
export function contextsOf(
  { city, options, revisions }: Work,
  { built, photos }: { readonly built: readonly BuiltSite[]; readonly photos: PreparedPhotos },
): SiteContext[] {
  const shared = {
    city,
    asOf: options.asOf,
    photos: photos.sizes,
    revisions,
    hasPosters: options.hasPosters,
    paperReach: 'web',
  } as const;
  return built.map(({ site }) => siteContext(site, shared));
}

/** The files of the sites that are built. */
export async function filesOfSites(contexts: readonly SiteContext[]): Promise<WrittenFile[]> {
  const files: WrittenFile[] = [];
  for (const context of contexts) for (const write of OF_SITE) files.push(...(await write(context)));
  return files;
}

/** The files of the city; none when what is stored of it is kept. */
export async function filesOfCity({ plan, city, options, ledgerRule }: Work): Promise<WrittenFile[]> {
  if (plan.city.stored) return [];
  const context: CityFilesContext = {
    city,
    summaries: plan.sites.map(({ summary }) => summary),
    asOf: options.asOf,
    ...(ledgerRule && { ledgerRule }),
  };
  const files: WrittenFile[] = [];
  for (const write of OF_CITY) files.push(...(await write(context)));
  return files;
}

function ledgerFiles({ city, summaries, asOf, ledgerRule }: CityFilesContext): Written {
  return formatLedgerFiles({
    city,
    summaries: ledgerSummaries(summaries, asOf),
    asOf,
    ...(ledgerRule && { rule: ledgerRule }),
  });
}
