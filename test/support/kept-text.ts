/** Texts that a person has read and found good, kept beside the tests. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isUpdate } from './told.ts';

const SPEC = join(import.meta.dirname, '../spec');

/** What `test/spec/<file>` holds. After a change that is meant: UPDATE_SPEC=1 writes the text; then read what changed. */
export function keptText(file: string, text: string): string {
  const path = join(SPEC, file);
  if (isUpdate()) writeFileSync(path, text);
  return existsSync(path) ? readFileSync(path, 'utf8') : `no ${path} yet: UPDATE_SPEC=1`;
}
