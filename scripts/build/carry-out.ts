/** Carries a plan out: renders what is to be built, keeps the rest, and puts the release in its place. */
import { keepsOrders } from '../../src/model/place/ledger-inside.ts';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ContentProblem } from '../../src/loader/tell/problem.ts';
import { loadGuide } from '../../src/loader/city/load-guide.ts';
import type { RenderInput } from '../../src/render-job.ts';
import { sayingsOf } from '../../src/site/search/search-index-of.ts';
import { HELP_FOLDER } from '../../src/site/urls.ts';
import { assemble } from './assemble.ts';
import { builtSites, type BuildPlan, type BuiltSite } from './build-plan.ts';
import { openReuse, type CityReuse } from './city-reuse.ts';
import type { FileCounts } from './manifest.ts';
import { compiledPages, PAGES_FOLDER } from './pages/compiled-pages.ts';
import { openPageRenderer } from './pages/page-renderer.ts';
import { preparePhotos, type PreparedPhotos } from './photos.ts';
import { printFontFiles } from '../posters/fonts.ts';
import { guidePictures } from './guide-pictures.ts';
import { printPosters } from './print.ts';
import { lostPages } from './replaceable.ts';
import { discardRelease, publishRelease } from './release/publish-parts.ts';
import { intentsFile, soundsFile } from './search.ts';
import type { SiteWork } from './site-output.ts';
import { copyInto, forgetOld, linkFile, linkStored, writeInto } from './store.ts';
import { ASSETS } from './tree.ts';
import type { Work } from './work.ts';
import { writeSites } from './write-sites.ts';
import { filesOfAdmin, filesOfCity, type CityWork } from './written-files.ts';

/** Either how much the new release has, or what keeps it from being published; then nothing has changed. */
export type Outcome =
  | { readonly counts: FileCounts }
  | { readonly problems: readonly ContentProblem[] }
  /** Pages that the release that is there has, and this one has not. */
  | { readonly lost: readonly string[] };

/** Builds the release of a plan. Content was checked before; photos and sheets show their problems only here. */
export async function carryOut(work: Work): Promise<Outcome> {
  const { plan, options, cacheRoot, progress } = work;
  const built = builtSites(plan);
  const photos = await preparePhotos(
    built.map(({ site }) => site),
    {
      contentRoot: resolve(options.contentRoot),
      cacheRoot: join(cacheRoot, 'photos'),
      asOf: options.asOf,
      keepsOrders: keepsOrders(work.content.city),
    },
  );
  if (photos.problems.length > 0) return { problems: photos.problems };

  const tree = join(cacheRoot, 'unfinished');
  const clear = (): void => rmSync(tree, { recursive: true, force: true });
  clear();
  mkdirSync(tree, { recursive: true });
  try {
    const compiled = await compiledPages();
    await layOutShared(work, { compiled, tree });
    if (built.length > 0) progress.step(`生成 ${built.length} 个村（社区）的网页`);
    const written = await writeSites(siteWorks(work, { built, photos }), {
      ...{ compiled, tree, picturesRoot: join(cacheRoot, 'share'), jobs: options.jobs },
      onSite: (done) => progress.advance(done, built.length),
    });
    const reuse = openReuse({ ...plan, tree });
    await renderAboveSites(work, { compiled, tree, reuse });
    await writeAboveSites(work, { tree, reuse });
    const problems = await printPosters(work, { built, tree });
    if (problems.length > 0) return { problems };
    progress.step('换成新的');
    const { published, keepsAll } = work;
    const storeRoot = join(cacheRoot, 'store');
    const { ready, listed, counts, saved } = assemble({
      ...{ plan, options, tree, published, cacheRoot, storeRoot, reuse },
      sayings: sayingsOf(work.content.catalogue, work.content.settings.synonyms),
      // The printer changes pages after they were written.
      written: options.hasPosters ? undefined : Object.assign({}, ...written),
    });
    const after = { folder: ready.folder, manifest: listed };
    const lost = keepsAll ? lostPages(published, after) : [];
    if (lost.length > 0) {
      discardRelease(ready);
      return { lost };
    }
    publishRelease(published.release, ready);
    for (const part of saved) forgetOld(storeRoot, part);
    return { counts };
  } finally {
    clear();
  }
}

