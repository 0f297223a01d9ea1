import { describe, expect, test } from 'vitest';
import { notPublishedRecords } from '../../../src/site/search/not-published.ts';
import { siteSearchRecords } from '../../../src/site/search/search-records.ts';
import { aPublicityItem, aDisclosure, aSite, day } from '../../support/a-site.ts';

const GROUPS = [
  { say: ['图书馆', '借书'], find: ['图书室', '图书借阅'], missing: '图书室' },
  { say: ['党员有啥活动'], items: ['party-training'], missing: '党员活动' },
  { say: ['政策宣传'], find: ['宣传栏'], missing: '宣传栏' },
  { say: ['修路'], find: ['道路硬化'] },
];

/** What a site is said not to have published. */
function missing(fields: Parameters<typeof aSite>[0]) {
  const site = aSite(fields);
  const records = siteSearchRecords(site, day('2026-10-12'));
  return notPublishedRecords(site.profile, records, { groups: GROUPS });
}

const titles = (fields: Parameters<typeof aSite>[0]) => missing(fields).map(({ title }) => title);

describe('what is asked of every village', () => {
  test('is said not to be published where nothing answers it, with whom to ring', () => {
    expect(titles({})).toEqual([
      '水南村还没有公布图书室',
      '水南村还没有公布党员活动',
      '水南村还没有公布宣传栏',
    ]);
    expect(missing({})[0]).toMatchObject({
      url: './#people',
      text: '想知道的，打电话问党支部书记李秀珍：024-4555 0101。',
      words: ['图书馆', '借书', '图书室', '图书借阅'],
    });
    const officers = [
      { name: '李秀珍', post: '党支部书记', phone: '024-4555 0101' },
      { name: '王春燕', post: '会计、代办员', phone: '024-4555 0104' },
    ];
    expect(missing({ officers })[0]?.text).toBe('想知道的，打电话问代办员王春燕：024-4555 0104。');
  });

  test('is answered by a room with the name, or where it is done', () => {
    for (const room of [
      { name: '图书室' },
      { name: '活动室', alsoAs: ['图书室'] },
      { name: '活动室', note: '下棋、图书借阅' },
    ])
      expect(titles({ rooms: [room] })).not.toContain('水南村还没有公布图书室');
    expect(titles({ rooms: [{ name: '活动室' }] })).toContain('水南村还没有公布图书室');
  });

  test('is answered by a disclosure of the item, and not by one that only speaks of it or was withdrawn', () => {
    const training = { item: 'party-training', publishedOn: '2026-10-01' };
    expect(titles({ disclosures: [aDisclosure(training)] })).not.toContain('水南村还没有公布党员活动');
    const withdrawal = { on: '2026-10-10', why: '写错', by: '村委会' };
    expect(titles({ disclosures: [aDisclosure({ ...training, withdrawal })] })).toContain(
      '水南村还没有公布党员活动',
    );
    const mention = aDisclosure({ publishedOn: '2026-10-01', title: '图书室修好了', body: '图书室' });
    expect(titles({ disclosures: [mention] })).toContain('水南村还没有公布图书室');
  });

  test('is answered by a text on the publicity board as such, whatever that speaks of', () => {
    const text = aPublicityItem({ publishedOn: '2026-10-08', title: '图书室的规矩' });
    expect(titles({ publicity: [text] })).toEqual(['水南村还没有公布图书室', '水南村还没有公布党员活动']);
  });
});
