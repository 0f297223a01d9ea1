import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/model/values/calendar-date.ts';
import type { CatalogueItem } from '../../../src/model/catalogue/catalogue.ts';
import { dutiesOf, dutyDays, inOrderToBegin } from '../../../src/model/duties/duties.ts';
import { dutyName } from '../../../src/model/duties/duty.ts';
import type { Period } from '../../../src/model/values/period.ts';
import { aCatalogue, aDisclosure, aPublicityItem, aSite, day } from '../../support/a-site.ts';

const monthly = aCatalogue({
  id: 'monthly-accounts',
  frequency: 'monthly',
  due: { after: 10 },
  required: true,
});

function accountsFor(period: string, publishedOn: string, more: Record<string, unknown> = {}) {
  return aDisclosure(
    { item: 'monthly-accounts', period, publishedOn, ...more },
    { id: `${publishedOn}-${period}` },
  );
}

function aMonthlySite(...disclosures: ReturnType<typeof aDisclosure>[]) {
  return aSite({ catalogue: monthly, since: '2026-09-01', disclosures });
}

/** Each duty in one line: `2026-09 late 3`, `西沟路的结算 due`. */
function states(site: ReturnType<typeof aSite>, asOf: string): string[] {
  return dutiesOf(site, day(asOf)).map(({ cause, state, daysLate, item }) => {
    const what =
      cause.type === 'period' ? cause.period : cause.type === 'follow-up' ? cause.name : `${item.id} always`;
    return `${what} ${state}${daysLate > 0 ? ` ${daysLate}` : ''}`;
  });
}

describe('a site that is closed', () => {
  const closed = { on: '2026-11-01', source: '示例县人民政府批复（示县政〔2026〕12号）' };
  const site = aSite({ catalogue: monthly, since: '2026-09-01', closed });

  test('owes the day before what any other owes', () => {
    const open = aSite({ catalogue: monthly, since: '2026-09-01' });
    expect(states(site, '2026-10-31')).toEqual(states(open, '2026-10-31'));
    expect(states(site, '2026-10-31')).toEqual(['2026-09 missing 21', '2026-10 due']);
  });

  test('owes from the day on what was due before, and nothing new', () => {
    expect(states(site, '2026-11-01')).toEqual(['2026-09 missing 22']);
    expect(states(site, '2027-03-01')).toEqual(['2026-09 missing 142']);
    expect(dutyDays(site, day('2026-11-01'))).toEqual([]);
  });

  test('may still make up for it', () => {
    const late = accountsFor('2026-09', '2026-11-20');
    expect(states({ ...site, disclosures: [late] }, '2026-12-01')).toEqual(['2026-09 late 41']);
  });

  test('owes what was due on the day before, and not what is due on the day', () => {
    const on = (day_: string) =>
      states(
        aSite({ catalogue: monthly, since: '2026-09-01', closed: { ...closed, on: day_ } }),
        '2026-12-01',
      );
    expect(on('2026-10-10')).toEqual([]);
    expect(on('2026-10-11')).toEqual(['2026-09 missing 52']);
  });
});

describe('a duty that the publicity board does', () => {
  const fresh = (publicity: ReturnType<typeof aPublicityItem>[], more: Record<string, unknown> = {}) =>
    aSite({
      catalogue: aCatalogue({ id: 'news', required: true, publicity: true, due: { into: 31 } }),
      since: '2026-09-01',
      publicity,
      ...more,
    });

  test('is met by what goes up in the month, the own or what all share, and names no disclosure', () => {
    const shared = { ...aPublicityItem({ publishedOn: '2026-10-05' }), sharedBy: '示例县' };
    const site = fresh([aPublicityItem({ publishedOn: '2026-09-20' }), shared], {
      publicityBoard: 'publicity-2400x1200',
    });
    expect(states(site, '2026-10-12')).toEqual(['2026-09 met', '2026-10 met']);
    const [first] = dutiesOf(site, day('2026-10-12'));
    expect(first).toMatchObject({ metOn: '2026-09-20' });
    expect(first?.disclosureId).toBeUndefined();
  });

  test('is not met by what all share where there is no board to put it up on', () => {
    const shared = { ...aPublicityItem({ publishedOn: '2026-09-05' }), sharedBy: '示例县' };
    expect(states(fresh([shared]), '2026-11-02').slice(0, 2)).toEqual([
      '2026-09 missing 32',
      '2026-10 missing 2',
    ]);
  });

  test('is not met by what all share before there was a board, and from its day on by what still hangs', () => {
    const shared = (publishedOn: string, until?: string) => ({
      ...aPublicityItem({ publishedOn, ...(until !== undefined && { until }) }),
      sharedBy: '示例县',
    });
    const board = { publicityBoard: 'publicity-2400x1200', publicityBoardSince: '2026-10-20' };
    const statesWith = (...publicity: ReturnType<typeof shared>[]) =>
      states(fresh(publicity, board), '2026-11-02').slice(0, 2);
    expect(statesWith(shared('2026-09-05'))).toEqual(['2026-09 late 19', '2026-10 met']);
    expect(statesWith(shared('2026-09-05', '2026-10-10'))).toEqual([
      '2026-09 missing 32',
      '2026-10 missing 2',
    ]);
    expect(statesWith(shared('2026-10-25'))).toEqual(['2026-09 late 24', '2026-10 met']);
  });

  test('is late when something new comes only afterwards, and missing while nothing does', () => {
    const site = fresh([aPublicityItem({ publishedOn: '2026-11-03' })]);
    expect(states(site, '2026-11-02')).toEqual(['2026-09 missing 32', '2026-10 missing 2', '2026-11 due']);
    expect(states(site, '2026-11-04').slice(0, 3)).toEqual([
      '2026-09 late 33',
      '2026-10 late 3',
      '2026-11 met',
    ]);
  });

  test('is met by a disclosure of the item too, and by nothing that is still to go up', () => {
    const disclosures = [aDisclosure({ item: 'news', period: '2026-09', publishedOn: '2026-09-30' })];
    const site = fresh([aPublicityItem({ publishedOn: '2026-10-20' })], { disclosures });
    expect(states(site, '2026-10-12')).toEqual(['2026-09 met', '2026-10 due']);
  });
});

