/** What is not true in one disclosure, whatever its kind. One line per kind; the compiler names a kind that is missing. */
import type { DisclosureContent } from './disclosure.ts';
import { checkDisclosure } from './disclosure-checks.ts';
import type { Finding } from './finding.ts';
import { checkAccounts } from './kinds/accounts/checks.ts';
import type { CheckContext } from './kinds/check-context.ts';
import { checkDeliberation } from './kinds/deliberation/checks.ts';
import { checkNotice } from './kinds/notice/checks.ts';
import { checkProject } from './kinds/project/checks.ts';
import { checkResolution } from './kinds/resolution/checks.ts';
import { checkRoster } from './kinds/roster/checks.ts';
import { checkSubsidyList } from './kinds/subsidy-list/checks.ts';

/** Findings within one file: those of every disclosure, then those of its kind. */
export function checkContent(content: DisclosureContent, context: CheckContext): Finding[] {
  return [...checkDisclosure(content, context), ...checkKind(content, context)];
}

function checkKind(content: DisclosureContent, context: CheckContext): Finding[] {
  switch (content.kind) {
    case 'notice':
      return checkNotice(content);
    case 'accounts':
      return checkAccounts(content);
    case 'subsidy-list':
      return checkSubsidyList(content, context);
    case 'resolution':
      return checkResolution(content);
    case 'deliberation':
      return checkDeliberation(content);
    case 'project':
      return checkProject(content);
    case 'roster':
      return checkRoster(content);
  }
}
