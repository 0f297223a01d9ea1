import { expect, test } from 'vitest';
import type { Print } from '../../../scripts/posters/print-page.ts';
import { selectionOf } from '../../../scripts/posters/selection.ts';

const size = { widthMm: 297, heightMm: 420 };
const together: Print = { part: 'sheets', file: 'sheets.pdf', mode: 'sheets', title: '逐张', sizes: [size] };
const single: Print = {
  ...{ part: 'sheets', file: 'sheets/party-1.pdf', mode: 'sheet', title: '党1', sizes: [size] },
  ...{ elementId: 'sheet-1', isForWallOnly: true, picture: { selector: '#sheet-1', widthPx: 600 } },
};

test('each sheet is printed by itself for the wall, but not in a release, nor for a whole city at once', () => {
  const written = (options: Parameters<typeof selectionOf>[0]) =>
    [together, single].filter(selectionOf(options).isWritten).map(({ file }) => file);
  expect(written({ reach: 'wall' })).toEqual(['sheets.pdf', 'sheets/party-1.pdf']);
  expect(written({ reach: 'release' })).toEqual(['sheets.pdf']);
  expect(written({ reach: 'wall', isInBulk: true })).toEqual(['sheets.pdf']);
});

test('signs alone open no other page', () => {
  expect([...selectionOf({ reach: 'wall', only: ['signs'] }).sources]).toEqual([]);
  expect(selectionOf({ reach: 'wall', only: ['tiles'] }).sources.size).toBeGreaterThan(3);
});
