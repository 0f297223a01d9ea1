/**
 * What a site puts into people's calendars: what is posted until when, votes and meetings, and what must be published by
 * when. All but sessions with an hour are whole days. Which there are changes only on days that `next-change.ts` knows: like pages, a calendar
 * stays as it is until its site is built again.
 */
import { compareText } from '../../model/values/compare-text.ts';
import { createHash } from 'node:crypto';
import { formatDate, type CalendarDate } from '../../model/values/calendar-date.ts';
import { dutyName, type Duty } from '../../model/duties/duty.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { visibilityOf } from '../../model/privacy/visibility.ts';
import { shortTitle } from '../pages/entries.ts';
import type { SiteContext } from '../site-context.ts';
import type { SiteSummary } from '../summary.ts';
import { disclosurePath, sectionPath, type SitePath } from '../urls.ts';
import { changeCount, changedAt, instantOf } from './substance.ts';
import { kindNamed } from '../../model/kinds.ts';
import type { NamedDays } from '../../model/kinds/named-days.ts';

/** A day, or days in a row, both ends included. */
export interface CalendarEntry {
  /** Permanent, unique in the city; the host is added where it is written. */
  readonly uid: string;
  readonly title: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** A whole day when absent. */
  readonly hours?: NamedDays['hours'];
  readonly place?: string;
  /** A line each. */
  readonly about: readonly string[];
  readonly page: SitePath;
  /** When what it says last changed, RFC 3339, and how often it has. */
  readonly changedAt: string;
  readonly revision: number;
}

/** Meetings that were held and are still told of. */
const RECORDS = 12;

/** The calendar of a site in the order of its days. */
export function siteCalendar(context: SiteContext): CalendarEntry[] {
  const { inForce, duties } = context;
  const named = withoutRepeats(newestOfMatters(inForce).flatMap((one) => namedEntries(one, context)));
  return [
    ...inForce.flatMap((disclosure) => postingEntries(disclosure, context)),
    ...named.filter(({ isRecord, until }) => !isRecord && until >= context.asOf),
    ...named.filter(({ isRecord }) => isRecord).slice(0, RECORDS),
    ...withoutRepeats(duties.filter(({ state }) => state === 'due').map((duty) => dutyEntry(duty, context))),
  ]
    .map(({ isRecord: _record, isOpenToAll: _open, ...entry }) => entry)
    .sort(inOrder);
}

type Found = CalendarEntry & { readonly isRecord?: boolean; readonly isOpenToAll?: boolean };

/** What people are asked to come to, from a day on, in the order of its days. */
export function openDaysAhead(context: SiteContext): CalendarEntry[] {
  const named = newestOfMatters(context.inForce).flatMap((one) => namedEntries(one, context));
  return withoutRepeats(named)
    .filter(({ isOpenToAll, until }) => isOpenToAll && until >= context.asOf)
    .sort(inOrder);
}

function postingEntries(disclosure: Disclosure, context: SiteContext): Found[] {
  const { posting, title } = disclosure.content;
  if (!posting || posting.until < context.asOf) return [];
  return [
    {
      ...entryBase(disclosure, context),
      uid: `${pageOf(disclosure, context)}posting`,
      title: `公示：${shortTitle(title, context.site.profile.name)}`,
      from: posting.from,
      until: posting.until,
      about: [`有意见找${posting.to}，电话 ${posting.phone}。`, `${formatDate(posting.until)}是最后一天。`],
    },
  ];
}

/** Days named in what everybody may read in full. */
function namedEntries(disclosure: Disclosure, context: SiteContext): Found[] {
  const { site, items, asOf } = context;
  const { content } = disclosure;
  if (visibilityOf(content, items.get(content.item), { reach: 'web', asOf }).body !== 'full') return [];
  const days = kindNamed(content.kind).days?.(content) ?? [];
  return days.map(({ name, series, isRecord = false, isOpenToAll = false, ...day }) => ({
    ...entryBase(disclosure, context),
    ...day,
    uid:
      series === undefined ? `${pageOf(disclosure, context)}${name}` : `${site.profile.id}/${series}/${name}`,
    isRecord,
    isOpenToAll,
  }));
}

function dutyEntry(duty: Duty, { site }: SiteContext): Found {
  const { item, dueOn } = duty;
  return {
    uid: `${site.profile.id}/duty/${item.id}/${causeName(duty)}`,
    title: `最晚公布：${dutyName(duty)}`,
    from: dueOn,
    until: dueOn,
    about: [
      `到${formatDate(dueOn)}还没有公布，可以问${site.township.name}，电话 ${site.township.supervisionPhone}。`,
    ],
    page: sectionPath(site.profile.id, item.section),
    // Nobody wrote it: it follows from the catalogue.
    changedAt: instantOf(site.profile.since),
    revision: 0,
  };
}

/**
 * What tells one duty of an item from another. One disclosure may promise several things, told apart by their keys or names; where
 * it is for some only and they have no names (`dutiesOnWeb`), by their days.
 */
function causeName({ cause, item, dueOn }: Duty): string {
  switch (cause.type) {
    case 'period':
      return cause.period;
    case 'permanent':
      return 'permanent';
    case 'follow-up':
      return `${cause.disclosureId}/${shortHash(cause.name === item.title ? dueOn : (cause.key ?? cause.name))}`;
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

function entryBase(disclosure: Disclosure, context: SiteContext) {
  const { content } = disclosure;
  return {
    page: pageOf(disclosure, context),
    changedAt: changedAt(content, context.asOf),
    revision: changeCount(content, context.asOf),
  };
}

function pageOf({ id, section }: Disclosure, { site }: SiteContext): SitePath {
  return disclosurePath(site.profile.id, section, id);
}

/** Without those of a matter of which a newer one tells how far it is; they come newest first. */
function newestOfMatters(disclosures: readonly Disclosure[]): Disclosure[] {
  const known = new Set<string>();
  return disclosures.filter(({ content }) => {
    const matter = kindNamed(content.kind).daysToldBy?.(content);
    if (matter === undefined) return true;
    const isNewest = !known.has(matter);
    known.add(matter);
    return isNewest;
  });
}

/** One of each uid. Of what several disclosures tell, the newest of them is right; they come newest first. */
function withoutRepeats(entries: readonly Found[]): Found[] {
  const known = new Map<string, Found>();
  for (const entry of entries) if (!known.has(entry.uid)) known.set(entry.uid, entry);
  return [...known.values()];
}

/** The last days of postings of some sites, which is what their summaries know. */
export function lastPostingDays(summaries: readonly SiteSummary[]): CalendarEntry[] {
  return summaries
    .flatMap(({ name, openPostings }) =>
      openPostings.map(({ title, path, until, phone, ...changed }): CalendarEntry => ({
        uid: `${path}last-day`,
        title: `公示最后一天：${title.includes(name) ? title : name + title}`,
        from: until,
        until,
        about: [`有意见打 ${phone}。`],
        page: path,
        changedAt: instantOf(changed.lastChangedOn, changed.changeCount),
        revision: changed.changeCount,
      })),
    )
    .sort(inOrder);
}

function inOrder(a: CalendarEntry, b: CalendarEntry): number {
  return compareText(a.from, b.from) || compareText(a.uid, b.uid);
}
