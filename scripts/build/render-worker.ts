/** One Astro build in a process of its own: the job is named in GONGKAILAN_JOB, the folder in GONGKAILAN_WORK. */
import { build } from 'astro';
import { join } from 'node:path';

const folder = process.env['GONGKAILAN_WORK'];
if (!folder) throw new Error('GONGKAILAN_WORK is not set; this file is started by scripts/build/render.ts');

await build({
  root: process.cwd(),
  outDir: join(folder, 'pages'),
  // Processes that run side by side must not share what Astro and Vite note down.
  cacheDir: join(folder, 'astro-cache'),
  vite: { cacheDir: join(folder, 'vite-cache') },
  logLevel: 'warn',
});
