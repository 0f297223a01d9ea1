import { describe, expect, test } from 'vitest';
import { dutiesOf } from '../../../src/model/duties/duties.ts';
import { dutiesOnWeb } from '../../../src/model/duties/duties-on-web.ts';
import { dutyName, type Duty } from '../../../src/model/duties/duty.ts';
import { comingDays } from '../../../src/site/pages/coming-days.ts';
import { siteTables } from '../../../src/site/data/site-tables.ts';
import { dutiesView } from '../../../src/site/pages/duties-page.ts';
import { siteCalendarFile } from '../../../src/site/feeds/calendars.ts';
import { summarise } from '../../../src/site/summary.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';
import { aSiteContext } from '../../support/a-site-context.ts';
import { eventsIn, icalBreaches } from '../../support/parsed-calendar.ts';

const event = { frequency: 'event', result: { days: 30 } } as const;
const catalogue = aCatalogue(
  { id: 'item-1', required: true, due: { after: 10 } },
  { id: 'report', title: '报乡镇的月报', audience: 'township', required: true, due: { after: 10 } },
  { id: 'open', title: '低保', ...event },
  { id: 'party', title: '党员民主评议', audience: 'party', ...event },
  { id: 'members', title: '成员分红', audience: 'members', ...event },
  { id: 'township', title: '干部考核', audience: 'township', ...event },
);

/** A posting that owes a result by 2026-10-31, in words that tell of a person. */
const posted = (item: string) =>
  aDisclosure(
    {
      ...{ item, title: `${item}：刘伟的事`, type: '公示', publishedOn: '2026-09-24' },
      posting: { from: '2026-09-24', until: '2026-10-01', to: '监委会', phone: '024-4555 0102' },
    },
    { id: `2026-09-24-${item}` },
  );
const site = aSite({
  catalogue,
  since: '2026-09-01',
  disclosures: ['open', 'party', 'members', 'township'].map(posted),
});
const told = (duties: readonly Duty[]) =>
  duties.map((duty) => `${dutyName(duty)} ${duty.dueOn} ${duty.state}`).sort();

describe('duties that everybody may know of', () => {
  const asOf = day('2026-10-20');

  test('are those of what is on the web; what is for some only is named by its item', () => {
    expect(told(dutiesOnWeb(site, asOf))).toEqual([
      '2026年10月财务收支公布表 2026-11-10 due',
      '2026年9月财务收支公布表 2026-10-10 missing',
      '“open：刘伟的事”的结果 2026-10-31 due',
      '党员民主评议 2026-10-31 due',
      '成员分红 2026-10-31 due',
    ]);
  });

  test('are fewer than the ledger counts', () => {
    expect(told(dutiesOf(site, asOf))).toEqual([
      '2026年10月报乡镇的月报 2026-11-10 due',
      '2026年10月财务收支公布表 2026-11-10 due',
      '2026年9月报乡镇的月报 2026-10-10 missing',
      '2026年9月财务收支公布表 2026-10-10 missing',
      '“members：刘伟的事”的结果 2026-10-31 due',
      '“open：刘伟的事”的结果 2026-10-31 due',
      '“party：刘伟的事”的结果 2026-10-31 due',
      '“township：刘伟的事”的结果 2026-10-31 due',
    ]);
    const { ledger, missing, duties } = summarise(site, asOf);
    expect(ledger.missing.map(({ item }) => item).sort()).toEqual(['item-1', 'report']);
    expect(missing).toEqual([{ title: '财务收支公布表', period: '2026-09', dueOn: '2026-10-10' }]);
    expect(duties).toMatchObject({ missing: 1, due: 4 });
  });

  test('say what met them, unless that is not on the web', () => {
    const result = (item: string) =>
      aDisclosure({ item, publishedOn: '2026-10-12', follows: '2026-09-24-open' }, { id: `result-${item}` });
    const metBy = (item: string) =>
      dutiesOnWeb({ ...site, disclosures: [result(item), ...site.disclosures] }, asOf)
        .filter(({ state }) => state === 'met')
        .map(({ metOn, disclosureId }) => [metOn, disclosureId]);
    expect(metBy('open')).toEqual([['2026-10-12', 'result-open']]);
    expect(metBy('township')).toEqual([['2026-10-12', undefined]]);
  });
});

test.each(['2026-10-20', '2026-11-20'])('on %s no page, calendar or table says more of duties', (asOf) => {
  const context = aSiteContext({ site, asOf });
  const [calendar] = siteCalendarFile(context);
  const said = JSON.stringify([
    comingDays({ ...context, inForce: [] }, 9),
    dutiesView(context).months,
    siteTables(context).find(({ name }) => name === 'duties'),
    eventsIn(calendar?.content ?? ''),
    summarise(site, day(asOf)).missing,
  ]);
  expect(said).toContain('党员民主评议');
  expect(said).toContain('成员分红');
  expect(said).toContain('open：刘伟的事');
  expect(said).not.toMatch(/月报|干部考核|(?:party|members|township)：/);
});

test('several promises of one day that may not be named are one entry of the calendar', () => {
  const question = { askedOn: '2026-10-18', channel: '电话', question: '分红？', state: '还没答复' };
  const asked = aDisclosure({
    ...{ kind: 'feedback', item: 'members', type: '公布', publishedOn: '2026-10-19' },
    entries: ['2026-1', '2026-2'].map((number) => ({ number, ...question })),
  });
  const [file] = siteCalendarFile(
    aSiteContext({ site: aSite({ catalogue, disclosures: [asked] }), asOf: '2026-10-20' }),
  );
  expect(icalBreaches(file?.content ?? '')).toEqual([]);
  expect(
    eventsIn(file?.content ?? '')
      .filter(({ summary }) => summary.includes('成员分红'))
      .map(({ from }) => from),
  ).toEqual(['2026-10-23']);
});
