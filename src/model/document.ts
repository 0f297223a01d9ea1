/** How any disclosure reads. One line per kind; the compiler names a kind that is missing. */
import type { DisclosureDocument } from './blocks.ts';
import type { DisclosureContent } from './disclosure.ts';
import type { DocumentContext } from './kinds/document-context.ts';
import { accountsDocument } from './kinds/accounts/document.ts';
import { deliberationDocument } from './kinds/deliberation/document.ts';
import { noticeDocument } from './kinds/notice/document.ts';
import { projectDocument } from './kinds/project/document.ts';
import { resolutionDocument } from './kinds/resolution/document.ts';
import { rosterDocument } from './kinds/roster/document.ts';
import { subsidyListDocument } from './kinds/subsidy-list/document.ts';

/** The disclosure as blocks, the same for phone, paper and search. */
export function documentOf(content: DisclosureContent, context: DocumentContext): DisclosureDocument {
  switch (content.kind) {
    case 'notice':
      return noticeDocument(content);
    case 'accounts':
      return accountsDocument(content, context);
    case 'subsidy-list':
      return subsidyListDocument(content, context);
    case 'resolution':
      return resolutionDocument(content);
    case 'deliberation':
      return deliberationDocument(content);
    case 'project':
      return projectDocument(content, context);
    case 'roster':
      return rosterDocument(content);
  }
}
