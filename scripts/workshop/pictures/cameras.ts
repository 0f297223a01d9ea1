/** Ways to take a picture: of a page of the release, of a printed sheet, of a terminal, of the desk. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as PdfJs from 'pdfjs-dist';
import type { Page } from 'playwright-core';
import { EXIT } from '../../terminal/exit-codes.ts';
import { CACHE_ROOT, PROJECT_ROOT } from '../../project-folders.ts';
import { PICTURE_DAY, PICTURE_SITE } from './picture-scene.ts';
import { runCommand } from './run-command.ts';
import { settle, type PageSize, type Studio } from './studio.ts';
import { terminalPage } from './terminal-page.ts';

/** A page of the release as it stands at the top of a screen of this size. */
export async function shootRelease(studio: Studio, path: string, size: PageSize): Promise<Uint8Array> {
  return shootAddress(studio, (await studio.release()) + path, size);
}

async function shootAddress(
  studio: Studio,
  address: string,
  { settlesMs = 0, ...size }: PageSize & { readonly settlesMs?: number },
): Promise<Uint8Array> {
  const page = await studio.page(size);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(settlesMs);
  await settle(page);
  return finish(page, await page.screenshot({ animations: 'disabled', caret: 'hide' }));
}

/** A part of a page of a PDF, in shares of its width and height. */
export interface PdfView {
  /** In the folder of the village: `board/slip.pdf`. */
  readonly file: string;
  /** From 1. */
  readonly page: number;
  /** Of the whole page, in pixels. */
  readonly widthPx: number;
  readonly part?: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

const PDF_HOST = 'https://pdf.invalid/';

/** A printed page as it comes out of the printer: the PDF itself, drawn by pdf.js in the browser. */
export async function shootPdf(studio: Studio, view: PdfView): Promise<Uint8Array> {
  const { file, widthPx, part = { left: 0, top: 0, right: 1, bottom: 1 } } = view;
  const pdf = readFileSync(join(await studio.posters(), file));
  const page = await studio.page({ width: widthPx, height: 800 });
  const library = (name: string): Buffer =>
    readFileSync(fileURLToPath(import.meta.resolve(`pdfjs-dist/legacy/build/${name}`)));
  await page.route(`${PDF_HOST}**`, (route) => {
    const name = route.request().url().slice(PDF_HOST.length);
    if (name === '') return route.fulfill({ contentType: 'text/html', body: '<canvas></canvas>' });
    if (name === 'file.pdf') return route.fulfill({ contentType: 'application/pdf', body: pdf });
    return route.fulfill({ contentType: 'text/javascript', body: library(name) });
  });
  await page.goto(PDF_HOST);
  const height = await page.evaluate(drawPdf, { number: view.page, width: widthPx });
  const clip = {
    x: Math.round(part.left * widthPx),
    y: Math.round(part.top * height),
    width: Math.round((part.right - part.left) * widthPx),
    height: Math.round((part.bottom - part.top) * height),
  };
  return finish(page, await page.screenshot({ clip, fullPage: true }));
}

/** Runs in the page; returns the height of what was drawn. */
async function drawPdf({ number, width }: { number: number; width: number }): Promise<number> {
  // Named by a variable, for this is an address of the page and no module of ours.
  const address = '/pdf.mjs';
  const pdfjs = (await import(address)) as typeof PdfJs;
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs';
  const document_ = await pdfjs.getDocument({ url: '/file.pdf' }).promise;
  const sheet = await document_.getPage(number);
  const viewport = sheet.getViewport({ scale: width / sheet.getViewport({ scale: 1 }).width });
  const canvas = document.querySelector('canvas') as HTMLCanvasElement;
  document.body.style.margin = '0';
  canvas.style.display = 'block';
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await sheet.render({ canvas, viewport }).promise;
  return canvas.height;
}

export interface TerminalShot {
  /** The script: `check`. */
  readonly command: string;
  readonly args?: readonly string[];
  /** What the picture shows as typed, when not `npm run <command> -- <args>`. */
  readonly typed?: string;
  /** Makes the clerk's folder what the picture needs it to be: a file with a mistake, a table to import. */
  readonly prepare?: (folder: string) => Promise<void> | void;
  /** What is typed while it runs. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Lines of progress, or the folder's own name, that say nothing. */
  readonly hides?: RegExp;
}

const TERMINAL = 'https://terminal.invalid/';

/** A command run for good in a copy of the sample content, and its screen. */
export async function shootTerminal(studio: Studio, shot: TerminalShot): Promise<Uint8Array> {
  const { command, args = [], prepare, hides } = shot;
  const cwd = studio.workplace();
  await prepare?.(cwd);
  const { output, exitCode } = await runCommand(command, { args, cwd, input: shot.input, env: shot.env });
  // Problems in content may be what is to be seen; a command that was not understood never is.
  if (exitCode !== EXIT.good && exitCode !== EXIT.problems)
    throw new Error(`npm run ${command} ended with ${exitCode}:\n${output}`);
  const shown = output.split('\n').filter((line) => !hides?.test(line));
  const typed = shot.typed ?? `npm run ${[command, ...(args.length > 0 ? ['--', ...args] : [])].join(' ')}`;
  const page = await studio.page({ width: 800, height: 600 });
  const body = terminalPage({ typed, output: shown.join('\n') });
  await page.route(TERMINAL, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  // Opened and not set, so that it has an address to load the lent fonts from.
  await page.goto(TERMINAL);
  await settle(page);
  return finish(page, await page.locator('#terminal').screenshot());
}

/** A page of `npm run dev`, which runs as long as the picture takes. */
export async function shootDesk(studio: Studio, path: string, size: PageSize): Promise<Uint8Array> {
  const port = 4400 + (process.pid % 500);
  const args = ['--site', PICTURE_SITE, '--as-of', PICTURE_DAY, '--port', String(port)];
  const server = spawn(process.execPath, [join(PROJECT_ROOT, 'scripts/dev.ts'), ...args], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, GONGKAILAN_CACHE: join(CACHE_ROOT, 'pictures') },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const address = await firstAddress(server.stdout);
    return await shootAddress(studio, new URL(path, address).href, { ...size, settlesMs: DESK_MS });
  } finally {
    server.kill();
  }
}

const START_MS = 90_000;
/** The desk tells nobody when its page within the page has come. */
const DESK_MS = 12_000;

function firstAddress(stream: NodeJS.ReadableStream): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const late = setTimeout(() => failed(new Error(`npm run dev named no address:\n${said}`)), START_MS);
    stream.on('data', (text: Buffer) => {
      said += text.toString();
      const [address] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (address === undefined) return;
      clearTimeout(late);
      found(address);
    });
  });
}

async function finish(page: Page, shot: Buffer): Promise<Uint8Array> {
  await page.context().close();
  return shot;
}
