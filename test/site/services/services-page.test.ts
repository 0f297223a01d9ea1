import { describe, expect, test } from 'vitest';
import type { Site } from '../../../src/model/place/site.ts';
import { siteHomeView } from '../../../src/site/pages/site-home.ts';
import { siteSearchRecords } from '../../../src/site/search/search-records.ts';
import { serviceDataFiles } from '../../../src/site/services/service-data.ts';
import { servicesView } from '../../../src/site/services/services-page.ts';
import { hasServices, servicesDone } from '../../../src/site/services/site-services.ts';
import { aMatter } from '../../support/a-matter.ts';
import { aSiteContext } from '../../support/a-site-context.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';

const STATION = { room: '便民服务中心', agent: '王春燕', backup: '孙立国', phone: '024-4555 0104' };
const ROOMS = [{ name: '便民服务中心', number: '101', hours: '周一至周日 8:00至16:00' }];

const guide = (publishedOn: string, matters: readonly Record<string, unknown>[], services?: unknown[]) =>
  aDisclosure(
    {
      kind: 'service-guide',
      publishedOn,
      type: '公布',
      title: '水南村办事指南',
      hours: '周一至周五',
      ...(matters.length > 0 && { matters }),
      ...(services && { services }),
    },
    { id: `${publishedOn}-guide`, section: 'other' },
  );

function village(fields: Parameters<typeof aSite>[0] = {}, matters = [aMatter()]): Site {
  return aSite({ catalogue: { ...aCatalogue({ frequency: 'event' }), services: matters }, ...fields });
}

const gridList = () =>
  aDisclosure(
    {
      kind: 'grid',
      publishedOn: '2026-03-02',
      item: 'grid-staff',
      type: '公布',
      grids: [
        { number: '第一网格', range: '一组、二组', households: 20, worker: '王春燕', phone: '024-4555 0104' },
        { number: '三组网格', range: '河套', households: 10, worker: '孙立国', phone: '024-4555 0105' },
      ],
      totals: { grids: 2, households: 30 },
    },
    { id: '2026-03-02-grids', section: 'affairs' },
  );
const grids = gridList();

const pageOf = (site: Site) => servicesView(aSiteContext({ site }));
const firstOf = (site: Site) => pageOf(site).groups[0]?.services[0];
const lineOf = (site: Site, label: string) => firstOf(site)?.lines.find((one) => one.label === label)?.text;

