/** Texts that a person has read and found good, kept beside the tests. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const SPEC = join(import.meta.dirname, '../spec');

/** Holds a text against `test/spec/<file>`. After a change that is meant: UPDATE_SPEC=1, then read what changed. */
export function expectKept(file: string, text: string): void {
  const path = join(SPEC, file);
  if (process.env['UPDATE_SPEC']) writeFileSync(path, text);
  expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : `no ${path} yet: UPDATE_SPEC=1`);
}
