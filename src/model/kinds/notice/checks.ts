import type { Finding } from '../../finding.ts';
import type { Notice } from './schema.ts';

/** What is not true in a notice. */
export function checkNotice(_content: Notice): Finding[] {
  return [];
}
