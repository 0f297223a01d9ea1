/**
 * What must hold of a score whatever a site has done, with the rule of the sample city. The rule of points before it kept to
 * one of these, failed seven, and of two (each fault once, the working) its form said nothing that could be asked.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { dutiesOf } from '../../../src/model/duties/duties.ts';
import { ledgerRuleOn, ledgerRuleSchema } from '../../../src/model/place/ledger-rule.ts';
import { ledgerFacts } from '../../../src/site/ledger/ledger-facts.ts';
import { scoreOf, type Score } from '../../../src/site/ledger/score.ts';
import { ledgerOn } from '../../../src/site/ledger/site-ledger.ts';
import { day } from '../../support/a-site.ts';
import {
  dutiesDue,
  keeping,
  keptAs,
  PHOTOS,
  SITE_RECORD,
  siteWith,
  withoutOffence,
  type Kept,
  type Photo,
  type SiteRecord,
} from '../../support/site-records.ts';

const rules = ledgerRuleSchema.parse(
  parse(readFileSync(join(import.meta.dirname, '../../../content/ledger.yaml'), 'utf8')),
);

function scored(record: SiteRecord): Score | undefined {
  const { asOf } = record;
  const rule = ledgerRuleOn(rules, asOf);
  const site = siteWith(record);
  return rule && scoreOf(ledgerOn(ledgerFacts(site, { duties: dutiesOf(site, asOf), asOf }), asOf), rule);
}

/** Of a site that owed something. */
function pointsOf(record: SiteRecord): number {
  const points = scored(record)?.points;
  if (points === undefined) throw new Error('no score');
  return points;
}

/** A record with one of its duties: the number is taken round and round. */
const WITH_DUTY = fc
  .tuple(SITE_RECORD, fc.nat(200))
  .map(([record, number]) => ({ record, number: number % dutiesDue(record).length }));

const DAYS_LATE = fc.integer({ min: 1, max: 300 });
const PHOTO = fc.constantFrom<Photo>(...PHOTOS);

const holds = <T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void): void =>
  fc.assert(fc.property(arbitrary, property), { numRuns: 150 });

describe('publishing', () => {
  test('late, with a photo or without, is never worse than not at all', () => {
    holds(fc.tuple(WITH_DUTY, DAYS_LATE, PHOTO), ([{ record, number }, daysLate, photo]) => {
      const never = pointsOf(keeping(record, number, 'never'));
      expect(pointsOf(keeping(record, number, { daysLate, photo }))).toBeGreaterThanOrEqual(never);
    });
  });

  test('more, owed or not, with its photo or without, never lowers a score', () => {
    const more = fc.oneof(
      PHOTO.map((photo) => (record: SiteRecord) => ({ ...record, beyond: [...record.beyond, photo] })),
      fc.constant((record: SiteRecord) => ({ ...record, answeredQuestions: record.answeredQuestions + 1 })),
      fc
        .tuple(fc.nat(200), fc.integer({ min: -5, max: 90 }), PHOTO)
        .map(([at, daysLate, photo]) => (record: SiteRecord): SiteRecord => {
          const number = at % dutiesDue(record).length;
          return keptAs(record, number) === 'never' ? keeping(record, number, { daysLate, photo }) : record;
        }),
    );
    holds(fc.tuple(SITE_RECORD, more), ([record, publish]) => {
      expect(pointsOf(publish(record))).toBeGreaterThanOrEqual(pointsOf(record));
    });
  });

  test('in time counts more than late, late more than very late, and that more than never', () => {
    const all = (record: SiteRecord, kept: Kept) => pointsOf({ ...withoutOffence(record), kept: [kept] });
    holds(fc.tuple(SITE_RECORD, PHOTO), ([record, photo]) => {
      // By the end of the year all of it can be three months late.
      const year = { ...record, asOf: day('2026-12-31') };
      const [inTime, late, later, latest] = [0, 5, 20, 60].map((daysLate) => all(year, { daysLate, photo }));
      const worseAndWorse = [inTime, late, later, latest, all(year, 'never')];
      expect(worseAndWorse).toEqual(worseAndWorse.toSorted((a = 0, b = 0) => b - a));
      expect(new Set(worseAndWorse).size).toBe(worseAndWorse.length);
    });
  });
});

