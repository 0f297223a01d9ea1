import { describe, expect, test } from 'vitest';
import { responsibilityLevels } from '../../../src/site/base/topics/responsibility-levels.ts';
import { responsibilitySections } from '../../../src/site/base/topics/responsibility-sections.ts';
import { regionSchema, type RegionFile } from '../../../src/model/place/region.ts';
import type { Telephone } from '../../../src/site/base/region-part.ts';
import { overdueTasks } from '../../../src/site/ledger/tasks-overdue.ts';
import { aSite, day } from '../../support/a-site.ts';

const leader = (name: string, phone: string) => ({
  name: '阵地建设领导小组',
  leader: { name, post: '书记', phone },
  members: [{ name: '石磊', post: '民政助理', answersFor: '便民服务' }],
});

const levels: RegionFile[] = [
  {
    countyId: 'shili',
    content: regionSchema.parse({
      leadership: leader('关立新', '024-4555 0531'),
      tasks: [
        { what: '早做完的', owner: '石磊', from: '2026-01-01', by: '2026-06-30', done: '2026-06-01' },
        { what: '还有时间的', owner: '石磊', from: '2026-01-01', by: '2026-12-31' },
        { what: '晚了做完的', owner: '石磊', from: '2026-01-01', by: '2026-05-31', done: '2026-06-09' },
        { what: '逾期的', owner: '关立新', from: '2026-01-01', by: '2026-09-30' },
      ],
      appraisals: [{ year: 2025, score: 88, grade: '较好', praised: 4, admonished: 2 }],
    }),
  },
  {
    countyId: 'shili',
    townshipId: 'qingshi',
    content: regionSchema.parse({
      leadership: leader('佟殿军', '024-4555 0541'),
      tasks: [{ what: '屋顶翻修', owner: '石磊', from: '2026-01-01', by: '2026-08-31' }],
      appraisals: [{ year: 2025, score: 90, grade: '好', praised: 1, admonished: 0 }],
    }),
  },
];

const textOf = (phone: Telephone): string => (typeof phone === 'string' ? phone : phone.text);

const site = aSite();
const city = { name: '示例市', counties: [{ ...site.county, townships: [site.township] }] };
const page = {
  city: city as never,
  levels,
  asOf: day('2026-11-23'),
  summaries: [{ countyId: 'shili', townshipId: 'qingshi' }],
  from: 'base/responsibility/' as const,
  saying: 1,
};
const sectionsOf = (region: Parameters<typeof responsibilitySections>[0]) =>
  Object.fromEntries(responsibilitySections(region, page).map((one) => [one.heading, one]));

describe('who answers at a level', () => {
  const [county] = city.counties;
  const sections = sectionsOf({ ...(county && { county }) });

  test('comes with telephone, the first responsible person first; who has none is said to have none', () => {
    const { people = [] } = sections['示例县谁负责'] ?? {};
    expect(people.map(({ name, phone }) => [name, textOf(phone)])).toEqual([
      ['关立新', '024-4555 0531'],
      ['石磊', '没写电话'],
    ]);
  });

  test('has tasks, the overdue first, and says so in words that stay true', () => {
    expect(sections['示例县的任务']?.lines?.map(({ text, isLate = false }) => [text, isLate])).toEqual([
      ['逾期的', true],
      ['还有时间的', false],
      ['晚了做完的', false],
      ['早做完的', false],
    ]);
    expect(JSON.stringify(sections)).not.toMatch(/\d天/);
  });

  test('sees what is overdue below it, with a way there', () => {
    expect(sections['下面逾期没做完的任务']?.lines).toMatchObject([
      { text: '青石镇：屋顶翻修', isLate: true, href: 'shili/qingshi/', phone: '没写电话' },
    ]);
  });

  test('names with each task that is not done whom to call', () => {
    const lines = sections['示例县的任务']?.lines ?? [];
    expect(lines.map(({ text, phone }) => [text, phone && textOf(phone)])).toEqual([
      ['逾期的', '024-4555 0531'],
      ['还有时间的', '没写电话'],
      ['晚了做完的', undefined],
      ['早做完的', undefined],
    ]);
  });

  test('has what is overdue in its ledger, its own and that below, with days and telephone, the longest first', () => {
    const inLedger = (region: Parameters<typeof overdueTasks>[0]) =>
      overdueTasks(region, page).map(({ level, what, owner, due, daysLate, phone }) => [
        ...[level, what, owner, due.text, daysLate, textOf(phone)],
      ]);
    expect(inLedger({ county: county! })).toEqual([
      ['青石镇', '屋顶翻修', '石磊', '2026年8月31日', 84, '没写电话'],
      [undefined, '逾期的', '关立新', '2026年9月30日', 54, '024-4555 0531'],
    ]);
    expect(inLedger({ county: county!, township: site.township })).toHaveLength(1);
    expect(inLedger({}).map(([level]) => level)).toEqual(['青石镇', '示例县']);
  });

  test('sums what was praised and admonished by level, without a name', () => {
    expect(sections['表彰和诫勉，按哪一级']?.table?.rows).toEqual([
      ['2025年', '县（区）', '1个', '4个', '2人'],
      ['2025年', '乡镇（街道）', '1个', '1个', '0人'],
    ]);
  });

  test('leads from the city to each county', () => {
    expect(sectionsOf({})['各县（区）谁负责']?.lines).toMatchObject([
      { text: '示例县', meta: '关立新，书记', phone: { text: '024-4555 0531' }, href: 'shili/' },
    ]);
  });
});

test('a level that has not written who answers is said to, once another has', () => {
  const [first] = city.counties;
  const twoCounties = {
    ...city,
    counties: [first, { ...site.county, id: 'gaoxin', name: '高新区', townships: [] }],
  };
  const of = { ...page, city: twoCounties as never };
  const [none] = responsibilitySections({}, of);
  expect(none).toEqual({ heading: '示例市谁负责', note: '没有写谁负责。' });
  const below = responsibilitySections({}, of).find(({ heading }) => heading === '各县（区）谁负责');
  expect(below?.lines?.at(-1)).toEqual({ text: '没有写谁负责的 1 个', meta: '高新区' });
  expect(responsibilitySections({}, { ...of, levels: [] })).toEqual([]);
});

test('the files have a row for everybody who answers, every task and every appraisal', () => {
  const { columns, rows } = responsibilityLevels.rows({}, page);
  expect(columns.map(({ title }) => title).join()).toBe(
    '哪一级,县（区）,乡镇（街道）,什么,谁,职务,电话,内容,期限,做完,怎样',
  );
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  const county = rows.filter(([level]) => level === '县（区）').map((row) => row.slice(3));
  expect(county[0]).toEqual(['第一责任人', '关立新', '书记', '024-4555 0531', null, null, null, null]);
  expect(county.find(([, , , , what]) => what === '逾期的')).toEqual([
    ...['任务', '关立新', null, null, '逾期的', '2026-09-30', null, '逾期没做完'],
  ]);
  expect(county.at(-1)?.at(-1)).toBe('88分，较好，表彰 4个，诫勉 2人');
  expect(responsibilityLevels.counts({}, page)?.table?.rows).toEqual([
    ['市', 0],
    ['县（区）', 1],
    ['乡镇（街道）', 1],
  ]);
});
