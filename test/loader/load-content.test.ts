import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/loader/load-content.ts';
import {
  AS_OF,
  loadSmallCity,
  makeSmallCity,
  readSmallCity,
  SEPTEMBER,
  SHUINAN,
} from '../support/small-city.ts';

const OCTOBER = `${SHUINAN}/finance/2026/2026-11-09-october-accounts.yaml`;

describe('loadContent', () => {
  test('gives sites sorted by id, with their county and township', async () => {
    const { sites, siteIds, problems } = await loadSmallCity();
    expect(problems).toEqual([]);
    expect(siteIds).toEqual(['dongshi', 'shuinan']);
    expect(sites.map(({ profile, county, township }) => [profile.id, county.name, township.name])).toEqual([
      ['dongshi', '示例县', '河西街道'],
      ['shuinan', '示例县', '青石镇'],
    ]);
  });

  test('gives disclosures newest first, with id, section and file', async () => {
    const { sites } = await loadSmallCity();
    expect(sites[1]?.disclosures.map(({ id, section }) => [section, id])).toEqual([
      ['other', '2026-11-05-fire-season'],
      ['finance', '2026-10-09-september-accounts'],
      ['finance', '2026-09-08-august-accounts'],
      ['finance', '2026-08-07-july-accounts'],
      ['party', '2026-07-08-dues'],
      ['affairs', '2026-06-08-road-bidding'],
      ['affairs', '2026-03-06-election-5'],
      ['finance', '2026-03-02-east-land-notice'],
    ]);
    expect(sites[1]?.disclosures[1]?.file).toBe(SEPTEMBER);
  });

  test('takes the text below the front matter as the body', async () => {
    const { sites } = await loadSmallCity();
    const notice = sites[1]?.disclosures[0]?.content;
    expect(notice).toMatchObject({ kind: 'notice', body: '11月1日至12月15日是秋防期，进山不带火种。' });
  });

  test('counts the files it read', async () => {
    expect((await loadSmallCity()).files).toBe(20);
  });

  test('keeps a site with an error back and no other', async () => {
    const { sites, siteIds, problems } = await loadSmallCity({ [OCTOBER]: 'kind: accounts\n' });
    expect(problems.length).toBeGreaterThan(5);
    expect(siteIds).toEqual(['dongshi', 'shuinan']);
    expect(sites.map(({ profile }) => profile.id)).toEqual(['dongshi']);
  });

  test('keeps a site with warnings only', async () => {
    const text = readSmallCity(SEPTEMBER).replace('on: 2026-09-18', 'on: 2026-08-18');
    const { sites, problems } = await loadSmallCity({ [SEPTEMBER]: text });
    expect(problems).toMatchObject([{ severity: 'warning', code: 'DATE_OUT_OF_PERIOD' }]);
    expect(sites).toHaveLength(2);
  });

  test('keeps a site back for a file without a place in it', async () => {
    const { sites } = await loadSmallCity({ [`${SHUINAN}/finance/2026/记账.xlsx`]: 'x' });
    expect(sites.map(({ profile }) => profile.id)).toEqual(['dongshi']);
  });

  test('finds in a file that is judged alone what it finds in it among all', async () => {
    const broken = readSmallCity(SEPTEMBER).replace('type: 公布', 'type: 布告') + 'note: 电话13912345678\n';
    const root = makeSmallCity({
      [OCTOBER]: broken,
      [SEPTEMBER]: readSmallCity(SEPTEMBER).replace('on: 2026-09-18', 'on: 2026-08-18'),
      [`${SHUINAN}/other/2026/2026-11-06-told.md`]:
        '---\nkind: notice\n---\n\n身份证号210502199001011234。\n',
      'city.yaml': `# 13912345678\n${readSmallCity('city.yaml')}`,
    });
    const whole = await loadContent(root, { asOf: AS_OF });
    const files = new Set(whole.problems.map(({ file }) => file));
    expect(files.size).toBe(4);
    for (const alone of files) {
      const { problems } = await loadContent(root, { asOf: AS_OF, judges: (file) => file === alone });
      const ofIt = (all: typeof problems) => all.filter(({ file }) => file === alone);
      expect(ofIt(problems)).toEqual(ofIt(whole.problems));
      // Others are not looked through: that is what makes it quick.
      expect(problems.length).toBeLessThan(whole.problems.length);
    }
  });

  test('remembers no site of which not every file was judged', async () => {
    const remembered: string[] = [];
    const memory = {
      recall: () => undefined,
      remember: ({ folder }: { folder: string }) => void remembered.push(folder),
    };
    const root = makeSmallCity();
    await loadContent(root, { asOf: AS_OF, memory, judges: (file) => file === SEPTEMBER });
    expect(remembered).toEqual([]);
    await loadContent(root, { asOf: AS_OF, memory });
    expect(remembered).toHaveLength(2);
  });

  test('reports all problems of all files, sorted by file and line', async () => {
    const { problems } = await loadSmallCity({
      [SEPTEMBER]: readSmallCity(SEPTEMBER)
        .replace('type: 公布', 'type: 布告')
        .replace('2026-10-09', '十月九日'),
      'city.yaml': readSmallCity('city.yaml').replace("hotline: '12345'", 'hotline: 无'),
      'boards/small-board.yaml': readSmallCity('boards/small-board.yaml').replace('stock: A3', 'stock: A5'),
    });
    expect(problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'boards/small-board.yaml:27 BOARD_GEOMETRY',
      'city.yaml:7 PHONE_INVALID',
      `${SEPTEMBER}:4 VALUE_NOT_ALLOWED`,
      `${SEPTEMBER}:7 DATE_INVALID`,
    ]);
  });

  test('does not blame sites for a city that has problems', async () => {
    const { problems, sites, city } = await loadSmallCity({ 'city.yaml': 'name: 示例市\n' });
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['city.yaml']));
    expect(city).toBeUndefined();
    expect(sites).toEqual([]);
  });

  test('does not blame disclosures for a catalogue that has problems', async () => {
    const { problems, catalogue } = await loadSmallCity({
      'catalogue.yaml': readSmallCity('catalogue.yaml').replace('frequency: monthly', 'frequency: 每月'),
    });
    expect(problems.map(({ file }) => file)).toEqual(['catalogue.yaml']);
    expect(catalogue).toBeUndefined();
  });

  test('does not call a broken board unknown', async () => {
    const { problems, boards } = await loadSmallCity({
      'boards/small-board.yaml': readSmallCity('boards/small-board.yaml').replace(
        'widthMm: 1400',
        'widthMm: 宽',
      ),
    });
    expect(problems.map(({ file }) => file)).toEqual(['boards/small-board.yaml']);
    expect([...boards.keys()]).toEqual(['small-publicity']);
  });

  test('reports one problem for a whole folder with a wrong name', async () => {
    const accounts = readSmallCity(SEPTEMBER);
    const { problems } = await loadSmallCity({
      [`${SHUINAN}/caiwu/2026/2026-11-09-a.yaml`]: accounts,
      [`${SHUINAN}/caiwu/2026/2026-11-10-b.yaml`]: accounts,
    });
    expect(problems.map(({ code }) => code)).toEqual(['SECTION_UNKNOWN']);
  });

  test('does not look into a folder that is none of content', async () => {
    const { problems, files } = await loadSmallCity({
      'node_modules/a/b.yaml': 'x',
      'node_modules/c.yaml': 'x',
    });
    expect(problems).toMatchObject([{ code: 'FILE_UNEXPECTED', file: 'node_modules' }]);
    expect(files).toBe(20);
  });

  test('says that site.yaml is missing where there are disclosures', async () => {
    const folder = 'sites/shili/qingshi/shuibei';
    const { problems } = await loadSmallCity({
      [`${folder}/finance/2026/2026-10-09-september-accounts.yaml`]: readSmallCity(SEPTEMBER),
    });
    expect(problems).toMatchObject([{ code: 'SITE_FILE_MISSING', file: `${folder}/site.yaml` }]);
  });
});

