/** `npm run bench -- --only pages`: what pages cost a telephone, beside the same text as a Starlight page. */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { launchBrowser } from '../../../browser.ts';
import { CACHE_ROOT } from '../../../project-folders.ts';
import { serveRelease } from '../../../preview.ts';
import type { Progress } from '../../../terminal/progress.ts';
import { runMeasured } from '../run-measured.ts';
import { scorePage, type LighthouseScores } from './lighthouse.ts';
import { loadPage, type PageLoad } from './load-page.ts';
import { PAGE_TEMPLATES, SAMPLE_DAY, type PageTemplate } from './page-templates.ts';
import { buildStarlight } from './starlight.ts';

export interface PageRow extends PageLoad, LighthouseScores {
  readonly name: string;
}

/** Builds the sample city and its Starlight twin, and measures one page of each template in both ways. */
export async function measurePages(progress: Progress): Promise<PageRow[]> {
  const folder = join(CACHE_ROOT, 'bench/pages');
  const release = join(folder, 'dist');
  progress.step('生成示例城市');
  await runMeasured('scripts/build.ts', ['--out', release, '--as-of', SAMPLE_DAY], { cacheRoot: CACHE_ROOT });
  progress.step('用同样的文字生成一个 Starlight 网站');
  const twin = buildStarlight(release, join(folder, 'starlight'));
  const rows = await measureAll(release, PAGE_TEMPLATES, progress);
  const compared = PAGE_TEMPLATES.filter(({ path }) => /\/\d{4}-\d{2}-\d{2}-/.test(path)).map(
    ({ name, path }) => ({ name: `${name}, Starlight`, path }),
  );
  return [...rows, ...(await measureAll(twin, compared, progress))];
}

async function measureAll(
  root: string,
  templates: readonly PageTemplate[],
  progress: Progress,
): Promise<PageRow[]> {
  const server = await serveRelease({ dir: root, port: 0 });
  const port = await freePort();
  const browser = await launchBrowser({ debuggingPort: port });
  try {
    const rows: PageRow[] = [];
    for (const { name, path } of templates) {
      progress.step(`测 ${name}`);
      const url = server.url + path;
      rows.push({ name, ...(await loadPage(browser, url)), ...(await scorePage(url, port)) });
    }
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
