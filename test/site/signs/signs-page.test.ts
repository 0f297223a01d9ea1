import { describe, expect, test } from 'vitest';
import { signStyleSchema } from '../../../src/model/place/sign-style.ts';
import { signsView } from '../../../src/site/signs/signs-page.ts';
import type { SignView } from '../../../src/site/signs/sign-view.ts';
import { aDisclosure, aSite } from '../../support/a-site.ts';
import { aSiteContext } from '../../support/a-site-context.ts';

const OFFICERS = [
  { name: '李秀珍', post: '党支部书记、村委会主任', phone: '024-4555 0101' },
  { name: '王春燕', post: '代办员', phone: '024-4555 0103' },
];

function viewOf(profile: Record<string, unknown>, style: Record<string, unknown> = {}) {
  const site = aSite({ officers: OFFICERS, ...profile });
  return signsView(aSiteContext({ site }), signStyleSchema.parse(style));
}

/** A sign as its lines, one below the other. */
function readSign({ number, place, set, items, phone }: SignView): string {
  const small = items.map((phrases) => phrases.join('')).join(' ');
  return [number, place, ...set.lines, small, phone]
    .filter((line) => line !== undefined && line !== '')
    .join('｜');
}

describe('the page of signs', () => {
  test('has a door sign of every room with a door', () => {
    const { doors } = viewOf({
      rooms: [
        { name: '便民服务中心', number: '101', person: '王春燕', note: '低保、医保' },
        { name: '警务和矛盾纠纷调解室', alsoAs: ['警务室'] },
        { name: '卫生站', person: '姜维国', post: '乡村医生' },
        { name: '文体活动广场', isOutdoors: true },
      ],
    });
    expect(doors.paper).toBe('A3');
    expect(doors.sheets.map((sheet) => sheet.map(readSign))).toEqual([
      [
        '101｜青石镇水南村｜便民服务中心｜低保、医保 代办员　王春燕｜024-4555 0103',
        '青石镇水南村｜警务和矛盾｜纠纷调解室｜兼警务室',
      ],
      ['青石镇水南村｜卫生站｜乡村医生　姜维国'],
    ]);
  });

  test('says at the door of the station who does errands there, whatever else he is, and when', () => {
    const { doors } = viewOf({
      rooms: [{ name: '便民服务中心', person: '李秀珍' }],
      station: { room: '便民服务中心', agent: '李秀珍' },
      officeHours: '周一至周五',
    });
    expect(doors.sheets.flat().map(readSign)[0]).toContain('周一至周五 代办员　李秀珍');
  });

  test('says the main post alone where two would take a second line from the name', () => {
    const { doors } = viewOf({
      rooms: [{ name: '办公室', person: '李秀珍', note: '接待来访、民主议事、集体资产和合同' }],
    });
    expect(doors.sheets.flat().map(readSign)[0]).toContain('党支部书记　李秀珍');
  });

  test('has one badge and one desk sign a person, ten badges to a sheet', () => {
    const members = Array.from({ length: 9 }, (_, index) => ({
      name: `张${'一二三四五六七八九'[index]}`,
      post: '委员',
      duties: '分工',
    }));
    const roster = aDisclosure({
      kind: 'roster',
      item: 'committee-roles',
      type: '公布',
      publishedOn: '2026-01-05',
      body: '村委会',
      members: [{ name: '李秀珍', post: '主任', duties: '全面' }, ...members],
    });
    const { badges, desks, facts } = viewOf({ disclosures: [roster] });
    expect(badges.sheets.map((sheet) => sheet.length)).toEqual([10, 1]);
    // Whoever makes them is told on which page each one is.
    const pagesOf = (mode: string) =>
      facts.prints.find((print) => print.mode === mode)?.pieces?.map(({ page }) => page);
    expect(pagesOf('badges')).toEqual([...Array<number>(10).fill(1), 2]);
    expect(pagesOf('desks')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(desks.sheets).toHaveLength(11);
    expect(
      badges.sheets
        .flat()
        .filter(({ name }) => name === '李秀珍')
        .map(readSign),
    ).toEqual(['青石镇水南村｜李秀珍｜党支部书记 村委会主任']);
  });

  test('spreads a name of two characters to three, leaves four alone, breaks a long one at its dot', () => {
    const named = (name: string) =>
      viewOf({ officers: [{ name, post: '委员' }] }).badges.sheets.flat()[0]?.set;
    expect(named('王福')?.spreadEm).toBe(3);
    expect(named('欧阳春梅')).toMatchObject({ lines: ['欧阳春梅'] });
    expect(named('阿不都热依木·买买提')?.lines).toEqual(['阿不都热依木·', '买买提']);
  });

  test('has a plaque of every body, the supervisors’ in full, the party’s in red', () => {
    const { plaques } = viewOf({
      issuers: {
        party: '中共水南村支部委员会',
        committee: '水南村村民委员会',
        collective: '水南村股份经济合作社',
      },
    });
    expect(plaques.map(({ name, isParty }) => [name, isParty])).toEqual([
      ['中共水南村支部委员会', true],
      ['水南村村民委员会', false],
      ['水南村股份经济合作社', false],
      ['水南村村务监督委员会', false],
    ]);
  });

  test('shows telephones on badges only where the city wants them, and is not for search engines', () => {
    const phones = (style: Record<string, unknown>) =>
      viewOf({}, style)
        .badges.sheets.flat()
        .map(({ phone }) => phone);
    expect(phones({})).toEqual([undefined, undefined]);
    expect(phones({ badge: { showsPhone: true } })).toEqual(['024-4555 0101', '024-4555 0103']);
    expect(viewOf({}).frame.isIndexed).toBe(false);
  });
});
