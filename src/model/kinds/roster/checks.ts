import type { Finding } from '../../finding.ts';
import type { Roster } from './schema.ts';

/** What is not true in a roster. */
export function checkRoster(_content: Roster): Finding[] {
  return [];
}
