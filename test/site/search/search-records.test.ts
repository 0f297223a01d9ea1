import { describe, expect, test } from 'vitest';
import type { SearchRecord } from '../../../src/site/search/search-index.ts';
import { baseTopicRecords } from '../../../src/site/search/city-base-records.ts';
import { siteSearchRecords } from '../../../src/site/search/search-records.ts';
import { proseText } from '../../../src/site/search/search-text.ts';
import { summarise } from '../../../src/site/summary.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';

const catalogue = aCatalogue(
  { id: 'farmland-subsidy', title: '耕地地力保护补贴', names: 'masked', words: ['种地补贴', '粮补'] },
  { id: 'item-1', frequency: 'event' },
);

const list = {
  kind: 'subsidy-list',
  item: 'farmland-subsidy',
  title: '水南村2026年耕地地力保护补贴发放名单',
  type: '公示',
  publishedOn: '2026-10-09',
  posting: { from: '2026-10-09', until: '2026-10-16', to: '村务监督委员会', phone: '024-4555 0102' },
  period: '2026',
  subsidy: '耕地地力保护补贴',
  standard: 83.57,
  unit: '亩',
  rows: [
    { group: '一组', name: '谢广田', quantity: 10, amount: 835.7 },
    { group: '一组', name: '刘伟', quantity: 20, amount: 1671.4 },
  ],
  totals: { rows: 2, quantity: 30, amount: 2507.1 },
};

function records(asOf = '2026-10-12', ...disclosures: Parameters<typeof aDisclosure>[0][]): SearchRecord[] {
  const site = aSite({ disclosures: disclosures.map((one) => aDisclosure(one)) });
  return siteSearchRecords({ ...site, catalogue }, day(asOf));
}

const everything = (record: SearchRecord | undefined) => JSON.stringify(record);

describe('what can be found of a list of private persons', () => {
  const [record] = records('2026-10-12', list);

  test('is its sums and its rate', () => {
    for (const words of ['2,507.10', '83.57', '一组小计']) expect(record?.text).toContain(words);
  });

  test('is who is in it as the page shows the names, and nothing of what each got', () => {
    expect(record?.names).toEqual(['谢*田', '刘*']);
    for (const secret of ['谢广田', '刘伟', '835.70', '1,671.40'])
      expect(everything(record)).not.toContain(secret);
  });

  test('is no name any more when the list is gone from the page', () => {
    const [later] = records('2027-10-12', list);
    expect(later?.title).toBe(list.title);
    for (const name of ['谢*田', '刘*', '谢广田']) expect(everything(later)).not.toContain(name);
  });

  test('says that it is open to objection', () => {
    expect(record?.openUntil).toMatch(/^2026-10-/);
    expect(records('2026-10-17', list)[0]?.openUntil).toBeUndefined();
  });
});

describe('the records of a site', () => {
  test('are those of published disclosures, and last the people in charge', () => {
    const found = records('2026-10-12', { publishedOn: '2026-10-13' }, { publishedOn: '2026-10-01' });
    expect(found).toHaveLength(2);
    expect(found.at(-1)).toMatchObject({ url: './', title: '水南村谁负责、有事找谁、电话、地址' });
    expect(found.at(-1)?.text).toContain('党支部书记 李秀珍 024-4555 0101');
  });

  test('of a withdrawn disclosure say only that and why', () => {
    const withdrawal = { on: '2026-10-10', why: '金额算错', by: '村委会' };
    const [record] = records('2026-10-12', { publishedOn: '2026-10-01', body: '秘密', withdrawal });
    expect(record).toMatchObject({ isWithdrawn: true, text: '已撤回 金额算错 村委会' });
    expect(everything(record)).not.toContain('秘密');
  });

  test('lie at addresses below the site', () => {
    expect(records('2026-10-12', list)[0]?.url).toBe('finance/2026-10-09-notice/');
  });
});

describe('what a clerk wrote', () => {
  test('a line that wraps in the file goes on', () => {
    expect(proseText('到村部交，\n王春梅帮着交。\n\n不会的\n- 来')).toBe(
      '到村部交，王春梅帮着交。 不会的 来',
    );
  });

  test('Markdown is found as it is read', () => {
    const markdown =
      '## 开栓\n\n- **跑水**先关[阀门](x.html)\n\n| 项目 | 金额 |\n| --- | ---: |\n| 电费 | 5 |\n';
    expect(proseText(markdown)).toBe('开栓 跑水先关阀门 项目 金额 电费 5');
  });
});

test('the city finds the pages of the base in the words in which people ask for them', () => {
  const site = aSite({
    station: { room: '便民服务中心', agent: '王春燕' },
    rooms: [{ name: '便民服务中心' }],
  });
  const found = baseTopicRecords([summarise(site, day('2026-10-12'))]);
  const urlOf = (word: string) => found.find(({ words = [] }) => words.includes(word))?.url;
  expect(urlOf('代办找谁')).toBe('base/stations/');
  // Nobody has written of it: there is no page.
  expect(urlOf('网格员是谁')).toBeUndefined();
});
