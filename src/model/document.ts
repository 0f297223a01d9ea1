/** How any disclosure reads. One line per kind; the compiler names a kind that is missing. */
import type { DisclosureDocument } from './blocks.ts';
import type { DisclosureContent } from './disclosure.ts';
import { assetsDocument } from './kinds/assets/document.ts';
import { contractedLandDocument } from './kinds/contracted-land/document.ts';
import { contractsDocument } from './kinds/contracts/document.ts';
import { homesteadDocument } from './kinds/homestead/document.ts';
import { itemisedAccountsDocument } from './kinds/itemised-accounts/document.ts';
import { balanceSheetDocument } from './kinds/balance-sheet/document.ts';
import { incomeDistributionDocument } from './kinds/income-distribution/document.ts';
import { landCompensationDocument } from './kinds/land-compensation/document.ts';
import { receivablesPayablesDocument } from './kinds/receivables-payables/document.ts';
import { cashCountDocument } from './kinds/cash-count/document.ts';
import { cadrePayDocument } from './kinds/cadre-pay/document.ts';
import { auditDocument } from './kinds/audit/document.ts';
import type { DocumentContext } from './kinds/document-context.ts';
import { accountsDocument } from './kinds/accounts/document.ts';
import { deliberationDocument } from './kinds/deliberation/document.ts';
import { leaseDocument } from './kinds/lease/document.ts';
import { nilReturnDocument } from './kinds/nil-return/document.ts';
import { noticeDocument } from './kinds/notice/document.ts';
import { projectDocument } from './kinds/project/document.ts';
import { resolutionDocument } from './kinds/resolution/document.ts';
import { resourcesDocument } from './kinds/resources/document.ts';
import { rosterDocument } from './kinds/roster/document.ts';
import { subsidyListDocument } from './kinds/subsidy-list/document.ts';
import { gridDocument } from './kinds/grid/document.ts';
import { charterDocument } from './kinds/charter/document.ts';
import { serviceGuideDocument } from './kinds/service-guide/document.ts';
import { agencyStatisticsDocument } from './kinds/agency-statistics/document.ts';
import { feedbackDocument } from './kinds/feedback/document.ts';
import { partyOrganisationDocument } from './kinds/party-organisation/document.ts';
import { partyMeetingsDocument } from './kinds/party-meetings/document.ts';
import { partyDuesDocument } from './kinds/party-dues/document.ts';
import { memberDevelopmentDocument } from './kinds/member-development/document.ts';
import { electionDocument } from './kinds/election/document.ts';
import { appraisalDocument } from './kinds/appraisal/document.ts';
import { communalLevyDocument } from './kinds/communal-levy/document.ts';
import { specialFundsDocument } from './kinds/special-funds/document.ts';
import { dividendDocument } from './kinds/dividend/document.ts';
import { donationsDocument } from './kinds/donations/document.ts';
import { socialAssistanceDocument } from './kinds/social-assistance/document.ts';
import type { Kind } from './kinds.ts';
import { visibilityOf } from './visibility.ts';
import { factOnly, withholdPersons } from './withhold.ts';
import { withWritten } from './written.ts';

type Read<K extends Kind> = (
  content: Extract<DisclosureContent, { kind: K }>,
  context: DocumentContext,
) => DisclosureDocument;

const DOCUMENTS: { readonly [K in Kind]: Read<K> } = {
  notice: noticeDocument,
  accounts: accountsDocument,
  'subsidy-list': subsidyListDocument,
  resolution: resolutionDocument,
  deliberation: deliberationDocument,
  project: projectDocument,
  roster: rosterDocument,
  'nil-return': nilReturnDocument,
  'itemised-accounts': itemisedAccountsDocument,
  assets: assetsDocument,
  resources: resourcesDocument,
  grid: gridDocument,
  charter: charterDocument,
  'service-guide': serviceGuideDocument,
  'agency-statistics': agencyStatisticsDocument,
  feedback: feedbackDocument,
  contracts: contractsDocument,
  'party-organisation': partyOrganisationDocument,
  'party-meetings': partyMeetingsDocument,
  'party-dues': partyDuesDocument,
  'member-development': memberDevelopmentDocument,
  election: electionDocument,
  appraisal: appraisalDocument,
  'communal-levy': communalLevyDocument,
  'special-funds': specialFundsDocument,
  dividend: dividendDocument,
  donations: donationsDocument,
  'social-assistance': socialAssistanceDocument,
  lease: leaseDocument,
  'balance-sheet': balanceSheetDocument,
  'income-distribution': incomeDistributionDocument,
  'receivables-payables': receivablesPayablesDocument,
  'cash-count': cashCountDocument,
  'cadre-pay': cadrePayDocument,
  audit: auditDocument,
  'contracted-land': contractedLandDocument,
  homestead: homesteadDocument,
  'land-compensation': landCompensationDocument,
};

/**
 * The disclosure as blocks, the same for phone, paper and search, as far as those whom `context.reach` reaches may see
 * it.
 */
export function documentOf(content: DisclosureContent, context: DocumentContext): DisclosureDocument {
  const { catalogue, words } = context;
  const item = catalogue.items.find(({ id }) => id === content.item);
  const { body, persons } = visibilityOf(content, item, context);
  if (body !== 'full')
    return factOnly(content, {
      title: item?.title ?? content.title,
      audience: item?.audience ?? 'public',
      words,
    });
  // The map has for each kind the document of that kind, which is more than the compiler can see.
  const read = (DOCUMENTS[content.kind] as Read<Kind>)(content, context);
  const document = withWritten(read, content.written);
  return withholdPersons(document, persons, words, content.kind);
}
