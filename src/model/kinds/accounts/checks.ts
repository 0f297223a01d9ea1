import type { Finding } from '../../finding.ts';
import type { Accounts } from './schema.ts';

/** What is not true in a accounts. */
export function checkAccounts(_content: Accounts): Finding[] {
  return [];
}
