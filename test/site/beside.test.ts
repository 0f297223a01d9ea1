/** What villages are held beside each other by, and what is never told so. */
import { describe, expect, test } from 'vitest';
import { besideFigures, besideFacts, type BesideFacts } from '../../src/site/beside.ts';
import { ledgerFacts } from '../../src/site/ledger/ledger-facts.ts';
import { indexCatalogue } from '../../src/model/catalogue/catalogue.ts';
import { dutiesOf } from '../../src/model/duties/duties.ts';
import { fen } from '../../src/model/values/fen.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../support/a-site.ts';

const asOf = day('2026-12-01');
const catalogue = aCatalogue({ frequency: 'event' }, { frequency: 'event', audience: 'members' });

const pay = (period: string, standard: number, more: Record<string, unknown> = {}) =>
  aDisclosure(
    {
      kind: 'cadre-pay',
      title: '水南村干部报酬',
      publishedOn: '2026-10-10',
      period,
      rows: [
        {
          name: '周福来',
          post: '书记',
          standard,
          per: '月',
          quantity: 3,
          due: standard * 3,
          paid: standard * 3,
          source: '镇财政',
        },
        {
          name: '李德贵',
          post: '会计',
          standard: 2000,
          per: '月',
          quantity: 3,
          due: 6000,
          paid: 6000,
          source: '镇财政',
        },
        {
          name: '周福来',
          post: '书记',
          standard: 100,
          per: '工',
          quantity: 4,
          due: 400,
          paid: 400,
          source: '村集体',
        },
      ],
      totals: { due: standard * 3 + 6400, paid: standard * 3 + 6400 },
      ...more,
    },
    { id: `pay-${period}` },
  );

function factsOf(...disclosures: Parameters<typeof besideFacts>[0]): BesideFacts {
  const site = aSite({ disclosures: [...disclosures], catalogue });
  const ledger = ledgerFacts(site, { duties: dutiesOf(site, asOf), asOf });
  return besideFacts(site.disclosures, indexCatalogue(catalogue), { ledger, asOf });
}

describe('what is told of a village', () => {
  test('is the standing pay a month by the newest sheet, days of work not counted', () => {
    expect(factsOf(pay('2026-Q3', 4000), pay('2026-Q2', 9000)).monthlyPay).toBe(fen(300_000));
    expect(factsOf().monthlyPay).toBeUndefined();
  });

  test('is nothing of what is for members alone', () => {
    expect(factsOf(pay('2026-Q3', 4000, { item: 'item-2' })).monthlyPay).toBeUndefined();
  });
});

describe('the pictures of a township', () => {
  const of = (...pays: (number | undefined)[]) =>
    besideFigures(
      pays.map((yuan, index) => ({
        name: `${'甲乙丙丁'[index]}村`,
        beside: { monthlyPay: yuan === undefined ? undefined : fen(yuan * 100) },
      })),
    );

  test('say the middle and show each beside it, the most first', () => {
    const [figure] = of(3000, 4500, 3500);
    expect(figure?.message).toBe('中间的是 3,500 元。只算按月发的；职务、人数不一样，只能大概比。');
    expect(
      figure?.rows.map(({ label, amount, width, planWidth }) => [label, amount, width, planWidth]),
    ).toEqual([
      ['乙村', '4,500 元', '100%', '77.8%'],
      ['丙村', '3,500 元', '77.8%', '77.8%'],
      ['甲村', '3,000 元', '66.7%', '77.8%'],
    ]);
    expect(of(3000, 4000, 3500, 2000)[0]?.message).toContain('中间的是 3,250 元。');
  });

  test('are none where fewer than three have published it', () => {
    expect(of(3000, 4500, undefined)).toEqual([]);
  });
});
