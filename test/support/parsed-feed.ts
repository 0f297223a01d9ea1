/** An Atom feed as a reader sees it: parsed by a library, and held against the rules of RFC 4287. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';

export interface ParsedEntry {
  readonly id: string;
  readonly title: string;
  readonly published: string;
  readonly updated: string;
  readonly author: string;
  readonly categories: readonly string[];
  readonly href: string;
  readonly summary: string;
  /** What a reader shows. */
  readonly html: string;
  readonly source?: { readonly id: string; readonly title: string };
}

export interface ParsedFeed {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly language: string;
  readonly self: string;
  readonly alternate: string;
  readonly entries: readonly ParsedEntry[];
}

type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: (name) => ['entry', 'link', 'category', 'author', 'url', 'sitemap', 'outline'].includes(name),
  // Some feeds have thousands of escaped characters; the parser takes that for an attack.
  processEntities: { enabled: true, maxTotalExpansions: 1_000_000, maxExpandedLength: 10_000_000 },
});

/** Any XML as plain objects; throws where it is not well-formed. */
export function parseXml(text: string): Node {
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw new Error(`not well-formed: ${JSON.stringify(verdict.err)}`);
  return parser.parse(text) as Node;
}

/** A feed; throws where it is not well-formed. */
export function parseFeed(text: string): ParsedFeed {
  const feed = inside(parseXml(text), 'feed');
  return {
    id: textIn(feed, 'id'),
    title: textIn(feed, 'title'),
    updated: textIn(feed, 'updated'),
    language: textIn(feed, '@xml:lang'),
    self: linkIn(feed, 'self'),
    alternate: linkIn(feed, 'alternate'),
    entries: listIn(feed, 'entry').map(parseEntry),
  };
}

function parseEntry(entry: Node): ParsedEntry {
  const source = entry['source'] as Node | undefined;
  return {
    id: textIn(entry, 'id'),
    title: textIn(entry, 'title'),
    published: textIn(entry, 'published'),
    updated: textIn(entry, 'updated'),
    author: listIn(entry, 'author')
      .map((author) => textIn(author, 'name'))
      .join(),
    categories: listIn(entry, 'category').map((one) => `${textIn(one, '@term')} ${textIn(one, '@label')}`),
    href: linkIn(entry, 'alternate'),
    summary: textIn(entry, 'summary'),
    html: textIn(entry, 'content'),
    ...(source && { source: { id: textIn(source, 'id'), title: textIn(source, 'title') } }),
  };
}

const RFC_3339_SHANGHAI = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/;
const TAG_URI = /^tag:[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:[A-Za-z0-9/._~-]+$/;

/** What of a feed breaks RFC 4287, or RFC 4151 for the ids of its entries; empty for a good one. */
export function breachesOf(text: string): string[] {
  const { id, title, updated, language, self, alternate, entries } = parseFeed(text);
  const newest =
    entries
      .map((entry) => entry.updated)
      .sort()
      .at(-1) ?? updated;
  return [
    ...(URL.canParse(id) ? [] : [`feed: id "${id}" is no IRI (4.2.6)`]),
    ...(title === '' ? ['feed: no title (4.2.14)'] : []),
    ...(RFC_3339_SHANGHAI.test(updated) ? [] : [`feed: updated "${updated}" (3.3)`]),
    ...(updated === newest ? [] : [`feed: updated ${updated} is not that of its newest entry, ${newest}`]),
    ...(language === 'zh-CN' ? [] : ['feed: no language']),
    ...(isAbsolute(self) ? [] : [`feed: rel=self "${self}" (4.1.1)`]),
    ...(isAbsolute(alternate) ? [] : [`feed: rel=alternate "${alternate}"`]),
    ...(new Set(entries.map((entry) => entry.id)).size === entries.length
      ? []
      : ['two entries of one id (4.1.2)']),
    ...entries.flatMap(entryBreaches),
  ];
}

function entryBreaches(entry: ParsedEntry): string[] {
  const { id, title, published, updated, author, categories, href, html } = entry;
  const told = (text: string): string => `${id}: ${text}`;
  return [
    ...(TAG_URI.test(id) ? [] : [told('id is no tag URI (RFC 4151)')]),
    ...(title === '' ? [told('no title (4.1.2)')] : []),
    ...(RFC_3339_SHANGHAI.test(published) ? [] : [told(`published "${published}" (3.3)`)]),
    ...(RFC_3339_SHANGHAI.test(updated) ? [] : [told(`updated "${updated}" (3.3)`)]),
    ...(published <= updated ? [] : [told('updated before it was published')]),
    ...(author === '' ? [told('no author (4.1.2)')] : []),
    ...(categories.length === 2 ? [] : [told(`categories ${categories.join()}`)]),
    ...(isAbsolute(href) ? [] : [told(`rel=alternate "${href}" (4.1.2)`)]),
    ...relativeLinksIn(html).map((link) => told(`relative link ${link}`)),
    ...(/<(?:script|style|img|iframe)\b|<[a-z][^>]*\son[a-z]+=|(?:href|src)="javascript:/i.test(html)
      ? [told('markup that runs or loads something')]
      : []),
  ];
}

function relativeLinksIn(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(?:https?|tel|mailto):/.test(target));
}

function isAbsolute(href: string): boolean {
  return /^https?:\/\/[^/]/.test(href) && URL.canParse(href);
}

function linkIn(node: Node, rel: string): string {
  return listIn(node, 'link')
    .filter((link) => link['@rel'] === rel)
    .map((link) => textIn(link, '@href'))
    .join(' ');
}

function inside(node: Node, name: string): Node {
  const found = node[name];
  if (typeof found !== 'object' || found === null) throw new Error(`no <${name}>`);
  return found as Node;
}

/** Elements of a name; `isArray` of the parser makes lists of those that may come more than once. */
export function listIn(node: Node, name: string): readonly Node[] {
  return (node[name] as readonly Node[] | undefined) ?? [];
}

/** The text of an element or attribute; empty when it is not there. */
export function textIn(node: Node, name: string): string {
  const found = node[name];
  if (typeof found === 'string') return found;
  if (typeof found === 'object' && found !== null && '#text' in found) return String(found['#text']);
  return '';
}
