/** What the statistics and the grids of one site say of each other and of the site. */
import { describe, expect, test } from 'vitest';
import { checkKindSeries } from '../../src/loader/site/cross-checks.ts';
import { aDisclosure, aSite } from '../support/a-site.ts';

const statistics = (
  period: string,
  [carriedOver, accepted, finished]: readonly [number, number, number],
  id = `agency-${period}`,
) =>
  aDisclosure(
    {
      kind: 'agency-statistics',
      period,
      publishedOn: '2026-11-20',
      type: '公布',
      carriedOver,
      rows: [{ category: '社保', accepted, finished }],
      totals: { accepted, finished, pending: carriedOver + accepted - finished },
    },
    { id },
  );

const grids = (publishedOn: string, households: number) =>
  aDisclosure(
    {
      kind: 'grid',
      publishedOn,
      type: '公布',
      grids: [{ number: '第一网格', range: '一组', households, worker: '王春燕', phone: '024-4555 0104' }],
      totals: { grids: 1, households },
    },
    { id: `${publishedOn}-grids` },
  );

const profile = aSite({ facts: [{ label: '户数', value: '2,308户' }] }).profile;
const told = (...disclosures: Parameters<typeof checkKindSeries>[0]): string[] =>
  checkKindSeries(disclosures, profile).map(
    ({ file, finding }) =>
      `${file.split('/').at(-1)} ${finding.code} ${finding.path.join('.')}: ${finding.message}`,
  );

describe('statistics of one month after another', () => {
  test('that agree leave nothing to say', () => {
    expect(told(statistics('2026-08', [0, 10, 8]), statistics('2026-09', [2, 5, 7]))).toEqual([]);
  });

  test('begin with what the month before left open', () => {
    expect(told(statistics('2026-08', [0, 10, 8]), statistics('2026-09', [0, 5, 5]))).toEqual([
      'agency-2026-09.yaml CARRY_OVER_MISMATCH carriedOver: 「上期没办完」写的是 0 件，2026年8月的统计还没办完的是 2 件，差 2 件。',
    ]);
  });

  test('are told once a month', () => {
    expect(told(statistics('2026-08', [0, 1, 1]), statistics('2026-08', [0, 1, 1], 'agency-again'))).toEqual([
      'agency-again.yaml PERIOD_DUPLICATE period: 2026年8月的代办件统计公布了两份，另一份是 sites/qingshi/shuinan/finance/agency-2026-08.yaml，全市会算两遍。',
    ]);
  });

  test('make up the quarter, once all of its months are there', () => {
    const months = [statistics('2026-07', [0, 5, 5]), statistics('2026-08', [0, 6, 6])];
    const quarter = statistics('2026-Q3', [0, 20, 20]);
    expect(told(...months, quarter)).toEqual([]);
    expect(told(...months, statistics('2026-09', [0, 7, 7]), quarter)).toEqual([
      'agency-2026-Q3.yaml QUARTER_MISMATCH totals.accepted: 2026年第三季度的「受理」写的是 20 件，各月相加是 18 件，差 2 件。',
      'agency-2026-Q3.yaml QUARTER_MISMATCH totals.finished: 2026年第三季度的「办结」写的是 20 件，各月相加是 18 件，差 2 件。',
    ]);
  });
});

describe('the households of all grids', () => {
  test('are those of the site; older lists told their time', () => {
    expect(told(grids('2026-03-01', 2000), grids('2026-09-01', 2308))).toEqual([]);
    expect(told(grids('2026-03-01', 2308), grids('2026-09-01', 2300))).toEqual([
      '2026-09-01-grids.yaml FILES_DISAGREE totals.households: 各网格一共 2300 户，site.yaml 里写的户数是 2308 户，有 8 户没有网格管。',
    ]);
  });
});
