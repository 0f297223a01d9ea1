import { describe, expect, test } from 'vitest';
import type { Block, DisclosureDocument } from '../../../src/model/disclosure/blocks.ts';
import { checkContent } from '../../../src/model/disclosure/checks.ts';
import { documentOf } from '../../../src/model/disclosure/document.ts';
import { micro } from '../../../src/model/values/fen.ts';
import { contractState } from '../../../src/model/kinds/contracts/ending.ts';
import { formatLength, lastDayOf } from '../../../src/model/kinds/term.ts';
import { formatPhrase, formatSentence } from '../../../src/model/values/values.ts';
import { vocabularyOf } from '../../../src/model/words/vocabulary.ts';
import { aCatalogue, aDisclosure, day } from '../../support/a-site.ts';

const catalogue = aCatalogue({ id: 'item-1' });

function read(fields: Record<string, unknown>, asOf = '2026-10-12'): DisclosureDocument {
  const disclosure = aDisclosure({ publishedOn: '2026-10-09', type: '公布', ...fields });
  return documentOf(disclosure.content, {
    disclosures: [disclosure],
    words: vocabularyOf('village'),
    catalogue,
    reach: 'wall',
    asOf: day(asOf),
  });
}

function codesOf(fields: Record<string, unknown>, asOf = '2026-12-31'): string[] {
  const { content, section } = aDisclosure({ publishedOn: '2026-10-09', type: '公布', ...fields });
  return checkContent(content, { section, asOf: day(asOf) }).map(
    ({ code, path }) => `${code} ${path.join('.')}`,
  );
}

function leadText({ lead }: DisclosureDocument): string[] {
  return lead.map((sentence) => formatSentence(sentence));
}

/** The rows of the table under a heading, cells joined by ` | `. */
function tableOf({ blocks }: DisclosureDocument, heading: string) {
  return blocks.find((block): block is Extract<Block, { type: 'table' }> =>
    block.type === 'table' ? block.heading === heading : false,
  );
}

function rowsOf(document: DisclosureDocument, heading: string): string[] {
  return (tableOf(document, heading)?.groups ?? []).flatMap(({ rows }) =>
    rows.map((row) => row.map((cell) => formatPhrase(cell)).join(' | ')),
  );
}

describe('a term', () => {
  test.each([
    ['2026-05-01', '2029-04-30', '3年'],
    // Written until the same day of the year again, it is not a day longer.
    ['2026-05-01', '2029-05-01', '3年'],
    ['2026-05-01', '2028-10-31', '2年6个月'],
    ['2021-01-18', '2025-12-31', '4年11个月14天'],
    ['2026-05-01', '2026-05-10', '10天'],
  ])('from %s until %s lasts %s', (from, until, length) => {
    expect(formatLength({ from: day(from), until: day(until) })).toBe(length);
  });

  test('of half a year from the end of August ends in February', () => {
    expect(lastDayOf(day('2026-08-31'), micro(500_000))).toBe('2027-02-27');
  });
});

