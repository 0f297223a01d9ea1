/** Files of a release that are neither pages nor pictures: what is written from the same model as the pages. */
import type { MadeFile, WrittenFile } from './written-file.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { City } from '../../src/model/place/city.ts';
import type { LedgerRule } from '../../src/model/place/ledger-rule.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import type { RegionFile } from '../../src/model/place/region.ts';
import { cityPackageFiles, sitePackageFiles } from '../../src/site/data/data-package.ts';
import { disclosureDataFiles } from '../../src/site/data/disclosure-data.ts';
import { serviceDataFiles } from '../../src/site/services/service-data.ts';
import { ruleChanges } from '../../src/site/ledger/rule-changes.ts';
import type { RuleChange } from '../../src/site/ledger/ledger-context.ts';
import { ledgerSummaries } from '../../src/site/ledger/site-ledger.ts';
import type { SiteContext } from '../../src/site/site-context.ts';
import type { SiteSummary } from '../../src/site/summary.ts';
import { siteCalendarFile, townshipCalendars } from '../../src/site/feeds/calendars.ts';
import { feedLists } from '../../src/site/feeds/opml.ts';
import { regionFeeds } from '../../src/site/feeds/region-feeds.ts';
import { siteFeeds } from '../../src/site/feeds/site-feeds.ts';
import { citySitemaps, siteSitemap } from '../../src/site/feeds/sitemap.ts';
import type { SitePath } from '../../src/site/urls.ts';
import type { CitySettings } from '../../src/model/place/city-settings.ts';
import type { EditorSettings } from '../../src/model/clerk/editor-settings.ts';
import { adminFiles } from '../admin/admin-files.ts';
import { formBackend } from '../admin/form-backend.ts';
import { formSiteOnWeb } from '../admin/form-site.ts';
import type { BuildPlan } from './build-plan.ts';
import type { Work } from './work.ts';
import { baseFiles } from './base-files.ts';
import { formatLedgerFiles } from './ledger-files.ts';
import { formatRecord, RECORD_FILE } from './release-record.ts';

/** What the files of the city may know: of sites only their summaries. */
export interface CityFilesContext {
  readonly city: City;
  /** What levels say of their own. */
  readonly levels: readonly RegionFile[];
  readonly summaries: readonly SiteSummary[];
  readonly asOf: CalendarDate;
  readonly ledgerRule?: LedgerRule | undefined;
  /** Changes of what sites share. */
  readonly ruleChanges: readonly RuleChange[];
  /** Of which commit the release is, and why its history was not judged. */
  readonly revision?: string | undefined;
  readonly unjudged?: string | undefined;
  /** A file of a site as this release will have it, whether the site is built or kept. */
  readonly fileOfSite: (siteId: string, path: SitePath) => Buffer;
}

type Written = readonly WrittenFile[] | Promise<readonly WrittenFile[]>;
type OfCity = Written | readonly (WrittenFile | MadeFile)[];

/** One line for each sort of file that lies in a site's folder. */
const OF_SITE: readonly ((context: SiteContext) => Written)[] = [
  siteFeeds,
  siteCalendarFile,
  siteSitemap,
  disclosureDataFiles,
  serviceDataFiles,
  sitePackageFiles,
];

/** One line for each sort of file of the city. */
const OF_CITY: readonly ((context: CityFilesContext) => OfCity)[] = [
  ledgerFiles,
  baseFiles,
  regionFeeds,
  feedLists,
  townshipCalendars,
  citySitemaps,
  cityPackageFiles,
  releaseRecord,
];

/** The files of a site besides its pages and pictures, with its forms where the city has an editor. */
export async function filesOfSite(
  context: SiteContext,
  { editor }: Pick<CitySettings, 'editor'>,
): Promise<WrittenFile[]> {
  const files: WrittenFile[] = [];
  for (const write of editor ? [...OF_SITE, formsOfSite] : OF_SITE) files.push(...(await write(context)));
  return files;
}

/** The files of the city; none when what is stored of it is kept. The sites that are built lie in the tree already. */
export async function filesOfCity(
  { plan, content, options }: Work,
  tree: string,
): Promise<(WrittenFile | MadeFile)[]> {
  if (plan.city.stored) return [];
  const { city, levels, settings } = content;
  const context: CityFilesContext = {
    city,
    levels,
    summaries: plan.sites.map(({ summary }) => summary),
    asOf: options.asOf,
    ruleChanges: ruleChanges(content),
    ledgerRule: settings.ledgerRule,
    revision: plan.revision,
    unjudged: plan.unjudged,
    fileOfSite: siteFileReader(plan, tree),
  };
  const files: (WrittenFile | MadeFile)[] = [];
  for (const write of OF_CITY) files.push(...(await write(context)));
  const { editor } = settings;
  if (editor) files.push(...(await adminOfCity(context, { editor, contentRoot: options.contentRoot })));
  return files;
}

/** What the form editor needs of a site. */
function formsOfSite({ site, asOf }: SiteContext): WrittenFile[] {
  const content = JSON.stringify(formSiteOnWeb(site, asOf));
  return [{ path: `${site.profile.id}/forms.json` as SitePath, content }];
}

async function adminOfCity(
  { summaries }: CityFilesContext,
  { editor, contentRoot }: { readonly editor: EditorSettings; readonly contentRoot: string },
): Promise<WrittenFile[]> {
  const files = await adminFiles({ sites: summaries, contentRoot, backend: formBackend(editor) });
  return [...files].map(([path, content]) => ({ path: path as SitePath, content }));
}

/** Finds files of sites where they are: just written into the tree, or in the store. */
function siteFileReader({ sites }: BuildPlan, tree: string): CityFilesContext['fileOfSite'] {
  const folders = new Map(sites.map(({ siteId, stored }) => [siteId, stored?.folder ?? tree] as const));
  return (siteId, path) => readFileSync(join(folders.get(siteId) ?? tree, path));
}

function releaseRecord({ asOf, revision, unjudged }: CityFilesContext): Written {
  const record = { asOf, commit: revision, unjudged };
  return [{ path: RECORD_FILE as SitePath, content: formatRecord(record) }];
}

function ledgerFiles({ city, summaries, asOf, ledgerRule, ruleChanges: changes }: CityFilesContext): OfCity {
  return formatLedgerFiles({
    city,
    ruleChanges: changes,
    summaries: ledgerSummaries(summaries, asOf),
    asOf,
    rule: ledgerRule,
  });
}
