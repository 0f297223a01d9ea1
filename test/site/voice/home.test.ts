import { describe, expect, test } from 'vitest';
import { catalogueSchema } from '../../../src/model/catalogue/catalogue.ts';
import { siteHomeView } from '../../../src/site/pages/site-home.ts';
import { objectionView } from '../../../src/site/voice/objection.ts';
import { questionsView } from '../../../src/site/voice/questions-page.ts';
import { aSiteContext, monthlyAccounts, posting } from '../../support/a-site-context.ts';
import { aCatalogue, aDisclosure, aSite } from '../../support/a-site.ts';
import { exampleOf } from '../../support/kind-examples.ts';

const accounts = (month: string, publishedOn: string) =>
  aDisclosure(
    { ...monthlyAccounts(month, { opening: 1000, income: 300, expense: 100 }), publishedOn },
    { id: `${publishedOn}-accounts`, section: 'finance' },
  );

describe('questions on the home', () => {
  test('only those that the site has an answer to', () => {
    expect(siteHomeView(aSiteContext()).questions).toEqual([]);
    const site = aSite({ disclosures: [accounts('2026-09', '2026-10-09')] });
    expect(siteHomeView(aSiteContext({ site })).questions.map(({ text }) => text)).toEqual(['钱花哪了']);
  });

  test('one answer is a tap away; several stand together on a page, the newest first', () => {
    const september = accounts('2026-09', '2026-10-09');
    const august = accounts('2026-08', '2026-09-09');
    const one = aSiteContext({ site: aSite({ disclosures: [september] }) });
    expect(siteHomeView(one).questions[0]?.href).toBe('finance/2026-10-09-accounts/');
    const two = aSiteContext({ site: aSite({ disclosures: [september, august] }) });
    expect(siteHomeView(two).questions[0]?.href).toBe('questions/#money');
    expect(questionsView(two).questions[0]).toMatchObject({
      id: 'money',
      more: 0,
      entries: [{ href: '../finance/2026-10-09-accounts/' }, { href: '../finance/2026-09-09-accounts/' }],
    });
  });
});

test('a home has a way to each of the eight, leases and what the village owns and owes among them', () => {
  const disclosures = (
    ['subsidy-list', 'accounts', 'project', 'cadre-pay', 'resolution', 'lease', 'assets'] as const
  ).map((kind) => ({
    id: kind,
    section: 'finance' as const,
    file: `${kind}.yaml`,
    // Examples have all fields, that they were taken back among them.
    content: { ...exampleOf(kind), item: 'item-1', withdrawal: undefined },
  }));
  const context = aSiteContext({ site: aSite({ disclosures }), asOf: '2027-01-01' });
  const told = siteHomeView(context).questions.map(({ text }) => text);
  expect(told.slice(-2)).toEqual(['租给谁了', '家底和欠账']);
  expect(told).toHaveLength(disclosures.length);
});

describe('what a question is called', () => {
  const list = (title: string, publishedOn: string, subsidy = title) =>
    aDisclosure(
      {
        kind: 'subsidy-list',
        title,
        publishedOn,
        type: '公布',
        period: 2026,
        subsidy,
        rows: [{ group: '一组', name: '谢广田', quantity: 1, amount: 100 }],
        totals: { rows: 1, quantity: 1, amount: 100 },
        unit: '亩',
        standard: 100,
      },
      { id: `${publishedOn}-list` },
    );
  const questionsOf = (catalogue: ReturnType<typeof aCatalogue>, ...disclosures: ReturnType<typeof list>[]) =>
    siteHomeView(aSiteContext({ site: aSite({ catalogue, disclosures }) })).questions.map(
      ({ text, words }) => `${text} ${words}`,
    );

  test('has the word beside it that its newest answer says, and not one of another subsidy', () => {
    const catalogue = aCatalogue({ kinds: ['subsidy-list'], words: ['稻谷补贴', '退耕还林', '农机补贴'] });
    const returned = list('水南村退耕还林补助名单', '2026-10-09');
    expect(questionsOf(catalogue, returned)).toEqual(['我的补贴 退耕还林']);
    expect(questionsOf(catalogue, list('水南村农机补贴名单', '2026-10-10'), returned)).toEqual([
      '我的补贴 农机补贴',
    ]);
    expect(questionsOf(catalogue, list('水南村种羊补助名单', '2026-10-10'))).toEqual(['我的补贴 ']);
  });

  test('does not repeat what it is called', () => {
    const catalogue = aCatalogue({ kinds: ['subsidy-list'], words: ['补贴', '农机'] });
    expect(questionsOf(catalogue, list('水南村农机补贴名单', '2026-10-10'))).toEqual(['我的补贴 农机']);
  });

  test('a text that is not for everybody gives no word', () => {
    const catalogue = aCatalogue({ kinds: ['subsidy-list'], words: ['退耕还林'], audience: 'members' });
    expect(questionsOf(catalogue, list('水南村补助名单', '2026-10-09', '退耕还林'))).toEqual(['我的补贴 ']);
  });

  test('is 低保 only where something is told of it', () => {
    const catalogue = aCatalogue({ kinds: ['social-assistance', 'notice'], words: ['低保', '公益岗'] });
    const notice = (title: string, publishedOn: string) =>
      aDisclosure({ title, publishedOn }, { id: publishedOn });
    const jobs = notice('水南村公益岗公示', '2026-10-09');
    expect(questionsOf(catalogue, jobs)).toEqual(['救助帮扶 公益岗']);
    expect(questionsOf(catalogue, jobs, notice('水南村低保名单', '2026-10-01'))).toEqual(['低保救助 公益岗']);
  });
});