describe('loadContent with siteIds', () => {
  test('reads only those sites', async () => {
    const root = makeSmallCity({ [OCTOBER]: 'broken' });
    const { sites, siteIds, problems, files } = await loadContent(root, {
      asOf: AS_OF,
      siteIds: ['dongshi'],
    });
    expect(sites.map(({ profile }) => profile.id)).toEqual(['dongshi']);
    expect(siteIds).toEqual(['dongshi']);
    expect(problems).toEqual([]);
    expect(files).toBe(11);
  });

  test('reads no site for an empty list', async () => {
    const { sites, city, problems } = await loadContent(makeSmallCity(), { asOf: AS_OF, siteIds: [] });
    expect(sites).toEqual([]);
    expect(problems).toEqual([]);
    expect(city?.name).toBe('示例市');
  });

  test('says which id is unknown and what was probably meant', async () => {
    const { problems } = await loadContent(makeSmallCity(), { asOf: AS_OF, siteIds: ['shunan'] });
    expect(problems).toMatchObject([
      { code: 'SITE_UNKNOWN', message: '没有编号是“shunan”的村（社区）。', hint: '是不是“shuinan”？' },
    ]);
  });

  test('still sees that another site has the same id', async () => {
    const root = makeSmallCity({ 'sites/shili/hexi/shuinan/site.yaml': 'id: shuinan\n' });
    const { problems } = await loadContent(root, { asOf: AS_OF, siteIds: ['shuinan'] });
    expect(problems.map(({ code }) => code)).toContain('ID_DUPLICATE');
  });
});

