import { describe, expect, test } from 'vitest';
import { disclosureView } from '../../../src/site/pages/disclosure-page.ts';
import { qrCode } from '../../../src/site/qr.ts';
import { contentHash, formatCheckCode } from '../../../src/site/content-hash.ts';
import { aSiteContext, monthlyAccounts, posting } from '../../support/a-site-context.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';
import type { Disclosure } from '../../../src/model/disclosure/disclosure.ts';

function view(
  disclosure: Disclosure,
  { catalogue = aCatalogue({}), others = [] as Disclosure[], asOf = '2026-10-12' } = {},
) {
  const site = aSite({ disclosures: [disclosure, ...others] });
  return disclosureView(disclosure, aSiteContext({ site, catalogue, asOf }));
}

const subsidyList = aDisclosure({
  kind: 'subsidy-list',
  type: '公示',
  title: '水南村2026年耕地补贴发放名单公示',
  publishedOn: '2026-10-09',
  period: '2026',
  subsidy: '耕地地力保护补贴',
  unit: '亩',
  rows: [{ group: '一组', name: '谢广田', quantity: 2, amount: 167.14 }],
  totals: { rows: 1, quantity: 2, amount: 167.14 },
});

describe('a list of persons that is not shown', () => {
  const withdrawal = { on: '2026-10-11', why: '张榜有误', by: '村委会' };

  test('still tells a household whom to call about its own entry, where to go and when', () => {
    const told = { call: { text: '024-4555 0102' }, address: expect.stringContaining('村') };
    expect(view(subsidyList, { asOf: '2027-03-01' }).ownEntry).toMatchObject(told);
    const { content, ...rest } = subsidyList;
    const withdrawn = { ...rest, content: { ...content, withdrawal } } as Disclosure;
    expect(view(withdrawn).ownEntry).toMatchObject(told);
  });

  test('says nothing of it while the list is there, nor does what lists nobody', () => {
    expect(view(subsidyList).ownEntry).toBeUndefined();
    expect(view(aDisclosure({ publishedOn: '2026-10-01', withdrawal })).ownEntry).toBeUndefined();
  });
});

