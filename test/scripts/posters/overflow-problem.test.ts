import { describe, expect, test } from 'vitest';
import { overflowProblem } from '../../../src/client/fit/overflow-problem.ts';
import type { FittedSheet } from '../../../src/client/fit/fit-report.ts';

function aSheet(fields: Partial<FittedSheet> = {}): FittedSheet {
  return {
    ...{ id: 'sheet-1', disclosureId: '2026-12-14-list', title: '水南村补贴发放公示', stock: 'A3' },
    ...{ widthMm: 297, heightMm: 420, scale: 1, sheet: 2, sheets: 3 },
    ...{ typeMm: { title: 14, body: 5.64, key: 6.35, caption: 4.59 }, roles: [], fillPercent: 100 },
    ...{ overflowMm: { height: 0, width: 0 }, missingPhotos: [] },
    ...fields,
  };
}

describe('what a clerk is told of a sheet', () => {
  test('is nothing when all is well', () => {
    expect(overflowProblem(aSheet())).toBeUndefined();
  });

  test('says by how much it is too high, and how many lines that is', () => {
    expect(overflowProblem(aSheet({ overflowMm: { height: 37.6, width: 0 } }))).toBe(
      '“水南村补贴发放公示”第2页用最小的字（5.64毫米）在A3纸上还高出38毫米。请减少约5行，或者换大一号的纸，或者分成两件公布。',
    );
  });

  test('says by how much it is too wide', () => {
    expect(overflowProblem(aSheet({ sheets: 1, overflowMm: { height: 0, width: 12.2 } }))).toBe(
      '“水南村补贴发放公示”用最小的字（5.64毫米）在A3纸上还宽出13毫米。请把最长的一格、一段改短，或者少列一栏，或者换大一号的纸，或者分成两件公布。',
    );
  });

  test('names a photo that did not come', () => {
    expect(overflowProblem(aSheet({ sheets: 1, missingPhotos: ['修好的路'] }))).toBe(
      '“水南村补贴发放公示”的照片“修好的路”没有印出来。请再印一次；还是没有，就重新传这张照片。',
    );
  });
});
