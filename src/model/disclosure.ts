/** A disclosure: the union of all kinds, and what is true of every one of them. */
import { compareText } from './compare-text.ts';
import type { z } from 'zod';
import { latestDay, type CalendarDate } from './calendar-date.ts';
import { accountsSchema, type Accounts } from './kinds/accounts/schema.ts';
import { assetsSchema, type Assets } from './kinds/assets/schema.ts';
import { contractedLandSchema, type ContractedLand } from './kinds/contracted-land/schema.ts';
import { contractsSchema, type Contracts } from './kinds/contracts/schema.ts';
import { deliberationSchema, type Deliberation } from './kinds/deliberation/schema.ts';
import { homesteadSchema, type Homestead } from './kinds/homestead/schema.ts';
import { landCompensationSchema, type LandCompensation } from './kinds/land-compensation/schema.ts';
import { leaseSchema, type Lease } from './kinds/lease/schema.ts';
import { nilReturnSchema, type NilReturn } from './kinds/nil-return/schema.ts';
import { noticeSchema, type Notice } from './kinds/notice/schema.ts';
import { projectSchema, type Project } from './kinds/project/schema.ts';
import { resolutionSchema, type Resolution } from './kinds/resolution/schema.ts';
import { resourcesSchema, type Resources } from './kinds/resources/schema.ts';
import { rosterSchema, type Roster } from './kinds/roster/schema.ts';
import { subsidyListSchema, type SubsidyList } from './kinds/subsidy-list/schema.ts';
import { itemisedAccountsSchema, type ItemisedAccounts } from './kinds/itemised-accounts/schema.ts';
import { gridSchema, type Grid } from './kinds/grid/schema.ts';
import { charterSchema, type Charter } from './kinds/charter/schema.ts';
import { serviceGuideSchema, type ServiceGuide } from './kinds/service-guide/schema.ts';
import { agencyStatisticsSchema, type AgencyStatistics } from './kinds/agency-statistics/schema.ts';
import { feedbackSchema, type Feedback } from './kinds/feedback/schema.ts';
import { partyOrganisationSchema, type PartyOrganisation } from './kinds/party-organisation/schema.ts';
import { partyMeetingsSchema, type PartyMeetings } from './kinds/party-meetings/schema.ts';
import { partyDuesSchema, type PartyDues } from './kinds/party-dues/schema.ts';
import { memberDevelopmentSchema, type MemberDevelopment } from './kinds/member-development/schema.ts';
import { electionSchema, type Election } from './kinds/election/schema.ts';
import { appraisalSchema, type Appraisal } from './kinds/appraisal/schema.ts';
import { communalLevySchema, type CommunalLevy } from './kinds/communal-levy/schema.ts';
import { specialFundsSchema, type SpecialFunds } from './kinds/special-funds/schema.ts';
import { dividendSchema, type Dividend } from './kinds/dividend/schema.ts';
import { donationsSchema, type Donations } from './kinds/donations/schema.ts';
import { socialAssistanceSchema, type SocialAssistance } from './kinds/social-assistance/schema.ts';
import { balanceSheetSchema, type BalanceSheet } from './kinds/balance-sheet/schema.ts';
import { incomeDistributionSchema, type IncomeDistribution } from './kinds/income-distribution/schema.ts';
import { receivablesPayablesSchema, type ReceivablesPayables } from './kinds/receivables-payables/schema.ts';
import { cashCountSchema, type CashCount } from './kinds/cash-count/schema.ts';
import { cadrePaySchema, type CadrePay } from './kinds/cadre-pay/schema.ts';
import { auditSchema, type Audit } from './kinds/audit/schema.ts';
import type { Kind } from './kinds.ts';
import type { Section } from './section.ts';
import type { WrittenAmounts } from './written.ts';

/** The schema of each kind; the compiler names a kind that is missing. */
export const KIND_SCHEMAS = {
  notice: noticeSchema,
  accounts: accountsSchema,
  'subsidy-list': subsidyListSchema,
  resolution: resolutionSchema,
  deliberation: deliberationSchema,
  project: projectSchema,
  roster: rosterSchema,
  'nil-return': nilReturnSchema,
  'itemised-accounts': itemisedAccountsSchema,
  assets: assetsSchema,
  resources: resourcesSchema,
  grid: gridSchema,
  charter: charterSchema,
  'service-guide': serviceGuideSchema,
  'agency-statistics': agencyStatisticsSchema,
  feedback: feedbackSchema,
  contracts: contractsSchema,
  'party-organisation': partyOrganisationSchema,
  'party-meetings': partyMeetingsSchema,
  'party-dues': partyDuesSchema,
  'member-development': memberDevelopmentSchema,
  election: electionSchema,
  appraisal: appraisalSchema,
  'communal-levy': communalLevySchema,
  'special-funds': specialFundsSchema,
  dividend: dividendSchema,
  donations: donationsSchema,
  'social-assistance': socialAssistanceSchema,
  lease: leaseSchema,
  'balance-sheet': balanceSheetSchema,
  'income-distribution': incomeDistributionSchema,
  'receivables-payables': receivablesPayablesSchema,
  'cash-count': cashCountSchema,
  'cadre-pay': cadrePaySchema,
  audit: auditSchema,
  'contracted-land': contractedLandSchema,
  homestead: homesteadSchema,
  'land-compensation': landCompensationSchema,
} satisfies Record<Kind, z.ZodType>;

