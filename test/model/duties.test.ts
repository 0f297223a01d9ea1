import { describe, expect, test } from 'vitest';
import { dutiesOf } from '../../src/model/duties.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../support/a-site.ts';

const monthly = aCatalogue({ id: 'monthly-accounts', frequency: 'monthly', dueDay: 10, required: true });

function states(site: ReturnType<typeof aSite>, asOf: string, catalogue = monthly): string[] {
  return dutiesOf(site, { catalogue, asOf: day(asOf) }).map(
    ({ period, state, daysLate }) => `${period} ${state}${daysLate > 0 ? ` ${daysLate}` : ''}`,
  );
}

function accountsFor(period: string, publishedOn: string, more: Record<string, unknown> = {}) {
  return aDisclosure(
    { item: 'monthly-accounts', period, publishedOn, ...more },
    { id: `${publishedOn}-${period}` },
  );
}

describe('duties', () => {
  test('a month published on its due day is met', () => {
    const site = aSite({ since: '2026-09-01', disclosures: [accountsFor('2026-09', '2026-10-10')] });
    expect(states(site, '2026-10-12')).toEqual(['2026-09 met', '2026-10 due']);
  });

  test('a month published after its due day is late by the days between', () => {
    const site = aSite({ since: '2026-09-01', disclosures: [accountsFor('2026-09', '2026-10-13')] });
    expect(states(site, '2026-10-31')).toEqual(['2026-09 late 3', '2026-10 due']);
  });

  test('a month that nobody published is due on its due day and missing from the next day on', () => {
    const site = aSite({ since: '2026-09-01' });
    expect(states(site, '2026-10-10')).toEqual(['2026-09 due', '2026-10 due']);
    expect(states(site, '2026-10-11')).toEqual(['2026-09 missing 1', '2026-10 due']);
  });

  test('a disclosure dated after the as-of day does not count yet', () => {
    const site = aSite({ since: '2026-09-01', disclosures: [accountsFor('2026-09', '2026-10-09')] });
    expect(states(site, '2026-10-08')[0]).toBe('2026-09 due');
  });

  test('a withdrawn disclosure no longer meets its duty', () => {
    const withdrawal = { on: '2026-10-15', why: '登错了月份', by: '村委会' };
    const site = aSite({
      since: '2026-09-01',
      disclosures: [accountsFor('2026-09', '2026-10-09', { withdrawal })],
    });
    expect(states(site, '2026-10-14')[0]).toBe('2026-09 met');
    expect(states(site, '2026-10-15')[0]).toBe('2026-09 missing 5');
  });

  test('periods before the site began are not owed', () => {
    expect(states(aSite({ since: '2026-10-05' }), '2026-11-20')).toEqual([
      '2026-10 missing 10',
      '2026-11 due',
    ]);
  });

  test('an item that is not required, or not for this type of site, is not owed', () => {
    const catalogue = aCatalogue(
      { id: 'optional-item', dueDay: 10 },
      { id: 'community-item', dueDay: 10, required: true, sites: 'community' },
    );
    expect(states(aSite(), '2026-10-12', catalogue)).toEqual([]);
  });

  test.each([
    ['quarterly', 15, '2026-Q3', '2026-10-15'],
    ['semiannual', 15, '2026-H1', '2026-07-15'],
    ['annual', 31, '2025', '2026-01-31'],
  ] as const)('%s items fall due %i days after the period ends', (frequency, dueDay, period, dueOn) => {
    const catalogue = aCatalogue({ id: 'periodic', frequency, dueDay, required: true });
    const duty = dutiesOf(aSite({ since: '2025-01-01' }), { catalogue, asOf: day('2026-11-01') }).find(
      (one) => one.period === period,
    );
    expect(duty?.dueOn).toBe(dueOn);
  });
});
