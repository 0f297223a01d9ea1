/** The pages of a job, rendered in a process of its own while this one does something else. */
import { spawn } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RenderJob } from '../../src/render-job.ts';
import { PROJECT_ROOT } from '../project-folders.ts';
import { endOf } from './child.ts';
import { compiledPages, PAGES_FOLDER } from './pages/compiled-pages.ts';

const WORKER = join(import.meta.dirname, 'render-worker.ts');

/** Renders a job; the folder with its pages and what all pages share, in `workRoot`, which is emptied before. */
export async function renderJob(job: RenderJob, workRoot: string): Promise<string> {
  rmSync(workRoot, { recursive: true, force: true });
  const compiled = await compiledPages();
  const pages = join(workRoot, PAGES_FOLDER);
  cpSync(join(compiled, PAGES_FOLDER), pages, { recursive: true });
  const jobFile = join(workRoot, 'job.json');
  writeFileSync(jobFile, JSON.stringify(job));
  const worker = spawn(process.execPath, ['--enable-source-maps', WORKER, compiled, jobFile, pages], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await endOf(worker, 'the renderer');
  return pages;
}
