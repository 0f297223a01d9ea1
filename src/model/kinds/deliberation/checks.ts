import type { Finding } from '../../finding.ts';
import type { Deliberation } from './schema.ts';

/** What is not true in a deliberation. */
export function checkDeliberation(_content: Deliberation): Finding[] {
  return [];
}
