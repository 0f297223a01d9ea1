import { describe, expect, test } from 'vitest';
import { finderOf } from '../../../src/client/search/find.ts';
import { soundsOf } from '../../../src/client/search/sounds.ts';
import { pageRecords } from '../../../src/site/search/page-records.ts';
import { aDisclosure, aSite, day } from '../../support/a-site.ts';

const replies = aDisclosure({
  kind: 'feedback',
  item: 'item-1',
  title: '水南村7至9月群众意见和答复',
  type: '公布',
  publishedOn: '2026-10-12',
  period: '2026-Q3',
  entries: [
    {
      number: '2026-11',
      askedOn: '2026-07-06',
      channel: '意见箱',
      question: '二组路灯一半不亮',
      state: '已解决',
      answer: { by: '村委会', on: '2026-07-08', text: '9月18日修好14盏。' },
    },
  ],
});
const site = aSite({ disclosures: [replies] });

describe('a single question of 回音壁', () => {
  test('has a record of its own that leads to its place', () => {
    expect(pageRecords(site, day('2026-11-01')).at(-1)).toEqual({
      url: 'echo/#q-2026-11',
      title: '二组路灯一半不亮',
      text: '已解决 意见箱提出 编号 2026-11 村委会答复 9月18日修好14盏。',
      date: '2026-07-06',
      words: ['意见和答复'],
    });
  });

  test('is not known before the sheet that tells of it', () => {
    expect(pageRecords(site, day('2026-10-01')).some(({ url }) => url.includes('#q-'))).toBe(false);
  });

  test.each(['路灯不亮', '意见 路灯', '2026-11'])('is found by “%s”', async (typed) => {
    const records = pageRecords(site, day('2026-11-01'));
    const index = { items: {}, kinds: {}, sayings: [], passOver: [], explained: [], records, more: [] };
    const { hits } = await finderOf(index, records, { loadSounds: async () => soundsOf({}) }).find(typed);
    expect(hits.map(({ page }) => page.url)).toContain('echo/#q-2026-11');
  });
});
