/** What is not true in one disclosure, whatever its kind. One line per kind; the compiler names a kind that is missing. */
import type { DisclosureContent } from './disclosure.ts';
import { checkDisclosure } from './disclosure-checks.ts';
import type { Finding } from './finding.ts';
import { checkAccounts } from './kinds/accounts/checks.ts';
import { checkAssets } from './kinds/assets/checks.ts';
import { checkContracts } from './kinds/contracts/checks.ts';
import { checkItemisedAccounts } from './kinds/itemised-accounts/checks.ts';
import type { CheckContext } from './kinds/check-context.ts';
import { checkDeliberation } from './kinds/deliberation/checks.ts';
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
import type { Kind } from './kinds.ts';
import { checkPersons } from './person-checks.ts';

/** Findings within one file: those of every disclosure, those of names, then those of its kind. */
export function checkContent(content: DisclosureContent, context: CheckContext): Finding[] {
  return [
    ...checkDisclosure(content, context),
    ...checkPersons(content, context.items?.get(content.item)),
    ...checkKind(content, context),
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
  'itemised-accounts': checkItemisedAccounts,
  assets: checkAssets,
  resources: checkResources,
  grid: checkGrid,
  charter: checkCharter,
  'service-guide': checkServiceGuide,
  'agency-statistics': checkAgencyStatistics,
  feedback: checkFeedback,
  contracts: checkContracts,
};

function checkKind(content: DisclosureContent, context: CheckContext): Finding[] {
  // The map has for each kind the check of that kind, which is more than the compiler can see.
  return (CHECKS[content.kind] as Check<Kind>)(content, context);
}
