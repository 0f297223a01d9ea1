/** Files of a release that are neither pages nor pictures: what is written from the same model as the pages. */
import type { CityFile, WrittenFile } from './written-file.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../src/model/catalogue/catalogue.ts';
import type { City } from '../../src/model/place/city.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import type { RegionFile } from '../../src/model/place/region.ts';
import { cityPackageFiles, sitePackageFiles } from '../../src/site/data/data-package.ts';
import { disclosureDataFiles } from '../../src/site/data/disclosure-data.ts';
import { serviceDataFiles } from '../../src/site/services/service-data.ts';
import { ruleChanges } from '../../src/site/ledger/rule-changes.ts';
import { rulesOn, type RuleChange } from '../../src/site/ledger/ledger-context.ts';
import { ledgerSummaries } from '../../src/site/ledger/site-ledger.ts';
import type { SiteContext } from '../../src/site/site-context.ts';
import type { SiteSummary } from '../../src/site/summary.ts';
import { siteCalendarFile, townshipCalendars } from '../../src/site/feeds/calendars.ts';
import { feedLists } from '../../src/site/feeds/opml.ts';
import { regionFeeds } from '../../src/site/feeds/region-feeds.ts';
import { siteFeeds } from '../../src/site/feeds/site-feeds.ts';
import { citySitemaps, siteSitemap } from '../../src/site/feeds/sitemap.ts';
import { cityIndexFile } from '../../src/site/search/search-index-of.ts';
import { searchIndexPath, type SitePath } from '../../src/site/urls.ts';
import type { CitySettings } from '../../src/model/place/city-settings.ts';
import type { EditorSettings } from '../../src/model/clerk/editor-settings.ts';
import { adminFiles } from '../admin/admin-files.ts';
import { formBackend } from '../admin/form-backend.ts';
import { formSiteOnWeb } from '../admin/form-site.ts';
import type { BuildPlan } from './build-plan.ts';
import type { Work } from './work.ts';
import { baseFiles } from './base-files.ts';
import { ledgerFiles } from './ledger-files.ts';
import type { CityReuse } from './city-reuse.ts';
import { formatRecord, RECORD_FILE, type HeldSince } from './release-record.ts';

/** What the files of the city may know: of sites only their summaries. */
export interface CityFilesContext {
  readonly city: City;
  /** What levels say of their own. */
  readonly levels: readonly RegionFile[];
  readonly summaries: readonly SiteSummary[];
  readonly asOf: CalendarDate;
  /** Changes of what sites share. */
  readonly ruleChanges: readonly RuleChange[];
  /** Of which commit the release is, and why its history was not judged. */
  readonly revision?: string | undefined;
  readonly heldBack: readonly HeldSince[];
  readonly unjudged?: string | undefined;
  /** A file of a site as this release will have it, whether the site is built or kept. */
  readonly fileOfSite: (siteId: string, path: SitePath) => Buffer;
  readonly reuse: CityReuse;
  /** A file above sites that is kept as it is. */
  readonly keptFile: CityReuse['read'];
  readonly catalogue: Catalogue;
  readonly settings: CitySettings;
}

type Written = readonly WrittenFile[] | Promise<readonly WrittenFile[]>;

/** One line for each sort of file that lies in a site's folder. */
const OF_SITE: readonly ((context: SiteContext) => Written)[] = [
  siteFeeds,
  siteCalendarFile,
  siteSitemap,
  disclosureDataFiles,
  serviceDataFiles,
  sitePackageFiles,
];

/** One line for each sort of file above sites. */
const OF_CITY: readonly ((context: CityFilesContext) => readonly CityFile[])[] = [
  ledgers,
  baseFiles,
  regionFeeds,
  (context) => asMade(feedLists(context)),
  (context) => asMade(townshipCalendars(context)),
  (context) => asMade(citySitemaps(context)),
  (context) => asMade(cityPackageFiles(context)),
  (context) => asMade(releaseRecord(context)),
  (context) => [{ path: searchIndexPath(), make: () => cityIndexFile(context).content }],
];

/** Files that cost too little to be worth asking. */
function asMade(files: readonly WrittenFile[]): CityFile[] {
  return files.map(({ path, content }) => ({ path, make: () => content }));
}

/** The files of a site besides its pages and pictures, with its forms where the city has an editor. */
export async function filesOfSite(
  context: SiteContext,
  { editor }: Pick<CitySettings, 'editor'>,
): Promise<WrittenFile[]> {
  const files: WrittenFile[] = [];
  for (const write of editor ? [...OF_SITE, formsOfSite] : OF_SITE) files.push(...(await write(context)));
  return files;
}

/** The files above sites, each of which may be there already. The sites that are built lie in the tree. */
export function filesOfCity({ plan, content, options }: Work, { tree, reuse }: CityWork): CityFile[] {
  const { city, catalogue, levels, settings } = content;
  const context: CityFilesContext = {
    ...{ city, catalogue, levels, settings, reuse },
    summaries: plan.sites.map(({ summary }) => summary),
    asOf: options.asOf,
    ruleChanges: ruleChanges(content),
    revision: plan.revision,
    heldBack: plan.heldBack,
    unjudged: plan.unjudged,
    fileOfSite: siteFileReader(plan, tree),
    keptFile: reuse.read,
  };
  return OF_CITY.flatMap((write) => write(context));
}

/** Where what is above sites is put together. */
export interface CityWork {
  readonly tree: string;
  readonly reuse: CityReuse;
}

/** What the form editor needs of a site. */
function formsOfSite({ site, asOf }: SiteContext): WrittenFile[] {
  const content = JSON.stringify(formSiteOnWeb(site, asOf));
  return [{ path: `${site.profile.id}/forms.json` as SitePath, content }];
}

/** The form editor, a part of its own: no day and no disclosure changes it. */
export async function filesOfAdmin(
  { plan, options }: Work,
  editor: EditorSettings,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const sites = plan.sites.map(({ summary: { id, name, countyId, townshipId } }) => ({
    ...{ id, name, countyId, townshipId },
  }));
  return adminFiles({ sites, contentRoot: options.contentRoot, backend: formBackend(editor) });
}

/** Finds files of sites where they are: just written into the tree, or in the store. */
function siteFileReader({ sites }: BuildPlan, tree: string): CityFilesContext['fileOfSite'] {
  const folders = new Map(sites.map(({ siteId, stored }) => [siteId, stored?.folder ?? tree] as const));
  return (siteId, path) => readFileSync(join(folders.get(siteId) ?? tree, path));
}

function releaseRecord({ asOf, revision, unjudged, heldBack }: CityFilesContext): WrittenFile[] {
  const record = { asOf, commit: revision, unjudged, heldBack };
  return [{ path: RECORD_FILE as SitePath, content: formatRecord(record) }];
}

function ledgers({
  city,
  levels,
  summaries,
  asOf,
  settings,
  ruleChanges: changes,
}: CityFilesContext): CityFile[] {
  return ledgerFiles({
    ...{ city, levels },
    ruleChanges: changes,
    summaries: ledgerSummaries(summaries, asOf),
    asOf,
    ...rulesOn(settings.ledgerRule, asOf),
  });
}
