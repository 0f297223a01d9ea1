/**
 * Where pictures are taken: one browser with Chinese glyphs, and what is photographed in it, each made when it is first
 * asked for. Everything is made from the sample content by the project's own commands.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../browser.ts';
import { PROJECT_ROOT } from '../../project-folders.ts';
import { serveRelease } from '../../preview.ts';
import { PICTURE_DAY, PICTURE_SITE } from './picture-scene.ts';
import { runCommand } from './run-command.ts';

export interface Studio extends AsyncDisposable {
  /** A blank page of this size; large screens show two pixels a point. */
  readonly page: (size: PageSize) => Promise<Page>;
  /** Address of the built sample release, with a slash at its end. */
  readonly release: () => Promise<string>;
  /** Folder with what `npm run posters` prints for the village: `board/slip.pdf`. */
  readonly posters: () => Promise<string>;
  /** A folder with a copy of the sample content as a clerk has it, own to the caller. */
  readonly workplace: () => string;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
  /** Pixels a point [1]. */
  readonly scale?: number;
}

/** Opens a studio. */
export async function openStudio(): Promise<Studio> {
  const root = mkdtempSync(join(tmpdir(), 'gongkailan-pictures-'));
  const cleanUps: (() => Promise<unknown> | void)[] = [() => rmSync(root, { recursive: true, force: true })];
  const browser = await launchBrowser();
  cleanUps.push(() => browser.close());
  let workplaces = 0;
  return {
    page: async (size) => (await openContext(browser, size)).newPage(),
    release: once(async () => {
      const out = join(root, 'release');
      await make('build', ['--no-posters', '--out', out]);
      const server = await serveRelease({ dir: out, port: 0 });
      cleanUps.push(() => server.close());
      return server.url;
    }),
    posters: once(async () => {
      const out = join(root, 'posters');
      await make('posters', ['--site', PICTURE_SITE, '--tile', 'A4', '--out', out]);
      return join(out, PICTURE_SITE);
    }),
    workplace: () => {
      const folder = join(root, `workplace-${++workplaces}`);
      mkdirSync(folder);
      cpSync(join(PROJECT_ROOT, 'content'), join(folder, 'content'), { recursive: true });
      return folder;
    },
    [Symbol.asyncDispose]: async () => {
      for (const cleanUp of cleanUps.reverse()) await cleanUp();
    },
  };
}

async function make(command: string, options: readonly string[]): Promise<void> {
  const { output, exitCode } = await runCommand(command, {
    args: [...options, '--as-of', PICTURE_DAY],
    cwd: PROJECT_ROOT,
  });
  if (exitCode !== 0) throw new Error(`npm run ${command} ended with ${exitCode}:\n${output}`);
}

function once<T>(makeIt: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= makeIt());
}

const LENT = 'https://pictures.invalid/';

/** Files of the print font with what telephones have: the characters of daily use, ✓ and ★, and lines. */
const LENT_FONTS = [
  { slice: 'chinese-simplified', range: '' },
  { slice: '87', range: 'unicode-range:U+2713-2714;' },
  { slice: '88', range: 'unicode-range:U+256E-2571,U+25CB;' },
  { slice: '89', range: 'unicode-range:U+2500-256D;' },
  { slice: '101', range: 'unicode-range:U+25C7;' },
  { slice: '105', range: 'unicode-range:U+25CF;' },
  { slice: '106', range: 'unicode-range:U+25C6;' },
  { slice: '109', range: 'unicode-range:U+2190-2193,U+2605-2606;' },
].flatMap(({ slice, range }) =>
  (['400', '700'] as const).map((weight) => ({
    name: `noto-sans-sc-${slice}-${weight}-normal.woff2`,
    weight,
    range,
  })),
);

const LENT_CSS = LENT_FONTS.map(
  ({ name, weight, range }) =>
    `@font-face{font-family:"PingFang SC";font-weight:${weight};src:url(${LENT}${name});${range}}`,
).join('');

/** Lends the fonts to a page and to the pages in it, and waits until they are there and drawn. */
export async function settle(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await frame.waitForLoadState('load');
    await frame.addStyleTag({ content: LENT_CSS });
    await frame.evaluate(() => document.fonts.ready.then(() => undefined));
  }
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

/** The browser of the project has no Chinese font of its own; the print font stands in for a telephone's. */
async function openContext(
  browser: Browser,
  { width, height, scale = 1 }: PageSize,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  for (const { name } of LENT_FONTS) {
    const body = readFileSync(fileURLToPath(import.meta.resolve(`@fontsource/noto-sans-sc/files/${name}`)));
    await context.route(LENT + name, (route) =>
      route.fulfill({ body, headers: { 'access-control-allow-origin': '*' } }),
    );
  }
  return context;
}