describe('page of a disclosure', () => {
  test('the check code is that of the content', () => {
    const disclosure = aDisclosure({ publishedOn: '2026-10-09', number: '水南〔2026〕3号' });
    expect(view(disclosure).body?.check.rows).toEqual(
      expect.arrayContaining([
        { label: '文号', value: '水南〔2026〕3号' },
        { label: '校验码', value: formatCheckCode(contentHash(disclosure)), form: 'code' },
      ]),
    );
  });

  test('the QR code is the public address of the page', () => {
    const disclosure = aDisclosure({ publishedOn: '2026-10-09' }, { id: 'fire' });
    expect(view(disclosure).body?.check.qr).toEqual(qrCode('https://gongkai.example/shuinan/finance/fire/'));
  });

  test('the short address is that of its day, as it is typed', () => {
    const disclosure = aDisclosure({ publishedOn: '2026-10-09' }, { id: 'fire' });
    expect(view(disclosure).body?.check.rows).toContainEqual({
      label: '短网址',
      value: 'gongkai.example/shuinan/261009',
      form: 'typed',
    });
  });

  test('the wall keeps the sheet at least until the posting ends', () => {
    const catalogue = aCatalogue({ id: 'item-1', wallDays: 5 });
    const wallUntil = (fields: Parameters<typeof aDisclosure>[0]) =>
      view(aDisclosure(fields), { catalogue }).body?.check.rows.find(({ label }) => label === '墙上至少贴到')
        ?.value;
    expect(wallUntil({ publishedOn: '2026-10-09' })).toBe('2026年10月14日');
    expect(wallUntil(posting('2026-10-09', '2026-10-18'))).toBe('2026年10月18日');
  });

  test('a list of private persons is kept from search engines, other pages are not', () => {
    expect(view(subsidyList).frame.isIndexed).toBe(false);
    expect(view(aDisclosure({ publishedOn: '2026-10-09' })).frame.isIndexed).toBe(true);
  });

  test('a name of a masked list is nowhere in the description', () => {
    const catalogue = aCatalogue({ id: 'item-1', names: 'masked' });
    expect(view(subsidyList, { catalogue }).frame.description).not.toContain('谢广田');
  });

  test('a posting that is over says so in the head', () => {
    const tags = (asOf: string) =>
      view(aDisclosure(posting('2026-10-09', '2026-10-18')), { asOf }).tags.map(({ text }) => text);
    expect(tags('2026-10-18')).toEqual(['公示中']);
    expect(tags('2026-10-19')).toEqual(['公示10月18日已结束']);
  });

  test('objections go to the office of the posting, else to the supervision committee', () => {
    const during = view(aDisclosure(posting('2026-10-09', '2026-10-18'))).objection;
    expect(during.first).toMatchObject({ how: '先找受理单位', label: '监委会' });
    const after = view(aDisclosure({ publishedOn: '2026-10-09' })).objection;
    expect(after.first).toMatchObject({ how: '先问监委会', label: '赵永峰' });
    expect(after.next.map(({ text }) => text)).toEqual(['024-4555 0011', '12345']);
  });

  test('a withdrawn disclosure leaves reason, date and by whom, and nothing of what it said', () => {
    const disclosure = aDisclosure({
      publishedOn: '2026-10-01',
      body: '这一段不能再看到。',
      withdrawal: { on: '2026-10-05', why: '面积算错了', by: '村“两委”会' },
    });
    const withdrawn = view(disclosure);
    expect(withdrawn.withdrawal).toMatchObject({ why: '面积算错了', by: '村“两委”会' });
    expect(withdrawn.body).toBeUndefined();
    expect(withdrawn.frame.isIndexed).toBe(false);
    expect(JSON.stringify(withdrawn)).not.toContain('这一段不能再看到');
  });

  test('before the day of its withdrawal it is still there', () => {
    const disclosure = aDisclosure({
      publishedOn: '2026-10-01',
      withdrawal: { on: '2026-10-13', why: '面积算错了', by: '村“两委”会' },
    });
    expect(view(disclosure).body).toBeDefined();
  });

  test('accounts link to the month before and after, of the same length only', () => {
    const accounts = (period: string, publishedOn: string) =>
      aDisclosure(
        { ...monthlyAccounts(period, { opening: 0, income: 0, expense: 0 }), publishedOn },
        { id: period.toLowerCase() },
      );
    const months = ['2026-06', '2026-07', '2026-08', '2026-09'].map((period) =>
      accounts(period, '2026-10-01'),
    );
    const quarter = aDisclosure(
      {
        ...monthlyAccounts('2026-09', { opening: 0, income: 0, expense: 0 }),
        period: '2026-Q3',
        publishedOn: '2026-10-02',
      },
      { id: 'quarter' },
    );
    const [june, july, august, september] = months;
    const { related } = view(august!, { others: [june!, july!, september!, quarter] });
    expect(related[0]?.links.map(({ label, href }) => [label, href])).toEqual([
      ['上一期', '../2026-07/'],
      ['下一期', '../2026-09/'],
    ]);
  });

  test('the period is said only where the title does not say it', () => {
    const accounts = monthlyAccounts('2026-09', { opening: 0, income: 0, expense: 0 });
    expect(view(aDisclosure({ ...accounts, publishedOn: '2026-10-01' })).period).toBeUndefined();
    expect(view(aDisclosure({ ...accounts, title: '收支公布表', publishedOn: '2026-10-01' })).period).toBe(
      '2026年9月',
    );
  });
});

describe('history on the page of a disclosure', () => {
  const path = 'shuinan/finance/2026-10-09-notice/';
  const revisions = {
    [path]: [
      { on: day('2026-10-09'), commit: '1a2b3c4d', reasons: [{ word: '首次公布' }] },
      { on: day('2026-10-11'), reasons: [{ word: '更正', detail: '停水的日期' }, { word: '张贴凭证' }] },
    ],
  };

  function told(fields: Record<string, unknown>) {
    const disclosure = aDisclosure({ publishedOn: '2026-10-09', ...fields });
    const context = aSiteContext({ site: aSite({ disclosures: [disclosure] }), catalogue: aCatalogue({}) });
    return disclosureView(disclosure, { ...context, revisions });
  }

  test('has the newest revision first, with what was corrected', () => {
    expect(told({}).revisions).toEqual([
      { day: { iso: '2026-10-11', text: '10月11日' }, reason: '更正：停水的日期；张贴凭证' },
      { day: { iso: '2026-10-09', text: '10月9日' }, commit: '1a2b3c4d', reason: '首次公布' },
    ]);
  });

  test('says no more than that something was corrected where the content is not shown', () => {
    const withdrawal = { on: '2026-10-12', why: '重复公布', by: '村委会' };
    expect(told({ withdrawal }).revisions[0]?.reason).toBe('更正；张贴凭证');
  });

  test('says when something was removed for privacy and by whom, also after a withdrawal', () => {
    const purges = [{ on: '2026-10-12', what: '一名村民的电话', by: '村委会' }];
    const withdrawal = { on: '2026-10-12', why: '重复公布', by: '村委会' };
    const said = [{ day: { iso: '2026-10-12', text: '10月12日' }, what: '一名村民的电话', by: '村委会' }];
    expect(told({ purges }).purges).toEqual(said);
    expect(told({ purges, withdrawal }).purges).toEqual(said);
  });
});
