/** A disclosure as one row of a list: on a site's home, in a section, in the archive. */
import {
  formatDate,
  formatMonthDay,
  parseDate,
  type CalendarDate,
} from '../../model/values/calendar-date.ts';
import { formatDayOrPeriod, lastDayOf, type DayOrPeriod } from '../../model/values/day-or-period.ts';
import { isWithdrawn, type Disclosure } from '../../model/disclosure/disclosure.ts';
import { postingState } from '../../model/disclosure/posting.ts';
import type { Section } from '../../model/disclosure/section.ts';
import { renderTitle } from '../text/render-values.ts';
import type { SiteContext } from '../site-context.ts';
import type { EntryStory } from '../story/entry-story.ts';
import { disclosurePath, relativeHref, type SitePath } from '../urls.ts';

export interface Tag {
  readonly text: string;
  /** open: something can be done now · plain: a fact about the past. */
  readonly tone: 'open' | 'plain';
}

export interface Day {
  readonly iso: CalendarDate;
  readonly text: string;
}

export interface Entry {
  readonly section: Section;
  readonly titleHtml: string;
  readonly href: string;
  readonly day: Day;
  readonly tags: readonly Tag[];
  /** Where the row is that of a story: what is told of it. */
  readonly story?: EntryStory | undefined;
}

/** A disclosure as a row on the page at `from`. */
export function entryOf(disclosure: Disclosure, context: SiteContext, from: SitePath): Entry {
  const { id, section, content } = disclosure;
  return {
    section,
    titleHtml: titleHtml(shortTitle(content.title, context.site.profile.name), context),
    href: relativeHref(from, disclosurePath(context.site.profile.id, section, id)),
    day: dayOf(content.publishedOn, context.currentYear),
    tags: tagsOf(disclosure, context.asOf),
  };
}

/** The tag of what was corrected. */
export const CORRECTED = '已更正';

/** States worth a word, most urgent first. */
export function tagsOf(disclosure: Disclosure, asOf: CalendarDate): Tag[] {
  if (isWithdrawn(disclosure.content, asOf)) return [{ text: '已撤回', tone: 'plain' }];
  const { posting, corrections } = disclosure.content;
  const state = posting && postingState(posting, asOf);
  return [
    ...(state === 'open' ? [{ text: '公示中', tone: 'open' } as const] : []),
    ...(state === 'announced' ? [{ text: '即将公示', tone: 'open' } as const] : []),
    ...(corrections ? [{ text: CORRECTED, tone: 'plain' } as const] : []),
  ];
}

/** A title without the site's name in front: on the site's own pages that goes without saying. */
export function shortTitle(title: string, siteName: string, minLength = 4): string {
  const rest = title.startsWith(siteName) ? title.slice(siteName.length) : title;
  return rest.length >= minLength ? rest : title;
}

/** A title that breaks between phrases, with the names of this place kept whole. */
export function titleHtml(title: string, { site }: Pick<SiteContext, 'site'>): string {
  const { profile, county, township } = site;
  return renderTitle(title, [profile.name, township.name, county.name, county.shortName]);
}

/** A day, or the period without one: machines read its last day. */
export function dayOrPeriodOf(written: DayOrPeriod, currentYear: string): Day {
  const day = parseDate(written);
  return day ? dayOf(day, currentYear) : { iso: lastDayOf(written), text: formatDayOrPeriod(written) };
}

/** `10月9日`, with the year in front unless it goes without saying. */
export function dayOf(date: CalendarDate, currentYear: string): Day {
  return { iso: date, text: date.startsWith(currentYear) ? formatMonthDay(date) : formatDate(date) };
}
