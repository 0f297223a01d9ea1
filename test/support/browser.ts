/** A real browser at phone size, with Chinese glyphs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findBrowser, launchBrowser } from '../../scripts/browser.ts';
import { CACHE_ROOT } from '../../scripts/project-folders.ts';

const FONTS = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));

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
 * A browser as on a phone. That of the tests has no Chinese font of its own, and with boxes for glyphs no line would break
 * where it does in life, so the print font stands in for the phone's.
 */
export async function launchPhone(): Promise<Browser> {
  const { home = '' } = await findBrowser();
  const fontsFile = join(CACHE_ROOT, 'phone-fonts.conf');
  const folders = [join(home, 'fonts'), join(FONTS, '400Regular'), join(FONTS, '700Bold')];
  mkdirSync(CACHE_ROOT, { recursive: true });
  writeFileSync(
    fontsFile,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${folders.map((folder) => `<dir>${folder}</dir>`).join('')}<cachedir>${join(CACHE_ROOT, 'phone-fonts')}</cachedir></fontconfig>
`,
  );
  return launchBrowser({ fontsFile });
}

/** A browser context as a villager has it. */
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

/** Goes to a page and waits for its fonts. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
