/** What is not true in one disclosure, whatever its kind. One line per kind; the compiler names a kind that is missing. */
import type { DisclosureContent } from './disclosure.ts';
import { checkDisclosure } from './disclosure-checks.ts';
import type { Finding } from './finding.ts';
import { checkAccounts } from './kinds/accounts/checks.ts';
import { checkAssets } from './kinds/assets/checks.ts';
import { checkContractedLand } from './kinds/contracted-land/checks.ts';
import { checkContracts } from './kinds/contracts/checks.ts';
import { checkHomestead } from './kinds/homestead/checks.ts';
import { checkItemisedAccounts } from './kinds/itemised-accounts/checks.ts';
import { checkBalanceSheet } from './kinds/balance-sheet/checks.ts';
import { checkIncomeDistribution } from './kinds/income-distribution/checks.ts';
import { checkLandCompensation } from './kinds/land-compensation/checks.ts';
import { checkReceivablesPayables } from './kinds/receivables-payables/checks.ts';
import { checkCashCount } from './kinds/cash-count/checks.ts';
import { checkCadrePay } from './kinds/cadre-pay/checks.ts';
import { checkAudit } from './kinds/audit/checks.ts';
import type { CheckContext } from './kinds/check-context.ts';
import { checkDeliberation } from './kinds/deliberation/checks.ts';
import { checkLease } from './kinds/lease/checks.ts';
import { checkNilReturn } from './kinds/nil-return/checks.ts';
import { checkNotice } from './kinds/notice/checks.ts';
import { checkProject } from './kinds/project/checks.ts';
import { checkResolution } from './kinds/resolution/checks.ts';
import { checkResources } from './kinds/resources/checks.ts';
import { checkRoster } from './kinds/roster/checks.ts';
import { checkSubsidyList } from './kinds/subsidy-list/checks.ts';
import { checkGrid } from './kinds/grid/checks.ts';
import { checkCharter } from './kinds/charter/checks.ts';
import { checkServiceGuide } from './kinds/service-guide/checks.ts';
import { checkAgencyStatistics } from './kinds/agency-statistics/checks.ts';
import { checkFeedback } from './kinds/feedback/checks.ts';
import { checkPartyOrganisation } from './kinds/party-organisation/checks.ts';
import { checkPartyMeetings } from './kinds/party-meetings/checks.ts';
import { checkPartyDues } from './kinds/party-dues/checks.ts';
import { checkMemberDevelopment } from './kinds/member-development/checks.ts';
import { checkElection } from './kinds/election/checks.ts';
import { checkAppraisal } from './kinds/appraisal/checks.ts';
import { checkCommunalLevy } from './kinds/communal-levy/checks.ts';
import { checkSpecialFunds } from './kinds/special-funds/checks.ts';
import { checkDividend } from './kinds/dividend/checks.ts';
import { checkDonations } from './kinds/donations/checks.ts';
import { checkSocialAssistance } from './kinds/social-assistance/checks.ts';
import type { Kind } from './kinds.ts';
import { checkPersons } from './person-checks.ts';
import { checkPosted } from './posted.ts';
import { checkSaid } from './said/check-said.ts';

/** Findings within one file: those of every disclosure, those of names, then those of its kind. */
export function checkContent(content: DisclosureContent, context: CheckContext): Finding[] {
  return [
    ...checkDisclosure(content, context),
    ...checkPersons(content, context.items?.get(content.item)),
    ...checkPosted(content, context.items?.get(content.item)),
    ...checkKind(content, context),
    ...checkSaid(content, context.home),
  ];
}

type Check<K extends Kind> = (
  content: Extract<DisclosureContent, { kind: K }>,
  context: CheckContext,
) => Finding[];

const CHECKS: { readonly [K in Kind]: Check<K> } = {
  notice: checkNotice,
  accounts: checkAccounts,
  'subsidy-list': checkSubsidyList,
  resolution: checkResolution,
  deliberation: checkDeliberation,
  project: checkProject,
  roster: checkRoster,
  'nil-return': checkNilReturn,
  'itemised-accounts': checkItemisedAccounts,
  assets: checkAssets,
  resources: checkResources,
  grid: checkGrid,
  charter: checkCharter,
  'service-guide': checkServiceGuide,
  'agency-statistics': checkAgencyStatistics,
  feedback: checkFeedback,
  contracts: checkContracts,
  'party-organisation': checkPartyOrganisation,
  'party-meetings': checkPartyMeetings,
  'party-dues': checkPartyDues,
  'member-development': checkMemberDevelopment,
  election: checkElection,
  appraisal: checkAppraisal,
  'communal-levy': checkCommunalLevy,
  'special-funds': checkSpecialFunds,
  dividend: checkDividend,
  donations: checkDonations,
  'social-assistance': checkSocialAssistance,
  lease: checkLease,
  'balance-sheet': checkBalanceSheet,
  'income-distribution': checkIncomeDistribution,
  'receivables-payables': checkReceivablesPayables,
  'cash-count': checkCashCount,
  'cadre-pay': checkCadrePay,
  audit: checkAudit,
  'contracted-land': checkContractedLand,
  homestead: checkHomestead,
  'land-compensation': checkLandCompensation,
};

function checkKind(content: DisclosureContent, context: CheckContext): Finding[] {
  // The map has for each kind the check of that kind, which is more than the compiler can see.
  return (CHECKS[content.kind] as Check<Kind>)(content, context);
}
