import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/loader/load-content.ts';
import { appliesTo, catalogueFor } from '../../../src/model/catalogue/catalogue.ts';
import { inWordsOf, type SiteType } from '../../../src/model/words/vocabulary.ts';
import { aCatalogue, day } from '../../support/a-site.ts';

describe('a title that is written once for villages and communities', () => {
  test.each([
    ['村（居）委会成员及分工', '村委会成员及分工', '居委会成员及分工'],
    ['村（居）务监督委员会组成', '村务监督委员会组成', '居务监督委员会组成'],
    ['村（社区）基本情况', '村基本情况', '社区基本情况'],
    ['村级（社区）制度', '村级制度', '社区制度'],
    ['村民（居民）会议、代表会议决议', '村民会议、代表会议决议', '居民会议、代表会议决议'],
    ['村规民约（居民公约）', '村规民约', '居民公约'],
    ['低保、特困（城乡）', '低保、特困（城乡）', '低保、特困（城乡）'],
  ])('%s', (title, village, community) => {
    expect(inWordsOf(title, 'village')).toBe(village);
    expect(inWordsOf(title, 'community')).toBe(community);
  });
});

test('a village reads no law of communities, and a community none of villages', () => {
  const catalogue = {
    ...aCatalogue({ basis: [{ law: 'villages' }, { law: 'communities' }, { law: 'all' }] }),
    laws: [
      { id: 'villages', name: '村民委员会组织法', sites: 'village' as const },
      { id: 'communities', name: '城市居民委员会组织法', sites: 'community' as const },
      { id: 'all', name: '老年人权益保障法' },
    ],
  };
  const lawsOf = (type: SiteType) => catalogueFor(catalogue, type).items[0]?.basis?.map(({ law }) => law);
  expect(lawsOf('village')).toEqual(['villages', 'all']);
  expect(lawsOf('community')).toEqual(['communities', 'all']);
});

test("no title of the sample city's catalogue has the other's words", async () => {
  const { catalogue } = await loadContent('content', { asOf: day('2026-11-23') });
  if (!catalogue) throw new Error('the sample city has no catalogue');
  const titlesOf = (type: SiteType): string[] =>
    catalogueFor(catalogue, type)
      .items.filter((item) => appliesTo(item, type))
      .map(({ title }) => title);
  expect(titlesOf('village').filter((title) => /居|社区/.test(title))).toEqual([]);
  expect(titlesOf('community').filter((title) => title.includes('村'))).toEqual([]);
});