/** What all pages share, kept or as it was compiled, and the fonts of what is printed; beside it what `public/` has. */
async function layOutShared(
  { plan, options, cacheRoot }: Work,
  { compiled, tree }: { compiled: string; tree: string },
): Promise<void> {
  const pages = join(compiled, PAGES_FOLDER);
  const [city] = plan.levels;
  for (const name of readdirSync(pages)) {
    const isKept = name === ASSETS ? plan.assets.stored : city?.stored;
    if (!isKept) cpSync(join(pages, name), join(tree, name), { recursive: true });
  }
  // Only what is printed looks at them before they are published.
  if (plan.assets.stored && options.hasPosters) linkStored(plan.assets.stored, tree);
  if (!plan.assets.stored)
    for (const { source, path } of printFontFiles()) copyInto(source, join(tree, path));
  if (plan.help && !plan.help.stored)
    for (const [path, file] of await guidePictures(resolve(options.contentRoot), cacheRoot))
      linkFile(file, join(tree, path));
}

/** What each site is written from. */
export function siteWorks(
  work: Pick<Work, 'options' | 'content' | 'revisions'>,
  { built, photos }: { readonly built: readonly BuiltSite[]; readonly photos: PreparedPhotos },
): SiteWork[] {
  const ofSite = <T>(entries: Iterable<[string, T]>): Map<string, [string, T][]> =>
    Map.groupBy(entries, ([path]) => path.split('/')[0] ?? '');
  const sizes = ofSite(Object.entries(photos.sizes));
  const revisions = ofSite(Object.entries(work.revisions));
  const files = ofSite(photos.files);
  const shared = inputOf(work);
  return built.map(({ siteId, site, scope, earlier }) => ({
    site,
    earlier: earlier && { folder: earlier.folder, files: earlier.files, scope },
    shared: {
      ...shared,
      job: {
        ...shared.job,
        siteIds: [siteId],
        photos: Object.fromEntries(sizes.get(siteId) ?? []),
        revisions: Object.fromEntries(revisions.get(siteId) ?? []),
      },
    },
    photos: new Map(files.get(siteId) ?? []),
  }));
}

/** Renders what belongs to no site and is not kept: the pages of city, counties and townships, the guide, scripts. */
async function renderAboveSites(
  work: Work,
  { compiled, tree, reuse }: { compiled: string; tree: string; reuse: CityReuse },
): Promise<void> {
  const { plan, options, progress } = work;
  const hasNewHelp = plan.help !== undefined && !plan.help.stored;
  if (plan.assets.stored && isAllKept(plan) && !hasNewHelp) return;
  progress.step('生成全市的网页');
  const shared = inputOf(work);
  const render = await openPageRenderer(compiled);
  const input: RenderInput = {
    ...shared,
    job: {
      ...shared.job,
      guide: plan.help && (hasNewHelp ? 'rendered' : 'linked'),
      ...{ revision: plan.revision, unjudged: plan.unjudged },
    },
    guide: hasNewHelp ? loadGuide(resolve(options.contentRoot)) : undefined,
    summaries: plan.sites.map(({ summary }) => summary),
    contexts: [],
  };
  const isWanted = (path: string): boolean => {
    if (path.startsWith(`${HELP_FOLDER}/`)) return hasNewHelp;
    return path.startsWith(`${ASSETS}/`) ? !plan.assets.stored : !reuse.has(path);
  };
  for await (const { path, body } of render(input, isWanted)) writeInto(join(tree, path), body);
}

/** Writes what lies beside these pages, and what is of all. */
async function writeAboveSites(work: Work, { tree, reuse }: CityWork): Promise<void> {
  const { plan, content } = work;
  const files = isAllKept(plan) ? [] : filesOfCity(work, { tree, reuse });
  for (const { path, from, make } of files)
    if (!reuse.has(path, from)) writeInto(join(tree, path), await make());
  const { editor } = content.settings;
  if (plan.admin && !plan.admin.stored && editor)
    for (const [path, text] of await filesOfAdmin(work, editor)) writeInto(join(tree, path), text);
  if (plan.assets.stored) return;
  for (const { path, content: shared } of [await soundsFile(), intentsFile()])
    writeInto(join(tree, path), shared);
}

const isAllKept = ({ levels }: BuildPlan): boolean => levels.every(({ stored }) => stored);

/** What is the same for every part of a release. */
function inputOf({ options, content }: Pick<Work, 'options' | 'content'>): Omit<RenderInput, 'contexts'> {
  const { contentRoot, asOf, hasPosters } = options;
  const { city, catalogue, regions, levels, settings, boards } = content;
  return {
    job: {
      ...{ contentRoot: resolve(contentRoot), asOf, hasPosters, paperReach: 'web' },
      ...{ siteIds: [], photos: {}, revisions: {} },
    },
    content: { city, catalogue, regions, levels, settings, boards, sites: [] },
    summaries: [],
  };
}
