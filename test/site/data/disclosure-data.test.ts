import { describe, expect, test } from 'vitest';
import type { CatalogueItem } from '../../../src/model/catalogue/catalogue.ts';
import type { Disclosure } from '../../../src/model/disclosure/disclosure.ts';
import { contentHash, formatCheckCode } from '../../../src/site/content-hash.ts';
import { disclosureData, disclosureDataFiles } from '../../../src/site/data/disclosure-data.ts';
import { aSiteContext, monthlyAccounts } from '../../support/a-site-context.ts';
import { aCatalogue, aDisclosure, aSite } from '../../support/a-site.ts';

/** Hostile titles and a negative amount, as they may stand in an account. */
const accounts = aDisclosure(
  {
    ...monthlyAccounts('2026-09', { opening: 1000, income: 500.5, expense: 0 }),
    expense: [
      { category: '管理费用', title: '=HYPERLINK("http://x")', amount: -20.5 },
      { category: '公益支出', title: '路灯', amount: 120.5, on: '2026-09-03', note: '两盏，含安装' },
    ],
    closing: 1400.5,
    publishedOn: '2026-10-09',
    corrections: [{ on: '2026-10-11', what: '金额写错', why: '抄错', by: '会计' }],
  },
  { id: '2026-10-09-accounts' },
);

const list = aDisclosure(
  {
    kind: 'subsidy-list',
    type: '公示',
    title: '水南村2026年耕地地力保护补贴发放名单公示',
    publishedOn: '2026-10-09',
    period: 2026,
    subsidy: '耕地地力保护补贴',
    unit: '亩',
    rows: [{ group: '一组', name: '谢广田', quantity: 2.5, amount: 200 }],
    totals: { rows: 1, quantity: 2.5, amount: 200 },
    posting: { from: '2026-10-09', until: '2026-10-18', to: '村务监督委员会', phone: '024-4555 0102' },
  },
  { id: '2026-10-09-list' },
);

function dataOf(
  disclosure: Disclosure,
  { item = {}, asOf = '2026-10-12' }: { item?: Partial<CatalogueItem>; asOf?: string } = {},
) {
  const catalogue = aCatalogue({ frequency: 'event', id: 'item-1', ...item });
  const context = aSiteContext({ site: aSite({ disclosures: [disclosure], catalogue }), asOf });
  const files = Object.fromEntries(disclosureDataFiles(context).map(({ path, content }) => [path, content]));
  return { data: disclosureData(disclosure, context) as Record<string, never>, files };
}

describe('data.json of a disclosure', () => {
  test('says what it is, where it stands, and the check code of its page', () => {
    const { data, files } = dataOf(accounts);
    expect(data).toMatchObject({
      format: 'gongkailan-disclosure',
      formatVersion: 5,
      id: '2026-10-09-accounts',
      address: 'https://gongkai.example/shuinan/finance/2026-10-09-accounts/',
      site: { id: 'shuinan', type: 'village', township: { code: '210599100' } },
      section: { id: 'finance', title: '财务公开' },
      kind: { id: 'accounts' },
      period: '2026-09',
      publishedOn: '2026-10-09',
      lastChangedOn: '2026-10-11',
      state: 'published',
      check: formatCheckCode(contentHash(accounts)),
      corrections: [{ on: '2026-10-11', why: '抄错' }],
      tables: [
        {
          name: 'income',
          title: '收入',
          rows: 1,
          address: 'https://gongkai.example/shuinan/finance/2026-10-09-accounts/income.csv',
        },
        { name: 'expense', rows: 2 },
      ],
    });
    const file = files['shuinan/finance/2026-10-09-accounts/data.json'] ?? '';
    expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(data)));
  });

  test('money is integer fen and decimal yuan, and what was written in 万元 stands beside it', () => {
    expect(dataOf(accounts).data['content']).toMatchObject({
      opening: { fen: 100_000, yuan: '1000.00' },
      expense: [{ amount: { fen: -2050, yuan: '-20.50' } }, { amount: { fen: 12_050, yuan: '120.50' } }],
    });
    const written = { ...accounts, content: { ...accounts.content, written: { '100000': '0.1万元' } } };
    expect(dataOf(written as Disclosure).data['content']).toMatchObject({
      opening: { fen: 100_000, yuan: '1000.00', written: '0.1万元' },
    });
  });

  test('of what is withdrawn there is a tombstone and no table', () => {
    const gone = aDisclosure({
      ...monthlyAccounts('2026-09', { opening: 1000, income: 500, expense: 0 }),
      publishedOn: '2026-10-09',
      withdrawal: { on: '2026-10-11', why: '重复公布', by: '村委会' },
    });
    const { data, files } = dataOf(gone);
    expect(Object.keys(files)).toEqual(['shuinan/finance/2026-10-09-notice/data.json']);
    expect(data).toMatchObject({ state: 'withdrawn', withdrawal: { on: '2026-10-11', why: '重复公布' } });
    expect(Object.keys(data)).not.toEqual(expect.arrayContaining(['content']));
    expect(JSON.stringify(data)).not.toMatch(/lead|check|tables|冷库/);
  });

  test('a purge is a change, as it is for feeds and search engines', () => {
    const purges = [{ on: '2026-10-11', what: '一名村民的电话', by: '村委会' }];
    expect(dataOf(aDisclosure({ publishedOn: '2026-10-09', purges })).data).toMatchObject({
      lastChangedOn: '2026-10-11',
      purges,
    });
  });

  test('a withdrawal that is still to come is not told', () => {
    const later = aDisclosure({
      publishedOn: '2026-10-09',
      withdrawal: { on: '2026-10-20', why: '到期', by: '村委会' },
    });
    const { data } = dataOf(later);
    expect(data).toMatchObject({ state: 'published', lastChangedOn: '2026-10-09' });
    expect(JSON.stringify(data)).not.toContain('到期');
  });

  test('of what is for party members only it says that there is one', () => {
    const { data, files } = dataOf(accounts, { item: { audience: 'party' } });
    expect(Object.keys(files)).toHaveLength(1);
    expect(data).toMatchObject({ shows: { body: 'fact' }, tables: [] });
    expect(JSON.stringify(data)).not.toMatch(/content|冷库|抄错|500/);
  });
});

describe('the tables of a disclosure', () => {
  test('are CSV for Excel: decimals as they are, formulas defused, negative numbers numbers', () => {
    expect(dataOf(accounts).files['shuinan/finance/2026-10-09-accounts/expense.csv']).toBe(
      '\uFEFF科目,项目,金额（元）,日期,票据,说明\r\n' +
        `管理费用,"'=HYPERLINK(""http://x"")",-20.50,,,\r\n` +
        '公益支出,路灯,120.50,2026-09-03,,两盏，含安装\r\n',
    );
  });

  test('names are masked as on the page, and the list goes when its time is over', () => {
    const csv = 'shuinan/finance/2026-10-09-list/rows.csv';
    const item: Partial<CatalogueItem> = { names: 'masked' };
    expect(dataOf(list, { item }).files[csv]).toBe(
      '\uFEFF小组,姓名,数量,金额（元）,备注\r\n一组,谢*田,2.50,200.00,\r\n',
    );
    const over = dataOf(list, { item, asOf: '2026-10-19' });
    expect(over.files[csv]).toBeUndefined();
    expect(JSON.stringify(over)).not.toContain('谢');
    expect(over.data['content']).toMatchObject({ rows: [], totals: { amount: { fen: 20_000 } } });
  });
});
