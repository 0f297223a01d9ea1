/** Numbers about several sites, added up from their summaries. */
import { periodicName } from '../../model/duties/duty.ts';
import { compareText } from '../../model/values/compare-text.ts';
import { formatPeriod, formatPeriodInYear, type Period } from '../../model/values/period.ts';
import { standing } from '../closed-notice.ts';
import { dayOf, type Day } from './entries.ts';
import { phoneLink, type PhoneLink } from '../links.ts';
import { placeName } from '../site-names.ts';
import { leafOf, type Leaf } from './postings.ts';
import { renderTitle } from '../text/render-values.ts';
import type { Section } from '../../model/disclosure/section.ts';
import { vocabularyOf } from '../../model/words/vocabulary.ts';
import type { OpenPosting, SiteSummary, SummaryItem } from '../summary.ts';
import { relativeHref, sitePath, type SitePath } from '../urls.ts';

/** How many sites there are, without those that are closed, and what all of them owe. */
export interface Totals {
  readonly villages: number;
  readonly communities: number;
  readonly disclosures: number;
  readonly open: number;
  /** Sites that owe at least one disclosure. */
  readonly owing: number;
  /** Disclosures owed. */
  readonly missing: number;
}

/** Totals over some sites. Of those that are closed what is still open and owed. */
export function totalsOf(summaries: readonly SiteSummary[]): Totals {
  const sum = (of: (summary: SiteSummary) => number, over = summaries): number =>
    over.reduce((total, summary) => total + of(summary), 0);
  const there = standing(summaries);
  return {
    villages: sum(({ type }) => (type === 'village' ? 1 : 0), there),
    communities: sum(({ type }) => (type === 'community' ? 1 : 0), there),
    disclosures: sum(({ disclosureCount }) => disclosureCount, there),
    open: sum(({ openPostings }) => openPostings.length),
    owing: sum(({ missing }) => (missing.length > 0 ? 1 : 0)),
    missing: sum(({ missing }) => missing.length),
  };
}

/** `4 个村、2 个社区`, leaving out what there is none of. */
export function formatSiteCounts({ villages, communities }: Totals): string {
  const parts = [
    ...(villages > 0 ? [`${villages} 个村`] : []),
    ...(communities > 0 ? [`${communities} 个社区`] : []),
  ];
  return parts.join('、') || '还没有村和社区';
}

export interface SiteRow {
  readonly name: string;
  readonly kind: string;
  readonly href: string;
  readonly count: number;
  readonly open: number;
  /** `10月`; absent before the first accounts. */
  readonly financeReached?: string | undefined;
  readonly changed?: Day | undefined;
  readonly missing: readonly { readonly title: string; readonly due: Day }[];
}

/** A site as a row of a county's or township's page. */
export function siteRow(summary: SiteSummary, from: SitePath): SiteRow {
  const year = (summary.lastChangedOn ?? '').slice(0, 4);
  return {
    name: placeName(summary),
    kind: vocabularyOf(summary.type).place,
    href: relativeHref(from, sitePath(summary.id)),
    count: summary.disclosureCount,
    open: summary.openPostings.length,
    financeReached: summary.financeReached && formatShort(summary.financeReached, year),
    changed: summary.lastChangedOn && dayOf(summary.lastChangedOn, year),
    missing: summary.missing.map(({ title, period, dueOn }) => ({
      title: period ? periodicName(title, period, year) : title,
      due: dayOf(dueOn, year),
    })),
  };
}

function formatShort(period: Period, year: string): string {
  return period.startsWith(year) ? formatPeriodInYear(period) : formatPeriod(period);
}

/** A disclosure as the city shows it: with the name of its site. */
export interface CityEntry {
  readonly siteName: string;
  readonly section: Section;
  readonly sectionTitle: string;
  readonly titleHtml: string;
  readonly href: string;
  readonly day: Day;
}

function cityEntry(item: SummaryItem, summary: SiteSummary, from: SitePath): CityEntry {
  const { name, type } = summary;
  return {
    siteName: placeName(summary),
    section: item.section,
    sectionTitle: vocabularyOf(type).sections[item.section],
    titleHtml: renderTitle(withoutName(item.title, name), [name]),
    href: relativeHref(from, item.path),
    day: dayOf(item.publishedOn, ''),
  };
}

function withoutName(title: string, name: string): string {
  return title.startsWith(name) && title.length >= name.length + 4 ? title.slice(name.length) : title;
}

/** The newest of all sites, newest first; on one day in the order of the sites. */
export function newestOf(summaries: readonly SiteSummary[], from: SitePath, limit: number): CityEntry[] {
  return summaries
    .flatMap((summary) => summary.newest.map((item) => ({ item, summary })))
    .sort((a, b) => compareText(b.item.publishedOn, a.item.publishedOn))
    .slice(0, limit)
    .map(({ item, summary }) => cityEntry(item, summary, from));
}

export interface CityPosting extends CityEntry {
  readonly leaf: Leaf;
  readonly until: Day;
  readonly call: PhoneLink;
}

/** What is open to objection in some sites, the first to end first. */
export function cityPostings(summaries: readonly SiteSummary[], from: SitePath): CityPosting[] {
  return summaries
    .flatMap((summary) => summary.openPostings.map((posting) => ({ posting, summary })))
    .sort((a, b) => compareText(a.posting.until, b.posting.until))
    .map(({ posting, summary }) => cityPosting(posting, summary, from));
}

function cityPosting(posting: OpenPosting, summary: SiteSummary, from: SitePath): CityPosting {
  return {
    ...cityEntry(posting, summary, from),
    leaf: leafOf(posting.until),
    until: dayOf(posting.until, posting.until.slice(0, 4)),
    call: phoneLink('打给受理单位', posting.phone),
  };
}
