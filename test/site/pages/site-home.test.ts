import { describe, expect, test } from 'vitest';
import { callsOf } from '../../../src/site/pages/postings.ts';
import { siteHomeView } from '../../../src/site/pages/site-home.ts';
import { aSiteContext, monthlyAccounts, posting } from '../../support/a-site-context.ts';
import { aCatalogue, aDisclosure, aSite } from '../../support/a-site.ts';

const september = aDisclosure(
  { ...monthlyAccounts('2026-09', { opening: 1000, income: 300, expense: 100 }), publishedOn: '2026-10-09' },
  { id: '2026-10-09-accounts' },
);

describe('home of a site', () => {
  test('a community is spoken of in its own words', () => {
    const site = aSite({ id: 'caisheng', name: '彩胜社区', type: 'community' });
    const { frame } = siteHomeView(aSiteContext({ site }));
    expect(frame.brand.kicker).toContain('居务公开');
    expect(frame.sections.map(({ title }) => title)).toEqual([
      '党务公开',
      '居务公开',
      '财务公开',
      '其他事项',
    ]);
  });

  test('postings that are open stand first to end first, with the number to call', () => {
    const site = aSite({
      disclosures: [
        aDisclosure(posting('2026-10-09', '2026-10-18'), { id: 'bridge', section: 'affairs' }),
        aDisclosure(posting('2026-10-09', '2026-10-15'), { id: 'subsidy' }),
        aDisclosure(posting('2026-09-01', '2026-09-10'), { id: 'over' }),
      ],
    });
    const { postings } = siteHomeView(aSiteContext({ site }));
    expect(postings.map(({ href }) => href)).toEqual(['finance/subsidy/', 'affairs/bridge/']);
    expect(postings[0]).toMatchObject({
      leaf: { month: '10月', day: '15', weekday: '周四' },
      range: '10月9日—15日',
      call: { label: '打给监委会', text: '024-4555 0102', href: 'tel:02445550102' },
    });
  });

  test('a number that several postings have stands once', () => {
    const postings = ['2026-10-15', '2026-10-16', '2026-10-17'].map((until, index) =>
      aDisclosure(posting('2026-10-09', until), { id: `p${index}` }),
    );
    const other = { ...posting('2026-10-09', '2026-10-18').posting, phone: '024-4555 0188' };
    const last = aDisclosure({ publishedOn: '2026-10-09', posting: other }, { id: 'other' });
    const view = siteHomeView(aSiteContext({ site: aSite({ disclosures: [...postings, last] }) }));
    expect(callsOf(view.postings).map(({ text }) => text)).toEqual(['024-4555 0102', '024-4555 0188']);
  });

  test('the five newest of all sections stand together, and what is open to objection above them', () => {
    const disclosures = [1, 2, 3, 4, 5, 6, 7].map((number) =>
      aDisclosure(
        { publishedOn: `2026-10-0${number}` },
        { id: `n${number}`, section: number % 2 === 0 ? 'other' : 'party' },
      ),
    );
    const open = aDisclosure(posting('2026-10-09', '2026-10-18'), { id: 'open', section: 'affairs' });
    const { newest } = siteHomeView(aSiteContext({ site: aSite({ disclosures: [...disclosures, open] }) }));
    expect(newest.map(({ href }) => href)).toEqual([
      'party/n7/',
      'other/n6/',
      'party/n5/',
      'other/n4/',
      'party/n3/',
    ]);
  });

  test('what has run out, was withdrawn or is not out yet is not put up', () => {
    const site = aSite({
      disclosures: [
        aDisclosure({ publishedOn: '2026-09-01', validUntil: '2026-10-11' }, { id: 'old', section: 'other' }),
        aDisclosure(
          { publishedOn: '2026-10-01', withdrawal: { on: '2026-10-02', why: '发错了', by: '村委会' } },
          { id: 'gone', section: 'other' },
        ),
        aDisclosure({ publishedOn: '2026-10-13' }, { id: 'tomorrow', section: 'other' }),
      ],
    });
    expect(siteHomeView(aSiteContext({ site })).newest).toEqual([]);
  });

  test('what is owed is one line that leads to the calendar of duties, and none where nothing is', () => {
    const catalogue = aCatalogue({
      id: 'accounts',
      title: '财务收支公布表',
      due: { after: 10 },
      required: true,
    });
    const site = aSite({ since: '2026-08-01' });
    expect(siteHomeView(aSiteContext({ site, catalogue })).owed).toEqual({ count: 2, href: 'duties/' });
    expect(siteHomeView(aSiteContext({ site: aSite() })).owed).toBeUndefined();
  });

  test('finance at a glance builds up to what is left', () => {
    const { finance } = siteHomeView(aSiteContext({ site: aSite({ disclosures: [september] }) }));
    expect(finance).toMatchObject({ period: '9月', href: 'finance/2026-10-09-accounts/' });
    expect(finance?.rows.map(({ amount, bar }) => [amount, bar.x, bar.width])).toEqual([
      ['1,000.00', '0%', '76.9%'],
      ['300.00', '76.9%', '23.1%'],
      ['100.00', '92.3%', '7.7%'],
      ['1,200.00', '0%', '92.3%'],
    ]);
  });

  test('old figures do not pass for the newest that should be there', () => {
    const catalogue = aCatalogue({
      id: 'fin-monthly-statement',
      due: { after: 10 },
      required: true,
    });
    const accounts = { ...september, content: { ...september.content, item: 'fin-monthly-statement' } };
    const site = aSite({ since: '2026-09-01', disclosures: [accounts], catalogue });
    const owedOn = (asOf: string) => siteHomeView(aSiteContext({ site, catalogue, asOf })).finance?.owed;
    expect(owedOn('2026-11-09')).toBeUndefined();
    expect(owedOn('2026-12-01')).toBe('10月的账还没公开，应当在11月10日前公开');
  });

  test('without accounts there is no glance at finance', () => {
    expect(siteHomeView(aSiteContext()).finance).toBeUndefined();
  });

  test('the supervisor is among the people to turn to, once', () => {
    const names = siteHomeView(aSiteContext()).people.map(({ name }) => name);
    expect(names).toEqual(['李秀珍', '赵永峰']);
    const officer = { name: '赵永峰', post: '监委会主任', phone: '024-4555 0102' };
    const site = aSite({ officers: [officer] });
    expect(siteHomeView(aSiteContext({ site })).people).toHaveLength(1);
  });

  test('overdue duties come before the days ahead, and no day counts from today', () => {
    const catalogue = aCatalogue({
      id: 'accounts',
      title: '财务收支公布表',
      due: { after: 10 },
      required: true,
    });
    const site = aSite({
      since: '2026-08-01',
      disclosures: [aDisclosure(posting('2026-10-09', '2026-10-15'))],
    });
    const view = (asOf: string) => siteHomeView(aSiteContext({ site, catalogue, asOf })).days;
    expect(view('2026-10-12').map(({ day, isOverdue }) => [day.text, isOverdue])).toEqual([
      ['9月10日', true],
      ['10月10日', true],
      ['10月15日', false],
      ['11月10日', false],
    ]);
    expect(view('2026-10-13')).toEqual(view('2026-10-12'));
  });

  test('PDFs are offered only when they are there', () => {
    const files = (hasPosters: boolean) =>
      siteHomeView(aSiteContext({ hasPosters })).ways.filter(({ href }) => href.endsWith('.pdf'));
    expect(files(false)).toEqual([]);
    expect(files(true).map(({ href }) => href)).toEqual(['board/board.pdf', 'board/accounts.pdf']);
  });

  test('search examples are words for what this site has published', () => {
    const catalogue = aCatalogue({ id: 'item-1', words: ['修路', '路面硬化'] });
    const site = aSite({ disclosures: [aDisclosure({ publishedOn: '2026-10-01' })] });
    expect(siteHomeView(aSiteContext({ site, catalogue })).search).toMatchObject({
      actionHref: 'archive/',
      indexHref: 'search/index.json',
      soundsHref: '../assets/sounds.json',
      examples: [{ text: '修路', href: 'search/#q=%E4%BF%AE%E8%B7%AF' }],
    });
  });
});
