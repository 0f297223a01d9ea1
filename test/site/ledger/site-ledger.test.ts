import { describe, expect, test } from 'vitest';
import { dutiesOf } from '../../../src/model/duties/duties.ts';
import type { Site } from '../../../src/model/place/site.ts';
import { itemRows } from '../../../src/site/ledger/counts.ts';
import { judgedOf } from '../../../src/site/ledger/site-rows.ts';
import { ledgerFacts } from '../../../src/site/ledger/ledger-facts.ts';
import { ledgerCounts, ledgerOn, type LedgerSummary } from '../../../src/site/ledger/site-ledger.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';

const asOf = day('2026-05-20');

const catalogue = aCatalogue(
  { id: 'fin-monthly-statement', required: true, due: { after: 10 } },
  { id: 'item-2', section: 'affairs', frequency: 'event', title: '会议决议', wallDays: 10 },
  {
    id: 'feedback-replies',
    section: 'other',
    frequency: 'event',
    title: '意见建议与答复',
    kinds: ['feedback'],
  },
);

const accounts = (period: string, publishedOn: string) =>
  aDisclosure(
    { item: 'fin-monthly-statement', period, publishedOn, type: '公布', title: `水南村${period}财务` },
    { id: `accounts-${period}` },
  );

function ledgerOf(fields: Parameters<typeof aSite>[0], more: Partial<Site> = {}) {
  const site: Site = { ...aSite(fields), catalogue, ...more };
  return ledgerOn(ledgerFacts(site, { duties: dutiesOf(site, asOf), asOf }), asOf);
}

