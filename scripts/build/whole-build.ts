/** A build that has something to do, or does not know yet: from the content to the release. */
import { join } from 'node:path';
import { loadContent, type LoadedContent } from '../../src/loader/load-content.ts';
import { compareProblems, type ContentProblem } from '../../src/loader/tell/problem.ts';
import { dateInShanghai } from '../../src/model/values/calendar-date.ts';
import { openHistory } from '../history/open-history.ts';
import { readSettings } from '../history/settings.ts';
import { CACHE_ROOT } from '../project-folders.ts';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { UsageError } from '../terminal/options.ts';
import { startProgress } from '../terminal/progress.ts';
import { builtSites, planBuild, type BuildPlan, type PlanInputs } from './build-plan.ts';
import { carryOut } from './carry-out.ts';
import { digestContent } from './digests.ts';
import { revisionOf, type Checkout } from './git.ts';
import type { HeldSite } from './held-back.ts';
import { goneTo, isThere, lastVersionLost, openHolding, type Holding } from './holding.ts';
import type { FileCounts } from './manifest.ts';
import type { BuildOptions } from './options.ts';
import type { Published } from './published.ts';
import { formatNotReplaced, refuseDay, refuseLosses, type Days } from './replaceable.ts';
import { factLine, factsOf, formatHeldBack, formatRefusal, formatWhy } from './report.ts';
import { liesWithSites, openSharedTexts, type SharedTexts } from './shared-texts.ts';
import { surveySites, type SurveyedSite } from './survey.ts';
import type { Work } from './work.ts';

export interface BuildStart {
  readonly options: BuildOptions;
  readonly checkout: Checkout;
  readonly published: Published;
  /** Digest of the program. */
  readonly code: string;
  /** Told what was published, when it was. */
  readonly onPublished: (said: { readonly note?: string | undefined; readonly facts: string }) => void;
}

/** Builds, publishes, and says what came of it. */
export async function wholeBuild(start: BuildStart): Promise<ExitCode> {
  const { options, checkout, published, code } = start;
  const { contentRoot, outDir, asOf, siteIds } = options;
  const progress = startProgress();

  const history = openHistory(contentRoot, asOf, CACHE_ROOT);
  if (history.note) process.stdout.write(`注意：${history.note}\n`);
  progress.step(`检查 ${contentRoot}，按 ${asOf} 这一天`);
  const storeRoot = join(CACHE_ROOT, 'store');
  const digests = digestContent(contentRoot, asOf, checkout);
  const notReplaced = (why: string): ExitCode => {
    progress.end();
    process.stdout.write(formatNotReplaced(why, outDir));
    return EXIT.problems;
  };
  const wrongDay = options.replaceAnyway ? undefined : refuseDay(daysOf(start));
  if (wrongDay !== undefined) return notReplaced(wrongDay);
  const inputs = { digests, history, code, storeRoot, findPublished: published.find };
  const others = await othersOf(options);
  const alone = surveySites(options, inputs);
  const surveyed = others ? await others.ask(alone, { options, inputs, checkout, progress }) : alone;
  const loaded = await loadWanted(start, surveyed);
  const refuse = (found: readonly ContentProblem[]): ExitCode => {
    progress.end();
    process.stdout.write(formatRefusal(found, { loaded, contentRoot, outDir }));
    return EXIT.problems;
  };
  refuseUnknownSites(loaded.problems);
  const { city, catalogue } = loaded;
  const ids = surveyed.map(({ siteId }) => siteId);
  const holding = openHolding({ contentRoot, loaded, siteIds: ids, published, storeRoot, asOf });
  if (!city || !catalogue || !holding.add(loaded.problems)) return refuse(loaded.problems);
  const wants = wantsHistory(surveyed, siteIds);
  const past = history.judge({
    sites: loaded.sites,
    isWanted: (siteId) => wants(siteId) && !holding.isHeld(siteId),
  });
  const problems = [...loaded.problems, ...past.problems];
  if (!holding.add(past.problems)) return refuse(problems);

  const ended = await publishWhatPasses(start, {
    ...{ holding, problems },
    work: {
      ...{ options, cacheRoot: CACHE_ROOT, progress, revisions: past.revisions, published },
      content: { ...loaded, city, catalogue },
      keepsAll: !options.replaceAnyway && isOfficial(options, published),
    },
    planned: {
      ...{ options, surveyed, digests, history, code, storeRoot, findPublished: published.find },
      ...{ revision: revisionOf(checkout), loaded: { ...loaded, problems } },
    },
  });
  if ('refused' in ended) return refuse(ended.refused);
  if ('lost' in ended) return notReplaced(refuseLosses(ended.lost, outDir));
  const untold = await others?.tell(builtSites(ended.plan), inputs);
  progress.end();
  if (untold !== undefined) process.stdout.write(`注意：${untold}别的电脑看不到这次做的，照样公布。\n`);
  return tell(start, { ...ended, loaded, note: history.note });
}

/** What all share, and the sites that are not kept. */
async function loadWanted(
  { options, code }: BuildStart,
  surveyed: readonly SurveyedSite[],
): Promise<LoadedContent> {
  const { contentRoot, asOf, siteIds, force } = options;
  const shared = openSharedTexts(contentRoot, code, CACHE_ROOT);
  const loaded = await loadContent(contentRoot, {
    ...{ asOf, siteIds: sitesToLoad(surveyed, siteIds) },
    wasLookedThrough: force ? () => false : lookedThrough(surveyed, shared),
  });
  shared.remember(loaded.problems);
  return loaded;
}

/** Other machines, where there are any; what they need is loaded for nobody else. */
async function othersOf({ engine, force }: BuildOptions) {
  return engine && !force ? (await import('./engine/others.ts')).openOthers(engine) : undefined;
}

