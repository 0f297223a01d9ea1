import { expect, test } from 'vitest';
import { citySitemaps, siteSitemap } from '../../../src/site/feeds/sitemap.ts';
import { siteContext } from '../../../src/site/site-context.ts';
import { summarise } from '../../../src/site/summary.ts';
import { aDisclosure, aSite, day } from '../../support/a-site.ts';
import { aCity } from '../../support/a-site-context.ts';
import { listIn, parseXml, textIn } from '../../support/parsed-feed.ts';

const asOf = day('2026-10-12');
const site = aSite({
  disclosures: [
    aDisclosure({ publishedOn: '2025-12-01' }, { id: '2025-12-01-old', section: 'party' }),
    aDisclosure(
      {
        publishedOn: '2026-09-01',
        corrections: [{ on: '2026-10-11', what: '电话写错', why: '抄错', by: '村会计' }],
      },
      { id: '2026-09-01-corrected' },
    ),
    aDisclosure(
      { publishedOn: '2026-09-02', withdrawal: { on: '2026-09-05', why: '发错了', by: '村委会' } },
      { id: '2026-09-02-withdrawn' },
    ),
    aDisclosure({ publishedOn: '2026-10-13' }, { id: '2026-10-13-tomorrow' }),
  ],
});

function listed(content: string, root: string, entry: string): Record<string, string> {
  const map = parseXml(content)[root] as Record<string, unknown>;
  expect(map['@xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
  return Object.fromEntries(listIn(map, entry).map((one) => [textIn(one, 'loc'), textIn(one, 'lastmod')]));
}

test('a site lists its pages with the day on which what they show last changed', () => {
  const shared = { city: aCity(), asOf, photos: {}, hasPosters: false, paperReach: 'web' } as const;
  const [file] = siteSitemap(siteContext(site, shared));
  expect(file?.path).toBe('shuinan/sitemap.xml');
  const base = 'https://gongkai.example/shuinan/';
  expect(listed(file?.content ?? '', 'urlset', 'url')).toEqual({
    [base]: '2026-10-11',
    [`${base}party/`]: '2025-12-01',
    [`${base}affairs/`]: '',
    [`${base}finance/`]: '2026-10-11',
    [`${base}other/`]: '',
    [`${base}archive/`]: '2026-10-11',
    [`${base}archive/2026/`]: '2026-10-11',
    [`${base}archive/2025/`]: '2025-12-01',
    [`${base}board/`]: '',
    ...Object.fromEntries(
      ['questions', 'echo', 'words', 'duties', 'data', 'subscribe'].map((page) => [`${base}${page}/`, '']),
    ),
    [`${base}party/2025-12-01-old/`]: '2025-12-01',
    [`${base}finance/2026-09-01-corrected/`]: '2026-10-11',
  });
});

test('the city names the lists of its sites and its own pages, below its base path', () => {
  const city = aCity({ publicUrl: 'https://www.example.cn/gongkai' });
  const files = new Map(
    citySitemaps({ city, summaries: [summarise(site, asOf)] }).map(({ path, content }) => [path, content]),
  );
  const base = 'https://www.example.cn/gongkai/';
  expect(listed(files.get('sitemap.xml') ?? '', 'sitemapindex', 'sitemap')).toEqual({
    [`${base}sitemap-city.xml`]: '2026-10-11',
    [`${base}shuinan/sitemap.xml`]: '2026-10-11',
  });
  expect(listed(files.get('sitemap-city.xml') ?? '', 'urlset', 'url')).toEqual({
    [base]: '2026-10-11',
    [`${base}shili/`]: '2026-10-11',
    [`${base}shili/qingshi/`]: '2026-10-11',
    [`${base}subscribe/`]: '',
    [`${base}data/`]: '',
    [`${base}accessibility/`]: '',
    [`${base}privacy/`]: '',
    // Every site says who answers; none of them has a publicity board.
    [`${base}base/`]: '',
    [`${base}base/responsibility/`]: '',
    [`${base}base/responsibility/shili/`]: '',
    [`${base}base/responsibility/shili/qingshi/`]: '',
  });
  expect(files.get('robots.txt')).toBe(
    'User-agent: *\nDisallow: /gongkai/ledger/\n\nSitemap: https://www.example.cn/gongkai/sitemap.xml\n',
  );
});
