/** What a list of forms is called in the address of the form editor, so that others can link to it. */
import type { Kind } from '../model/kinds.ts';
import type { RecordForm } from './form-field.ts';
import type { Section } from '../model/disclosure/section.ts';

/** `finance-accounts`, as in `/admin/?site=…#/collections/finance-accounts/new`. */
export function collectionName(section: Section, kind: Kind | RecordForm): string {
  return `${section}-${kind}`;
}
