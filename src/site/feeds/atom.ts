/**
 * Atom 1.0 (RFC 4287), written by hand. The library `feed` cannot write what is needed here: its dates are UTC only
 * (`2026-10-08T16:00:00Z` for what was published on October 9th), it has no `xml:lang`, takes every title for HTML, puts
 * content into CDATA, and takes the clock where a date is missing.
 */
import { compareText } from '../../model/values/compare-text.ts';
import { element, textElement, xmlDocument } from './xml.ts';

/** What entries are known and sorted by; moments as in RFC 3339. */
export interface EntryHead {
  readonly id: string;
  readonly published: string;
  readonly updated: string;
}

/** An entry as it stands in a feed. */
export interface WrittenEntry extends EntryHead {
  readonly xml: string;
}

/** An entry in a feed that was read: its text is decoded when it is asked for. */
export interface StoredEntry extends EntryHead {
  readonly read: () => WrittenEntry;
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
const ENTRIES_IN_FEED = 30;

const LANGUAGE = 'zh-CN';

/** An entry as XML. */
export function writeEntry(entry: AtomEntry): WrittenEntry {
  const { id, title, href, published, updated, author, categories, summary, html } = entry;
  const xml = element(
    'entry',
    {},
    // What it is sorted by comes first, where `readFeed` looks for it.
    textElement('id', id),
    textElement('published', published),
    textElement('updated', updated),
    textElement('title', title),
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

const START = '<entry>';
const END = '</entry>';
/** With this ends what an entry is sorted by, all of it ASCII. */
const HEAD_END = '</updated>';

/**
 * What a feed that `writeFeed` wrote is and holds. Content is escaped, so whatever looks like a tag is one. A city reads
 * the feeds of all its sites for each change of one, and few entries of each are among the newest: so they are found in
 * the bytes, and only those that are wanted become text.
 */
export function readFeed(bytes: Buffer): {
  /** As XML. */
  readonly id: string;
  /** As XML. */
  readonly title: string;
  readonly updated: string;
  readonly entries: readonly StoredEntry[];
} {
  const entries: StoredEntry[] = [];
  const first = bytes.indexOf(START);
  for (let start = first; start !== -1;) {
    const end = bytes.indexOf(END, start) + END.length;
    entries.push(entryAt(bytes, start, end));
    start = bytes.indexOf(START, end);
  }
  const head = bytes.toString('utf8', 0, first === -1 ? bytes.length : first);
  return { id: textOf('id', head), title: textOf('title', head), updated: textOf('updated', head), entries };
}

function entryAt(bytes: Buffer, start: number, end: number): StoredEntry {
  const text = bytes.toString('latin1', start, bytes.indexOf(HEAD_END, start) + HEAD_END.length);
  const head = {
    id: textOf('id', text),
    published: textOf('published', text),
    updated: textOf('updated', text),
  };
  return { ...head, read: () => ({ ...head, xml: bytes.toString('utf8', start, end) }) };
}

/** An entry with the feed it was taken from (RFC 4287 §4.2.11), `id` and `title` as XML. */
export function withSource(entry: WrittenEntry, source: { id: string; title: string }): WrittenEntry {
  const xml = element('source', {}, element('id', {}, source.id), element('title', {}, source.title));
  return { ...entry, xml: entry.xml.slice(0, -END.length) + xml + END };
}

/** The entries that changed last, newest first; of one moment those published last, then by id. */
export function newestEntries<T extends EntryHead>(entries: readonly T[], limit = ENTRIES_IN_FEED): T[] {
  return [...entries]
    .sort(
      (a, b) =>
        compareText(b.updated, a.updated) || compareText(b.published, a.published) || compareText(a.id, b.id),
    )
    .slice(0, limit);
}

/** What stands in the first element of this name, as XML. */
function textOf(name: string, xml: string): string {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';
}
