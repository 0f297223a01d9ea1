/** What a summary keeps of the months and of the last week, and that it says of past days what was said on them. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { dutiesOf } from '../../../src/model/duties/duties.ts';
import { ledgerRuleOn, ledgerRuleSchema } from '../../../src/model/place/ledger-rule.ts';
import type { Site } from '../../../src/model/place/site.ts';
import { addDays, type CalendarDate } from '../../../src/model/values/calendar-date.ts';
import { dueIn, monthsOver } from '../../../src/site/ledger/due-months.ts';
import { ledgerFacts, type LedgerFacts } from '../../../src/site/ledger/ledger-facts.ts';
import { weekBefore } from '../../../src/site/ledger/records-before.ts';
import { owedIn, scoreOf } from '../../../src/site/ledger/score.ts';
import { ledgerOn, scoredOn } from '../../../src/site/ledger/site-ledger.ts';
import { nextChangeOn } from '../../../src/site/pages/next-change.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';
import { siteWith, SITE_RECORD } from '../../support/site-records.ts';

const rules = ledgerRuleSchema.parse(
  parse(readFileSync(join(import.meta.dirname, '../../../content/ledger.yaml'), 'utf8')),
);

const factsOn = (site: Site, asOf: CalendarDate): LedgerFacts =>
  ledgerFacts(site, { duties: dutiesOf(site, asOf), asOf });

const accounts = (period: string, publishedOn: string, more = {}) =>
  aDisclosure(
    { item: 'fin-monthly-statement', period, publishedOn, title: `水南村${period}财务`, ...more },
    { id: `accounts-${period}` },
  );

const monthly = aCatalogue({ id: 'fin-monthly-statement', required: true, due: { after: 10 } });

describe('the months', () => {
  const site = aSite({
    catalogue: monthly,
    since: '2026-01-01',
    disclosures: [
      accounts('2026-01', '2026-02-09'),
      accounts('2026-02', '2026-03-14'),
      accounts('2026-04', '2026-05-10'),
    ],
  });

  test('say what fell due in each, and what became of it until today', () => {
    const facts = factsOn(site, day('2026-06-05'));
    expect(facts.due).toEqual({
      '2026-02': [1, 0, 0],
      '2026-03': [0, 1, 0],
      '2026-04': [0, 0, 1],
      '2026-05': [1, 0, 0],
    });
  });

  test('are the twelve that are over, with those in which nothing was due', () => {
    const asOf = day('2026-06-05');
    const months = dueIn([factsOn(site, asOf)], monthsOver(asOf));
    expect(months.map(({ month, due }) => `${month}:${due}`).join(' ')).toBe(
      '2025-06:0 2025-07:0 2025-08:0 2025-09:0 2025-10:0 2025-11:0 ' +
        '2025-12:0 2026-01:0 2026-02:1 2026-03:1 2026-04:1 2026-05:1',
    );
  });

  test('add up: of a place above, each is the sum of its sites', () => {
    fc.assert(
      fc.property(fc.array(SITE_RECORD, { minLength: 1, maxLength: 3 }), fc.nat(300), (records, days) => {
        const asOf = addDays(day('2026-03-01'), days);
        const sites = records.map((record) => factsOn(siteWith({ ...record, asOf }), asOf));
        const months = monthsOver(asOf);
        const together = dueIn(sites, months);
        const each = sites.map((facts) => dueIn([facts], months));
        together.forEach(({ inTime, late, never, due }, index) => {
          expect(inTime + late + never).toBe(due);
          const sum = (of: 'inTime' | 'late' | 'never'): number =>
            each.reduce((total, own) => total + (own[index]?.[of] ?? 0), 0);
          expect([inTime, late, never]).toEqual([sum('inTime'), sum('late'), sum('never')]);
        });
      }),
      { numRuns: 30 },
    );
  });

  test('have what the score counts, no more and no less', () => {
    fc.assert(
      fc.property(SITE_RECORD, (record) => {
        const facts = factsOn(siteWith(record), record.asOf);
        const all = Object.entries(facts.due).filter(([month]) => month >= '2026-01');
        const sum = all.reduce((total, [, counts]) => total + counts[0] + counts[1] + counts[2], 0);
        expect(sum).toBe(owedIn(facts));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the score of a day of the last week', () => {
  const scoreThen = (facts: LedgerFacts, then: CalendarDate) => {
    const rule = ledgerRuleOn(rules, then);
    return rule && scoreOf(scoredOn(facts, then), rule);
  };
  const scoreSaidOn = (site: Site, then: CalendarDate) => {
    const rule = ledgerRuleOn(rules, then);
    return rule && scoreOf(ledgerOn(factsOn(site, then), then), rule);
  };

  test('is what was said on that day, whatever came since', () => {
    fc.assert(
      fc.property(SITE_RECORD, fc.nat(7), (record, days) => {
        const site = siteWith(record);
        const then = addDays(record.asOf, -days);
        expect(scoreThen(factsOn(site, record.asOf), then)).toEqual(scoreSaidOn(site, then));
      }),
      { numRuns: 60 },
    );
  });

  test('stays so in a summary that is kept for as long as nothing changes', () => {
    fc.assert(
      fc.property(SITE_RECORD, fc.nat(20), fc.nat(7), (record, kept, days) => {
        const site = siteWith(record);
        const facts = factsOn(site, record.asOf);
        const asOf = addDays(record.asOf, kept);
        fc.pre((nextChangeOn(site, record.asOf) ?? asOf) > asOf || kept === 0);
        const then = addDays(asOf, -days);
        fc.pre(then >= weekBefore(asOf));
        expect(scoreThen(facts, then)).toEqual(scoreSaidOn(site, then));
      }),
      { numRuns: 60 },
    );
  });

  test('counts a sheet that was withdrawn since, and not a photo that was taken since', () => {
    const wall = aCatalogue({
      id: 'fin-monthly-statement',
      required: true,
      due: { after: 10 },
      wallDays: 10,
    });
    const site = aSite({
      catalogue: wall,
      since: '2026-01-01',
      disclosures: [
        accounts('2026-01', '2026-02-09', { posted: { on: '2026-03-18', far: 'a.jpg', near: 'b.jpg' } }),
        accounts('2026-02', '2026-03-09', {
          posted: { on: '2026-03-09', far: 'a.jpg', near: 'b.jpg' },
          withdrawal: { on: '2026-03-19', why: '写错了', by: '村委会' },
        }),
      ],
    });
    const facts = factsOn(site, day('2026-03-20'));
    expect(scoreThen(facts, day('2026-03-13'))?.working).toBe(
      '应公开2项：按时2；其中没有张贴照片1（各少算0.1项） → 2－1×0.1＝1.9；1.9÷2×100＝95.0分',
    );
    expect(scoreThen(facts, day('2026-03-18'))?.points).toBe(100);
    expect(scoreThen(facts, day('2026-03-20'))?.points).toBe(50);
  });

  test('is of the same year: in the first week it is compared with New Year’s Day', () => {
    expect([day('2027-01-05'), day('2027-01-20')].map(weekBefore)).toEqual(['2027-01-01', '2027-01-13']);
  });
});