describe('the ledger of a site', () => {
  test('says which month finance has reached, and what is late and missing by how many days', () => {
    const ledger = ledgerOf({
      disclosures: [
        accounts('2026-01', '2026-02-09'),
        accounts('2026-02', '2026-03-14'),
        accounts('2026-03', '2026-04-10'),
      ],
    });
    expect(ledger.months.map(({ label, state }) => `${label} ${state}`)).toEqual([
      '1 out',
      '2 late',
      '3 out',
      '4 missing',
    ]);
    expect(ledger.late.map(({ name, daysLate }) => `${name} ${daysLate}`)).toEqual([
      '2026年2月财务收支公布表 4',
    ]);
    expect(ledger.missing.map(({ name, daysLate }) => `${name} ${daysLate}`)).toEqual([
      '2026年4月财务收支公布表 10',
    ]);
    expect(ledger.sections.finance).toEqual({ met: 2, late: 1, missing: 1 });
  });

  test('takes no offence at a sheet taken down because it was withdrawn, only at one taken down before', () => {
    const taken = (until: string, withdrawnOn?: string) =>
      ledgerOf({
        disclosures: [
          aDisclosure({
            item: 'item-2',
            publishedOn: '2026-05-01',
            posted: { on: '2026-05-01', until, far: 'a.jpg', near: 'b.jpg' },
            ...(withdrawnOn && { withdrawal: { on: withdrawnOn, why: '会议没有开成', by: '村民委员会' } }),
          }),
        ],
      }).takenDownEarly.map((one) => one.until);
    expect(taken('2026-05-04')).toEqual(['2026-05-11']);
    expect(taken('2026-05-04', '2026-05-04')).toEqual([]);
    expect(taken('2026-05-04', '2026-05-06')).toEqual(['2026-05-06']);
  });

  test('counts sections without anything, also when all that was there is withdrawn', () => {
    const withdrawn = aDisclosure(
      {
        item: 'item-2',
        publishedOn: '2026-03-02',
        withdrawal: { on: '2026-03-05', why: '写错了', by: '村委会' },
      },
      { section: 'affairs' },
    );
    expect(ledgerOf({ disclosures: [accounts('2026-01', '2026-02-09'), withdrawn] }).emptySections).toEqual([
      'party',
      'affairs',
      'other',
    ]);
  });

  test('counts proofs of posting, and sheets that came down too early', () => {
    const posted = (until?: string) => ({
      item: 'item-2',
      publishedOn: '2026-05-01',
      posted: { on: '2026-05-01', ...(until && { until }), far: 'far.jpg', near: 'near.jpg' },
    });
    const { proofs, takenDownEarly } = ledgerOf({
      disclosures: [
        aDisclosure(posted('2026-05-06'), { id: 'a', section: 'affairs' }),
        aDisclosure(posted('2026-05-11'), { id: 'b', section: 'affairs' }),
        aDisclosure({ item: 'item-2', publishedOn: '2026-05-01' }, { id: 'c', section: 'affairs' }),
      ],
    });
    expect(proofs).toEqual({ due: 3, given: 2 });
    expect(takenDownEarly.map(({ on, until }) => `${on} instead of ${until}`)).toEqual([
      '2026-05-06 instead of 2026-05-11',
    ]);
  });

  test('counts of what was owed and published how much never hung, or not long enough', () => {
    const wall = aCatalogue({
      id: 'fin-monthly-statement',
      required: true,
      due: { after: 10 },
      wallDays: 10,
    });
    const hung = (period: string, on: string, until?: string) =>
      aDisclosure(
        {
          ...{ item: 'fin-monthly-statement', period, publishedOn: on, title: `水南村${period}财务` },
          ...(until && { posted: { on, until, far: 'far.jpg', near: 'near.jpg' } }),
        },
        { id: `accounts-${period}` },
      );
    const { unposted } = ledgerOf(
      {
        catalogue: wall,
        disclosures: [
          hung('2026-01', '2026-02-02', '2026-02-12'),
          hung('2026-02', '2026-03-02', '2026-03-05'),
          hung('2026-03', '2026-04-02'),
        ],
      },
      { catalogue: wall },
    );
    expect(unposted).toBe(2);
  });

  test('counts what was owed last year and came this year as late, and a leak in the year in which it was found', () => {
    const since = { since: '2025-10-01' };
    const months = ['2025-10', '2025-11'].map((period) => accounts(period, '2026-01-15'));
    const leak = aDisclosure({
      item: 'item-2',
      publishedOn: '2025-11-02',
      purges: [
        { on: '2025-11-03', what: '一名村民的身份证号', by: '村委会' },
        { on: '2026-02-03', what: '一名村民的电话', by: '村委会' },
        { on: '2026-06-03', what: '以后才清除的', by: '村委会' },
      ],
    });
    const { late, purges } = ledgerOf({ ...since, disclosures: [...months, leak] });
    expect(late.map(({ name, daysLate }) => `${name} ${daysLate}`)).toEqual([
      '2025年10月财务收支公布表 66',
      '2025年11月财务收支公布表 36',
    ]);
    expect(purges).toBe(1);
  });

  test('has beside the figures how people were judged, and what inspections asked', () => {
    const appraisal = aDisclosure({
      ...{ kind: 'appraisal', item: 'democratic-appraisal', publishedOn: '2026-02-10', type: '公布' },
      ...{ title: '水南村班子成员民主评议结果', appraised: '班子成员', on: '2026-02-08', by: '村民代表' },
      attendance: { expected: 30, present: 28 },
      ballots: { issued: 28, returned: 28, invalid: 0 },
      people: [
        {
          ...{ name: '李秀珍', post: '村委会主任', result: '称职' },
          votes: { excellent: 8, good: 18, fair: 2, poor: 0 },
        },
      ],
    });
    const content = { ...{ issuedOn: day('2026-04-01'), issuer: '青石镇人民政府' }, problems: ['账不实'] };
    const orders = [
      { id: 'a', content: { ...content, deadline: day('2026-05-01'), untrue: true } },
      { id: 'b', content: { ...content, deadline: day('2026-05-30') } },
    ] as Site['rectifications'];
    const appraised = aCatalogue(
      { id: 'fin-monthly-statement', required: true, due: { after: 10 } },
      { id: 'democratic-appraisal', section: 'affairs', frequency: 'annual', kinds: ['appraisal'] },
    );
    const more = { catalogue: appraised, rectifications: orders };
    const ledger = ledgerOf({ disclosures: [appraisal] }, more);
    expect(judgedOf({ ledger } as LedgerSummary, asOf)).toEqual([
      '民主评议（2月8日）：评议1名班子成员：称职 1人',
      '整改通知 2 件，没到期 1 件，超期 1 件',
    ]);
    expect(ledgerCounts(ledger)).toMatchObject({ untrue: 1, 'order-overdue': 1 });
  });

  test('counts questions that wait longer than the site allows itself, each once', () => {
    const entry = (number: string, askedOn: string) => ({
      number,
      askedOn,
      channel: '当面',
      question: '路灯什么时候修？',
      state: '还没答复',
    });
    const feedback = (publishedOn: string, ...entries: object[]) =>
      aDisclosure(
        { kind: 'feedback', item: 'feedback-replies', publishedOn, type: '公布', entries },
        { id: `feedback-${publishedOn}`, section: 'other' },
      );
    const { unanswered } = ledgerOf({
      repliesWithinDays: 5,
      disclosures: [
        feedback('2026-05-12', entry('1', '2026-05-01'), entry('2', '2026-05-18')),
        feedback('2026-05-05', entry('1', '2026-05-01')),
      ],
    });
    expect(unanswered).toEqual([{ number: '1', days: 19 }]);
  });

  test('knows where each order to put things right stands', () => {
    const order = (id: string, deadline: string, result?: object) => ({
      id,
      content: {
        issuedOn: day('2026-04-01'),
        issuer: '青石镇人民政府',
        problems: ['财务迟公布'],
        deadline: day(deadline),
        ...(result && { result }),
      },
    });
    const { orders } = ledgerOf(
      {},
      {
        rectifications: [
          order('a', '2026-05-30'),
          order('b', '2026-05-01'),
          order('c', '2026-04-20', { on: '2026-04-18', text: '补公布了', checkedBy: '镇纪委', passed: true }),
          order('d', '2026-04-20', { on: '2026-04-18', text: '没改', checkedBy: '镇纪委', passed: false }),
        ] as Site['rectifications'],
      },
    );
    expect(orders.map(({ state }) => state)).toEqual(['open', 'overdue', 'done', 'overdue']);
  });

  test('gives every count', () => {
    const counts = ledgerCounts(ledgerOf({}));
    expect(counts).toMatchObject({ missing: 4, 'long-missing': 3, 'finance-behind': 4, 'empty-section': 4 });
  });
});

test('an item that villages and communities call differently is called both', () => {
  const summary = (title: string) =>
    ({
      ledger: { items: [{ item: 'work-report', title, met: 1, late: 0, missing: 0 }] },
    }) as unknown as LedgerSummary;
  const rows = itemRows([summary('居委会工作报告'), summary('村委会工作报告'), summary('村委会工作报告')]);
  expect(rows).toEqual([{ title: '村委会工作报告／居委会工作报告', met: 3, late: 0, missing: 0 }]);
});
