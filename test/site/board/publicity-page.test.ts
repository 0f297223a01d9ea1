import { describe, expect, test } from 'vitest';
import { publicityView } from '../../../src/site/board/publicity-page.ts';
import { siteHomeView } from '../../../src/site/pages/site-home.ts';
import { aPublicityItem, aSite } from '../../support/a-site.ts';
import { aSiteContext } from '../../support/a-site-context.ts';
import { sampleBoard } from '../../support/boards.ts';

const BOARD = 'publicity-2400x1200';

const publicity = [
  aPublicityItem(
    { publishedOn: '2026-10-08', until: '2026-12-31', ask: { name: '县医保局', phone: '024-4555 0911' } },
    '2026-10-08-insurance',
  ),
  aPublicityItem(
    { publishedOn: '2026-08-01', until: '2026-09-30', title: '高温天别中暑' },
    '2026-08-01-heat',
  ),
  aPublicityItem({ publishedOn: '2026-11-01', title: '冬天怎么取暖' }, '2026-11-01-heating'),
  aPublicityItem({ publishedOn: '2026-09-01', topic: 'law', title: '借条怎么写' }, '2026-09-01-note'),
];

const viewOn = (asOf: string, fields: Record<string, unknown> = {}) =>
  publicityView(
    aSiteContext({
      asOf,
      hasPosters: true,
      site: aSite({ publicity, publicityBoard: BOARD, publicityPlace: '文化广场北侧', ...fields }),
    }),
    sampleBoard(BOARD),
  );

const faceOn = (asOf: string) => {
  const { wall } = viewOn(asOf);
  if (!wall) throw new Error('no board');
  return wall.face;
};

const hungOn = (asOf: string) =>
  faceOn(asOf).panels.map(({ title, slots }) => [title, ...slots.map(({ sheet }) => sheet?.title)]);

describe('the page of a publicity board', () => {
  test('hangs what is good today; what is over has come down, what is to come is not up', () => {
    expect(hungOn('2026-10-12')).toEqual([
      ['惠民政策', '城乡居民医保怎么缴', undefined, undefined],
      ['法律法规', '借条怎么写', undefined, undefined],
      ['科技文化', undefined, undefined, undefined],
      ['基层党建', undefined, undefined, undefined],
    ]);
    expect(hungOn('2026-11-02')[0]).toEqual(['惠民政策', '冬天怎么取暖', '城乡居民医保怎么缴', undefined]);
  });

  test('never shows an empty slot: a filler says so and leads to the page', () => {
    const slots = faceOn('2026-10-12').panels.flatMap((panel) => panel.slots);
    for (const { sheet, filler } of slots)
      expect(filler?.text).toBe(sheet ? undefined : '这里现在没有贴东西');
    expect(slots.find(({ filler }) => filler)?.filler?.more?.qr.size).toBeGreaterThan(20);
  });

  test('a sheet says where it comes from and whom to ask, and is neither signed nor sealed', () => {
    const sheet = faceOn('2026-10-12').panels[0]?.slots[0]?.sheet;
    expect(sheet?.foot).toMatchObject({
      period: '出处：市医疗保障局',
      ask: '想问清楚，打县医保局',
      phone: '024-4555 0911',
      note: '挂到2026年12月31日',
    });
    expect(sheet?.foot.checkCode).toBeUndefined();
    expect(sheet?.closing).toBeUndefined();
  });

  test('without somebody named, the officer who has the matter is asked', () => {
    const officers = [
      { name: '李秀珍', post: '党支部书记', phone: '024-4555 0101' },
      { name: '王春梅', post: '代办员', phone: '024-4555 0104' },
    ];
    const askOf = (asOf: string) =>
      viewOn(asOf, { officers }).entries.map(({ title, ask }) => [title, ask.label]);
    expect(askOf('2026-11-02')).toContainEqual(['冬天怎么取暖', '王春梅']);
    expect(askOf('2026-11-02')).toContainEqual(['借条怎么写', '李秀珍']);
  });

  test('has every text to be read on a phone, and says in which slot it hangs', () => {
    expect(
      viewOn('2026-11-02').entries.map(({ topic, title, days, slots }) => [
        topic,
        title,
        days,
        slots.map(({ label }) => label).join(),
      ]),
    ).toEqual([
      ['惠民政策', '冬天怎么取暖', '2026年11月1日起', '惠1'],
      ['惠民政策', '城乡居民医保怎么缴', '2026年10月8日起，挂到2026年12月31日', '惠2'],
      ['法律法规', '借条怎么写', '2026年9月1日起', '法1'],
    ]);
  });

  test('without a board has the texts alone; what others share says whose it is', () => {
    const item = { ...aPublicityItem({ publishedOn: '2026-10-08' }), sharedBy: '示例县' };
    const site = aSite({ publicity: [item] });
    const view = publicityView(aSiteContext({ asOf: '2026-10-12', hasPosters: true, site }));
    expect(view.wall).toBeUndefined();
    expect(view.files).toEqual([]);
    expect(view.entries.map(({ title, sharedBy }) => [title, sharedBy])).toEqual([
      ['城乡居民医保怎么缴', '示例县统一发的'],
    ]);
  });

  test('is linked from the home of a site that has such a board or ever a text, and from no other', () => {
    const linksOf = (fields: Record<string, unknown>) => {
      const { frame, questions } = siteHomeView(aSiteContext({ site: aSite(fields) }));
      return [...questions, ...frame.footer.links].filter(({ href }) => href.includes('publicity'));
    };
    expect(linksOf({ publicityBoard: BOARD })).toHaveLength(2);
    expect(linksOf({ publicity: [aPublicityItem({ publishedOn: '2026-10-08' })] })).toHaveLength(2);
    expect(linksOf({})).toEqual([]);
  });
});
