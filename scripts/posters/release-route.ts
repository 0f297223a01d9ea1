/** Lets a browser open a release from disk under its public address, without a server and without a network. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';
import { photoForPdf } from '../build/photos.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
};

/**
 * Answers every request of the context from the release that `releaseRoot` names at that time, as if it were published at `publicUrl`; links in PDFs then
 * point to the public address. Everything else is refused.
 */
export async function serveRelease(
  context: BrowserContext,
  { releaseRoot, publicUrl }: { releaseRoot: () => string; publicUrl: string },
): Promise<void> {
  const base = new URL(publicUrl.replace(/\/?$/, '/'));
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const isOurs = url.origin === base.origin && url.pathname.startsWith(base.pathname);
    if (!isOurs) return route.abort();
    return fulfil(route, join(releaseRoot(), filePath(url.pathname.slice(base.pathname.length))));
  });
}

function filePath(path: string): string {
  const decoded = normalize(decodeURIComponent(path || './'));
  return decoded === '.' || decoded.endsWith('/') ? join(decoded, 'index.html') : decoded;
}

async function fulfil(route: Route, file: string): Promise<void> {
  try {
    const bytes = await readFile(file);
    const isPhoto = extname(file) === '.webp';
    await route.fulfill({
      body: isPhoto ? Buffer.from(await photoForPdf(bytes)) : bytes,
      contentType: isPhoto ? 'image/jpeg' : (TYPES[extname(file)] ?? 'application/octet-stream'),
      // Tiles are set in a page of their own, which asks for the fonts from elsewhere.
      headers: { 'cache-control': 'max-age=3600', 'access-control-allow-origin': '*' },
    });
  } catch {
    // Not in the release: the page sees what a visitor would see.
    await route.fulfill({ status: 404, body: '' });
  }
}
