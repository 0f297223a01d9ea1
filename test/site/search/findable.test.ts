/** What of a site the search of the whole city may know. */
import { beforeAll, describe, expect, test } from 'vitest';
import { sayingsOf } from '../../../src/site/search/search-index-of.ts';
import { findableIn, type FindableItem } from '../../../src/site/search/findable.ts';
import { siteSearchRecords } from '../../../src/site/search/search-records.ts';
import { loadContent } from '../../../src/loader/load-content.ts';
import type { Site } from '../../../src/model/place/site.ts';
import { personsIn } from '../../../src/model/privacy/private-fields.ts';
import { indexCounty } from '../../../scripts/search/index-county.ts';
import { joinCounties } from '../../../scripts/search/join-counties.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';

const list = (title: string) => ({
  kind: 'subsidy-list',
  item: 'farmland-subsidy',
  title,
  type: '公示',
  publishedOn: '2026-10-09',
  posting: { from: '2026-10-09', until: '2026-10-16', to: '村务监督委员会', phone: '024-4555 0102' },
  period: '2026',
  subsidy: '耕地地力保护补贴',
  standard: 83.57,
  unit: '亩',
  rows: [{ group: '一组', name: '谢广田', quantity: 10, amount: 835.7 }],
  totals: { rows: 1, quantity: 10, amount: 835.7 },
});

function findable(...disclosures: Parameters<typeof aDisclosure>[0][]): FindableItem[] {
  const site = aSite({ disclosures: disclosures.map((one) => aDisclosure(one)) });
  const catalogue = aCatalogue(
    { id: 'farmland-subsidy', title: '耕地地力保护补贴', names: 'masked' },
    { id: 'item-1', frequency: 'event' },
  );
  const asOf = day('2026-10-12');
  const whole = { ...site, catalogue };
  return findableIn(whole, siteSearchRecords(whole, asOf)).filter(({ section }) => section !== undefined);
}

describe('a list of private persons', () => {
  test('is found by its title and until when it is open; of what it says nothing is copied', () => {
    expect(findable(list('水南村2026年耕地地力保护补贴发放名单'))).toMatchObject([
      { title: '水南村2026年耕地地力保护补贴发放名单', text: '', isLocal: true, until: '2026-10-16' },
    ]);
  });

  test('with somebody of it in its title is found by what the matter is called', () => {
    expect(findable(list('关于谢广田补贴的公示'))[0]?.title).toBe('耕地地力保护补贴');
  });
});

test('what was withdrawn is not found', () => {
  const withdrawal = { on: '2026-10-10', why: '写错了', by: '村委会' };
  expect(findable({ ...list('水南村补贴名单'), withdrawal })).toEqual([]);
});

describe('the index of the sample city', () => {
  const asOf = day('2026-11-23');
  let sites: readonly Site[];
  let index: string;
  beforeAll(async () => {
    const loaded = await loadContent('content', { asOf });
    ({ sites } = loaded);
    const sayings = loaded.catalogue ? sayingsOf(loaded.catalogue, loaded.settings.synonyms) : [];
    const counties = Map.groupBy(sites, ({ county }) => county.id);
    const indexes = [...counties].map(([id, of]) => {
      const indexed = of.map((site) => ({
        name: site.profile.name,
        township: `${id}/${site.township.id}/`,
        items: findableIn(site, siteSearchRecords(site, asOf)),
      }));
      return [id, indexCounty(indexed, sayings)] as const;
    });
    index = [...joinCounties(new Map(indexes), { day: asOf, sayings: '' }).values()].join('\n');
  });

  test('names nobody who stands in a list of persons and nowhere else', () => {
    const contents = sites.flatMap(({ disclosures }) => disclosures.map(({ content }) => content));
    const listed = contents.flatMap((content) => personsIn(content).map(({ text }) => text));
    // Who has an office is named where everybody reads it.
    const open = JSON.stringify([
      sites.map(({ profile, publicity }) => [profile, publicity]),
      contents.filter((content) => personsIn(content).length === 0),
    ]);
    const names = [...new Set(listed)].filter((name) => name.length > 1 && !open.includes(name));
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => index.includes(name))).toEqual([]);
    // Nor as pages hide them.
    expect(index).not.toMatch(/[一-龥]\*[一-龥]/);
  });
});