/** What a clerk wrote in one file, validated, with the amounts that were written in 万元. */
export type DisclosureContent = KindContent & { readonly written?: WrittenAmounts };

type KindContent =
  | Notice
  | LandCompensation
  | Homestead
  | ContractedLand
  | Lease
  | Contracts
  | Resources
  | Assets
  | Accounts
  | SubsidyList
  | Resolution
  | Deliberation
  | Project
  | Roster
  | NilReturn
  | ItemisedAccounts
  | Grid
  | Charter
  | ServiceGuide
  | AgencyStatistics
  | Feedback
  | PartyOrganisation
  | PartyMeetings
  | PartyDues
  | MemberDevelopment
  | Election
  | Appraisal
  | CommunalLevy
  | SpecialFunds
  | Dividend
  | Donations
  | SocialAssistance
  | BalanceSheet
  | IncomeDistribution
  | ReceivablesPayables
  | CashCount
  | CadrePay
  | Audit;

/** One file of disclosure: its content and where it stands. `id` is unique within the site and permanent. */
export interface Disclosure<T extends DisclosureContent = DisclosureContent> {
  /** File name without ending, e.g. `2026-10-09-september-accounts`. */
  readonly id: string;
  readonly section: Section;
  /** Path from the content root, with forward slashes. */
  readonly file: string;
  readonly content: T;
}

/** Narrows a disclosure to one kind. */
export function isOfKind<K extends Kind>(
  disclosure: Disclosure,
  kind: K,
): disclosure is Disclosure<Extract<DisclosureContent, { kind: K }>> {
  return disclosure.content.kind === kind;
}

/** Newest first; on one day by id, so that the order never depends on the file system. */
export function compareNewestFirst(a: Disclosure, b: Disclosure): number {
  return compareText(b.content.publishedOn, a.content.publishedOn) || compareText(a.id, b.id);
}

/** Whether a disclosure is public on a date: published on or before it. */
export function isPublished(disclosure: Disclosure, asOf: CalendarDate): boolean {
  return disclosure.content.publishedOn <= asOf;
}

/** Whether a disclosure has been withdrawn by a day: then only that it was there is shown. */
export function isWithdrawn(
  { withdrawal }: Pick<DisclosureContent, 'withdrawal'>,
  asOf: CalendarDate,
): boolean {
  return withdrawal !== undefined && withdrawal.on <= asOf;
}

/** Whether a disclosure is public on a date and has not been withdrawn. */
export function isStanding(
  content: Pick<DisclosureContent, 'publishedOn' | 'withdrawal'>,
  asOf: CalendarDate,
): boolean {
  return content.publishedOn <= asOf && !isWithdrawn(content, asOf);
}

/** A photo of a disclosure, with where it is named. */
export interface ShownPhoto {
  readonly file: string;
  readonly caption: string;
  readonly path: readonly (string | number)[];
  /** Whether the printed sheet can be read on it. */
  readonly isSheet?: boolean;
}

/** Every photo that a disclosure names: what it is about, then the proof that it hung. */
export function photosIn({ photos = [], posted }: DisclosureContent): ShownPhoto[] {
  return [
    ...photos.map(({ file, caption }, index) => ({ file, caption, path: ['photos', index, 'file'] })),
    ...(posted
      ? [
          { file: posted.far, caption: '张贴照片：整块公开栏', path: ['posted', 'far'] },
          { file: posted.near, caption: '张贴照片：这一张', path: ['posted', 'near'], isSheet: true },
        ]
      : []),
  ];
}

type Changes = Pick<DisclosureContent, 'publishedOn' | 'corrections' | 'purges' | 'withdrawal'>;

/**
 * The days up to `asOf` on which a published disclosure changed in substance: corrected, purged of private data,
 * withdrawn. Another wording, another photo or another build of the site is no such change.
 */
export function changeDaysOf(
  { corrections = [], purges = [], withdrawal }: Changes,
  asOf: CalendarDate,
): CalendarDate[] {
  return [...corrections, ...purges, ...(withdrawal ? [withdrawal] : [])]
    .map(({ on }) => on)
    .filter((day) => day <= asOf);
}

/** The last day up to `asOf` on which a disclosure was published or changed in substance. */
export function lastChangedOn(content: Changes, asOf: CalendarDate): CalendarDate {
  return latestDay([content.publishedOn, ...changeDaysOf(content, asOf)]);
}
