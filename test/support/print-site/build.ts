/** Builds the print site into the folder named on the command line, in a process of its own as a release is built. */
import { build } from 'astro';
import { join } from 'node:path';

const [folder = ''] = process.argv.slice(2);

await build({
  root: process.cwd(),
  srcDir: 'test/support/print-site',
  outDir: join(folder, 'pages'),
  cacheDir: join(folder, 'astro-cache'),
  vite: { cacheDir: join(folder, 'vite-cache') },
  logLevel: 'warn',
});
