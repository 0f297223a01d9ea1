import { describe, expect, test } from 'vitest';
import { checkKindSeries } from '../../src/loader/site/cross-checks.ts';
import { aDisclosure } from '../support/a-site.ts';

const nothing = { opening: 0, increase: 0, decrease: 0, closing: 0 };

/** A sheet of one asset, half of it owed, half of it not shared out yet. */
function sheet(period: string, begin: number, end: number) {
  const half = { begin: begin / 2, end: end / 2 };
  const all = { begin, end };
  const none = { begin: 0, end: 0 };
  return aDisclosure(
    {
      kind: 'balance-sheet',
      period,
      publishedOn: '2026-11-20',
      assets: {
        current: [{ line: '应收款项', ...all }],
        currentTotal: all,
        fixed: [],
        fixedTotal: none,
        total: all,
      },
      liabilities: {
        current: [{ line: '应付款项', ...half }],
        currentTotal: half,
        longTerm: [],
        longTermTotal: none,
        total: half,
      },
      equity: { lines: [{ line: '未分配收益', ...half }], total: half },
      total: all,
    },
    { id: `sheet-${period}` },
  );
}

function result(period: string, opening: number, closing: number) {
  return aDisclosure(
    {
      kind: 'income-distribution',
      period,
      publishedOn: '2026-11-20',
      income: [],
      incomeTotal: 0,
      expense: [],
      expenseTotal: 0,
      surplus: 0,
      opening,
      distributable: opening,
      uses: [],
      closing,
    },
    { id: `result-${period}` },
  );
}

function debts(period: string, opening: number, closing: number) {
  return aDisclosure(
    {
      kind: 'receivables-payables',
      period,
      publishedOn: '2026-11-20',
      rows: [],
      totals: { receivable: { ...nothing, opening, closing }, payable: nothing },
    },
    { id: `debts-${period}` },
  );
}

function told(...disclosures: Parameters<typeof checkKindSeries>[0]): string[] {
  return checkKindSeries(disclosures).map(
    ({ finding }) => `${finding.severity ?? 'error'} ${finding.path.join('.')}: ${finding.message}`,
  );
}

describe('the books of a year', () => {
  test('that agree leave nothing to say', () => {
    expect(
      told(
        sheet('2024', 80, 100),
        sheet('2025', 100, 120),
        result('2024', 40, 50),
        result('2025', 50, 60),
        debts('2025', 100, 120),
      ),
    ).toEqual([]);
  });

  test('a sheet begins where the sheet of the year before ended', () => {
    expect(told(sheet('2024', 80, 100), sheet('2025', 110, 120))).toEqual([
      'error assets.total.begin: 「资产总计年初数」写的是 110.00 元，2024年的期末数是 100.00 元，差 10.00 元。那份在 sites/qingshi/shuinan/finance/sheet-2024.yaml。',
      'error liabilities.total.begin: 「负债合计年初数」写的是 55.00 元，2024年的期末数是 50.00 元，差 5.00 元。那份在 sites/qingshi/shuinan/finance/sheet-2024.yaml。',
    ]);
  });

  test('what is not shared out is one figure in three places', () => {
    expect(told(result('2024', 40, 50), result('2025', 45, 65), sheet('2025', 100, 120))).toEqual([
      'error opening: 「年初未分配收益」写的是 45.00 元，2024年的年末未分配收益是 50.00 元，差 5.00 元。那份在 sites/qingshi/shuinan/finance/result-2024.yaml。',
      'error closing: 「年末未分配收益」写的是 65.00 元，资产负债表的未分配收益期末数是 60.00 元，差 5.00 元。那份在 sites/qingshi/shuinan/finance/sheet-2025.yaml。',
    ]);
  });

  test('debts go on from the period before, and are those of the sheet', () => {
    expect(told(debts('2025-Q3', 0, 90), debts('2025-Q4', 80, 110), sheet('2025', 100, 120))).toEqual([
      'warning assets.current.0.end: 「应收款项期末数」写的是 120.00 元，债权债务明细的债权合计是 110.00 元，差 10.00 元。那份在 sites/qingshi/shuinan/finance/debts-2025-Q4.yaml。',
      'error totals.receivable.opening: 「债权合计的期初」写的是 80.00 元，上一期（2025年第三季度）的期末是 90.00 元，差 10.00 元。那份在 sites/qingshi/shuinan/finance/debts-2025-Q3.yaml。',
    ]);
  });
});
