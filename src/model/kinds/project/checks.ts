import type { Finding } from '../../finding.ts';
import type { Project } from './schema.ts';

/** What is not true in a project. */
export function checkProject(_content: Project): Finding[] {
  return [];
}
