/** Renders the pages of one job in a process of its own: compiled pages, job file and folder are its arguments. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadInput, type RenderJob } from '../../src/render-job.ts';
import { openPageRenderer } from './pages/page-renderer.ts';

const [compiled, jobFile, folder] = process.argv.slice(2);
if (!compiled || !jobFile || !folder) throw new Error('this file is started by scripts/build/render.ts');

const render = await openPageRenderer(compiled);
const job = JSON.parse(readFileSync(jobFile, 'utf8')) as RenderJob;
for await (const { path, body } of render(await loadInput(job))) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, body);
}
