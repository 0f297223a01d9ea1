/** What is not true in the fields that every disclosure has. */
import type { DisclosureContent } from './disclosure.ts';
import type { Finding } from './finding.ts';
import type { CheckContext } from './kinds/check-context.ts';

/** Findings in the common fields, against the catalogue, the site and the calendar. */
export function checkDisclosure(_content: DisclosureContent, _context: CheckContext): Finding[] {
  return [];
}
