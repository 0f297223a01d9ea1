/** Pages rendered over lists of sites, one process a list, into folders of their own. */
import { spawn } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RenderJob } from '../../src/render-job.ts';
import { sitePath, type SitePath } from '../../src/site/urls.ts';
import { compiledPages, PAGES_FOLDER, RenderError } from './pages/compiled-pages.ts';
import { PROJECT_ROOT } from '../project-folders.ts';
import type { BuildPlan, BuiltSite } from './build-plan.ts';
import type { BuildOptions } from './options.ts';

export interface RenderedPart {
  readonly job: RenderJob;
  /** Folder with everything that was rendered for the job, and what all pages share. */
  readonly folder: string;
}

const WORKER = join(import.meta.dirname, 'render-worker.ts');

/** Renders every job in a process of its own, all at once. The folders lie in `workRoot`, emptied before. */
export async function renderJobs(jobs: readonly RenderJob[], workRoot: string): Promise<RenderedPart[]> {
  rmSync(workRoot, { recursive: true, force: true });
  const compiled = await compiledPages();
  const processes = new AbortController();
  try {
    return await Promise.all(
      jobs.map(async (job, index) => {
        const folder = join(workRoot, `part-${index}`);
        await renderJob(job, { compiled, folder, signal: processes.signal });
        return { job, folder: join(folder, 'pages') };
      }),
    );
  } finally {
    // One failed: the others would go on for nothing.
    processes.abort();
  }
}

interface Rendering {
  readonly compiled: string;
  readonly folder: string;
  readonly signal: AbortSignal;
}

async function renderJob(job: RenderJob, { compiled, folder, signal }: Rendering): Promise<void> {
  const pages = join(folder, 'pages');
  cpSync(join(compiled, PAGES_FOLDER), pages, { recursive: true });
  const jobFile = join(folder, 'job.json');
  writeFileSync(jobFile, JSON.stringify(job));
  const worker = spawn(process.execPath, ['--enable-source-maps', WORKER, compiled, jobFile, pages], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  let said = '';
  for (const stream of [worker.stdout, worker.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const exitCode = await new Promise<number | null>((ended, failed) => {
    worker.on('error', failed);
    worker.on('close', ended);
  });
  if (exitCode !== 0) throw new RenderError(`the renderer ended with ${exitCode}:\n${said.slice(-8000)}`);
}

/** Below this many disclosures a further process costs more to start than it saves. */
const WORTH_A_PROCESS = 600;

/** The jobs of a plan: lists of sites of about the same work; the first job renders the city as well. */
export function planJobs({
  plan,
  built,
  options,
  photoSizes,
  revisions,
}: {
  plan: BuildPlan;
  built: readonly BuiltSite[];
  options: BuildOptions;
  photoSizes: RenderJob['photos'];
  revisions: RenderJob['revisions'];
}): RenderJob[] {
  const work = built.reduce((sum, site) => sum + sizeOf(site), 0);
  const lists = dealOut(built, Math.min(options.jobs, Math.ceil(work / WORTH_A_PROCESS)), sizeOf);
  const isHelpNew = plan.help !== undefined && !plan.help.stored;
  if (lists.length === 0 && (!plan.city.stored || isHelpNew)) lists.push([]);
  return lists.map((sites, index) => {
    const siteIds = sites.map(({ siteId }) => siteId);
    const ofSites = <T>(byPath: Readonly<Record<SitePath, T>>): Record<SitePath, T> =>
      Object.fromEntries(
        Object.entries(byPath).filter(([path]) => siteIds.some((id) => path.startsWith(sitePath(id)))),
      );
    return {
      contentRoot: resolve(options.contentRoot),
      asOf: options.asOf,
      siteIds,
      photos: ofSites(photoSizes),
      revisions: ofSites(revisions),
      hasPosters: options.hasPosters,
      paperReach: 'web',
      guide: plan.help && (index === 0 && isHelpNew ? 'rendered' : 'linked'),
      ...(index === 0 &&
        !plan.city.stored && {
          citySummaries: plan.sites.map(({ summary }) => summary),
          revision: plan.revision,
          unjudged: plan.unjudged,
        }),
    };
  });
}

function sizeOf({ site }: BuiltSite): number {
  return site.disclosures.length;
}

/** Deals things out to at most `count` lists of about the same work. */
export function dealOut<T>(things: readonly T[], count: number, workOf: (thing: T) => number): T[][] {
  const lists = Array.from({ length: Math.min(count, things.length) }, () => ({
    things: [] as T[],
    work: 0,
  }));
  for (const thing of [...things].sort((a, b) => workOf(b) - workOf(a))) {
    const lightest = lists.reduce((least, list) => (list.work < least.work ? list : least));
    lightest.things.push(thing);
    lightest.work += workOf(thing);
  }
  return lists.map((list) => list.things);
}