describe('one more fault', () => {
  const faults = fc.oneof(
    fc.constant((record: SiteRecord) => ({ ...record, purges: record.purges + 1 })),
    fc.constant((record: SiteRecord) => ({ ...record, openQuestions: record.openQuestions + 1 })),
    fc.constant((record: SiteRecord) => ({ ...record, overdueOrders: record.overdueOrders + 1 })),
    fc.constant((record: SiteRecord) => ({ ...record, untrueOrders: record.untrueOrders + 1 })),
    fc.tuple(fc.nat(200), DAYS_LATE, PHOTO).map(([at, days, photo]) => (record: SiteRecord) => {
      const number = at % dutiesDue(record).length;
      const kept = keptAs(record, number);
      if (kept === 'never') return record;
      const worse: Kept = {
        daysLate: kept.daysLate + days,
        photo: kept.photo === 'hung' ? photo : kept.photo,
      };
      return keeping(record, number, worse);
    }),
    fc.nat(200).map((at) => (record: SiteRecord) => keeping(record, at % dutiesDue(record).length, 'never')),
  );

  test('never raises a score', () => {
    holds(fc.tuple(SITE_RECORD, faults), ([record, fault]) => {
      expect(pointsOf(fault(record))).toBeLessThanOrEqual(pointsOf(record));
    });
  });

  test('is counted once: whatever is missing takes one duty from the sum, a month of finance as well', () => {
    holds(WITH_DUTY, ({ record, number }) => {
      const kept: Kept = { daysLate: 0, photo: 'hung' };
      const clean = { ...withoutOffence(record), kept: [kept], beyond: [] };
      const lines = scored(keeping(clean, number, 'never'))?.lines ?? [];
      expect(lines.map(({ lost }) => lost).filter((lost) => lost !== undefined)).toEqual([1]);
    });
  });

  test('of the worst kind cannot be made good: leaked private data is never 好 or 较好, untrue figures are 差', () => {
    holds(SITE_RECORD, (record) => {
      const best: SiteRecord = { ...record, kept: [{ daysLate: 0, photo: 'hung' }] };
      expect(['一般', '差']).toContain(scored({ ...record, purges: 1 })?.grade);
      expect(scored({ ...withoutOffence(best), purges: 1 })?.grade).toBe('一般');
      expect(scored({ ...withoutOffence(best), untrueOrders: 1 })?.grade).toBe('差');
    });
  });
});

describe('two sites', () => {
  test('with the same record score the same, however much they owe', () => {
    holds(fc.tuple(SITE_RECORD, fc.integer({ min: 2, max: 4 })), ([record, times]) => {
      const { points, grade } = scored(record) ?? {};
      expect(scored({ ...record, times })).toMatchObject({ points, grade });
    });
  });

  test('one of which did everything no worse and something better: it scores no less', () => {
    holds(fc.tuple(WITH_DUTY, PHOTO), ([{ record, number }, photo]) => {
      const other = keeping(record, number, { daysLate: 0, photo });
      const before = keptAs(record, number);
      if (before !== 'never' && before.photo === 'hung' && photo !== 'hung') return;
      expect(pointsOf(other)).toBeGreaterThanOrEqual(pointsOf(record));
    });
  });
});

test('where nothing was owed so far there is no score, neither a full one nor none of it', () => {
  holds(SITE_RECORD, (record) => {
    const nothing = { ...record, asOf: day('2026-01-05'), answeredQuestions: 0, openQuestions: 0 };
    expect(scored(nothing)).toBeUndefined();
  });
});

describe('the working', () => {
  test('in one line comes to the score with a pocket calculator', () => {
    holds(SITE_RECORD, (record) => {
      const { working = '', points } = scored(record) ?? {};
      const [, told = '', rest = ''] = /→ (.*)×100＝([\d.]+)分/.exec(working) ?? [];
      const [sum = '', division = sum] = told.split('；');
      const [terms = '', stated] = sum.split('＝');
      const [dividend, divisor] = division.split('÷').map(Number);
      expect(calculated(terms.split('÷')[0] ?? '')).toBeCloseTo(Number(stated ?? dividend), 6);
      // Told with one decimal.
      const share = ((dividend ?? 0) / (divisor ?? 1)) * 100;
      expect(Math.abs(Number(rest) - share)).toBeLessThanOrEqual(0.05 + 1e-9);
      const most = [...working.matchAll(/最高(\d+)分/g)].map(([, limit]) => Number(limit));
      expect(points).toBe(Math.min(Number(rest), ...most));
    });
  });
});

/** `49＋3×0.8－10×0.1` */
function calculated(terms: string): number {
  return [...terms.matchAll(/([＋－]?)([\d.]+)(?:×([\d.]+))?/g)].reduce(
    (sum, [, sign, count, each = '1']) => sum + (sign === '－' ? -1 : 1) * Number(count) * Number(each),
    0,
  );
}
