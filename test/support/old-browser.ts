/**
 * Chromium 80 of February 2020, the age of the web views in telephones that villagers have. It comes packed in the
 * development dependency `chrome-aws-lambda` and is driven by the puppeteer of its time; newer drivers cannot.
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** What is used of puppeteer 2.1.1, which came without types. */
export interface OldPage {
  readonly goto: (url: string) => Promise<unknown>;
  readonly setViewport: (size: { width: number; height: number }) => Promise<void>;
  readonly setBypassCSP: (isBypassed: boolean) => Promise<void>;
  readonly evaluate: <Result, Argument>(
    run: (argument: Argument) => Result,
    argument?: Argument,
  ) => Promise<Result>;
  readonly on: (event: string, listener: (about: { message?: string; text?: () => string }) => void) => void;
  readonly screenshot: (options: { path: string; fullPage?: boolean }) => Promise<unknown>;
  readonly click: (selector: string) => Promise<void>;
  readonly type: (selector: string, text: string) => Promise<void>;
  readonly waitForSelector: (selector: string, options?: { timeout: number }) => Promise<unknown>;
}

export interface OldBrowser {
  readonly newPage: () => Promise<OldPage>;
  readonly version: () => Promise<string>;
  readonly close: () => Promise<void>;
}

const require = createRequire(import.meta.url);
const HOME = resolve(import.meta.dirname, '../../.cache/chromium-80');

/** Why it cannot run here; `undefined` where it can. The package has a binary for Linux on x64 only. */
export function whyNoOldBrowser(): string | undefined {
  return process.platform === 'linux' && process.arch === 'x64'
    ? undefined
    : `Chromium 80 is there for Linux on x64 only, this is ${process.platform} on ${process.arch}`;
}

/** Starts it, unpacking it into `.cache/` the first time. */
export async function launchOldBrowser(): Promise<OldBrowser> {
  unpackOnce();
  const puppeteer = require('puppeteer-core') as { launch: (options: object) => Promise<OldBrowser> };
  const start = (env: NodeJS.ProcessEnv): Promise<OldBrowser> =>
    puppeteer.launch({
      executablePath: join(HOME, 'chromium'),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--single-process',
        '--no-zygote',
        '--disable-dev-shm-usage',
        '--font-render-hinting=none',
      ],
      env,
    });
  try {
    return await start(process.env);
  } catch {
    // A bare machine lacks libnss3, which the package brings along.
    return start({ ...process.env, LD_LIBRARY_PATH: join(HOME, 'lib') });
  }
}

/** Unpacked beside and moved in one step, so that two runs that start together never see half a browser. */
function unpackOnce(): void {
  if (existsSync(join(HOME, 'chromium'))) return;
  const packed = join(dirname(require.resolve('chrome-aws-lambda/package.json')), 'bin');
  mkdirSync(dirname(HOME), { recursive: true });
  const staging = mkdtempSync(`${HOME}-unpacking-`);
  const unpacked = (name: string): Buffer => brotliDecompressSync(readFileSync(join(packed, name)));
  writeFileSync(join(staging, 'chromium'), unpacked('chromium.br'));
  chmodSync(join(staging, 'chromium'), 0o755);
  for (const name of ['aws', 'swiftshader'])
    execFileSync('tar', ['-x', '-C', staging], { input: unpacked(`${name}.tar.br`) });
  try {
    renameSync(staging, HOME);
  } catch {
    // Another run was first; its copy is as good as ours.
    rmSync(staging, { recursive: true, force: true });
  }
}
