import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/model/disclosure/blocks.ts';
import type { DisclosureContent } from '../../../src/model/disclosure/disclosure.ts';
import { checkAccountsChain } from '../../../src/model/kinds/accounts/chain.ts';
import { documentOf } from '../../../src/model/disclosure/document.ts';
import { formatSentence } from '../../../src/model/values/values.ts';
import { vocabularyOf } from '../../../src/model/words/vocabulary.ts';
import { aCatalogue, aDisclosure, day } from '../../support/a-site.ts';

type AccountsContent = Extract<DisclosureContent, { kind: 'accounts' }>;

function accountsOf(period: string, opening: number, income: number, expense: number) {
  return aDisclosure(
    {
      kind: 'accounts',
      period,
      publishedOn: '2026-12-01',
      opening,
      income: [{ category: '补助收入', title: '村级运转补助', amount: income }],
      expense: [
        { category: '公益支出', title: '路灯维修', amount: expense, on: '2026-09-20', voucher: '凭证9-09' },
        { category: '管理费用', title: '报刊费', amount: 0 },
      ],
      closing: Math.round((opening + income - expense) * 100) / 100,
    },
    { id: `accounts-${period}` },
  );
}

function documentFor(period: string, ...disclosures: ReturnType<typeof accountsOf>[]) {
  const current = disclosures.find(({ content }) => content.period === period);
  return documentOf(current?.content as AccountsContent, {
    disclosures,
    words: vocabularyOf('village'),
    catalogue: aCatalogue({}),
    reach: 'web',
    asOf: day('2026-12-01'),
  });
}

function block<T extends Block['type']>(
  blocks: readonly Block[],
  type: T,
): Extract<Block, { type: T }> | undefined {
  return blocks.find((one): one is Extract<Block, { type: T }> => one.type === type);
}

describe('accounts that begin with another sum than the month before ended with', () => {
  const january = accountsOf('2026-01', 100.5, 50, 20.25);
  const other = accountsOf('2026-02', 150, 60, 20);
  const restated = {
    ...other,
    content: { ...other.content, openingWhy: '补记去年漏记的利息' },
  } as typeof other;
  const told = (february: typeof other) =>
    checkAccountsChain(
      [january, february].map((one) => ({ ...one, file: one.id })) as Parameters<
        typeof checkAccountsChain
      >[0],
      { ofKind: () => [] },
    ).map(({ finding }) => `${finding.code} ${finding.severity ?? 'error'}`);

  test('are wrong without a reason, and with one the clerk is told', () => {
    expect(told(other)).toEqual(['CARRY_OVER_MISMATCH error']);
    expect(told(restated)).toEqual(['CARRY_OVER_MISMATCH warning']);
  });

  test('say the reason, and prove no sum of the year that does not come out', () => {
    const balance = block(documentFor('2026-02', january, restated).blocks, 'balance');
    expect(balance?.note).toBe('月初结存和上一期期末不一样：补记去年漏记的利息。');
    expect(balance?.yearCheck).toBeUndefined();
    expect(block(documentFor('2026-02', january, other).blocks, 'balance')?.yearCheck).toBeDefined();
  });
});

describe('accounts as a document', () => {
  const january = accountsOf('2026-01', 100.5, 50, 20.25);
  const february = accountsOf('2026-02', 130.25, 60, 20.25);

  test('the first sentence is the answer in numbers', () => {
    const { lead } = documentFor('2026-01', january);
    expect(lead.map((sentence) => formatSentence(sentence))).toEqual([
      '1月收入 50.00元，支出 20.25元，月末结存 130.25元。',
    ]);
  });

  test('a month is compared with the month before when that is published', () => {
    const { lead } = documentFor('2026-02', january, february);
    expect(formatSentence(lead[1] ?? [])).toBe('和1月比：收入多 10.00元，支出一样，结存多 39.75元。');
  });

  test('January is compared with December of the year before', () => {
    const december = accountsOf('2025-12', 90.5, 20, 10);
    expect(formatSentence(documentFor('2026-01', december, january).lead[1] ?? [])).toContain('和12月比');
  });

  test('entries stand under their category with subtotals, in the order of the chart of accounts', () => {
    const expense = documentFor('2026-01', january).blocks.filter(({ type }) => type === 'ledger')[1];
    expect(expense).toMatchObject({
      heading: '支出',
      groups: [
        { title: '管理费用', subtotal: 0 },
        { title: '公益支出', subtotal: 2025 },
      ],
      total: { label: '支出合计', amount: 2025 },
    });
  });

  test('the year to date is told only when every month from January is there', () => {
    expect(block(documentFor('2026-02', january, february).blocks, 'ledger')?.yearToDate).toBe(11000);
    expect(block(documentFor('2026-02', february).blocks, 'ledger')?.yearToDate).toBeUndefined();
  });

  test('a missing month in between leaves the year to date untold', () => {
    const march = accountsOf('2026-03', 170, 10, 5);
    expect(block(documentFor('2026-03', january, march).blocks, 'ledger')?.yearToDate).toBeUndefined();
  });

  test('the chart appears from the second month on and marks the current one', () => {
    expect(block(documentFor('2026-01', january).blocks, 'months')).toBeUndefined();
    const months = block(documentFor('2026-02', january, february).blocks, 'months');
    expect(months?.points.map(({ label, isCurrent }) => `${label}${isCurrent ? '*' : ''}`)).toEqual([
      '1月',
      '2月*',
    ]);
  });

  test('a quarter speaks of its quarter and is not mixed with months', () => {
    const quarter = accountsOf('2026-Q1', 100.5, 110, 40.5);
    const { lead, blocks } = documentFor('2026-Q1', january, february, quarter);
    expect(formatSentence(lead[0] ?? [])).toBe('第一季度收入 110.00元，支出 40.50元，季末结存 170.00元。');
    expect(block(blocks, 'months')).toBeUndefined();
  });
});