describe('a register of contracts', () => {
  const contracts = {
    kind: 'contracts',
    period: '2026-Q3',
    upTo: '2026-09-30',
    rows: [
      {
        number: '1',
        subject: '冷库',
        party: { organisation: '利民收购站' },
        signedOn: '2023-12-20',
        from: '2024-01-01',
        until: '2026-12-31',
        yearlyRent: 24000,
        due: 66000,
        received: 60000,
        arrears: 6000,
        note: '到期重新招租',
      },
    ],
    totals: { contracts: 1, yearlyRent: 24000, due: 66000, received: 60000, arrears: 6000 },
  };

  test('leads with what is owed and with what ends soon', () => {
    expect(leadText(read(contracts))).toEqual([
      '合同 1份，到2026年9月30日应收 66,000.00元，已收 60,000.00元，还有 1份欠收 6,000.00元。',
      '最早到期的是冷库，2026年12月31日到期。',
    ]);
    expect(leadText(read(contracts, '2026-10-01'))[1]).toMatch(/^最早到期的是.*12月31日到期。$/);
    expect(leadText(read(contracts, '2027-01-01'))[1]).toBe('1份已经到期。');
  });

  test('asks what will be done of a contract in its last 90 days, and for one ledger only', () => {
    const silent = { ...contracts, rows: contracts.rows.map((row) => ({ ...row, note: undefined })) };
    expect(codesOf(silent, '2026-10-09')).toEqual(['CONTRACT_ENDING rows.0.until']);
    expect(codesOf({ ...silent, publishedOn: '2026-10-01' }, '2026-10-01')).toEqual([]);
    // Half a year on, the next ledger speaks.
    expect(codesOf({ ...silent, publishedOn: '2026-10-01' }, '2027-04-01')).toEqual([]);
    expect(codesOf(contracts)).toEqual([]);
  });

  test('counts the days of notice with the last day of the contract included', () => {
    const contract = { until: day('2026-12-31') };
    expect(
      ['2026-10-01', '2026-10-02', '2026-12-31', '2027-01-01'].map((on) => contractState(contract, day(on))),
    ).toEqual(['running', 'ending', 'ending', 'ended']);
  });
});

/** R2: 新桔城村 2021, as it was published: the deposit stands in the total, the five years are not quite five. */
describe('the letting of R2', () => {
  const lease = {
    kind: 'lease',
    type: '公告',
    publishedOn: '2021-01-18',
    lease: 'xinjucheng-2021',
    stage: '公告',
    lots: [
      { name: '量化田', area: 181, unit: '亩', price: 1150, startingPrice: 1040750 },
      { name: '三中心场地', startingPrice: 250000 },
      { name: '义燕口粮田', area: 320, unit: '亩', inKind: '每年每亩稻谷600斤' },
      { name: '海家塘粮田', area: 32, unit: '亩', price: 800, startingPrice: 128000 },
    ],
    term: { years: 5, until: '2025-12-31' },
    deposits: [{ name: '押金', amount: 100000, refund: '承包期满退还，不计息' }],
    registration: {
      from: '2021-01-22',
      until: '2021-01-23',
      place: '综合楼',
      contact: '村会计',
      phone: '0575-8700 0000',
    },
    method: '密封报价',
    openingOn: '2021-01-24',
  };
  const told = ['TERM_MISMATCH term.years', 'POSTING_TOO_SHORT registration.until'];

  test('can be written, with its short term and its short notice as warnings', () => {
    expect(codesOf({ ...lease, total: 1418750, withDeposits: 1518750 })).toEqual(told);
  });

  test('has a deposit in its total, which is no income', () => {
    expect(codesOf({ ...lease, total: 1518750 })).toEqual(['DEPOSIT_COUNTED total', ...told]);
  });

  test('says what it costs and until when to register', () => {
    expect(leadText(read({ ...lease, total: 1418750 }))).toEqual([
      '量化田等4宗对外出租，租期5年，到2025年12月31日，总价从 1,418,750.00元起。',
      '报名1月22日至1月23日，1月24日开标。',
    ]);
  });
});

test('the result of a letting says who got it for how much', () => {
  const document = read({
    kind: 'lease',
    lease: 'shop-2026',
    stage: '结果',
    lots: [{ name: '门市', price: 9600, startingPrice: 28800 }],
    term: { years: 3, from: '2026-11-01', until: '2029-10-31' },
    method: '公开竞价',
    result: {
      on: '2026-09-30',
      offers: [
        { bidder: { person: '周福来' }, price: 9800 },
        { bidder: { organisation: '利民商店' }, price: 9700 },
      ],
      awards: [{ lot: '门市', winner: { person: '周福来' }, price: 9800, total: 29400 }],
    },
  });
  expect(leadText(document)).toEqual([
    '门市租给周福来，每年 9,800.00元，3年共 29,400.00元，租到2029年10月31日。',
  ]);
  expect(rowsOf(document, '租给了谁')).toEqual(['门市 | 周福来 | 9,800.00 | 29,400.00']);
  expect(rowsOf(document, '各家报价')).toEqual(['周福来 | 9,800.00', '利民商店 | 9,700.00']);
});