interface Attempt {
  readonly holding: Holding;
  /** Found by now. */
  readonly problems: readonly ContentProblem[];
  readonly work: Omit<Work, 'plan'>;
  readonly planned: Omit<PlanInputs, 'held'>;
}

type Ended =
  | Pick<Told, 'plan' | 'counts' | 'held' | 'problems'>
  | { readonly refused: readonly ContentProblem[] }
  | { readonly lost: readonly string[] };

/** Builds without the sites that are held back; again without more, when their photos or sheets turn out to be wrong. */
async function publishWhatPasses(
  { options, published }: BuildStart,
  { holding, problems: known, work, planned }: Attempt,
): Promise<Ended> {
  const problems = [...known];
  for (;;) {
    const held = holding.sites();
    const unknown = held.find(({ siteId, stored }) => !stored && isThere(published, siteId));
    if (unknown) return { refused: [...problems, lastVersionLost(unknown.siteId, work.content)] };
    const plan = planBuild({ ...planned, held });
    if (plan.sites.length === 0 && held.length > 0) return { refused: problems };
    if (plan.sites.length === 0) throw new UsageError(`“${options.contentRoot}”里一个村（社区）也没有。`);
    let found = goneTo(plan);
    if (found.length === 0) {
      if (options.why) process.stdout.write(formatWhy(plan));
      const outcome = await carryOut({ ...work, plan });
      if ('lost' in outcome) return outcome;
      if ('counts' in outcome) return { plan, held, problems, ...outcome };
      found = [...outcome.problems];
    }
    problems.push(...found);
    if (!holding.add(found) || holding.sites().length === held.length) return { refused: problems };
  }
}

interface Told {
  readonly plan: BuildPlan;
  readonly counts: FileCounts;
  readonly held: readonly HeldSite[];
  readonly problems: readonly ContentProblem[];
  readonly loaded: LoadedContent;
  readonly note?: string | undefined;
}

/** Says what was published and what was not; remembered is only what need not be tried again. */
function tell(
  { options: { contentRoot, outDir }, onPublished, published: { record } }: BuildStart,
  { plan, held, problems, loaded, note, counts }: Told,
): ExitCode {
  // What is no site's would have stopped everything.
  const ofHeld = problems.filter(({ severity }) => severity !== 'warning').toSorted(compareProblems);
  if (held.length > 0)
    process.stdout.write(
      formatHeldBack(ofHeld, held, { loaded, contentRoot, hasRelease: record !== undefined }),
    );
  const said = { plan, counts, warnings: warningsOf(plan, problems) };
  process.stdout.write(factLine({ ...said, outDir, seconds: performance.now() / 1000 }));
  if (held.length > 0) return EXIT.heldBack;
  onPublished({ note, facts: factsOf(said) });
  return EXIT.good;
}

function daysOf({ options: { contentRoot, outDir, asOf }, checkout, published }: BuildStart): Days {
  const publishedSince = readSettings(contentRoot, asOf)?.publishedSince;
  return {
    ...{ asOf, outDir, publishedSince, committedOn: checkout.newestDate },
    ...{ today: dateInShanghai(new Date()), last: published.record },
  };
}

/** Whether the last release was one that everybody may hold on to: official, and of a commit, not of somebody's drafts. */
function isOfficial({ contentRoot, asOf }: BuildOptions, { record }: Published): boolean {
  const since = readSettings(contentRoot, asOf)?.publishedSince;
  return record?.commit !== undefined && (since === undefined || since <= record.asOf);
}

/** Warnings of all sites, of those that were not read as well, and of what they share. */
function warningsOf({ sites }: BuildPlan, problems: readonly ContentProblem[]): number {
  const shared = problems.filter(
    ({ file, severity }) => severity === 'warning' && !file.startsWith('sites/'),
  ).length;
  return sites.reduce((sum, { warnings }) => sum + warnings, shared);
}

/** Of a path, whether its text is one that was looked through. */
function lookedThrough(
  surveyed: readonly SurveyedSite[],
  { wereLookedThrough }: SharedTexts,
): (path: string) => boolean {
  const clean = new Set(surveyed.flatMap((one) => (one.wasLookedThrough ? one.folder.path : [])));
  return (path) =>
    liesWithSites(path) ? clean.has(path.split('/').slice(0, 4).join('/')) : wereLookedThrough;
}

/** Sites without a stored output, and those asked for that do not exist, so that loading says so. */
function sitesToLoad(surveyed: readonly SurveyedSite[], asked: readonly string[] = []): string[] {
  const kept = new Set(surveyed.filter(({ stored }) => stored).map(({ siteId }) => siteId));
  return [...surveyed.map(({ siteId }) => siteId), ...asked].filter((id) => !kept.has(id));
}

/** What is kept was judged when it was built; a site whose folder is gone is judged as long as all are asked for. */
function wantsHistory(
  surveyed: readonly SurveyedSite[],
  asked: readonly string[] | undefined,
): (siteId: string) => boolean {
  const kept = new Set(surveyed.filter(({ stored }) => stored).map(({ siteId }) => siteId));
  return (siteId) => !kept.has(siteId) && (!asked || asked.includes(siteId));
}

function refuseUnknownSites(problems: readonly ContentProblem[]): void {
  // Asked for by name; of a folder of orders alone that is no site its own check tells.
  const unknown = problems.filter(({ code, file }) => code === 'SITE_UNKNOWN' && file === 'sites');
  if (unknown.length > 0)
    throw new UsageError(unknown.map(({ message, hint = '' }) => `${message}${hint}`).join('\n'));
}