describe('accounts as a chain', () => {
  const october = readSmallCity(SEPTEMBER)
    .replaceAll('2026年9月', '2026年10月')
    .replace('9号', '10号')
    .replace('period: 2026-09', 'period: 2026-10')
    .replace('publishedOn: 2026-10-09', 'publishedOn: 2026-11-09')
    .replaceAll('on: 2026-09', 'on: 2026-10')
    .replace('opening: 85000', 'opening: 72568.60')
    .replace('closing: 72568.60', 'closing: 60137.20');

  test('a month that begins with what the month before left is right', async () => {
    expect((await loadSmallCity({ [OCTOBER]: october })).problems).toEqual([]);
  });

  test('a month is not compared when the month before is not published', async () => {
    const november = october
      .replace('period: 2026-10', 'period: 2026-11')
      .replace('2026年10月', '2026年11月');
    const early = november
      .replace('publishedOn: 2026-11-09', 'publishedOn: 2026-12-09')
      .replaceAll('on: 2026-10', 'on: 2026-11');
    const { problems } = await loadSmallCity({
      [`${SHUINAN}/finance/2026/2026-12-09-november-accounts.yaml`]: early
        .replace('opening: 72568.60', 'opening: 20000')
        .replace('closing: 60137.20', 'closing: 7568.60'),
    });
    expect(problems.map(({ code }) => code)).toEqual(['DATE_IN_FUTURE', 'CARRY_OVER_UNPROVED']);
  });

  test('a corrected month before asks for this month to be corrected too', async () => {
    const september = readSmallCity(SEPTEMBER)
      .replace('amount: 3150', 'amount: 3510')
      .replace('closing: 72568.60', 'closing: 72208.60')
      .concat('corrections:\n  - { on: 2026-11-10, what: 路灯维修, why: 抄错, by: 村会计 }\n');
    const { problems } = await loadSmallCity({ [SEPTEMBER]: september, [OCTOBER]: october });
    expect(problems).toMatchObject([{ code: 'CARRY_OVER_MISMATCH', file: OCTOBER }]);
    expect(problems[0]?.hint).toBe('上一期更正过，这一期也要跟着更正，期初写：72208.60');
    expect(problems[0]?.message).toContain(SEPTEMBER);
  });

  test('a withdrawn month is out of the chain', async () => {
    const withdrawn = october
      .replace('opening: 72568.60', 'opening: 20000')
      .replace('closing: 60137.20', 'closing: 7568.60')
      .concat('withdrawal: { on: 2026-11-10, why: 发错了, by: 村委会 }\n');
    const again = `${SHUINAN}/finance/2026/2026-11-11-october-accounts.yaml`;
    const right = october
      .replace('10号', '11号')
      .replace('publishedOn: 2026-11-09', 'publishedOn: 2026-11-11');
    expect((await loadSmallCity({ [OCTOBER]: withdrawn, [again]: right })).problems).toEqual([]);
  });

  test('December is carried over into January', async () => {
    const december = october
      .replace('period: 2026-10', 'period: 2025-12')
      .replace('2026年10月', '2025年12月')
      .replace('publishedOn: 2026-11-09', 'publishedOn: 2026-01-09')
      .replaceAll('on: 2026-10', 'on: 2025-12');
    const january = october
      .replace('period: 2026-10', 'period: 2026-01')
      .replace('2026年10月', '2026年1月')
      .replace('10号', '2号')
      .replace('publishedOn: 2026-11-09', 'publishedOn: 2026-02-09')
      .replaceAll('on: 2026-10', 'on: 2026-01');
    const { problems } = await loadSmallCity({
      [`${SHUINAN}/finance/2026/2026-01-09-december-accounts.yaml`]: december,
      [`${SHUINAN}/finance/2026/2026-02-09-january-accounts.yaml`]: january,
    });
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['CARRY_OVER_MISMATCH', 9]]);
  });

  test('a quarter that is its three months is right', async () => {
    const quarter = `kind: accounts
item: fin-monthly-statement
title: 水南村2026年第三季度财务收支公布表
type: 公布
period: 2026-Q3
publishedOn: 2026-10-12
issuer: 水南村股份经济合作社
opening: 80000
income: [{ category: 补助收入, title: 三个月运转经费, amount: 27818.60 }]
expense: [{ category: 管理费用, title: 三个月水电办公, amount: 35250 }]
closing: 72568.60
`;
    const { problems } = await loadSmallCity({ [`${SHUINAN}/finance/2026/2026-10-12-q3.yaml`]: quarter });
    expect(problems).toEqual([]);
  });
});