describe('what to bring, and whom to see', () => {
  test('stands there for a village that has said nothing itself', () => {
    const site = village();
    expect(firstOf(site)).toMatchObject({
      id: 'do-dibao',
      name: '最低生活保障',
      mode: '帮你报',
      materials: ['户口簿', '申请书'],
    });
    expect(lineOf(site, '几天办好')).toBe('30个工作日');
    expect(lineOf(site, '办事收费')).toBe('不收费');
    expect(lineOf(site, '找谁')).toBeUndefined();
    expect(firstOf(site)?.call.text).toBe(site.profile.officers[0]?.phone);
  });

  test('where to pay stands in the notice of the village alone, but for what its own guide says', () => {
    const insurance = aMatter({
      id: 'yibao',
      name: '居民医保参保缴费',
      group: '医保',
      steps: '登记信息 → 手机或银行交钱 → 第二年1月1日起能用',
    });
    const noticeOf = (body: string) =>
      aDisclosure({ publishedOn: '2026-03-02', title: '水南村医保缴费通知', validUntil: '2099-12-31', body });
    const notice = noticeOf('带身份证。');
    const steps = (disclosures: ReturnType<typeof guide>[]) =>
      lineOf(village({ disclosures }, [insurance]), '怎么走');
    expect(steps([])).toBe(insurance.steps);
    expect(steps([notice])).toBe(
      '登记信息 → 交钱（在哪交、怎么交，看《医保缴费通知》） → 第二年1月1日起能用',
    );
    const amount = (body: string) =>
      firstOf(village({ disclosures: [noticeOf(body)] }, [insurance]))?.notice?.amount;
    expect(amount('3月起交。一般村民每人交 400 元，低保户 200 元。带身份证。')).toBe(
      '一般村民每人交 400 元，低保户 200 元。',
    );
    expect(amount('3月起交，带身份证。')).toBeUndefined();
    const own = guide('2026-03-01', [{ matter: 'yibao', steps: '到村部交钱' }]);
    expect(steps([notice, own])).toBe('到村部交钱');
  });

  test('names the agent of the station, who stands in, the room and its hours', () => {
    const site = village({ station: STATION, rooms: ROOMS });
    expect(lineOf(site, '找谁')).toBe('王春燕，不在时找孙立国');
    expect(firstOf(site)?.call).toMatchObject({ label: '王春燕', text: '024-4555 0104' });
    expect(pageOf(site).station.lines.slice(0, 2)).toEqual([
      { label: '在哪', text: '青石镇水南村 1 号，101号房间' },
      { label: '几点开', text: '周一至周日 8:00至16:00' },
    ]);
  });

  test('is otherwise where the newest guide says so, and leads to it', () => {
    const disclosures = [
      guide('2026-03-10', [{ matter: 'dibao', workingDays: 20 }]),
      guide('2026-09-10', [{ matter: 'dibao', workingDays: 15, agent: '赵永峰', phone: '024-4555 0107' }]),
    ];
    const site = village({ station: STATION, rooms: ROOMS, disclosures: disclosures.reverse() });
    expect(lineOf(site, '几天办好')).toBe('15个工作日');
    // Nobody was named to stand in for this one.
    expect(lineOf(site, '找谁')).toBe('赵永峰');
    expect(firstOf(site)?.guide?.href).toBe('../other/2026-09-10-guide/');
  });

  test('says how far each level does it', () => {
    const matter = aMatter({ atTownship: '直办', atCounty: '公开告知' });
    expect(lineOf(village({}, [matter]), '谁来办')).toBe('村里帮你报；青石镇直接办；示例县告诉你去哪办');
  });

  describe('that the village only tells people of', () => {
    const matter = aMatter({ mode: '公开告知', office: '派出所', decidedBy: '派出所' });
    const office = { office: '派出所', name: '青石派出所', place: '青石镇站前街', phone: '024-4555 0181' };
    const told = (above: NonNullable<Site['above']>, of = matter) => {
      const site = { ...village({ station: STATION, rooms: ROOMS }, [of]), above };
      const { call, lines = [] } = firstOf(site) ?? {};
      const said = ['在哪办', '谁来办', '找谁'].map(
        (label) => lines.find((one) => one.label === label)?.text,
      );
      return [...said, call?.label, call?.text];
    };

    test('is done at the office that the township names, never in the room of the village', () => {
      expect(told({ township: { offices: [office] } })).toEqual([
        '青石派出所，青石镇站前街',
        '青石派出所',
        undefined,
        '青石派出所',
        '024-4555 0181',
      ]);
      const site = { ...village({}, [matter]), above: { township: { offices: [office] } } };
      const [file] = serviceDataFiles(aSiteContext({ site }));
      expect(file?.content).toContain('"dct:title":"青石派出所"');
      const found = siteSearchRecords(site, day('2026-10-12')).find(({ title }) =>
        title.startsWith('青石派出所'),
      );
      expect(found?.words).toContain('派出所电话');
    });

    test('is asked of the agent where no level has said where that office is', () => {
      expect(told({})).toEqual([
        '派出所',
        '派出所，怎么去电话问王春燕：024-4555 0104',
        undefined,
        '王春燕',
        '024-4555 0104',
      ]);
    });

    test('is done at the hall of the township where that does it', () => {
      const station = {
        name: '青石镇便民服务中心',
        place: '镇政府一楼',
        hours: '周一至周五',
        phone: '024-4555 0120',
      };
      const atHall = aMatter({ mode: '公开告知', atTownship: '直办' });
      expect(told({ township: { station } }, atHall).slice(0, 2)).toEqual([
        '青石镇便民服务中心，镇政府一楼，周一至周五',
        '青石镇便民服务中心',
      ]);
    });
  });

  test('leads to what only this village does, without its text a second time', () => {
    const own = {
      name: '修渠报修',
      mode: '直办',
      who: '种水田的',
      materials: [],
      workingDays: 0,
      fee: 0,
      place: '村部',
      agent: '王德胜',
      phone: '024-4555 0745',
    };
    const site = village({ disclosures: [guide('2026-03-10', [], [own])] });
    expect(pageOf(site).own).toEqual([
      { text: '水南村办事指南', href: '../other/2026-03-10-guide/', names: '修渠报修' },
    ]);
  });

  test('has no page where neither the city nor the village says anything', () => {
    expect(hasServices(aSiteContext())).toBe(false);
    expect(hasServices(aSiteContext({ site: village() }))).toBe(true);
  });
});

