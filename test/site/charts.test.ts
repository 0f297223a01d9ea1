import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../src/site/charts/figures.ts';
import { bandSpans, lengthScale } from '../../src/site/charts/scales.ts';
import { subsidiesFigure } from '../../src/site/charts/subsidies.ts';
import { aDisclosure, aSite } from '../support/a-site.ts';
import { aSiteContext } from '../support/a-site-context.ts';

const figureOf = (fields: Record<string, unknown>) =>
  figuresOf(aDisclosure({ publishedOn: '2026-10-09', type: '公布', ...fields }).content)[0];

describe('scales', () => {
  test('lengths are shares of the largest, and never leave the picture', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 1e12 }),
        fc.integer({ min: 0, max: 1e12 }),
        (amount, largest) => {
          const width = Number(lengthScale(largest)(amount).replace('%', ''));
          expect(width).toBeGreaterThanOrEqual(0);
          expect(width).toBeLessThanOrEqual(100);
          const share = Math.min(1, Math.max(0, amount / Math.max(1, largest))) * 100;
          expect(Math.abs(width - share)).toBeLessThanOrEqual(0.051);
        },
      ),
    );
  });

  test('places in a row are equal, do not touch, and fill the row', () => {
    const spans = bandSpans(6).map(({ x, width }) => ({ x: parseFloat(x), width: parseFloat(width) }));
    expect(spans[0]?.x).toBe(0);
    expect((spans[5]?.x ?? 0) + (spans[5]?.width ?? 0)).toBeCloseTo(100, 0);
    for (const [index, { x }] of spans.slice(1).entries())
      expect(x).toBeGreaterThan((spans[index]?.x ?? 0) + (spans[index]?.width ?? 0));
  });
});

describe('accounts', () => {
  const entry = (category: string, amount: number) => ({ category, title: '一笔', amount });
  const accounts = {
    kind: 'accounts',
    period: '2026-09',
    opening: 1000,
    income: [entry('经营收入', 300), entry('补助收入', 500), entry('经营收入', 100)],
    expense: [entry('管理费用', 250)],
    closing: 1650,
  };

  test('are drawn by category, the largest first, to one scale, and the message says what is most', () => {
    const figure = figureOf(accounts);
    expect(figure?.message).toBe('收入里补助收入最多，占 56%；支出都是管理费用。');
    expect(figure?.rows).toEqual([
      { label: '补助收入', amount: '500.00 元', width: '100%', fill: 'income' },
      { label: '经营收入', amount: '400.00 元', width: '80%', fill: 'income' },
      { label: '管理费用', amount: '250.00 元', width: '50%', fill: 'expense' },
    ]);
  });

  test('with two sums or fewer are not drawn: the sentence above says as much', () => {
    expect(figureOf({ ...accounts, income: [entry('经营收入', 900)] })).toBeUndefined();
  });
});

describe('plan against fact', () => {
  const funds = {
    kind: 'special-funds',
    fund: '党建经费',
    program: '党建经费',
    stage: '使用',
    received: 1000,
    uses: [
      { title: '订报刊', planned: 400, spent: 300 },
      { title: '办活动', planned: 600, spent: 600 },
      { title: '没定', planned: 100 },
    ],
    totals: { planned: 1000, spent: 900, balance: 100 },
  };

  test('a fund shows what was spent inside the frame of what was planned, where both are known', () => {
    const figure = figureOf(funds);
    expect(figure?.message).toBe('计划 1,000.00 元，花了 900.00 元，是计划的 90%。');
    expect(
      figure?.rows.map(({ label, amount, width, planWidth }) => [label, amount, width, planWidth]),
    ).toEqual([
      ['订报刊', '300.00 / 400.00 元', '50%', '66.7%'],
      ['办活动', '600.00 / 600.00 元', '100%', '100%'],
    ]);
  });

  test('a fund that is only planned is not drawn', () => {
    expect(figureOf({ ...funds, uses: [{ title: '订报刊', planned: 400 }] })).toBeUndefined();
  });

  const project = {
    kind: 'project',
    project: 'bridge',
    name: '修桥',
    stage: '结算',
    location: '三组',
    content: '修桥',
    responsible: '某某',
    investment: 50000,
    sources: [{ source: '村集体', amount: 50000 }],
    schedule: {},
    contract: { contractor: '施工队', amount: 48000, signedOn: '2026-08-01' },
    settlement: { amount: 47500, paid: 45000, unpaid: 2500 },
  };

  test('a project shows its steps and its prices, and says what the plan and the bill differ by', () => {
    const figure = figureOf(project);
    expect(figure?.message).toBe('一共 6 步，这是第 6 步“结算”；结算价比总投资少 2,500.00 元。');
    expect(figure?.strip?.description).toBe('进度：立项、招标、中标、开工、竣工、结算，都走完了');
    expect(figure?.rows.map(({ label, width }) => `${label} ${width}`)).toEqual([
      '总投资 100%',
      '合同价 96%',
      '结算价 95%',
      '已付 90%',
    ]);
  });

  test('a project at its beginning shows its steps only', () => {
    const { contract: _, settlement: __, ...begun } = project;
    const figure = figureOf({ ...begun, stage: '招标' });
    expect(figure?.rows).toEqual([]);
    expect(figure?.strip?.steps.map(({ label, isDone }) => `${label}${isDone ? '✓' : ''}`)).toEqual([
      '立项✓',
      '招标✓',
      '中标',
      '开工',
      '竣工',
      '结算',
    ]);
    expect(figure?.strip?.description).toBe('进度：立项、招标，还有中标、开工、竣工、结算');
  });
});

describe('where subsidies went', () => {
  const list = (id: string, subsidy: string, amount: number, fields: Record<string, unknown> = {}) =>
    aDisclosure(
      {
        kind: 'subsidy-list',
        type: '公布',
        publishedOn: '2026-09-01',
        period: '2026',
        subsidy,
        unit: '亩',
        rows: [{ group: '一组', name: '某某', quantity: 1, amount }],
        totals: { rows: 1, quantity: 1, amount },
        ...fields,
      },
      { id },
    );
  const figureFor = (...disclosures: ReturnType<typeof list>[]) =>
    subsidiesFigure('finance', aSiteContext({ site: aSite({ disclosures }) }));

  test('counts the newest list of a programme and period once, under its name without the year', () => {
    const figure = figureFor(
      list('paid', '2026年地力补贴', 900),
      list('posted', '2026年地力补贴', 1000, { publishedOn: '2026-07-01' }),
      list('trees', '退耕还林补助', 450),
      list('last-year', '退耕还林补助', 7000, { period: '2025' }),
    );
    expect(figure?.rows.map(({ label, amount, width }) => [label, amount, width])).toEqual([
      ['地力补贴', '900.00 元', '100%'],
      ['退耕还林补助', '450.00 元', '50%'],
    ]);
    expect(figure?.message).toBe('名单已公布的 2 项，一共 1,350.00 元，地力补贴最多。');
  });

  test('needs two programmes to be a picture', () => {
    expect(figureFor(list('paid', '地力补贴', 900))).toBeUndefined();
  });
});
