/** Pages rendered over lists of sites, one process a list, into folders of their own. */
import { spawn } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RenderJob } from '../../src/render-job.ts';
import { compiledPages, PAGES_FOLDER, RenderError } from './pages/compiled-pages.ts';
import { PROJECT_ROOT } from '../project-folders.ts';

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