/** What the home leads to, after what people want to know. */
const lastTiles = (site: Site) =>
  siteHomeView(aSiteContext({ site }))
    .questions.slice(-2)
    .map(({ text, words, href }) => [text, words, href]);

test('a village that has published no grids says so, and whom to ring', () => {
  const site = village({ station: STATION, rooms: ROOMS });
  expect(lastTiles(village())[1]).toEqual(['网格员', '还没有公布', 'services/#wangge']);
  expect(pageOf(site).grids).toBeUndefined();
  expect(pageOf(site).askGrids).toMatchObject({ label: '代办员王春燕', text: '024-4555 0104' });
  expect(pageOf(village({ disclosures: [grids] })).askGrids).toBeUndefined();
});

test('a village that names nobody who does errands says so, and whom to ring', () => {
  const { station } = pageOf(village());
  expect(station.lines).toContainEqual({ label: '代办员', text: '还没有公布，先打电话问' });
  expect([station.call.label, station.call.text, station.otherCall]).toEqual([
    '党支部书记李秀珍',
    '024-4555 0101',
    undefined,
  ]);
  const record = siteSearchRecords(village(), day('2026-10-12')).find(({ url }) => url.endsWith('#station'));
  expect(record?.text).toContain('代办员还没有公布 电话 024-4555 0101');
});

describe('who is there when the agent is not', () => {
  const officers = [
    { name: '王春燕', post: '会计、代办员', phone: '024-4555 0104' },
    { name: '李秀珍', post: '党支部书记', phone: '024-4555 0101' },
  ];
  const stationOf = (fields: Partial<Record<'backup' | 'away' | 'phone', string>>, more = {}) => {
    const station = { room: '便民服务中心', agent: '王春燕', ...fields };
    const page = pageOf(village({ station, rooms: ROOMS, officers, ...more }));
    const agent = page.station.lines.find(({ label }) => label === '代办员')?.text;
    return [agent, page.station.otherCall?.label, page.station.otherCall?.text];
  };

  test('is told with the days, and the officer to ring where nobody stands in', () => {
    expect(stationOf({ away: '每周二、周四' })).toEqual([
      '王春燕，每周二、周四不在，没有人顶',
      '党支部书记李秀珍',
      '024-4555 0101',
    ]);
    expect(stationOf({})).toEqual(['王春燕', '党支部书记李秀珍', '024-4555 0101']);
    const site = village({ station: { ...STATION, backup: undefined, away: '每周二' }, rooms: ROOMS });
    expect(lineOf(site, '找谁')).toBe('王春燕，每周二不在，没有人顶');
  });

  test('is whoever stands in, with the telephone of the published lists or none', () => {
    expect(stationOf({ backup: '孙立国', away: '每周二' })).toEqual([
      '王春燕，每周二不在，那天找孙立国',
      undefined,
      undefined,
    ]);
    expect(stationOf({ backup: '孙立国' }, { disclosures: [gridList()] })).toEqual([
      '王春燕，不在时找孙立国',
      '孙立国',
      '024-4555 0105',
    ]);
  });

  test('helpers have the telephones that the village has published for them', () => {
    const helpers = [{ name: '孙立国', where: '二组' }, { name: '刘芳' }];
    const station = { ...STATION, backup: undefined, helpers };
    const page = pageOf(village({ station, rooms: ROOMS, disclosures: [gridList()] }));
    expect(page.helpers.map(({ label, text, call }) => [label, text, call?.text])).toEqual([
      ['二组', '孙立国', '024-4555 0105'],
      ['代办员', '刘芳', undefined],
    ]);
  });
});

