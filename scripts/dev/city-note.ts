/** On pages of the city, a word that they count only the sites that are open: to load them all would take its time. */
import type { ServerResponse } from 'node:http';
import type { LiveCity } from './live-city.ts';
import { findSites } from './site-list.ts';

/** Where the main part of a page begins, whose first line the word is. */
const MAIN = '<main id="main"';

/** Puts the word into the page that is about to be answered; nothing where every site is open. */
export function noteOnCityPage(city: LiveCity, response: ServerResponse): void {
  const all = findSites(city.place.contentRoot).size;
  const open = city.opened().length;
  if (open >= all) return;
  const note = `<p class="wrap" role="note"><strong>工作台上只算了打开过的 ${open} 个村（社区），全市有 ${all} 个，发布以后才是全的。</strong></p>`;
  const parts: Buffer[] = [];
  const end = response.end.bind(response);
  // A page is written in pieces, and the place may lie between two.
  response.write = ((part: string | Uint8Array) =>
    parts.push(Buffer.from(part)) > 0) as typeof response.write;
  response.end = ((part?: unknown) => {
    if (typeof part === 'string' || part instanceof Uint8Array) parts.push(Buffer.from(part as string));
    const text = Buffer.concat(parts).toString('utf8');
    return end(text.includes(MAIN) ? text.replace(MAIN, note + MAIN) : text);
  }) as typeof response.end;
}
