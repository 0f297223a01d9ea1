/** The form editor in a real browser: served as in life, on a repository in the browser's own file system. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { AdminFiles } from '../../scripts/admin/admin-files.ts';
import { OPEN_FOLDER } from '../../scripts/admin/plain-words.ts';

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
};

/** Serves the files of `/admin/` on a free port. */
export async function serveAdmin(files: AdminFiles): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*$/, '').slice(1);
    const content = files.get(path.endsWith('/') ? `${path}index.html` : path);
    if (content === undefined) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': TYPES[path.split('.').at(-1) ?? ''] ?? 'text/html; charset=utf-8',
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin/` };
}

/** All text files below a folder, by their path. */
export function textFiles(root: string, under: string): Map<string, string> {
  const names = readdirSync(join(root, under), { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => /\.(yaml|md)$/.test(name))
      .map((name) => [`${under}/${name}`, readFileSync(join(root, under, name), 'utf8')]),
  );
}

/** A page that holds a repository and is told to choose it when it asks for a folder. */
export interface FormPage {
  readonly page: Page;
  /** What it asked of others than its own server, which must be nothing. */
  readonly foreign: readonly string[];
  readonly read: () => Promise<Map<string, string>>;
  readonly close: () => Promise<void>;
}

/** So tall that Sveltia, which draws only what is seen, draws whole forms. */
const WHOLE_FORM = { width: 1366, height: 6_000 };

export async function openForms(
  browser: Browser,
  {
    url,
    site,
    files,
    query = `site=${site}`,
    width = WHOLE_FORM.width,
  }: { url: string; site: string; files: ReadonlyMap<string, string>; query?: string; width?: number },
): Promise<FormPage> {
  const forms = await formPage(browser, url, width);
  await forms.page.goto(`${url}?${query}`);
  await enter(forms, files);
  // On a phone the collections come first, without what is in them.
  if (width < 600) await forms.page.waitForURL(/#\/collections/);
  else await forms.page.getByRole('row').first().waitFor();
  return forms;
}

/** A page in a browser where forms may be opened. */
export async function formPage(browser: Browser, url: string, width = WHOLE_FORM.width): Promise<FormPage> {
  const context = await browser.newContext({
    // The form names files by the day where its clerk is.
    timezoneId: 'Asia/Shanghai',
    viewport: { ...WHOLE_FORM, width },
    locale: 'en-US',
    reducedMotion: 'reduce',
    ...(width < 600 && { isMobile: true, hasTouch: true }),
  });
  const page = await context.newPage();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(new URL(url).origin))
      foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) foreign.push(message.text());
  });
  return {
    page,
    foreign,
    read: async () => new Map(await page.evaluate(readRepository)),
    close: () => context.close(),
  };
}

/** Puts files into the browser's own file system, and chooses it where the form editor asks for a folder. */
export async function enter({ page }: FormPage, files: ReadonlyMap<string, string>): Promise<void> {
  await page.evaluate(fillRepository, [...files]);
  await page.getByRole('button', { name: OPEN_FOLDER }).click();
}

export async function fillRepository(files: readonly (readonly [string, string])[]): Promise<void> {
  const storage = await navigator.storage.getDirectory();
  const repository = await storage.getDirectoryHandle('repository', { create: true });
  await repository.getDirectoryHandle('.git', { create: true });
  for (const [path, text] of files) {
    const steps = path.split('/');
    let folder = repository;
    for (const step of steps.slice(0, -1)) folder = await folder.getDirectoryHandle(step, { create: true });
    const file = await folder.getFileHandle(steps.at(-1) ?? '', { create: true });
    const writer = await file.createWritable();
    await writer.write(text);
    await writer.close();
  }
  Object.assign(window, { showDirectoryPicker: () => Promise.resolve(repository) });
}

async function readRepository(): Promise<[string, string][]> {
  const found: [string, string][] = [];
  const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
    const entries = folder as unknown as AsyncIterable<[string, FileSystemHandle]>;
    for await (const [name, handle] of entries) {
      if (handle instanceof FileSystemFileHandle)
        found.push([path + name, await (await handle.getFile()).text()]);
      else if (name !== '.git') await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
    }
  };
  const storage = await navigator.storage.getDirectory();
  await walk(await storage.getDirectoryHandle('repository'), '');
  return found;
}

/** Goes to an address inside the editor, `#/collections/finance-accounts/new`. */
export async function goTo({ page }: FormPage, hash: string, key = 'title'): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await fieldAt(page, key).waitFor();
}

export function fieldAt(page: Page, path: string): Locator {
  return page.locator(`section[data-key-path="${path}"]`);
}

/**
 * Fills in another text until Sveltia knows of it and goes on knowing: a file that was opened comes into its form some
 * frames after the fields are there, over what stands in them, and on a machine with nothing else to do a test is
 * quicker than that.
 */
export async function changeText({ page }: FormPage, input: Locator, text: string): Promise<void> {
  const button = page.getByRole('button', { name: '保存', exact: true });
  let looks = 0;
  const isKept = async (): Promise<boolean> => {
    const isKnown = (await button.getAttribute('aria-disabled')) === 'false';
    looks = isKnown && (await input.inputValue()) === text ? looks + 1 : 0;
    if (looks === 0) {
      await input.fill(`${text} `);
      await input.fill(text);
    }
    return looks >= 4;
  };
  await expect.poll(isKept, { timeout: 20_000, interval: 100 }).toBe(true);
}

/** Saves, and waits until there is nothing left to save: the form stays open. */
export async function save({ page }: FormPage): Promise<void> {
  const button = page.getByRole('button', { name: '保存', exact: true });
  await button.click();
  const isSaved = async (): Promise<boolean> =>
    !page.url().endsWith('/new') &&
    (await button.count()) > 0 &&
    (await button.getAttribute('aria-disabled')) === 'true';
  await expect
    .poll(isSaved, { timeout: 20_000, interval: 50 })
    .toBe(true)
    .catch(async () => {
      expect(
        await page.locator('.validation, [aria-invalid=true]').allInnerTexts(),
        'what Sveltia refuses',
      ).toEqual([]);
      throw new Error('it was not saved');
    });
}
