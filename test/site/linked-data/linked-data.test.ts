import { describe, expect, test } from 'vitest';
import { disclosureView } from '../../../src/site/pages/disclosure-page.ts';
import { openingHours } from '../../../src/site/linked-data/opening-hours.ts';
import { breadcrumbs, linkedData } from '../../../src/site/linked-data/thing.ts';
import { siteHomeView } from '../../../src/site/pages/site-home.ts';
import { aSiteContext, monthlyAccounts } from '../../support/a-site-context.ts';
import { aDisclosure, aSite } from '../../support/a-site.ts';
import { expandBlock, faultsOf } from '../../support/linked-data.ts';

const ADDRESS = 'https://gongkai.example/shuinan/finance/2026-10-09-notice/';
const accounts = aDisclosure({
  ...monthlyAccounts('2026-09', { opening: 1000, income: 500, expense: 200 }),
  publishedOn: '2026-10-09',
});

function blockOfDisclosure(disclosure = accounts): string {
  return (
    disclosureView(disclosure, aSiteContext({ site: aSite({ disclosures: [disclosure] }) })).frame
      .linkedData ?? ''
  );
}

describe('what a page says of itself', () => {
  test('a disclosure with tables is a report and a data set, by address', async () => {
    const nodes = await expandBlock(blockOfDisclosure(), ADDRESS);
    expect(nodes.map((node) => node['@type'])).toEqual([
      ['http://schema.org/BreadcrumbList'],
      ['http://schema.org/Report', 'http://schema.org/Dataset'],
    ]);
    const text = JSON.stringify(nodes);
    expect(text).toContain('"@id":"https://gongkai.example/shuinan/"');
    expect(text).toContain('"@id":"https://gongkai.example/shuinan/finance/2026-10-09-notice/income.csv"');
    expect(text).toContain('"@value":"2026-09"');
    expect(await faultsOf(blockOfDisclosure(), ADDRESS)).toEqual([]);
  });

  test('a notice is a report with its JSON', async () => {
    const block = blockOfDisclosure(aDisclosure({ publishedOn: '2026-10-09' }));
    expect(block).toContain('"encoding":{"@type":"DataDownload"');
    expect(await faultsOf(block, ADDRESS)).toEqual([]);
  });

  test('what is withdrawn says the way to its page and nothing else', () => {
    const withdrawn = aDisclosure({
      publishedOn: '2026-10-09',
      withdrawal: { on: '2026-10-10', why: '重复', by: '村委会' },
    });
    const block = blockOfDisclosure(withdrawn);
    expect(block).toContain('BreadcrumbList');
    expect(block).not.toContain('Report');
    expect(block).not.toContain('秋季防火');
  });

  test('a quarter is told by its first and its last day', () => {
    const quarter = aDisclosure({
      ...monthlyAccounts('2026-09', { opening: 1000, income: 500, expense: 200 }),
      period: '2026-Q3',
      publishedOn: '2026-10-09',
    });
    expect(blockOfDisclosure(quarter)).toContain('"temporalCoverage":"2026-07-01/2026-09-30"');
  });

  test("a site's home is an organisation that can be called, and a website that can be searched", async () => {
    const block = siteHomeView(aSiteContext()).frame.linkedData ?? '';
    expect(JSON.parse(block)).toMatchObject({
      '@graph': [
        {
          '@type': 'GovernmentOrganization',
          name: '水南村村民委员会',
          telephone: '024-4555 0101',
          parentOrganization: { name: '青石镇' },
          areaServed: { name: '示例市示例县青石镇水南村' },
          department: { openingHours: ['Mo-Fr 08:30-16:30'] },
        },
        {
          '@type': 'WebSite',
          potentialAction: {
            target: { urlTemplate: 'https://gongkai.example/shuinan/search/#q={words}' },
          },
        },
      ],
    });
    expect(await faultsOf(block, 'https://gongkai.example/shuinan/')).toEqual([]);
  });
});

describe('the block', () => {
  test('cannot be ended by what a clerk writes', () => {
    const hostile = '</script><script>alert(1)</script><!-- ';
    const block = linkedData([{ '@type': 'Report', name: hostile }]) ?? '';
    expect(block).not.toContain('<');
    expect(JSON.parse(block)).toMatchObject({ name: hostile });
  });

  test('a way has two steps at least, and a home has none', () => {
    expect(breadcrumbs([], '首页')).toEqual([]);
    expect(breadcrumbs([{ text: '首页', href: '../' }], '查找 · 水南村')[0]).toMatchObject({
      itemListElement: [
        { position: 1, name: '首页', item: '../' },
        { position: 2, name: '查找' },
      ],
    });
    expect(
      breadcrumbs(
        [
          { text: '首页', href: '../../' },
          { text: '财务公开', href: '../' },
        ],
        '账',
      )[0],
    ).toMatchObject({ itemListElement: [{ position: 1 }, { position: 2, name: '财务公开' }] });
  });

  test('is refused by the judge when a property stands where it may not', async () => {
    const block = (thing: object) => JSON.stringify({ '@context': 'https://schema.org', ...thing });
    const organisation = block({ '@type': 'GovernmentOrganization', openingHours: 'Mo' });
    expect(await faultsOf(organisation, ADDRESS)).toEqual([
      'GovernmentOrganization may not have openingHours',
    ]);
    const report = block({ '@type': 'Report', distribution: { '@type': 'Organization' } });
    expect(await faultsOf(report, ADDRESS)).toEqual([
      'Report may not have distribution',
      'distribution may not be Organization',
    ]);
    await expect(faultsOf(block({ '@type': 'Report', nonsense: 1 }), ADDRESS)).rejects.toThrow(/Safe mode/i);
  });
});

describe('office hours', () => {
  test.each([
    ['周一至周五 8:30至11:30，13:00至16:30', ['Mo-Fr 08:30-11:30', 'Mo-Fr 13:00-16:30']],
    ['周一至周五 8:30—16:30', ['Mo-Fr 08:30-16:30']],
    ['周一至周日 9:00至17:00', ['Mo-Su 09:00-17:00']],
    ['农忙时中午有人', []],
    ['周一至周五 8:30至11:30，节假日休息', []],
  ])('%s', (text, hours) => {
    expect(openingHours(text)).toEqual(hours);
  });
});
