/** `npm run build`: from `content/` to what the city publishes. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadContent } from '../src/loader/load-content.ts';
import { hasErrors, type ContentProblem } from '../src/loader/tell/problem.ts';
import { dateInShanghai } from '../src/model/values/calendar-date.ts';
import { planBuild, type BuildPlan } from './build/build-plan.ts';
import { carryOut } from './build/carry-out.ts';
import { digestCode, digestContent } from './build/digests.ts';
import { findNewestDate, findRevision } from './build/git.ts';
import { takeLock } from './build/lock.ts';
import { MANIFEST_FILE } from './build/manifest.ts';
import { HELP, readOptions, type BuildOptions } from './build/options.ts';
import { openPublished, type Published } from './build/published.ts';
import { isReplaceable, releaseFolder } from './build/release/release-folder.ts';
import { formatNotReplaced, refuseDay, refuseLosses, type Days } from './build/replaceable.ts';
import { factLine, formatRefusal, formatWhy } from './build/report.ts';
import { surveySites, type SurveyedSite } from './build/survey.ts';
import { openHistory } from './history/open-history.ts';
import { readSettings } from './history/settings.ts';
import { CACHE_ROOT, PROJECT_ROOT } from './project-folders.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { UsageError } from './terminal/options.ts';
import { startProgress } from './terminal/progress.ts';
import { runMain } from './terminal/run-main.ts';

await runMain(HELP, build);

async function build(argv: readonly string[]): Promise<ExitCode> {
  const options = readOptions(argv);
  const { contentRoot, outDir, asOf, siteIds } = options;
  refuseFolders(options);
  using _lock = await takeLock(CACHE_ROOT);
  using _out = await takeLock(releaseFolder(outDir).root);
  const progress = startProgress();

  const history = openHistory(contentRoot, asOf, CACHE_ROOT);
  if (history.note) process.stdout.write(`注意：${history.note}\n`);
  progress.step(`检查 ${contentRoot}，按 ${asOf} 这一天`);
  const storeRoot = join(CACHE_ROOT, 'store');
  const code = digestCode(PROJECT_ROOT);
  const digests = digestContent(contentRoot);
  const published = openPublished(outDir);
  const notReplaced = (why: string): ExitCode => {
    progress.end();
    process.stdout.write(formatNotReplaced(why, outDir));
    return EXIT.problems;
  };
  const wrongDay = options.replaceAnyway ? undefined : refuseDay(daysOf(options, published));
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

  const revision = findRevision(contentRoot);
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
  process.stdout.write(factLine({ plan, ...outcome, warnings: warningsOf(plan, problems), seconds, outDir }));
  return EXIT.good;
}

function daysOf({ contentRoot, outDir, asOf }: BuildOptions, { record }: Published): Days {
  const committedOn = findNewestDate(contentRoot);
  const publishedSince = readSettings(contentRoot, asOf)?.publishedSince;
  return { asOf, outDir, today: dateInShanghai(new Date()), committedOn, publishedSince, last: record };
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

/** A release replaces the whole folder, so it must not be a folder with something else in it. */
function refuseFolders({ contentRoot, outDir }: BuildOptions): void {
  if (!existsSync(contentRoot))
    throw new UsageError(`没有“${contentRoot}”这个文件夹。内容文件夹用 --content 指明。`);
  const [content, out] = [resolve(contentRoot), resolve(outDir)];
  if (`${content}/`.startsWith(`${out}/`) || `${out}/`.startsWith(`${content}/`))
    throw new UsageError(`--out 不能是“${outDir}”：它和内容文件夹套在一起，生成会冲掉内容。`);
  if (!isReplaceable(outDir, MANIFEST_FILE))
    throw new UsageError(`“${outDir}”里有别的东西，不敢整个换掉。--out 请写一个空的或新的文件夹。`);
}

function refuseUnknownSites(problems: readonly { code: string; message: string; hint?: string }[]): void {
  const unknown = problems.filter(({ code }) => code === 'SITE_UNKNOWN');
  if (unknown.length > 0)
    throw new UsageError(unknown.map(({ message, hint = '' }) => `${message}${hint}`).join('\n'));
}
