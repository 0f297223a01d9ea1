/**
 * The unit of work: one site, made as a build makes it, ending in the folder store. Whoever makes several keeps what they
 * share: digests of what all are made from, and the history.
 */
import { keepsOrders } from '../../../src/model/place/ledger-inside.ts';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadContent } from '../../../src/loader/load-content.ts';
import { hasErrors, type ContentProblem } from '../../../src/loader/tell/problem.ts';
import { openHistory, type History } from '../../history/open-history.ts';
import { CACHE_ROOT, PROJECT_ROOT } from '../../project-folders.ts';
import { printFontFiles } from '../../posters/fonts.ts';
import type { Progress } from '../../terminal/progress.ts';
import { saveSite } from '../assemble.ts';
import { builtSites, planSite, type BuiltSite } from '../build-plan.ts';
import { siteWorks } from '../carry-out.ts';
import { digestCode, digestContent, type ContentDigests } from '../digests.ts';
import { openCheckout } from '../git.ts';
import type { BuildOptions } from '../options.ts';
import { compiledPages, PAGES_FOLDER } from '../pages/compiled-pages.ts';
import { openPageRenderer } from '../pages/page-renderer.ts';
import { preparePhotos } from '../photos.ts';
import { printPosters } from '../print.ts';
import type { SiteWork } from '../site-output.ts';
import { forgetOld, linkFile, writeInto, type StoredPart } from '../store.ts';
import { fingerprintOf, sitePart, surveySites, type SiteFacts, type SurveyedSite } from '../survey.ts';
import { ASSETS } from '../tree.ts';
import { writeSites } from '../write-sites.ts';
import type { WholeContent, Work } from '../work.ts';
import { siteInput } from './site-input.ts';

/** What sites are made from, as of a day. */
export interface Workplace {
  readonly options: BuildOptions;
  readonly digests: ContentDigests;
  readonly history: History;
  /** Digest of the program. */
  readonly code: string;
  /** The folder store. */
  readonly storeRoot: string;
}

export type Wishes = Pick<BuildOptions, 'contentRoot' | 'asOf' | 'hasPosters'>;

/** Opens the content as it lies there now. */
export function openWorkplace(wishes: Wishes): Workplace {
  const { contentRoot, asOf } = wishes;
  return {
    options: {
      ...wishes,
      outDir: '',
      force: false,
      replaceAnyway: false,
      why: false,
      jobs: 1,
      isSearchApart: true,
    },
    digests: digestContent(contentRoot, asOf, openCheckout(contentRoot)),
    history: openHistory(contentRoot, asOf, CACHE_ROOT),
    code: digestCode(PROJECT_ROOT),
    storeRoot: join(CACHE_ROOT, 'store'),
  };
}

/** Either an output in the folder store, or the errors that keep the site from being published. */
export type Made =
  | { readonly input: string; readonly stored: StoredPart<SiteFacts> }
  | { readonly input: string; readonly problems: readonly ContentProblem[] };

/** The input digest of a site; `undefined` when there is none of the name. */
export function inputOfSite(siteId: string, place: Workplace): string | undefined {
  const [surveyed] = survey(siteId, place);
  return surveyed && inputOf(surveyed, place);
}

function survey(siteId: string, place: Workplace): SurveyedSite[] {
  // Nothing is published on a machine that works for others.
  return surveySites({ ...place.options, siteIds: [siteId] }, { ...place, findPublished: () => undefined });
}

function inputOf({ folder }: Pick<SurveyedSite, 'folder'>, place: Workplace): string {
  const { digests, options } = place;
  return siteInput(fingerprintOf(folder, { ...place, boards: [] }), { ...digests, asOf: options.asOf });
}

/** Makes a site, unless the folder store has it. `undefined` when there is none of the name. */
export async function makeSite(siteId: string, place: Workplace): Promise<Made | undefined> {
  const [surveyed] = survey(siteId, place);
  if (!surveyed) return undefined;
  const input = inputOf(surveyed, place);
  const { contentRoot, asOf } = place.options;
  // Of another day it is another output, though its bytes are the same.
  if (surveyed.stored?.facts.asOf === asOf) return { input, stored: surveyed.stored };
  const loaded = await loadContent(contentRoot, { asOf, siteIds: [siteId] });
  const past = place.history.judge({ sites: loaded.sites, isWanted: (id) => id === siteId });
  const problems = [...loaded.problems, ...past.problems];
  const { city, catalogue } = loaded;
  if (hasErrors(problems) || !city || !catalogue) return { input, problems };
  // A day on which nothing changes is none that a queue asks for: then somebody has nothing yet, and it is written whole.
  const whole = {
    ...surveyed,
    stored: undefined,
    scope: surveyed.stored ? 'pages' : surveyed.scope,
  } as const;
  const [built] = builtSites({ sites: planSite(whole, { ...place, loaded: { ...loaded, problems } }) });
  if (!built) return undefined;
  const outcome = await write(built, { ...past, content: { ...loaded, city, catalogue } }, place);
  return { input, ...outcome };
}

type Written = { readonly stored: StoredPart<SiteFacts> } | { readonly problems: readonly ContentProblem[] };

async function write(
  built: BuiltSite,
  { content, revisions }: Pick<Work, 'revisions'> & { readonly content: WholeContent },
  { options, storeRoot }: Workplace,
): Promise<Written> {
  const tree = join(CACHE_ROOT, `unfinished-${process.pid}`);
  const clear = (): void => rmSync(tree, { recursive: true, force: true });
  clear();
  mkdirSync(tree, { recursive: true });
  try {
    const photos = await preparePhotos([built.site], {
      contentRoot: resolve(options.contentRoot),
      cacheRoot: join(CACHE_ROOT, 'photos'),
      asOf: options.asOf,
      keepsOrders: keepsOrders(content.city),
    });
    if (photos.problems.length > 0) return photos;
    const compiled = await compiledPages();
    const works = siteWorks({ options, content, revisions }, { built: [built], photos });
    if (options.hasPosters) await layOutForPrinter(works, { compiled, tree });
    const picturesRoot = join(CACHE_ROOT, 'share');
    const [written] = await writeSites(works, {
      ...{ compiled, tree, picturesRoot, jobs: 1, onSite: () => undefined },
    });
    const problems = await printPosters({ options, content, progress: SILENT }, { built: [built], tree });
    if (problems.length > 0) return { problems };
    // The printer changes pages after they were written.
    const known = options.hasPosters ? undefined : written;
    const stored = saveSite({ tree, storeRoot, options, written: known }, built);
    forgetOld(storeRoot, sitePart(built.siteId));
    return { stored };
  } finally {
    clear();
  }
}

/** Sheets are printed from pages with their styles, scripts and fonts beside them. */
async function layOutForPrinter(
  works: readonly SiteWork[],
  { compiled, tree }: { readonly compiled: string; readonly tree: string },
): Promise<void> {
  cpSync(join(compiled, PAGES_FOLDER, ASSETS), join(tree, ASSETS), { recursive: true });
  for (const { source, path } of printFontFiles()) linkFile(source, join(tree, path));
  const render = await openPageRenderer(compiled);
  for (const { shared } of works)
    for await (const { path, body } of render({ ...shared, contexts: [] }, isAsset))
      writeInto(join(tree, path), body);
}

const isAsset = (path: string): boolean => path.startsWith(`${ASSETS}/`);

const SILENT: Progress = { step: () => undefined, advance: () => undefined, end: () => undefined };