test('what else a letting asks for stands under a heading of its own', () => {
  const document = read({
    kind: 'lease',
    lease: 'shop-2026',
    stage: '公告',
    lots: [{ name: '门市', price: 9600, startingPrice: 28800 }],
    term: { years: 3, from: '2026-11-01', until: '2029-10-31' },
    method: '公开竞价',
    conditions: '不得转租。',
  });
  expect(document.blocks.at(-1)).toEqual({ type: 'prose', markdown: '# 还有这些条件\n\n不得转租。' });
});

test('assets say what they are worth and what is let or idle', () => {
  const sums = { items: 2, original: 110000, depreciation: 40000, net: 70000 };
  const common = { class: '经营性', bought: '2019', quantity: 1, unit: '座', place: '二组' };
  const document = read({
    kind: 'assets',
    period: '2025',
    countedOn: '2025-12-31',
    rows: [
      {
        ...common,
        number: '1',
        name: '冷库',
        original: 100000,
        depreciation: 40000,
        net: 60000,
        use: '出租',
        tenant: { organisation: '利民收购站' },
        yearlyRent: 8000,
      },
      { ...common, number: '2', name: '库房', original: 10000, depreciation: 0, net: 10000, use: '闲置' },
    ],
    totals: { operating: sums, all: sums },
  });
  expect(leadText(document)).toEqual([
    '集体资产 2项，买来时一共 110,000.00元，折旧后还值 70,000.00元。',
    '租出去 1项，一年租金 8,000.00元，闲置 1项。',
  ]);
  expect(rowsOf(document, '在哪、谁在用')).toEqual([
    '冷库 | 二组 | 出租 | 利民收购站 | 8,000.00',
    '库房 | 二组 | 闲置 |  | ',
  ]);
});

test('resources say how much is contracted out for how much', () => {
  const document = read({
    kind: 'resources',
    period: '2025',
    countedOn: '2025-12-31',
    rows: [
      {
        class: '耕地',
        plot: '河东',
        area: 36.5,
        use: '发包',
        lessee: { organisation: '丰裕农场' },
        from: '2024-03-01',
        until: '2027-02-28',
        yearlyFee: 14600,
      },
      { class: '水面', plot: '水库', area: 12.8, use: '未利用' },
    ],
    totals: {
      classes: [
        { class: '耕地', plots: 1, area: 36.5 },
        { class: '水面', plots: 1, area: 12.8 },
      ],
      plots: 2,
      area: 49.3,
      yearlyFee: 14600,
    },
  });
  expect(leadText(document)).toEqual([
    '集体的地和水面 2块，共 49.30亩。',
    '包出去 1块、36.50亩，一年收承包费 14,600.00元。',
  ]);
  expect(rowsOf(document, '谁包的、多少钱')).toEqual([
    '河东 | 36.50 | 丰裕农场 | 2024年3月1日至2027年2月28日 | 14,600.00',
  ]);
});

test('contracted land says which plots changed hands and what a transfer costs', () => {
  const document = read({
    kind: 'contracted-land',
    matter: '春季流转',
    rows: [
      {
        change: '流转',
        group: '一组',
        name: '李德贵',
        plot: '河套地',
        class: '耕地',
        area: 5.65,
        from: '1998-01-01',
        until: '2027-12-31',
        transfer: {
          form: '出租（转包）',
          to: { organisation: '丰裕农场' },
          area: 5,
          from: '2026-03-20',
          until: '2027-12-31',
          price: 520,
          yearly: 2600,
        },
      },
    ],
    totals: { plots: 1, area: 5.65, transferred: 5 },
  });
  expect(leadText(document)).toEqual(['春季流转：流转 1块，共 5.65亩，其中流转出去 5.00亩。']);
  expect(rowsOf(document, '流转给谁、多少钱')).toEqual([
    '李德贵 | 出租（转包） | 丰裕农场 | 5.00 | 520.00 | 2,600.00 | 2026年3月20日至2027年12月31日',
  ]);
});

