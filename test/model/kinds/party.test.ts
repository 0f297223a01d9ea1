import { describe, expect, test } from 'vitest';
import type { Block, DisclosureDocument } from '../../../src/model/disclosure/blocks.ts';
import { documentOf } from '../../../src/model/disclosure/document.ts';
import { formatPhrase, formatSentence } from '../../../src/model/values/values.ts';
import { vocabularyOf } from '../../../src/model/words/vocabulary.ts';
import { aCatalogue, aDisclosure, day } from '../../support/a-site.ts';

function read(fields: Record<string, unknown>): DisclosureDocument {
  const { content } = aDisclosure({ publishedOn: '2026-10-09', type: '公布', period: '2026-Q3', ...fields });
  return documentOf(content, {
    disclosures: [],
    words: vocabularyOf('village'),
    catalogue: aCatalogue({ id: 'item-1' }),
    reach: 'web',
    asOf: day('2026-10-12'),
  });
}

const leadText = ({ lead }: DisclosureDocument): string[] => lead.map((one) => formatSentence(one));

function tableText({ blocks }: DisclosureDocument): string[] {
  return blocks
    .filter((block): block is Extract<Block, { type: 'table' }> => block.type === 'table')
    .flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))
    .map((row) => row.map((cell) => formatPhrase(cell)).join(' | '));
}

test('a party organisation leads with its members in numbers', () => {
  const document = read({
    kind: 'party-organisation',
    name: '中共水南村支部委员会',
    organisation: '党支部',
    superior: '中共青石镇委员会',
    groups: 0,
    members: { total: 42, full: 40, probationary: 2, men: 29, women: 13 },
    countedOn: '2026-09-30',
  });
  expect(leadText(document)).toEqual(['党员 42名：正式 40名，预备 2名；男 29名，女 13名。']);
});

describe('party meetings', () => {
  const meeting = (on: string, name: string, more: Record<string, unknown> = {}) => ({
    on,
    class: name,
    topic: '防汛',
    place: '村部',
    expected: 42,
    present: 31,
    ...more,
  });
  const document = read({
    kind: 'party-meetings',
    meetings: [
      meeting('2026-08-19', '党课', { lecturer: '孙立新', absent: [{ reason: '外出', count: 11 }] }),
      meeting('2026-07-08', '主题党日', { chair: '李秀珍', by: '东片支部' }),
    ],
    notHeld: [{ class: '支委会', month: '2026-07', why: '防汛值班' }],
  });

  test('lead with how many of each were held, and what was not and why', () => {
    expect(leadText(document)).toEqual([
      '2026年第三季度：党课 1次，主题党日 1次。',
      '7月没有开支委会：防汛值班。',
    ]);
  });

  test('stand in the order of their dates, absence in sum', () => {
    expect(tableText(document)).toEqual([
      '7月8日 | 主题党日 | 东片支部：防汛 | 李秀珍主持 | 村部 |  | 31／42',
      '8月19日 | 党课 | 防汛 | 孙立新讲课 | 村部 | 外出11人 | 31／42',
    ]);
  });
});

describe('party dues', () => {
  const dues = {
    kind: 'party-dues',
    members: 42,
    due: 378.6,
    paid: 378.6,
    handedUp: 378.6,
    kept: 0,
    opening: 412.3,
    allotted: 149,
    used: 168,
    closing: 393.3,
  };

  test('lead with whether all was paid and what is left', () => {
    expect(leadText(read(dues))).toEqual([
      '42名党员，应缴 378.60元，全部缴齐。',
      '本期使用 168.00元，结存 393.30元。',
    ]);
  });

  test('say what is missing and why', () => {
    const short = { ...dues, paid: 372.6, handedUp: 372.6, difference: '1人外出，下季补缴。' };
    expect(leadText(read(short)).slice(0, 2)).toEqual([
      '42名党员，应缴 378.60元，实缴 372.60元，少缴 6.00元。',
      '1人外出，下季补缴。',
    ]);
  });
});

test('new members are counted in the lead and named in tables only', () => {
  const document = read({
    kind: 'member-development',
    type: '公示',
    posting: { from: '2026-10-09', until: '2026-10-16', to: '镇党委组织办', phone: '024-4555 0012' },
    stage: '入党积极分子',
    organisation: '水南村党支部',
    persons: [
      { name: '郑小禾', sex: '女', nation: '满族', born: '1997-05', education: '大专', appliedOn: '2025-11' },
    ],
  });
  expect(leadText(document)).toEqual(['拟把 1名同志确定为入党积极分子。']);
  expect(tableText(document)).toEqual(['郑小禾 | 女，满族 | 1997年5月 | 大专 | 2025年11月申请入党']);
});

test('of a new member is told no more than the paper tells: neither nation nor schooling is asked for', () => {
  const document = read({
    kind: 'member-development',
    type: '公示',
    posting: { from: '2026-10-09', until: '2026-10-16', to: '镇党委组织办', phone: '024-4555 0012' },
    stage: '入党积极分子',
    organisation: '水南村党支部',
    persons: [{ name: '郑小禾', sex: '女', born: '1997-05', appliedOn: '2025-11' }],
  });
  expect(tableText(document)).toEqual(['郑小禾 | 女 | 1997年5月 | 2025年11月申请入党']);
});

test('the result of an election leads with who was elected and the ballots, and tells every vote', () => {
  const document = read({
    kind: 'election',
    election: 'committee-2026',
    body: '水南村第十三届村民委员会',
    notice: 8,
    subject: '选举结果',
    electorate: '选民',
    electionDay: '2026-10-09',
    result: {
      voters: 486,
      issued: 431,
      returned: 429,
      valid: 424,
      invalid: 5,
      posts: [
        {
          post: '主任',
          seats: 1,
          elected: [{ name: '李秀珍', votes: 362 }],
          notElected: [{ name: '周福来', votes: 51 }],
          others: 4,
          blank: 7,
        },
      ],
    },
  });
  expect(leadText(document)).toEqual([
    '水南村第十三届村民委员会选举，第 8 号公告：选举结果。',
    '选出 1人：主任李秀珍。',
    '486人应投票，收回选票 429张。',
  ]);
  expect(tableText(document)).toEqual(['李秀珍 | 主任 | 362', '周福来 | 主任 | 51']);
});

describe('an appraisal', () => {
  const appraisal = {
    kind: 'appraisal',
    on: '2026-10-08',
    by: '全体党员',
    attendance: { expected: 37, present: 35 },
  };

  test('of members tells grades and no names', () => {
    const document = read({
      ...appraisal,
      appraised: '党员',
      outcome: { excellent: 9, good: 25, fair: 1, poor: 0 },
    });
    expect(leadText(document)).toEqual(['35名党员参加评议：优秀 9人，合格 25人，基本合格 1人，不合格 0人。']);
  });

  test('of those who hold an office tells the votes on each', () => {
    const document = read({
      ...appraisal,
      appraised: '班子成员',
      ballots: { issued: 35, returned: 35, invalid: 0 },
      people: [{ name: '赵永峰', post: '副主任', votes: { good: 31, fair: 3, poor: 1 }, result: '称职' }],
    });
    expect(leadText(document)).toEqual(['评议1名班子成员：称职 1人。']);
    expect(tableText(document)).toEqual(['赵永峰 | 副主任 | 31 | 3 | 1 | 称职']);
  });
});