describe('what changed', () => {
  test('is counted by the month of the newest disclosure, corrections by their own day', () => {
    const corrected = aDisclosure(
      {
        publishedOn: '2026-08-09',
        corrections: [{ on: '2026-10-10', what: '数', why: '抄错', by: '村会计' }],
      },
      { id: 'august', section: 'other' },
    );
    const site = aSite({
      disclosures: [accounts('2026-09', '2026-10-09'), aDisclosure({ publishedOn: '2026-10-01' }), corrected],
    });
    expect(siteHomeView(aSiteContext({ site })).news).toMatchObject({
      month: '10月',
      published: 2,
      href: 'archive/2026/#m10',
      corrected: [{ href: 'other/august/' }],
      withdrawn: [],
    });
  });

  test('says nothing before the first disclosure', () => {
    expect(siteHomeView(aSiteContext()).news).toBeUndefined();
  });
});

describe('how to object', () => {
  test('names the law as the catalogue has it on the day, with the article where that is known', () => {
    const catalogue = catalogueSchema.parse({
      laws: [
        { id: 'old', name: '村民委员会组织法', version: '2018年修正', to: '2025-12-31' },
        { id: 'new', name: '村民委员会组织法', version: '2025年修正', from: '2026-01-01' },
      ],
      items: aCatalogue({
        id: 'complaint-channel',
        basis: [{ law: 'old', article: '第三十一条' }, { law: 'new' }],
      }).items,
    });
    const right = (asOf: string) => objectionView(aSiteContext({ catalogue, asOf }), '').right;
    expect(right('2025-12-31')).toMatch(/村民有权向.*依据：《村民委员会组织法》（2018年修正）第三十一条$/);
    expect(right('2026-01-01')).toMatch(/依据：《村民委员会组织法》（2025年修正）$/);
  });

  test('without a law in the catalogue it promises what everybody may do, and a community no more than that', () => {
    expect(objectionView(aSiteContext(), '').right).not.toContain('依据');
    const community = aSiteContext({ site: aSite({ type: 'community', name: '彩胜社区' }) });
    expect(objectionView(community, '').right).toMatch(/^公布得不及时、不真实，居民可以向.*反映。$/);
  });

  test('a posting names its own office, and the slip knows what it is about', () => {
    const bridge = aDisclosure(posting('2026-10-09', '2026-10-18'), { id: 'bridge', section: 'affairs' });
    const context = aSiteContext({ site: aSite({ disclosures: [bridge] }) });
    const { id } = context.site.profile;
    expect(objectionView(context, `${id}/affairs/bridge/`, bridge)).toMatchObject({
      first: { how: '先找受理单位', href: 'tel:02445550102' },
      slip: { href: '../../slip/?d=affairs/bridge' },
      echo: { text: '回音壁：还没有人问', href: '../../echo/' },
    });
  });

  test("the site's hours and days to answer are told of its own offices only", () => {
    const shown = (phone: string, members: readonly object[] = []) => {
      const open = posting('2026-10-09', '2026-10-18');
      const bridge = aDisclosure({ ...open, posting: { ...open.posting, phone } }, { id: 'bridge' });
      const roster = { publishedOn: '2026-10-01', kind: 'roster', body: '村务监督委员会', members };
      const disclosures = [bridge, ...(members.length > 0 ? [aDisclosure({ ...roster, type: '公布' })] : [])];
      const view = objectionView(aSiteContext({ site: aSite({ disclosures }) }), '', bridge);
      return [view.officeHours, view.repliesWithinDays];
    };
    const own = ['周一至周五 8:30—16:30', 5];
    expect(shown('024-4555 0102')).toEqual(own);
    expect(shown('024-4555 0101')).toEqual(own);
    // The party office of the township, which is neither in the village nor bound by what it promised.
    expect(shown('024-4555 0708')).toEqual([undefined, undefined]);
    expect(
      shown('024-4555 0708', [{ name: '周凤兰', post: '主任', duties: '账目', phone: '024-4555 0708' }]),
    ).toEqual(own);
  });
});
