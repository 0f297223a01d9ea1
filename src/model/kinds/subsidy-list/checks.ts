import type { Finding } from '../../finding.ts';
import type { SubsidyList } from './schema.ts';

/** What is not true in a subsidy-list. */
export function checkSubsidyList(_content: SubsidyList): Finding[] {
  return [];
}
