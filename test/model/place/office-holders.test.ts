import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../../src/model/values/calendar-date.ts';
import type { Disclosure } from '../../../src/model/disclosure/disclosure.ts';
import { countOf, officeHoldersOf } from '../../../src/model/place/office-holders.ts';
import { aDisclosure, aSite } from '../../support/a-site.ts';

const ASOF = calendarDate('2026-11-23');
const site = aSite();
const profile = {
  ...site.profile,
  officers: [
    { name: '李秀珍', post: '党支部书记、村委会主任', phone: '024-4555 0101' },
    { name: '周凤兰', post: '村务监督委员会主任', phone: '024-4555 0102' },
    { name: '赵永峰', post: '村会计（报账员）' },
  ],
};

function aRoster(
  item: string,
  members: readonly (readonly [name: string, post: string])[],
  { on = '2026-01-05', ...fields }: { on?: string; withdrawal?: unknown } = {},
): Disclosure {
  return aDisclosure(
    {
      kind: 'roster',
      item,
      publishedOn: on,
      type: '公布',
      body: '班子',
      members: members.map(([name, post]) => ({ name, post, duties: '分工' })),
      ...fields,
    },
    { id: `${on}-${item}` },
  );
}

/** `name: post、post` of everybody. */
function told(...disclosures: Disclosure[]): string[] {
  return officeHoldersOf({ profile, disclosures }, { asOf: ASOF }).map(
    ({ name, posts }) => `${name}: ${posts.join('、')}`,
  );
}

describe('office holders', () => {
  test('are the officers first, as the clerk wrote them', () => {
    expect(told()).toEqual([
      '李秀珍: 党支部书记、村委会主任',
      '周凤兰: 村务监督委员会主任',
      '赵永峰: 村会计（报账员）',
    ]);
  });

  test('are one entry a person, with every post once, in whatever words lists put it', () => {
    expect(
      told(
        aRoster('party-committee-roles', [
          ['李秀珍', '书记'],
          ['王春燕', '组织委员'],
        ]),
        aRoster('committee-roles', [
          ['李秀珍', '主任'],
          ['赵永峰', '委员、报账员'],
          ['王春燕', '委员'],
        ]),
        aRoster('supervision-committee', [['周凤兰', '主任']]),
      ),
    ).toEqual([
      '李秀珍: 党支部书记、村委会主任',
      '周凤兰: 村务监督委员会主任',
      '赵永峰: 村会计（报账员）、村委会委员',
      '王春燕: 组织委员、村委会委员',
    ]);
  });

  test('come from the newest roster of an item only: who stood in an older one may have left', () => {
    const names = told(
      aRoster('committee-roles', [['王春燕', '委员']]),
      aRoster('committee-roles', [['那秀凤', '委员']], { on: '2026-06-01' }),
    );
    expect(names).toContain('那秀凤: 村委会委员');
    expect(names.join()).not.toContain('王春燕');
  });

  test('do not come from rosters that are withdrawn, not out yet, or no offices', () => {
    const withdrawal = { on: '2026-02-01', why: '重发', by: '村委会' };
    expect(
      told(
        aRoster('committee-roles', [['王春燕', '委员']], { withdrawal }),
        aRoster('committee-roles', [['那秀凤', '委员']], { on: '2026-12-01' }),
        aRoster('groups-reps', [['佟志远', '村民代表']]),
      ),
    ).toHaveLength(3);
  });

  test('of a grid are its leader and its worker', () => {
    const grid = aDisclosure({
      kind: 'grid',
      item: 'grid-staff',
      publishedOn: '2026-03-01',
      type: '公布',
      grids: [
        {
          number: '第一网格',
          range: '一组',
          households: 60,
          leader: '王春燕',
          worker: '孙振江',
          phone: '024-4555 0109',
        },
        { number: '210521-02', range: '二组', households: 70, worker: '那秀凤', phone: '024-4555 0110' },
      ],
      totals: { grids: 2, households: 130 },
    });
    const holders = officeHoldersOf({ profile, disclosures: [grid] }, { asOf: ASOF });
    expect(holders.slice(3)).toEqual([
      { name: '王春燕', posts: ['第一网格网格长'] },
      { name: '孙振江', posts: ['第一网格网格员'], phone: '024-4555 0109' },
      { name: '那秀凤', posts: ['网格员（210521-02）'], phone: '024-4555 0110' },
    ]);
  });
});

describe('marks on clothes', () => {
  const grids = aDisclosure(
    {
      ...{ kind: 'grid', item: 'grid-staff', publishedOn: '2026-01-05', type: '公布' },
      totals: { grids: 2, households: 130 },
      grids: [
        {
          number: '第一网格',
          range: '一组',
          households: 60,
          leader: '李秀珍',
          worker: '赵永峰',
          phone: '024-4555 0103',
        },
        {
          number: '第二网格',
          range: '二组',
          households: 70,
          leader: '周凤兰',
          worker: '赵永峰',
          phone: '024-4555 0103',
        },
      ],
    },
    { id: '2026-01-05-grids' },
  );
  const count = (wearer: Parameters<typeof countOf>[1], of: object = {}) =>
    countOf({ profile: { ...profile, ...of }, disclosures: [grids] }, wearer, ASOF);

  test('are counted by the post of whoever wears them, each person once', () => {
    expect(count({ item: 'grid-staff', post: '网格员' })).toBe(1);
    expect(count({ item: 'grid-staff', post: '网格长' })).toBe(2);
    expect(count({ item: 'grid-staff' })).toBe(3);
  });

  test('of errand people are for those of the station and of the officers, too', () => {
    const station = { room: '代办室', agent: '赵永峰', backup: '孙玉兰', helpers: [{ name: '金哲' }] };
    const officers = [...profile.officers, { name: '金哲', post: '代办员' }];
    expect(count({ item: 'agency-service' }, { station, officers })).toBe(0);
    expect(count({ item: 'agency-service', station: true }, { station, officers })).toBe(3);
  });
});
