/** The few facts about a site that pages above it need. City, county and township pages read only these. */
import { addDays, type CalendarDate } from '../model/calendar-date.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { isOfKind, lastChangedOn } from '../model/disclosure.ts';
import { dutiesOf, type DutyState } from '../model/duties.ts';
import { monthsIn, type Period } from '../model/period.ts';
import { postingState } from '../model/posting.ts';
import { SECTIONS, type Section } from '../model/section.ts';
import type { Site } from '../model/site.ts';
import type { SiteType } from '../model/vocabulary.ts';
import { disclosurePath, type SitePath } from './urls.ts';

export interface SummaryItem {
  readonly title: string;
  readonly path: SitePath;
  readonly section: Section;
  readonly publishedOn: CalendarDate;
}

export interface OpenPosting extends SummaryItem {
  readonly until: CalendarDate;
  readonly phone: string;
}

export interface SiteSummary {
  readonly id: string;
  readonly name: string;
  readonly type: SiteType;
  readonly countyId: string;
  readonly townshipId: string;
  readonly disclosureCount: number;
  readonly sectionCounts: Readonly<Record<Section, number>>;
  /** The newest few, newest first. */
  readonly newest: readonly SummaryItem[];
  /** Soonest to end first. */
  readonly openPostings: readonly OpenPosting[];
  /** Duties by state over the site's time. */
  readonly duties: Readonly<Record<DutyState, number>>;
  /** What is owed and overdue, longest first. */
  readonly missing: readonly {
    readonly title: string;
    readonly period: Period;
    readonly dueOn: CalendarDate;
  }[];
  /** The last month whose accounts are published. */
  readonly financeReached?: Period;
  readonly lastChangedOn?: CalendarDate;
  readonly supervisionPhone: string;
  /** The next day on which anything on this site's pages changes by itself; the site is built again then. */
  readonly nextChangeOn?: CalendarDate;
}

/** A site's summary as of a day. */
export function summarise(
  site: Site,
  { catalogue, asOf }: { catalogue: Catalogue; asOf: CalendarDate },
): SiteSummary {
  const published = site.disclosures.filter(({ content }) => content.publishedOn <= asOf);
  const standing = published.filter(({ content }) => !content.withdrawal);
  const duties = dutiesOf(site, { catalogue, asOf });
  const item = (disclosure: (typeof published)[number]): SummaryItem => ({
    title: disclosure.content.title,
    path: disclosurePath(site.profile.id, disclosure.section, disclosure.id),
    section: disclosure.section,
    publishedOn: disclosure.content.publishedOn,
  });

  const openPostings = standing
    .flatMap((disclosure): OpenPosting[] => {
      const { posting } = disclosure.content;
      return posting && postingState(posting, asOf) === 'open'
        ? [{ ...item(disclosure), until: posting.until, phone: posting.phone }]
        : [];
    })
    .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
  const financeReached = standing
    .flatMap((disclosure) => (isOfKind(disclosure, 'accounts') ? monthsIn(disclosure.content.period) : []))
    .reduce<Period | undefined>(
      (last, month) => (last === undefined || month > last ? month : last),
      undefined,
    );
  const changed = published
    .map(lastChangedOn)
    .filter((day) => day <= asOf)
    .reduce<CalendarDate | undefined>(
      (last, day) => (last === undefined || day > last ? day : last),
      undefined,
    );
  const nextChange = nextChangeOn(site, duties, asOf);

  return {
    id: site.profile.id,
    name: site.profile.name,
    type: site.profile.type,
    countyId: site.county.id,
    townshipId: site.township.id,
    disclosureCount: published.length,
    sectionCounts: Object.fromEntries(
      SECTIONS.map((section) => [section, published.filter((one) => one.section === section).length]),
    ) as Record<Section, number>,
    newest: standing.slice(0, 3).map(item),
    openPostings,
    duties: {
      met: duties.filter(({ state }) => state === 'met').length,
      late: duties.filter(({ state }) => state === 'late').length,
      missing: duties.filter(({ state }) => state === 'missing').length,
      due: duties.filter(({ state }) => state === 'due').length,
    },
    missing: duties
      .filter(({ state }) => state === 'missing')
      .map(({ item: { title }, period, dueOn }) => ({ title, period, dueOn })),
    ...(financeReached && { financeReached }),
    ...(changed && { lastChangedOn: changed }),
    supervisionPhone: site.profile.supervision.phone,
    ...(nextChange && { nextChangeOn: nextChange }),
  };
}

function nextChangeOn(
  site: Site,
  duties: readonly { readonly dueOn: CalendarDate; readonly opensOn: CalendarDate }[],
  asOf: CalendarDate,
): CalendarDate | undefined {
  const days: CalendarDate[] = [];
  for (const { content } of site.disclosures) {
    days.push(content.publishedOn);
    if (content.posting) days.push(content.posting.from, addDays(content.posting.until, 1));
    if (content.kind === 'notice' && content.validUntil) days.push(addDays(content.validUntil, 1));
    if (content.withdrawal) days.push(content.withdrawal.on);
    for (const { on } of content.corrections ?? []) days.push(on);
  }
  for (const { dueOn, opensOn } of duties) days.push(addDays(dueOn, 1), opensOn);
  return days
    .filter((day) => day > asOf)
    .reduce<CalendarDate | undefined>(
      (first, day) => (first === undefined || day < first ? day : first),
      undefined,
    );
}
