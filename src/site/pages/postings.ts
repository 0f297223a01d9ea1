/** 公示: the window in which people may object, as a page shows it. */
import { compareText } from '../../model/values/compare-text.ts';
import {
  dateParts,
  formatDate,
  formatMonthDay,
  formatWeekday,
  type CalendarDate,
} from '../../model/values/calendar-date.ts';
import type { Posting } from '../../model/disclosure/disclosure-fields.ts';
import { postingDays, postingState, type PostingState } from '../../model/disclosure/posting.ts';
import type { Section } from '../../model/disclosure/section.ts';
import { vocabularyOf } from '../../model/words/vocabulary.ts';
import { entryOf, shortTitle } from './entries.ts';
import { phoneLink, type PhoneLink } from '../links.ts';
import type { SiteContext } from '../site-context.ts';
import type { SitePath } from '../urls.ts';

/** A leaf of a wall calendar with the last day on it. */
export interface Leaf {
  readonly month: string;
  readonly day: string;
  readonly weekday: string;
}

export interface PostingView {
  readonly state: PostingState;
  readonly leaf: Leaf;
  /** `10月9日—15日` */
  readonly range: string;
  readonly days: number;
  readonly until: { readonly iso: CalendarDate; readonly text: string };
  readonly call: PhoneLink;
  /** 受理单位 in full. */
  readonly to: string;
}

/** A posting of a site as of a day. */
export function postingView(
  posting: Posting,
  { asOf, site }: Pick<SiteContext, 'asOf' | 'site'>,
): PostingView {
  return {
    state: postingState(posting, asOf),
    leaf: leafOf(posting.until),
    range: formatRange(posting.from, posting.until),
    days: postingDays(posting),
    until: { iso: posting.until, text: formatMonthDay(posting.until) },
    call: phoneLink(`打给${shortOffice(posting.to, site.profile.name)}`, posting.phone),
    to: posting.to,
  };
}

/** A date as a calendar leaf. */
export function leafOf(date: CalendarDate): Leaf {
  const { month, day } = dateParts(date);
  return { month: `${month}月`, day: String(day), weekday: formatWeekday(date) };
}

/** An office as people call it on the spot, short enough for a button: 监委会, 党支部. */
export function shortOffice(office: string, siteName: string): string {
  const rest = shortTitle(office, siteName, 2);
  return (['village', 'community'] as const).some((type) => rest === vocabularyOf(type).supervision)
    ? '监委会'
    : rest;
}

/** `10月9日—15日`, `10月28日—11月3日`, `2026年12月28日—2027年1月3日`. */
export function formatRange(from: CalendarDate, until: CalendarDate): string {
  const [a, b] = [dateParts(from), dateParts(until)];
  if (a.year !== b.year) return `${formatDate(from)}—${formatDate(until)}`;
  return `${formatMonthDay(from)}—${a.month === b.month ? `${b.day}日` : formatMonthDay(until)}`;
}

export interface OpenPostingView extends PostingView {
  readonly section: Section;
  readonly sectionTitle: string;
  readonly titleHtml: string;
  readonly href: string;
}

/** What is open to objection now, the first to end first. */
export function openPostings(context: SiteContext, from: SitePath, section?: Section): OpenPostingView[] {
  return context.inForce
    .filter((disclosure) => section === undefined || disclosure.section === section)
    .flatMap((disclosure) => {
      const { posting } = disclosure.content;
      if (!posting || postingState(posting, context.asOf) !== 'open') return [];
      const { titleHtml, href } = entryOf(disclosure, context, from);
      const sectionTitle = context.words.sections[disclosure.section];
      return [
        { ...postingView(posting, context), section: disclosure.section, sectionTitle, titleHtml, href },
      ];
    })
    .sort((a, b) => compareText(a.until.iso, b.until.iso));
}

/** Whom to call about any of them, each number once, in the order of the postings. */
export function callsOf(postings: readonly OpenPostingView[]): PhoneLink[] {
  return [...new Map(postings.map(({ call }) => [call.href, call])).values()];
}
