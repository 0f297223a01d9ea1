/** One Astro build in a process of its own: the job is named in GONGKAILAN_JOB, the folder in GONGKAILAN_WORK. */
import { build } from 'astro';
import { cpSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';

const folder = process.env['GONGKAILAN_WORK'];
if (!folder) throw new Error('GONGKAILAN_WORK is not set; this file is started by scripts/build/render.ts');

const pages = join(folder, 'pages');
const root = process.cwd();
// For an output outside the project Astro keeps its own code in `.astro` (getOutDirWithinCwd in its core/build), where
// processes that run side by side would take it from each other; so each renders in a folder there, and moves out.
const isOutside = !pages.startsWith(root + sep);
const outDir = isOutside ? join(root, '.astro', `render-${process.pid}`) : pages;
try {
  await build({
    root,
    outDir,
    // Processes that run side by side must not share what Astro and Vite note down.
    cacheDir: join(folder, 'astro-cache'),
    vite: { cacheDir: join(folder, 'vite-cache') },
    logLevel: 'warn',
  });
  if (isOutside) cpSync(outDir, pages, { recursive: true });
} finally {
  if (isOutside) rmSync(outDir, { recursive: true, force: true });
}