test('homesteads say how many households got what', () => {
  const document = read({
    kind: 'homestead',
    stage: '批准',
    rows: [
      {
        group: '一组',
        name: '周福来',
        members: 4,
        change: '新建',
        place: '一组东头',
        before: 0,
        area: 180,
        storeys: 2,
        approval: { number: '031', on: '2026-08-11' },
      },
    ],
    totals: { households: 1, area: 180 },
  });
  expect(leadText(document)).toEqual(['1户的宅基地批下来了：新建 1户，共 180.00平方米。']);
  expect(rowsOf(document, '名单')).toEqual(['周福来 | 4 | 新建 | 一组东头 | 0.00 | 180.00 | 2']);
  // Not in the column of persons, where it would be one of them.
  const total = tableOf(document, '名单')?.total?.map((cell) => formatPhrase(cell));
  expect(total?.slice(0, 2)).toEqual(['合计 1户', '']);
});

test('a homestead above 200 square metres is asked about where no ceiling is stated', () => {
  const row = {
    group: '一组',
    name: '周福来',
    members: 4,
    change: '新建',
    place: '一组',
    before: 0,
    storeys: 2,
  };
  const homestead = (area: number) => ({
    kind: 'homestead',
    stage: '申请',
    rows: [{ ...row, area }],
    totals: { households: 1, area },
  });
  expect(codesOf(homestead(200))).toEqual([]);
  expect(codesOf(homestead(200.5))).toEqual(['ABOVE_LIMIT rows.0.area']);
});

test('the old area may be left out where a house is rebuilt, not where a household asks for its first', () => {
  const homestead = (change: string) => ({
    kind: 'homestead',
    stage: '申请',
    rows: [{ name: '周福来', members: 4, change, place: '一组', area: 180, storeys: 2 }],
    totals: { households: 1, area: 180 },
  });
  expect(codesOf(homestead('翻建'))).toEqual([]);
  expect(codesOf(homestead('扩建'))).toEqual([]);
  expect(codesOf(homestead('新建'))).toEqual(['FIELD_MISSING rows.0.before']);
  expect(rowsOf(read(homestead('翻建')), '名单')).toEqual(['周福来 | 4 | 翻建 | 一组 | 180.00 | 2']);
});

describe('land compensation', () => {
  const land = {
    kind: 'land-compensation',
    project: '公路拓宽',
    stage: '补偿款分配',
    scope: '一组',
    approval: { number: '辽政地〔2026〕58号', on: '2026-04-20' },
    area: { hectares: 0.1334, mu: 2 },
    money: { received: 20000, spent: 1000, distributed: 18000, balance: 1000 },
    distribution: {
      decision: '2026年6月15日村民会议',
      unit: '人',
      perShare: 4500,
      rows: [{ group: '一组', name: '周福来', share: 4, amount: 18000 }],
      totals: { households: 1, share: 4, amount: 18000 },
    },
  };

  test('says how much land, how much money and what each gets', () => {
    expect(leadText(read(land))).toEqual([
      '公路拓宽征地 0.1334公顷（2.00亩）。',
      '补偿款到账 20,000.00元，分给 1户 18,000.00元，每人 4,500.00元，结余 1,000.00元。',
    ]);
    expect(rowsOf(read(land), '各户分多少')).toEqual(['周福来 | 4 | 18,000.00']);
  });

  test.each([
    [{ hectares: 0.1334, mu: 2 }, []],
    [{ hectares: 1.2, mu: 18 }, []],
    // 0.13 was rounded from 0.1334.
    [{ hectares: 0.13, mu: 2 }, ['UNIT_MISMATCH area.mu']],
    [{ hectares: 1.2, mu: 12 }, ['UNIT_MISMATCH area.mu']],
    [{ mu: 18 }, []],
  ])('%o is %o', (area, codes) => {
    expect(codesOf({ ...land, area })).toEqual(codes);
  });

  test('works out 亩 where only 公顷 are written', () => {
    expect(leadText(read({ ...land, area: { hectares: 1.2 } }))[0]).toBe('公路拓宽征地 1.2公顷（18.00亩）。');
  });
});
