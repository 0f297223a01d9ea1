import { describe, expect, test } from 'vitest';
import { fingerprintKey, type SiteFingerprint } from '../../../scripts/build/fingerprint.ts';
import { planSite, type StoredOutput } from '../../../scripts/build/plan.ts';
import { day } from '../../support/a-site.ts';

function aFingerprint(parts: Partial<SiteFingerprint> = {}): SiteFingerprint {
  return {
    code: 'c1',
    city: 'y1',
    catalogue: 'k1',
    services: 'd1',
    standards: 't1',
    synonyms: 's1',
    publicity: 'p1',
    levels: 'l1',
    succession: '',
    board: 'b1',
    files: 'f1',
    history: 'h1',
    posters: 'yes',
    ...parts,
  };
}

function anOutput(parts: Partial<StoredOutput> = {}): StoredOutput {
  return {
    fingerprint: aFingerprint(),
    asOf: day('2026-10-09'),
    nextChanges: { pages: day('2026-10-17') },
    isWhole: true,
    ...parts,
  };
}

function plan(
  stored: readonly StoredOutput[],
  { fingerprint = aFingerprint(), asOf = '2026-10-12', force = false } = {},
) {
  const { action, because } = planSite(
    { siteId: 'shuinan', fingerprint, stored },
    { asOf: day(asOf), force },
  );
  return { action, because };
}

describe('a site is kept', () => {
  test('when nothing changed and no date has come', () => {
    expect(plan([anOutput()])).toEqual({ action: 'keep', because: '没有变化' });
  });

  test('on the day it was built, and on the last day before something changes', () => {
    expect(plan([anOutput()], { asOf: '2026-10-09' }).action).toBe('keep');
    expect(plan([anOutput()], { asOf: '2026-10-16' }).action).toBe('keep');
  });

  test('when no date is known on which something changes', () => {
    expect(plan([anOutput({ nextChanges: {} })], { asOf: '2031-01-01' }).action).toBe('keep');
  });

  test('when an older output fits, as after a revert', () => {
    const newer = anOutput({ fingerprint: aFingerprint({ files: 'f2' }) });
    expect(plan([newer, anOutput()]).action).toBe('keep');
  });
});

describe('a site is built', () => {
  test('when it never was', () => {
    expect(plan([])).toEqual({ action: 'build', because: '还没有生成过' });
  });

  test.each([
    ['the program', 'code', '程序有改动'],
    ['city.yaml', 'city', 'city.yaml 有改动'],
    ['the catalogue', 'catalogue', '公开目录有改动'],
    ['its board', 'board', '公开栏规格有改动'],
    ['its own files', 'files', '本村（社区）的文件有改动'],
    ['its history, which was rewritten', 'history', '修改记录有变化'],
    ['the wish for PDFs', 'posters', '这次和上次不同：一次要 PDF，一次不要'],
  ] as const)('when %s changed', (_name, part, because) => {
    const fingerprint = aFingerprint({ [part]: 'changed' });
    expect(plan([anOutput()], { fingerprint })).toEqual({ action: 'build', because });
  });

  test('for every reason at once, and all are told', () => {
    const fingerprint = aFingerprint({ code: 'c2', files: 'f2' });
    expect(plan([anOutput()], { fingerprint }).because).toBe('程序有改动；本村（社区）的文件有改动');
  });

  test('on the day something changes by itself', () => {
    expect(plan([anOutput()], { asOf: '2026-10-17' })).toEqual({
      action: 'build',
      because: '到了 2026-10-17，有公示或期限到日子',
    });
  });

  test.each([
    ['board', '栏上有要撤、要换的'],
    ['summary', '和去年同一天比的数有变化'],
  ] as const)('as far as the day changes it: %s', (scope, why) => {
    const nextChanges = { pages: day('2026-10-20'), [scope]: day('2026-10-17') };
    const planned = (asOf: string) => {
      const stored = [anOutput({ nextChanges })];
      const site = { siteId: 'shuinan', fingerprint: aFingerprint(), stored };
      return planSite(site, { asOf: day(asOf), force: false });
    };
    expect(planned('2026-10-19')).toMatchObject({ scope, because: `到了 2026-10-17，${why}` });
    expect(planned('2026-10-20')).toMatchObject({
      scope: 'pages',
      because: '到了 2026-10-20，有公示或期限到日子',
    });
  });

  test('when what is stored is of a later day', () => {
    expect(plan([anOutput()], { asOf: '2026-10-08' })).toEqual({
      action: 'build',
      because: '存下的页面是 2026-10-09 的，比这次的日期晚',
    });
  });

  test('when files of the stored output are gone', () => {
    expect(plan([anOutput({ isWhole: false })])).toEqual({ action: 'build', because: '存下的页面不全' });
  });

  test('when it is forced', () => {
    expect(plan([anOutput()], { force: true })).toEqual({ action: 'build', because: '用了 --force' });
  });
});

test('every part of a fingerprint makes another key', () => {
  const changed = Object.keys(aFingerprint()).map((part) =>
    fingerprintKey(aFingerprint({ [part]: 'other' })),
  );
  expect(new Set([fingerprintKey(aFingerprint()), ...changed]).size).toBe(changed.length + 1);
});
