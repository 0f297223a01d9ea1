/** Which file a form is of, and where in it a problem is told. */
import { expect, test } from 'vitest';
import { openedFile, placesOf } from '../../src/editor/opened-file.ts';

const config = {
  collections: [
    { name: 'finance-accounts', folder: 'content/sites/a/b/c/finance', extension: 'yaml', fields: [] },
    { name: 'place', files: [{ name: 'site', file: 'content/sites/a/b/c/site.yaml', fields: [] }] },
  ],
} as unknown as Parameters<typeof openedFile>[1];

test('the file that is open follows from the address; a new one has none yet', () => {
  const at = (hash: string) => openedFile(hash, config);
  expect(at('#/collections/finance-accounts/entries/2026/2026-11-10-october')).toBe(
    'content/sites/a/b/c/finance/2026/2026-11-10-october.yaml',
  );
  expect(at('#/collections/place/entries/site')).toBe('content/sites/a/b/c/site.yaml');
  expect(at('#/collections/finance-accounts/new')).toBeUndefined();
  expect(at('#/collections/finance-accounts')).toBeUndefined();
  expect(at('#/collections/unknown/entries/x')).toBeUndefined();
});

test('a problem is told at its field, or at what that lies in while it is folded', () => {
  expect(placesOf('income[3].party.person')).toEqual([
    'income.3.party.person',
    'income.3.party',
    'income.3',
    'income',
  ]);
});
