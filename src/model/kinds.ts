/** The kinds of disclosure. All that one knows stands in its folder under `kinds/`; here is the one list of them. */
import type { z } from 'zod';
import type { KindDefinition } from './kinds/define-kind.ts';
import { accountsKind } from './kinds/accounts/kind.ts';
import { agencyStatisticsKind } from './kinds/agency-statistics/kind.ts';
import { appraisalKind } from './kinds/appraisal/kind.ts';
import { assetsKind } from './kinds/assets/kind.ts';
import { auditKind } from './kinds/audit/kind.ts';
import { balanceSheetKind } from './kinds/balance-sheet/kind.ts';
import { baseFundingKind } from './kinds/base-funding/kind.ts';
import { cadrePayKind } from './kinds/cadre-pay/kind.ts';
import { cashCountKind } from './kinds/cash-count/kind.ts';
import { charterKind } from './kinds/charter/kind.ts';
import { communalLevyKind } from './kinds/communal-levy/kind.ts';
import { contractedLandKind } from './kinds/contracted-land/kind.ts';
import { contractsKind } from './kinds/contracts/kind.ts';
import { deliberationKind } from './kinds/deliberation/kind.ts';
import { dividendKind } from './kinds/dividend/kind.ts';
import { donationsKind } from './kinds/donations/kind.ts';
import { electionKind } from './kinds/election/kind.ts';
import { feedbackKind } from './kinds/feedback/kind.ts';
import { gridKind } from './kinds/grid/kind.ts';
import { homesteadKind } from './kinds/homestead/kind.ts';
import { incomeDistributionKind } from './kinds/income-distribution/kind.ts';
import { itemisedAccountsKind } from './kinds/itemised-accounts/kind.ts';
import { landCompensationKind } from './kinds/land-compensation/kind.ts';
import { leaseKind } from './kinds/lease/kind.ts';
import { memberDevelopmentKind } from './kinds/member-development/kind.ts';
import { nilReturnKind } from './kinds/nil-return/kind.ts';
import { noticeKind } from './kinds/notice/kind.ts';
import { partyDuesKind } from './kinds/party-dues/kind.ts';
import { partyMeetingsKind } from './kinds/party-meetings/kind.ts';
import { partyOrganisationKind } from './kinds/party-organisation/kind.ts';
import { projectKind } from './kinds/project/kind.ts';
import { receivablesPayablesKind } from './kinds/receivables-payables/kind.ts';
import { resolutionKind } from './kinds/resolution/kind.ts';
import { resourcesKind } from './kinds/resources/kind.ts';
import { rosterKind } from './kinds/roster/kind.ts';
import { serviceGuideKind } from './kinds/service-guide/kind.ts';
import { sessionsKind } from './kinds/sessions/kind.ts';
import { socialAssistanceKind } from './kinds/social-assistance/kind.ts';
import { specialFundsKind } from './kinds/special-funds/kind.ts';
import { subsidyListKind } from './kinds/subsidy-list/kind.ts';

const DEFINITIONS = [
  noticeKind,
  accountsKind,
  subsidyListKind,
  resolutionKind,
  deliberationKind,
  projectKind,
  rosterKind,
  nilReturnKind,
  itemisedAccountsKind,
  assetsKind,
  resourcesKind,
  gridKind,
  charterKind,
  serviceGuideKind,
  agencyStatisticsKind,
  feedbackKind,
  contractsKind,
  partyOrganisationKind,
  partyMeetingsKind,
  partyDuesKind,
  memberDevelopmentKind,
  electionKind,
  appraisalKind,
  communalLevyKind,
  specialFundsKind,
  dividendKind,
  donationsKind,
  socialAssistanceKind,
  leaseKind,
  balanceSheetKind,
  incomeDistributionKind,
  receivablesPayablesKind,
  cashCountKind,
  cadrePayKind,
  auditKind,
  contractedLandKind,
  homesteadKind,
  landCompensationKind,
  sessionsKind,
  baseFundingKind,
] as const;

type Definition = (typeof DEFINITIONS)[number];

export type Kind = Definition['name'];

/** What a clerk may write: the union of all kinds. */
export type KindContent = z.output<Definition['schema']>;

export const KINDS: readonly Kind[] = DEFINITIONS.map(({ name }) => name);

const BY_NAME: ReadonlyMap<string, KindDefinition> = new Map(
  DEFINITIONS.map((definition) => [definition.name, definition]),
);

/** All that is known of a kind. */
export function kindNamed(name: Kind): KindDefinition {
  return BY_NAME.get(name) as KindDefinition;
}

/** 公告、通知: the kind that is words, a Markdown file; its text is `body`. */
export const PROSE = nameOf(({ prose }) => prose !== undefined);

/** 本期无发生额: the kind that every periodic item takes. */
export const NIL_RETURN = nameOf(({ isNil }) => isNil === true);

function nameOf(isMeant: (definition: KindDefinition) => boolean): Kind {
  const found = DEFINITIONS.find(isMeant);
  if (!found) throw new Error('no kind for text, or none for nil returns');
  return found.name;
}

/** How the files of a kind end. */
export function endingOf(kind: Kind): 'md' | 'yaml' {
  return kind === PROSE ? 'md' : 'yaml';
}

/** Whether a word names a kind. */
export function isKind(word: unknown): word is Kind {
  return BY_NAME.has(word as string);
}

/** What a clerk calls a kind. */
export const KIND_TITLES = Object.fromEntries(DEFINITIONS.map(({ name, title }) => [name, title])) as {
  readonly [K in Kind]: string;
};

/** The schema of each kind. */
export const KIND_SCHEMAS = Object.fromEntries(DEFINITIONS.map(({ name, schema }) => [name, schema])) as {
  readonly [D in Definition as D['name']]: D['schema'];
};
