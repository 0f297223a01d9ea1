import { describe, expect, test } from 'vitest';
import { premisesStandardSchema } from '../../../src/model/place/premises.ts';
import { NO_STANDARDS } from '../../../src/model/place/standards.ts';
import { premisesView } from '../../../src/site/pages/premises-page.ts';
import { siteHomeView } from '../../../src/site/pages/site-home.ts';
import { siteSearchRecords } from '../../../src/site/search/search-records.ts';
import { aSiteContext } from '../../support/a-site-context.ts';
import { aSite, day } from '../../support/a-site.ts';

const standards = {
  ...NO_STANDARDS,
  premises: [
    premisesStandardSchema.parse({
      id: 'village-premises',
      title: '村“一场五室一站”标准',
      sites: 'village',
      rooms: [{ name: '办公室' }, { name: '卫生站' }],
      outdoors: [{ id: 'flag', title: '国旗', asks: '挂在院子中间或楼顶' }],
    }),
  ],
};

const site = aSite({
  standards,
  rooms: [
    { name: '办公室', number: '101', person: '李秀珍', area: 30 },
    { name: '阅览室', alsoAs: ['图书室'], hours: '每天 8:00至20:00', person: '姜维国', post: '志愿者' },
    { name: '公共厕所', isOutdoors: true },
  ],
  premises: {
    surveyedOn: '2026-06-10',
    buildings: [{ name: '村部', area: 200, builtIn: 2008, condition: '一般', ownership: '村集体' }],
    points: [{ id: 'flag', isMet: true, note: '院子中间' }],
    plans: [{ for: '卫生站', what: '腾出库房', by: '2027-06-30' }],
  },
});

describe('the page of the premises', () => {
  const view = premisesView(aSiteContext({ site }));

  test('tells of each room when it is open and who is there', () => {
    expect(
      view.rooms.map(({ name, hours, person }) => [name, hours, person?.post, person?.phone?.text]),
    ).toEqual([
      ['办公室', '周一至周五 8:30—16:30', '党支部书记', '024-4555 0101'],
      ['阅览室', '每天 8:00至20:00', '志愿者', undefined],
      ['公共厕所', undefined, undefined, undefined],
    ]);
    expect(view.rooms[1]?.notes).toEqual(['也当图书室用']);
  });

  test('warns of a dangerous building before all else, and of no other', () => {
    const surveyed = (condition: '危房' | '需要维修') =>
      aSite({
        premises: {
          surveyedOn: '2026-06-10',
          buildings: [{ name: '村部', area: 200, condition, ownership: '村集体' }],
        },
      });
    const dangerOf = (condition: '危房' | '需要维修') =>
      premisesView(aSiteContext({ site: surveyed(condition) })).danger;
    expect(dangerOf('危房')).toBe('村部是危房，去以前先打电话问。');
    expect(dangerOf('需要维修')).toBeUndefined();
  });

  test('tells first what is lacking, with what is planned, then what is met', () => {
    expect(view.judged).toBe('按村“一场五室一站”标准，一共 3 点：2 点达标，1 点不达标。');
    expect(view.lacking.map(({ title, mark, plan }) => [title, mark, plan])).toEqual([
      ['卫生站', '不达标', '打算：腾出库房（2027年6月30日前）'],
    ]);
    expect(view.met.map(({ title, says }) => [title, says])).toEqual([
      ['办公室', '30 平方米'],
      ['国旗', '院子中间'],
    ]);
  });

  test('is linked from the home, where a site says anything of its premises', () => {
    const ways = (of: ReturnType<typeof aSite>) =>
      siteHomeView(aSiteContext({ site: of })).otherViews.map(({ text }) => text);
    expect(ways(site)).toContain('我们村的阵地');
    expect(ways(aSite())).not.toContain('我们村的阵地');
  });

  test('says of machines’ hours only what is plain', () => {
    expect(view.frame.linkedData).toContain('"openingHours":["Mo-Su 08:00-20:00"]');
  });
});

test('every room is found by its names, at its place in the page', () => {
  const rooms = siteSearchRecords(site, day('2026-11-23')).filter(({ url }) => url.startsWith('premises/'));
  expect(rooms.map(({ url, words }) => [url, words])).toEqual([
    ['premises/#room-1', ['办公室']],
    ['premises/#room-2', ['阅览室', '图书室']],
    ['premises/#room-3', ['公共厕所']],
  ]);
});
