/** Pages that are answered a little otherwise than they were made: those of the city, and the small board of the desk. */
import type { ServerResponse } from 'node:http';
import type { LiveCity } from './live-city.ts';
import { findSites } from './site-list.ts';

/** Where the main part of a page begins. */
const MAIN = '<main id="main"';

/** A word on pages of the city, which count only the sites that are open: to load them all would take its time. */
export function noteOnCityPage(city: LiveCity, response: ServerResponse): void {
  const all = findSites(city.folders.contentRoot).size;
  const open = city.opened().length;
  if (open >= all) return;
  const note = `<p class="wrap" role="note"><strong>工作台上只算了打开过的 ${open} 个村（社区），全市有 ${all} 个，发布以后才是全的。</strong></p>`;
  rewritePage(response, (html) => html.replace(MAIN, note + MAIN));
}

/**
 * A page that does not reload itself: to draw the board and fit its sheets takes the time in which the page that one
 * looks at should appear, so the desk draws it again when that is done.
 */
export function stayStill(response: ServerResponse): void {
  rewritePage(response, (html) => html.replace('<script type="module" src="/@vite/client"></script>', ''));
}

/** A page is written in pieces, and the place to change may lie between two. */
function rewritePage(response: ServerResponse, rewrite: (html: string) => string): void {
  const parts: Buffer[] = [];
  const end = response.end.bind(response);
  const keep = (part: unknown): void => {
    if (typeof part === 'string' || part instanceof Uint8Array) parts.push(Buffer.from(part as string));
  };
  response.write = ((part: unknown) => {
    keep(part);
    return true;
  }) as typeof response.write;
  response.end = ((part?: unknown) => {
    keep(part);
    return end(rewrite(Buffer.concat(parts).toString('utf8')));
  }) as typeof response.end;
}