test('one begins with what is due soon, then the newest that is overdue of each item, then the older', () => {
  const site = aMonthlySite();
  const duties = dutiesOf(site, day('2026-12-02'));
  const periods = inOrderToBegin(duties, day('2026-12-02')).map(
    ({ cause }) => cause.type === 'period' && cause.period,
  );
  expect(periods).toEqual(['2026-11', '2026-10', '2026-09', '2026-12']);
  const late = inOrderToBegin(dutiesOf(site, day('2026-12-11')), day('2026-12-11'));
  expect(late.map(({ cause }) => cause.type === 'period' && cause.period)).toEqual([
    '2026-12',
    '2026-11',
    '2026-10',
    '2026-09',
  ]);
});

describe('duties by period', () => {
  test('a month published on its due day is met', () => {
    const site = aMonthlySite(accountsFor('2026-09', '2026-10-10'));
    expect(states(site, '2026-10-12')).toEqual(['2026-09 met', '2026-10 due']);
    expect(dutiesOf(site, day('2026-10-12'))[0]).toMatchObject({
      disclosureId: '2026-10-10-2026-09',
      metOn: '2026-10-10',
    });
  });

  test('a month published after its due day is late by the days between', () => {
    const site = aMonthlySite(accountsFor('2026-09', '2026-10-13'));
    expect(states(site, '2026-10-31')).toEqual(['2026-09 late 3', '2026-10 due']);
  });

  test('a month that nobody published is due on its due day and missing from the next day on', () => {
    expect(states(aMonthlySite(), '2026-10-10')).toEqual(['2026-09 due', '2026-10 due']);
    expect(states(aMonthlySite(), '2026-10-11')).toEqual(['2026-09 missing 1', '2026-10 due']);
  });

  test('a disclosure dated after the as-of day does not count yet', () => {
    expect(states(aMonthlySite(accountsFor('2026-09', '2026-10-09')), '2026-10-08')[0]).toBe('2026-09 due');
  });

  test('a withdrawn disclosure no longer meets its duty', () => {
    const withdrawal = { on: '2026-10-15', why: '登错了月份', by: '村委会' };
    const site = aMonthlySite(accountsFor('2026-09', '2026-10-09', { withdrawal }));
    expect(states(site, '2026-10-14')[0]).toBe('2026-09 met');
    expect(states(site, '2026-10-15')[0]).toBe('2026-09 missing 5');
  });

  test('periods before the site began are not owed', () => {
    const site = aSite({ catalogue: monthly, since: '2026-10-05' });
    expect(states(site, '2026-11-20')).toEqual(['2026-10 missing 10', '2026-11 due']);
  });

  test('an item that is not required, or not for this type of site, is not owed', () => {
    const catalogue = aCatalogue(
      { id: 'optional-item', due: { after: 10 } },
      { id: 'community-item', due: { after: 10 }, required: true, sites: 'community' },
    );
    expect(states(aSite({ catalogue }), '2026-10-12')).toEqual([]);
  });

  test.each<[CatalogueItem['frequency'], NonNullable<CatalogueItem['due']>, string, string]>([
    ['weekly', { into: 1 }, '2026-10-12', '2026-10-12'],
    ['monthly', { after: 5, count: 'working' }, '2026-09', '2026-10-13'],
    ['quarterly', { after: 15 }, '2026-Q3', '2026-10-15'],
    ['semiannual', { after: 15 }, '2026-H1', '2026-07-15'],
    ['annual', { after: 31 }, '2025', '2026-01-31'],
    ['annual', { into: 31 }, '2026', '2026-01-31'],
    ['annual', { by: '05-31' }, '2026', '2026-05-31'],
    ['annual', { by: '03-31', nextYear: true }, '2025', '2026-03-31'],
  ])('%s items with %j: %s falls due on %s', (frequency, due, period, dueOn) => {
    const catalogue = aCatalogue({ id: 'periodic', frequency, due, required: true });
    const duties = dutiesOf(aSite({ catalogue, since: '2025-01-01' }), day('2026-11-01'));
    expect(duties.find((one) => one.cause.type === 'period' && one.cause.period === period)?.dueOn).toBe(
      dueOn,
    );
  });

  test('a plan whose day was before the site began is not owed, the next one is', () => {
    const catalogue = aCatalogue({ frequency: 'annual', due: { into: 31 }, required: true });
    const site = aSite({ catalogue, since: '2026-02-01' });
    expect(states(site, '2026-12-31')).toEqual([]);
    expect(states(site, '2027-01-01')).toEqual(['2027 due']);
  });

  test('a due day in working days of a year without announced holidays says so', () => {
    const catalogue = aCatalogue({ due: { after: 5, count: 'working' }, required: true });
    const [duty] = dutiesOf(aSite({ catalogue, since: '2098-12-01' }), day('2098-12-31'));
    expect(duty?.estimatedYear).toBe(2099);
  });
});