test('a grid worker is found by group, two taps from the home', () => {
  const site = village({ disclosures: [grids] });
  expect(lastTiles(site)).toEqual([
    ['怎么办事', '带什么、找谁', 'services/'],
    ['网格员', '按组、按楼找', 'services/#wangge'],
  ]);
  expect(pageOf(site).grids?.places).toEqual([
    { text: '一组', href: '#wangge-1' },
    { text: '二组', href: '#wangge-1' },
    { text: '三组', href: '#wangge-2' },
    { text: '河套', href: '#wangge-2' },
  ]);
  expect(pageOf(site).grids?.grids[1]?.call).toMatchObject({ label: '孙立国', text: '024-4555 0105' });
});

test('search finds matters, agents and grid workers in the words of villagers', () => {
  const site = village({ station: STATION, rooms: ROOMS, disclosures: [grids] }, [
    aMatter({ words: ['吃低保'] }),
  ]);
  const records = siteSearchRecords(site, day('2026-10-12'));
  const found = (word: string) =>
    records.filter(({ words }) => words?.includes(word)).map(({ url, title }) => `${url} ${title}`);
  expect(found('吃低保')).toEqual(['services/#do-dibao 最低生活保障：带什么、怎么办']);
  expect(found('代办找谁')).toEqual(['services/#station 水南村代办找谁、几点开']);
  expect(found('网格员是谁')).toEqual(['services/#wangge 水南村我的网格员是谁']);
});

test('machines read it in the names of schema.org and CPSV-AP', () => {
  const context = aSiteContext({
    site: village({}, [aMatter({ fee: 10, feeBasis: '发改价格规〔2016〕2559号' })]),
  });
  expect(JSON.parse(servicesView(context).frame.linkedData ?? '')['@graph'].at(-1)).toMatchObject({
    '@type': 'GovernmentService',
    name: '最低生活保障',
    availableChannel: { processingTime: 'P30D' },
    offers: { price: '10.00', priceCurrency: 'CNY' },
  });
  const [file] = serviceDataFiles(context);
  expect(file?.path).toBe('shuinan/services/services.json');
  expect(JSON.parse(file?.content ?? '').services[0]).toMatchObject({
    '@type': 'cpsv:PublicService',
    'dct:title': '最低生活保障',
    'cpsv:hasInput': [{ 'dct:title': '户口簿' }, { 'dct:title': '申请书' }],
    'cv:processingTime': 'P30D',
    'cv:hasCost': { 'cv:value': '10.00' },
  });
});

describe('what was done in a year', () => {
  const statistics = (period: string, accepted: number) =>
    aDisclosure(
      {
        kind: 'agency-statistics',
        period,
        publishedOn: '2026-10-10',
        type: '公布',
        carriedOver: 0,
        rows: [{ category: '社保', accepted, finished: accepted }],
        totals: { accepted, finished: accepted, pending: 0 },
      },
      { id: `2026-10-10-agency-${period}` },
    );
  const done = (...disclosures: ReturnType<typeof statistics>[]) =>
    servicesDone({ inForce: disclosures, asOf: day('2026-10-12') })?.accepted;

  test('is the sum of its months', () => {
    expect(done(statistics('2026-07', 5), statistics('2026-08', 6), statistics('2025-12', 9))).toBe(11);
  });

  test('counts nothing twice that a quarter says again', () => {
    expect(done(statistics('2026-Q3', 18), statistics('2026-07', 5))).toBe(18);
    const months = [statistics('2026-07', 5), statistics('2026-08', 6), statistics('2026-09', 8)];
    expect(done(statistics('2026-Q3', 18), ...months)).toBe(19);
    expect(done(statistics('2026-Q2', 18), statistics('2026-07', 5))).toBe(23);
  });

  test('is not known where nothing was published', () => {
    expect(done(statistics('2025-12', 9))).toBeUndefined();
  });
});
