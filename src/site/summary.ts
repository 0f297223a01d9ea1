/** The few facts about a site that pages above it need. City, county and township pages read only these. */
import { compareText } from '../model/values/compare-text.ts';
import { latestDay, type CalendarDate } from '../model/values/calendar-date.ts';
import { indexCatalogue } from '../model/catalogue/catalogue.ts';
import { changeDaysOf, isWithdrawn, lastChangedOn, type Disclosure } from '../model/disclosure/disclosure.ts';
import { dutiesOf } from '../model/duties/duties.ts';
import { dutiesOnWeb } from '../model/duties/duties-on-web.ts';
import { owedDuties } from '../model/duties/owed.ts';
import { DUTY_STATES, dutyName, type Duty, type DutyState } from '../model/duties/duty.ts';
import type { Period } from '../model/values/period.ts';
import { postingState } from '../model/disclosure/posting.ts';
import { SECTIONS, type Section } from '../model/disclosure/section.ts';
import { householdsOf, type Site } from '../model/place/site.ts';
import { closedBy } from '../model/place/closing.ts';
import { withoutNamesGone } from '../model/privacy/titles-on-web.ts';
import { isOnWeb } from '../model/privacy/visibility.ts';
import type { SiteType } from '../model/words/vocabulary.ts';
import { besideFacts, type BesideFacts } from './beside.ts';
import type { ClosedSite } from './closed-notice.ts';
import type { HeldBack } from './held-back.ts';
import { siteBase } from './base/site-base.ts';
import type { SiteBase } from './base/topic.ts';
import { nextChanges, type NextChanges } from './pages/next-change.ts';
import { ledgerFacts, type LedgerFacts } from './ledger/ledger-facts.ts';
import { financeReachedOn } from './finance-reached.ts';
import { newestItems } from './story/story-summary.ts';
import { disclosurePath, type SitePath } from './urls.ts';
import { lateAnswersOf, type LateAnswer } from './voice/late-answers.ts';

export interface SummaryItem {
  readonly title: string;
  readonly path: SitePath;
  readonly section: Section;
  readonly publishedOn: CalendarDate;
}

export interface OpenPosting extends SummaryItem {
  readonly until: CalendarDate;
  readonly phone: string;
  readonly lastChangedOn: CalendarDate;
  /** How often it changed since it was published. */
  readonly changeCount: number;
}

export interface SiteSummary {
  readonly id: string;
  readonly name: string;
  /** On pages where another site has its name: its township. */
  readonly where?: string | undefined;
  readonly type: SiteType;
  readonly countyId: string;
  readonly townshipId: string;
  /** That its new content was not published since a day, for it has so many errors. */
  readonly heldBack?: HeldBack | undefined;
  /** That it is no more by now. */
  readonly closed?: ClosedSite | undefined;
  readonly households?: number | undefined;
  readonly disclosureCount: number;
  readonly sectionCounts: Readonly<Record<Section, number>>;
  /** The newest few, newest first; a story of several steps once. */
  readonly newest: readonly SummaryItem[];
  /** Soonest to end first. */
  readonly openPostings: readonly OpenPosting[];
  /** Duties that everybody may know of, by state over the site's time. */
  readonly duties: Readonly<Record<DutyState, number>>;
  /** Of these, what is owed and overdue, longest first. */
  readonly missing: readonly {
    readonly title: string;
    /** Comes before the title; absent where nothing is owed by period. */
    readonly period?: Period;
    readonly dueOn: CalendarDate;
  }[];
  /** The last month whose accounts are published. */
  readonly financeReached?: Period | undefined;
  readonly lastChangedOn?: CalendarDate | undefined;
  readonly supervisionPhone: string;
  /** Questions that wait for an answer, or for what was promised, longer than they should. */
  readonly lateAnswers: readonly LateAnswer[];
  /** What is shown of it beside the others. */
  readonly beside: BesideFacts;
  /** What the 督查考核台账 counts. */
  readonly ledger: LedgerFacts;
  /** What is rolled up in 全市阵地. */
  readonly base: SiteBase;
  /** The next days on which something of this site changes by itself; as much of it is built again then. */
  readonly nextChanges: NextChanges;
}

/** A site's summary as of a day. */
export function summarise(whole: Site, asOf: CalendarDate): SiteSummary {
  const site = withoutNamesGone(whole, asOf);
  const { profile, county, township, catalogue } = site;
  const items = indexCatalogue(catalogue);
  const closed = closedBy(profile, asOf);
  const published = site.disclosures.filter(
    ({ content }) => content.publishedOn <= asOf && isOnWeb(items.get(content.item)),
  );
  const inForce = published.filter(({ content }) => !isWithdrawn(content, asOf));
  const allDuties = dutiesOf(site, asOf);
  const duties = dutiesOnWeb(site, asOf, allDuties);
  const ledger = ledgerFacts(site, { duties: allDuties, asOf });
  const changed = latestDay(published.map(({ content }) => lastChangedOn(content, asOf)));
  return {
    id: profile.id,
    name: profile.name,
    type: profile.type,
    countyId: county.id,
    townshipId: township.id,
    ...(closed && { closed: { on: closed.on, source: closed.source, into: site.succession?.into ?? [] } }),
    households: householdsOf(profile),
    disclosureCount: published.length,
    sectionCounts: countBy(SECTIONS, (section) => published.filter((one) => one.section === section)),
    newest: newestItems(site, inForce, { asOf, limit: 3 }),
    openPostings: openPostings(profile.id, inForce, asOf),
    duties: countBy(DUTY_STATES, (state) => duties.filter((duty) => duty.state === state)),
    missing: owedDuties(duties).map(missingDuty),
    financeReached: financeReachedOn(site, asOf, items),
    lastChangedOn: changed,
    supervisionPhone: profile.supervision.phone,
    lateAnswers: lateAnswersOf(site, asOf),
    beside: besideFacts(inForce, items, { ledger, asOf }),
    ledger,
    // From that day on no sum counts it.
    base: closed ? {} : siteBase(site, asOf),
    nextChanges: nextChanges(site, asOf),
  };
}

function missingDuty(duty: Duty): SiteSummary['missing'][number] {
  const { item, cause, dueOn } = duty;
  return cause.type === 'period'
    ? { title: item.title, period: cause.period, dueOn }
    : { title: dutyName(duty), dueOn };
}

function summaryItem(siteId: string, { id, section, content }: Disclosure): SummaryItem {
  return {
    title: content.title,
    path: disclosurePath(siteId, section, id),
    section,
    publishedOn: content.publishedOn,
  };
}

function openPostings(siteId: string, inForce: readonly Disclosure[], asOf: CalendarDate): OpenPosting[] {
  return inForce
    .flatMap((disclosure): OpenPosting[] => {
      const { posting } = disclosure.content;
      return posting && postingState(posting, asOf) === 'open'
        ? [
            {
              ...summaryItem(siteId, disclosure),
              until: posting.until,
              phone: posting.phone,
              lastChangedOn: lastChangedOn(disclosure.content, asOf),
              changeCount: changeDaysOf(disclosure.content, asOf).length,
            },
          ]
        : [];
    })
    .sort((a, b) => compareText(a.until, b.until));
}

function countBy<K extends string>(keys: readonly K[], listOf: (key: K) => readonly unknown[]) {
  return Object.fromEntries(keys.map((key) => [key, listOf(key).length])) as Record<K, number>;
}