describe('nothing in a period', () => {
  const nil = (publishedOn: string) =>
    accountsFor('2026-09', publishedOn, { kind: 'nil-return', type: '公布', nothing: '收支' });

  test('said in time, the duty does not apply', () => {
    const [duty] = dutiesOf(aMonthlySite(nil('2026-10-09')), day('2026-10-12'));
    expect(duty).toMatchObject({ state: 'not-applicable', metOn: '2026-10-09', daysLate: 0 });
  });

  test('said late, it is late', () => {
    expect(states(aMonthlySite(nil('2026-10-13')), '2026-10-20')[0]).toBe('2026-09 late 3');
  });
});

describe('what must always be there', () => {
  const catalogue = aCatalogue({
    id: 'officers',
    frequency: 'permanent',
    due: { after: 20 },
    required: true,
  });

  test('is owed from the first day of the site on', () => {
    const site = aSite({ catalogue, since: '2026-09-01' });
    expect(states(site, '2026-09-21')).toEqual(['officers always due']);
    expect(states(site, '2026-10-01')).toEqual(['officers always missing 10']);
  });

  test('is met by what was published, even before the site began', () => {
    const disclosures = [aDisclosure({ item: 'officers', publishedOn: '2025-03-01' })];
    const site = aSite({ catalogue, since: '2026-09-01', disclosures });
    expect(states(site, '2026-10-01')).toEqual(['officers always met']);
  });
});

describe('duty days', () => {
  const days = (asOf: string) => [...new Set(dutyDays(aMonthlySite(), day(asOf)))].sort();

  test('are when a period begins, when it is over and when it is overdue', () => {
    expect(days('2026-09-15')).toEqual(['2026-10-01', '2026-10-11', '2026-11-01', '2026-11-11']);
  });

  test('are every day on which the duties differ from the day before', () => {
    const change = new Set<ReturnType<typeof day>>();
    const plain = (on: ReturnType<typeof day>) =>
      states(aMonthlySite(), on)
        .map((line) => line.replace(/ \d+$/, ''))
        .join();
    for (let now = day('2026-09-15'); now < '2026-11-01'; now = addDays(now, 1)) {
      const next = addDays(now, 1);
      if (plain(now) !== plain(next)) change.add(next);
    }
    const foretold = new Set(days('2026-09-15'));
    expect([...change].filter((one) => !foretold.has(one))).toEqual([]);
  });
});

describe('a duty', () => {
  test('has a name for people, with the year or without', () => {
    const [duty] = dutiesOf(aMonthlySite(), day('2026-10-12'));
    if (!duty) throw new Error('no duty');
    expect(dutyName(duty)).toBe('2026年9月财务收支公布表');
    expect(dutyName(duty, false)).toBe('9月财务收支公布表');
  });

  test.each([
    ['a month in the year of its due day', '2026-09', '2026-10-10', '财务收支公布表', '9月财务收支公布表'],
    ['December, due in January', '2026-12', '2027-01-10', '财务收支公布表', '2026年12月财务收支公布表'],
    ['the whole of last year', '2025', '2026-03-31', '党建工作经费', '2025年党建工作经费'],
    ['a whole year ahead', '2026', '2026-02-28', '年度目标任务', '2026年度目标任务'],
  ])('beside its due day: %s', (_, period, dueOn, title, name) => {
    const [item] = aCatalogue({ title }).items;
    if (!item) throw new Error('no item');
    const cause = { type: 'period', period: period as Period } as const;
    expect(dutyName({ item, cause, dueOn: day(dueOn) }, false)).toBe(name);
  });
});
