/** Accounts before which a month was left out: what they begin with is proved by nothing. */
import { describe, expect, test } from 'vitest';
import { checkKindSeries } from '../../src/loader/site/cross-checks.ts';
import { aDisclosure, aSite } from '../support/a-site.ts';

const accounts = (period: string, opening: number, closing = opening) =>
  aDisclosure(
    {
      kind: 'accounts',
      period,
      publishedOn: '2026-12-02',
      type: '公布',
      opening,
      closing,
      income: [],
      expense: [],
    },
    { id: `accounts-${period}` },
  );
const nil = (period: string) =>
  aDisclosure(
    { kind: 'nil-return', period, publishedOn: '2026-11-10', type: '公布', nothing: '收支' },
    { id: `nil-${period}` },
  );

const { profile } = aSite();
const told = (...disclosures: Parameters<typeof checkKindSeries>[0]): string[] =>
  checkKindSeries(disclosures, profile).map(
    ({ file, finding }) =>
      `${file.split('/').at(-1)} ${finding.severity} ${finding.code}: ${finding.message}`,
  );

describe('accounts after a month that was left out', () => {
  test('are told which month is missing, and what they do not follow', () => {
    expect(told(accounts('2026-09', 50000, 60000), accounts('2026-11', 70000))).toEqual([
      'accounts-2026-11.yaml warning CARRY_OVER_UNPROVED: 2026年10月的账还没有公开，期初 70,000.00 元接不上2026年9月的期末 60,000.00 元。',
    ]);
  });

  test('name each month of a longer gap, but none of which it was said that there was nothing', () => {
    const [august, november] = [accounts('2026-08', 60000), accounts('2026-11', 70000)];
    expect(told(august, november)[0]).toContain('2026年9月、2026年10月的账还没有公开');
    expect(told(august, nil('2026-09'), november)[0]).toContain(': 2026年10月的账还没有公开');
    expect(told(august, nil('2026-09'), nil('2026-10'), november)).toEqual([]);
  });

  test.each([
    ['are the first of the site', [accounts('2026-11', 70000)]],
    ['begin with what the last ones left', [accounts('2026-09', 60000), accounts('2026-11', 60000)]],
    [
      'follow a quarter that ends with it',
      [accounts('2026-05', 60000), accounts('2026-Q3', 60000, 70000), accounts('2026-10', 70000)],
    ],
    ['are of a quarter', [accounts('2026-Q1', 60000), accounts('2026-Q3', 70000)]],
    [
      'are not the newest: what came after them was proved',
      [accounts('2026-08', 60000), accounts('2026-10', 70000), accounts('2026-11', 70000)],
    ],
  ])('and nothing is said where they %s', (_, disclosures) => {
    expect(told(...disclosures)).toEqual([]);
  });
});
