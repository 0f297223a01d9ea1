/** The feeds of a site: all it publishes, and each of its four sections. */
import { isWithdrawn, type Disclosure } from '../../model/disclosure/disclosure.ts';
import { KIND_TITLES } from '../../model/kinds.ts';
import { SECTIONS, type Section } from '../../model/disclosure/section.ts';
import type { SiteContext } from '../site-context.ts';
import {
  disclosurePath,
  feedPath,
  hostOf,
  publicHref,
  sectionPath,
  sitePath,
  type SitePath,
} from '../urls.ts';
import { newestEntries, writeEntry, writeFeed, type WrittenEntry } from './atom.ts';
import { entryText } from './entry-html.ts';
import { changedAt, instantOf } from './substance.ts';

/** A file that is made of text alone. */
export interface TextFile {
  readonly path: SitePath;
  readonly content: string;
}

/** `feed.atom` of a site and of each of its sections, with the texts of what changed last. */
export function siteFeeds(context: SiteContext): TextFile[] {
  const { site, city, words, published } = context;
  const { id, name, issuers, since } = site.profile;
  const sample = city.sample === true ? '（示例）' : '';
  const write = entryWriter(context);
  const feed = (page: SitePath, title: string, section?: Section): TextFile => {
    const listed = published
      .filter((disclosure) => section === undefined || disclosure.section === section)
      .map((disclosure) => ({ disclosure, ...momentsOf(disclosure, context) }));
    const head = {
      title: title + sample,
      subtitle: `${site.county.name}${site.township.name}${name}，新公布、更正和撤回的都在这里`,
      author: issuers.committee,
      href: publicHref(city.publicUrl, feedPath(page)),
      pageHref: publicHref(city.publicUrl, page),
      since: instantOf(since),
    };
    return {
      path: feedPath(page),
      content: writeFeed(
        head,
        newestEntries(listed).map(({ disclosure }) => write(disclosure)),
      ),
    };
  };
  return [
    feed(sitePath(id), `${name}${words.sections.affairs}栏`),
    ...SECTIONS.map((section) =>
      feed(sectionPath(id, section), `${name}${words.sections[section]}`, section),
    ),
  ];
}

/** Writes each entry once, however many feeds it stands in. */
function entryWriter(context: SiteContext): (disclosure: Disclosure) => WrittenEntry {
  const written = new Map<Disclosure, WrittenEntry>();
  return (disclosure) => {
    const entry = written.get(disclosure) ?? entryOf(disclosure, context);
    written.set(disclosure, entry);
    return entry;
  };
}

function entryOf(disclosure: Disclosure, context: SiteContext): WrittenEntry {
  const { site, city, words, asOf } = context;
  const { section, content, id } = disclosure;
  const { publicUrl } = city;
  const href = publicHref(publicUrl, disclosurePath(site.profile.id, section, id));
  const home = publicHref(publicUrl, '');
  return writeEntry({
    ...momentsOf(disclosure, context),
    title: isWithdrawn(disclosure.content, asOf) ? `已撤回：${content.title}` : content.title,
    href,
    author: content.issuer,
    categories: [
      { term: section, scheme: `${home}#section`, label: words.sections[section] },
      { term: content.kind, scheme: `${home}#kind`, label: KIND_TITLES[content.kind] },
    ],
    ...entryText(disclosure, context, href),
  });
}

function momentsOf(
  { id, section, content }: Disclosure,
  { site, city, asOf }: SiteContext,
): Pick<WrittenEntry, 'id' | 'published' | 'updated'> {
  return {
    id: entryId(city.publicUrl, disclosurePath(site.profile.id, section, id), id),
    published: instantOf(content.publishedOn),
    updated: changedAt(content, asOf),
  };
}

/**
 * `tag:gongkai.example,2026:shuinan/finance/2026-10-09-september-accounts` (RFC 4151): the name of the file, which is
 * permanent, under the host in the year that the name begins with. Whatever else changes, it stays.
 */
function entryId(publicUrl: string, path: SitePath, id: string): string {
  return `tag:${hostOf(publicUrl)},${id.slice(0, 4)}:${path.replace(/\/$/, '')}`;
}
