import type { Finding } from '../../finding.ts';
import type { Resolution } from './schema.ts';

/** What is not true in a resolution. */
export function checkResolution(_content: Resolution): Finding[] {
  return [];
}
