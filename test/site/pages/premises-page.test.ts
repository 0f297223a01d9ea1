import { describe, expect, test } from 'vitest';
import { premisesStandardSchema } from '../../../src/model/place/premises.ts';
import { NO_STANDARDS } from '../../../src/model/place/standards.ts';
import { premisesView } from '../../../src/site/pages/premises-page.ts';
import { siteHomeView } from '../../../src/site/pages/site-home.ts';
import { siteSearchRecords } from '../../../src/site/search/search-records.ts';
import { aSiteContext } from '../../support/a-site-context.ts';
import { aDisclosure, aSite, day } from '../../support/a-site.ts';

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
      ['办公室', undefined, '党支部书记', '024-4555 0101'],
      ['阅览室', '每天 8:00至20:00', '志愿者', undefined],
      ['公共厕所', undefined, undefined, undefined],
    ]);
    expect(view.rooms[1]?.notes).toEqual(['也当图书室用']);
  });

  test('presumes the hours of no room but that of the station, and says whom to ring', () => {
    const rooms = [{ name: '便民服务中心' }, { name: '卫生站', person: '姜维国', post: '乡村医生' }];
    const station = { room: '便民服务中心', agent: '王春燕' };
    const page = premisesView(aSiteContext({ site: aSite({ rooms, station }) }));
    expect(page.rooms.map(({ hours }) => hours)).toEqual(['周一至周五 8:30—16:30', undefined]);
    expect(page.askHours).toMatchObject({ label: '代办员王春燕', text: '024-4555 0101' });
    expect(page.frame.linkedData).toContain('"openingHours":["Mo-Fr 08:30-16:30"]}');
    const open = rooms.map((room) => ({ ...room, hours: '每天 8:00至20:00' }));
    expect(premisesView(aSiteContext({ site: aSite({ rooms: open }) })).askHours).toBeUndefined();
  });

  test('names whoever does errands in the room of the station as that, with the telephone of the station', () => {
    const officers = [{ name: '温立波', post: '会计、代办员', phone: '024-4555 0763' }];
    const rooms = [
      { name: '便民服务中心', person: '温立波' },
      { name: '财务室', person: '温立波' },
    ];
    const station = { room: '便民服务中心', agent: '温立波', phone: '024-4555 0104' };
    const page = premisesView(aSiteContext({ site: aSite({ officers, rooms, station }) }));
    expect(page.rooms.map(({ person }) => [person?.post, person?.phone?.text])).toEqual([
      ['代办员', '024-4555 0104'],
      ['会计', '024-4555 0763'],
    ]);
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
    const tiles = (of: ReturnType<typeof aSite>) =>
      siteHomeView(aSiteContext({ site: of })).questions.map(({ text }) => text);
    expect(tiles(site)).toContain('我们村的阵地');
    expect(tiles(aSite())).not.toContain('我们村的阵地');
  });

  test('says of machines’ hours only what is plain', () => {
    expect(view.frame.linkedData).toContain('"openingHours":["Mo-Su 08:00-20:00"]');
  });
});

test('the page and every room are found by their names, a room by what is done there as well', () => {
  const library = { name: '活动室', note: '老年活动、图书借阅', equipment: ['书架'] };
  const records = (of: ReturnType<typeof aSite>) =>
    siteSearchRecords(of, day('2026-11-23'))
      .filter(({ url }) => url.startsWith('premises/'))
      .map(({ url, title, words }) => [url, title, words]);
  expect(records(site)).toEqual([
    ['premises/', '我们村的阵地：有什么、够不够标准', ['阵地', '够不够标准']],
    ['premises/#room-1', '水南村办公室', ['办公室']],
    ['premises/#room-2', '水南村阅览室几点开门', ['阅览室', '图书室']],
    ['premises/#room-3', '水南村公共厕所', ['公共厕所']],
  ]);
  expect(records(aSite({ rooms: [library] }))[1]?.[2]).toEqual(['活动室', '老年活动', '图书借阅', '书架']);
  // The matters of the station are found by themselves.
  const officers = [{ name: '王春燕', post: '代办员' }];
  const station = { name: '便民服务中心', note: '低保、医保', person: '王春燕' };
  expect(records(aSite({ officers, rooms: [station] }))[1]?.[2]).toEqual(['便民服务中心']);
});

describe('works on the premises', () => {
  const work = (publishedOn: string, schedule: object) =>
    aDisclosure(
      {
        ...{ kind: 'project', type: '公布', project: 'roof', name: '屋顶防水', stage: '开工', publishedOn },
        ...{ location: '村部', content: '做防水', responsible: '李秀珍', investment: 60_000, schedule },
        sources: [{ source: '县专项', amount: 60_000 }],
        premises: { work: '维修', rooms: '办公室', area: 120 },
      },
      { id: `${publishedOn}-roof`, section: 'affairs' },
    );
  const worksAt = (schedule: object) =>
    premisesView(aSiteContext({ site: { ...site, disclosures: [work('2026-09-14', schedule)] } })).works;

  test('are named while they last, with the way to what was published of them', () => {
    expect(worksAt({ startOn: '2026-09-12', finishBy: '2026-12-20' })).toEqual([
      {
        text: '屋顶防水',
        href: '../affairs/2026-09-14-roof/',
        says: '办公室：计划2026年12月20日完工。',
      },
    ]);
  });

  test('that were accepted are named until the survey counts them', () => {
    const accepted = (acceptedOn: string) => worksAt({ finishedOn: '2026-06-01', acceptedOn });
    expect(accepted('2026-09-10')[0]?.says).toBe('办公室：2026年9月10日验收，下面的面积、状况是这以前查的。');
    expect(accepted('2026-06-10')).toEqual([]);
  });
});

test('the standard is named with its day and who says so', () => {
  const [standard] = standards.premises;
  const dated = { ...standard!, from: day('2026-03-20'), source: '市领导小组' };
  const of = aSite({ standards: { ...standards, premises: [dated] }, rooms: [{ name: '办公室' }] });
  expect(premisesView(aSiteContext({ site: of })).standard).toBe(
    '照的标准：村“一场五室一站”标准，2026年3月20日起，出自市领导小组',
  );
});
