/**
 * Atom 1.0 (RFC 4287), written by hand. The library `feed` cannot write what is needed here: its dates are UTC only
 * (`2026-10-08T16:00:00Z` for what was published on October 9th), it has no `xml:lang`, takes every title for HTML, puts
 * content into CDATA, and takes the clock where a date is missing.
 */
import { element, textElement, xmlDocument } from './xml.ts';

/** An entry as it stands in a feed, with what it is sorted by. */
export interface WrittenEntry {
  readonly xml: string;
  readonly id: string;
  /** RFC 3339. */
  readonly published: string;
  readonly updated: string;
}

export interface AtomEntry {
  /** Permanent and unique, an IRI. */
  readonly id: string;
  readonly title: string;
  /** Address of the page. */
  readonly href: string;
  readonly published: string;
  readonly updated: string;
  readonly author: string;
  readonly categories: readonly {
    readonly term: string;
    readonly scheme: string;
    readonly label: string;
  }[];
  readonly summary: string;
  readonly html: string;
}

/** A feed, apart from what it holds. */
export interface FeedHead {
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  /** Its own address, which is its id as well: it is the same feed as long as it lies there. */
  readonly href: string;
  /** The page that shows what it is about. */
  readonly pageHref: string;
  /** When it last changed, as long as it has no entries. */
  readonly since: string;
}

/** Entries a feed holds. */
export const ENTRIES_IN_FEED = 30;

const LANGUAGE = 'zh-CN';

/** An entry as XML. */
export function writeEntry(entry: AtomEntry): WrittenEntry {
  const { id, title, href, published, updated, author, categories, summary, html } = entry;
  const xml = element(
    'entry',
    {},
    textElement('id', id),
    textElement('title', title),
    textElement('published', published),
    textElement('updated', updated),
    element('author', {}, textElement('name', author)),
    ...categories.map((category) => element('category', { ...category })),
    element('link', { rel: 'alternate', type: 'text/html', href }),
    textElement('summary', summary),
    textElement('content', html, { type: 'html' }),
  );
  return { xml, id, published, updated };
}

/** A feed of these entries. When it last changed is when the newest of them did. */
export function writeFeed(head: FeedHead, entries: readonly WrittenEntry[]): string {
  const { title, subtitle, author, href, pageHref, since } = head;
  const updated = entries.reduce((last, entry) => (entry.updated > last ? entry.updated : last), '');
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': LANGUAGE },
      '\n',
      textElement('id', href),
      textElement('title', title),
      textElement('subtitle', subtitle),
      textElement('updated', updated || since),
      element('author', {}, textElement('name', author)),
      element('link', { rel: 'self', type: 'application/atom+xml', href }),
      element('link', { rel: 'alternate', type: 'text/html', href: pageHref }),
      '\n',
      ...entries.map(({ xml }) => `${xml}\n`),
    ),
  );
}

/** What a feed that `writeFeed` wrote is and holds. Content is escaped, so a tag in the text is a tag of the feed. */
export function readFeed(text: string): {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly entries: readonly WrittenEntry[];
} {
  const [first = '', ...rest] = text.split('<entry>');
  return {
    id: textOf('id', first),
    title: textOf('title', first),
    updated: textOf('updated', first),
    entries: rest.map((entry) => {
      const xml = `<entry>${entry.slice(0, entry.indexOf('</entry>'))}</entry>`;
      const [id, published, updated] = ['id', 'published', 'updated'].map((name) => textOf(name, xml));
      return { xml, id: id ?? '', published: published ?? '', updated: updated ?? '' };
    }),
  };
}

/** An entry with the feed it was taken from (RFC 4287 §4.2.11), `id` and `title` as XML. */
export function withSource(entry: WrittenEntry, source: { id: string; title: string }): WrittenEntry {
  const xml = element('source', {}, element('id', {}, source.id), element('title', {}, source.title));
  return { ...entry, xml: entry.xml.replace('</entry>', () => `${xml}</entry>`) };
}

/** The entries that changed last, newest first; of one moment those published last, then by id. */
export function newestEntries<T extends Omit<WrittenEntry, 'xml'>>(
  entries: readonly T[],
  limit = ENTRIES_IN_FEED,
): T[] {
  return [...entries]
    .sort((a, b) => compare(b.updated, a.updated) || compare(b.published, a.published) || compare(a.id, b.id))
    .slice(0, limit);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What stands in the first element of this name, as XML. */
function textOf(name: string, xml: string): string {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';
}
