/** What lies at the short address that a sheet carries: all that a site published on one day. */
import { formatDate, type CalendarDate } from '../../model/values/calendar-date.ts';
import { isWithdrawn, type Disclosure } from '../../model/disclosure/disclosure.ts';
import type { Section } from '../../model/disclosure/section.ts';
import { shortTitle, titleHtml } from './entries.ts';
import { sitePageFrame, type PageFrame } from '../frame.ts';
import { phoneLink, type PhoneLink } from '../links.ts';
import type { SiteContext } from '../site-context.ts';
import { websiteNotes, type WebsiteNote } from '../statements/about-website.ts';
import { dayName, dayPath, disclosurePath, relativeHref, sitePath } from '../urls.ts';

export interface DayEntry {
  readonly section: Section;
  /** 财务公开 */
  readonly sectionTitle: string;
  readonly titleHtml: string;
  readonly href: string;
  /** 公示, 公布 … */
  readonly type: string;
  readonly isWithdrawn: boolean;
}

export interface DayView {
  readonly frame: PageFrame;
  /** `2026年10月9日公布 2 件` */
  readonly title: string;
  readonly entries: readonly DayEntry[];
  /** The page of the only disclosure of the day, to which a reader is taken at once. */
  readonly leadsTo?: string | undefined;
  /** At its foot, where it leads nowhere by itself. */
  readonly website: readonly WebsiteNote[];
  /** Whom to ask. The page that it leads to says the rest. */
  readonly call: PhoneLink;
}

export interface PublishedDay {
  readonly day: CalendarDate;
  readonly disclosures: readonly Disclosure[];
}

/** What a site published and the web may show, by day. Days a century apart share an address, so they are one. */
export function publishedDays({ published }: SiteContext): PublishedDay[] {
  const days = new Map<string, { day: CalendarDate; disclosures: Disclosure[] }>();
  for (const disclosure of published) {
    const { publishedOn } = disclosure.content;
    const known = days.get(dayName(publishedOn));
    if (known) known.disclosures.push(disclosure);
    else days.set(dayName(publishedOn), { day: publishedOn, disclosures: [disclosure] });
  }
  return [...days.values()];
}

/** The page of one day. Withdrawn disclosures are listed: a sheet may still hang. */
export function dayView({ day, disclosures }: PublishedDay, context: SiteContext): DayView {
  const { site, words, asOf, city } = context;
  const { id, name, supervision } = site.profile;
  const path = dayPath(id, day);
  const title = `${formatDate(day)}公布 ${disclosures.length} 件`;
  const entries = disclosures.map((disclosure): DayEntry => ({
    section: disclosure.section,
    sectionTitle: words.sections[disclosure.section],
    titleHtml: titleHtml(shortTitle(disclosure.content.title, name), context),
    href: relativeHref(path, disclosurePath(id, disclosure.section, disclosure.id)),
    type: disclosure.content.type,
    isWithdrawn: isWithdrawn(disclosure.content, asOf),
  }));
  const [first, ...others] = entries;
  const leadsTo = first && others.length === 0 ? first.href : undefined;
  return {
    frame: sitePageFrame(context, {
      path,
      title: `${title} · ${name}`,
      description: `${name}${title}。`,
      crumbs: [{ text: '首页', path: sitePath(id) }],
      isIndexed: false,
    }),
    title,
    entries,
    call: phoneLink(`看不明白、有意见，打给${supervision.person}`, supervision.phone),
    leadsTo,
    website: leadsTo === undefined ? websiteNotes(city, (to) => relativeHref(path, to)) : [],
  };
}
