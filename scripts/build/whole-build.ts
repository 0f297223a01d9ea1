/** A build that has something to do, or does not know yet: from the content to the release. */
import { join } from 'node:path';
import { loadContent } from '../../src/loader/load-content.ts';
import { hasErrors, type ContentProblem } from '../../src/loader/tell/problem.ts';
import { dateInShanghai } from '../../src/model/values/calendar-date.ts';
import { openHistory } from '../history/open-history.ts';
import { readSettings } from '../history/settings.ts';
import { CACHE_ROOT } from '../project-folders.ts';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { UsageError } from '../terminal/options.ts';
import { startProgress } from '../terminal/progress.ts';
import { planBuild, type BuildPlan } from './build-plan.ts';
import { carryOut } from './carry-out.ts';
import { digestContent } from './digests.ts';
import { revisionOf, type Checkout } from './git.ts';
import type { BuildOptions } from './options.ts';
import type { Published } from './published.ts';
import { formatNotReplaced, refuseDay, refuseLosses, type Days } from './replaceable.ts';
import { factLine, factsOf, formatRefusal, formatWhy } from './report.ts';
import { surveySites, type SurveyedSite } from './survey.ts';

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
  const surveyed = surveySites(options, {
    ...{ digests, history, code, storeRoot, findPublished: published.find },
  });
  const loaded = await loadContent(contentRoot, { asOf, siteIds: sitesToLoad(surveyed, siteIds) });
  const { city, catalogue } = loaded;
  const refuse = (found: readonly ContentProblem[]): ExitCode => {
    progress.end();
    process.stdout.write(formatRefusal(found, { loaded, contentRoot, outDir }));
    return EXIT.problems;
  };
  refuseUnknownSites(loaded.problems);
  if (hasErrors(loaded.problems) || !city || !catalogue) return refuse(loaded.problems);
  const past = history.judge({ sites: loaded.sites, isWanted: wantsHistory(surveyed, siteIds) });
  const problems = [...loaded.problems, ...past.problems];
  if (hasErrors(problems)) return refuse(problems);

  const revision = revisionOf(checkout);
  const plan = planBuild({
    ...{ options, surveyed, digests, history, code, revision, storeRoot, findPublished: published.find },
    loaded: { ...loaded, problems },
  });
  if (plan.sites.length === 0) throw new UsageError(`“${contentRoot}”里一个村（社区）也没有。`);
  if (options.why) process.stdout.write(formatWhy(plan));
  const outcome = await carryOut({
    ...{ options, content: { ...loaded, city, catalogue }, plan, cacheRoot: CACHE_ROOT, progress },
    ...{ revisions: past.revisions, published },
    keepsAll: !options.replaceAnyway && isOfficial(options, published),
  });
  if ('problems' in outcome) return refuse(outcome.problems);
  if ('lost' in outcome) return notReplaced(refuseLosses(outcome.lost, outDir));

  progress.end();
  const seconds = performance.now() / 1000;
  const said = { plan, ...outcome, warnings: warningsOf(plan, problems), outDir };
  process.stdout.write(factLine({ ...said, seconds }));
  start.onPublished({ note: history.note, facts: factsOf(said) });
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
  const shared = problems.filter(({ file }) => !file.startsWith('sites/')).length;
  return sites.reduce((sum, { warnings }) => sum + warnings, shared);
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

function refuseUnknownSites(problems: readonly { code: string; message: string; hint?: string }[]): void {
  const unknown = problems.filter(({ code }) => code === 'SITE_UNKNOWN');
  if (unknown.length > 0)
    throw new UsageError(unknown.map(({ message, hint = '' }) => `${message}${hint}`).join('\n'));
}
