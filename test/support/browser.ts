/** A real browser at phone size, with Chinese glyphs. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const FONT_HOST = 'https://fonts.test/';
const WEIGHTS = ['400', '700'] as const;

export interface View {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** 大字: the large-type mode a villager switches on. */
  readonly largeType?: boolean;
  /** 特大: its second step. */
  readonly largestType?: boolean;
  /** 高对比, switched on. */
  readonly contrast?: boolean;
  /** Colours are the system's, as in Windows with a contrast theme. */
  readonly forcedColors?: boolean;
  readonly script?: boolean;
}

/**
 * A browser context as a villager has it. The browser of the tests has no Chinese font of its own, and with boxes for
 * glyphs no line would break where it does in life, so the print font stands in for the phone's.
 */
export async function openContext(browser: Browser, view: View = {}): Promise<BrowserContext> {
  const { width = 360, height = 740, dark = false, script = true } = view;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: view.forcedColors ? 'active' : 'none',
    locale: 'zh-CN',
    javaScriptEnabled: script,
    bypassCSP: true,
  });
  if (script) await lendFont(context);
  const modes = displayModes(view);
  if (modes)
    await context.addInitScript((stored) => {
      if (!localStorage.getItem('gongkailan-display')) localStorage.setItem('gongkailan-display', stored);
    }, modes);
  return context;
}

/** As `src/client/before-paint/display-modes.ts` remembers them. */
function displayModes({ largeType, largestType, contrast }: View): string {
  const size = largestType ? '2' : largeType ? '1' : '0';
  return size === '0' && !contrast ? '' : `${size}${contrast ? 'c' : ''}`;
}

async function lendFont(context: BrowserContext): Promise<void> {
  for (const weight of WEIGHTS) {
    const file = require.resolve(
      `@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff2`,
    );
    const body = readFileSync(file);
    await context.route(`${FONT_HOST}${weight}`, (route) =>
      route.fulfill({
        body,
        headers: { 'access-control-allow-origin': '*', 'cache-control': 'max-age=86400' },
      }),
    );
  }
  const css = WEIGHTS.map(
    (weight) => `@font-face{font-family:"PingFang SC";font-weight:${weight};src:url(${FONT_HOST}${weight})}`,
  ).join('');
  await context.addInitScript((fonts) => {
    document.addEventListener('DOMContentLoaded', () => {
      const style = document.createElement('style');
      style.textContent = fonts;
      document.head.append(style);
    });
  }, css);
}

/** Whether an address is the font that the tests lend to the browser. */
export function isLentFont(url: string): boolean {
  return url.startsWith(FONT_HOST);
}

/** Goes to a page and waits for its fonts. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
