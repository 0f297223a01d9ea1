/** The form editor in a real browser: served as in life, on a repository in the browser's own file system. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { AdminFiles } from '../../scripts/admin/admin-files.ts';
import type { FormField } from '../../src/editor/form-field.ts';

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
  { url, site, files }: { url: string; site: string; files: ReadonlyMap<string, string> },
): Promise<FormPage> {
  const context = await browser.newContext({
    viewport: WHOLE_FORM,
    locale: 'en-US',
    reducedMotion: 'reduce',
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
  await page.goto(`${url}?site=${site}`);
  await page.evaluate(fillRepository, [...files]);
  await page.getByRole('button', { name: '本地' }).click();
  await page.getByRole('row').first().waitFor();
  return {
    page,
    foreign,
    read: async () => new Map(await page.evaluate(readRepository)),
    close: () => context.close(),
  };
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

/** Saves, and waits until the editor has closed. */
export async function save({ page }: FormPage): Promise<void> {
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const closed = fieldAt(page, 'title').waitFor({ state: 'detached', timeout: 10_000 });
  await closed.catch(async () => {
    expect(
      await page.locator('.validation, [aria-invalid=true]').allInnerTexts(),
      'what Sveltia refuses',
    ).toEqual([]);
    throw new Error('the editor did not close');
  });
}

/** Clicks where something is, though it may be moving: rows push each other down while they are drawn. */
export async function press(target: Locator): Promise<void> {
  await target.evaluate((element) => (element as HTMLElement).click());
}

/** Chooses once the choices listen, which they do from the next frame on. */
async function chooseRadio(target: Locator): Promise<void> {
  await target.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  if ((await target.getAttribute('aria-checked')) !== 'true') await press(target);
  await expect.poll(() => target.getAttribute('aria-checked'), { timeout: 10_000 }).toBe('true');
}

/** Fills in fields as a clerk would, from values as they stand in a file. */
export async function fillIn(
  page: Page,
  fields: readonly FormField[],
  values: Readonly<Record<string, unknown>>,
  above = '',
): Promise<void> {
  for (const field of fields) {
    const value = values[field.key];
    if (value !== undefined && field.type !== 'kind')
      await fillOne(page, field, value, `${above}${field.key}`);
  }
}

async function fillOne(page: Page, field: FormField, value: unknown, path: string): Promise<void> {
  const place = fieldAt(page, path);
  switch (field.type) {
    case 'choice':
    case 'item':
      return choose(page, place, String(value));
    case 'date':
      return place.locator('input[type=date]').fill(String(value));
    case 'flag':
      return press(place.getByRole('switch'));
    case 'group':
      if (field.isOptional) await press(place.getByRole('checkbox', { name: /添加/ }).first());
      return fillIn(page, field.fields ?? [], value as Record<string, unknown>, `${path}.`);
    case 'table':
    case 'list':
      return fillRows(page, field, value as unknown[], path);
    case 'article':
      return place.getByRole('textbox').first().fill(String(value));
    default:
      return place.locator('input,textarea').first().fill(String(value));
  }
}

async function fillRows(page: Page, field: FormField, rows: readonly unknown[], path: string): Promise<void> {
  const [first] = field.fields ?? [];
  for (const [index, row] of rows.entries()) {
    const key = field.type === 'list' ? '' : `.${first?.key ?? ''}`;
    // A new form may bring rows along: those who signed last time.
    if ((await fieldAt(page, `${path}.${index}${key}`).count()) === 0)
      await press(fieldAt(page, path).getByRole('button', { name: /添加/ }).last());
    if (field.type === 'list' && first) await fillOne(page, first, row, `${path}.${index}`);
    else await fillIn(page, field.fields ?? [], row as Record<string, unknown>, `${path}.${index}.`);
  }
}

async function choose(page: Page, place: Locator, value: string): Promise<void> {
  const radio = place.getByRole('radio', { name: value, exact: true });
  if ((await place.getByRole('radio').count()) > 0) return chooseRadio(radio);
  await press(place.getByRole('combobox').first());
  await press(page.getByRole('option', { name: value, exact: true }));
}
