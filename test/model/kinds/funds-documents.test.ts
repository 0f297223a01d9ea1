import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../src/loader/read/parse-source.ts';
import { validateDisclosure } from '../../../src/loader/validate.ts';
import type { Block, DisclosureDocument } from '../../../src/model/disclosure/blocks.ts';
import { documentOf } from '../../../src/model/disclosure/document.ts';
import type { Kind } from '../../../src/model/kinds.ts';
import { formatPhrase, formatSentence } from '../../../src/model/values/values.ts';
import { vocabularyOf } from '../../../src/model/words/vocabulary.ts';
import { aCatalogue, day } from '../../support/a-site.ts';

/** How the example of a kind reads on the wall, with lines of it replaced. */
function read(kind: Kind, ...changes: readonly (readonly [string, string])[]): DisclosureDocument {
  const example = readFileSync(
    new URL(`../../../src/model/kinds/${kind}/example.yaml`, import.meta.url),
    'utf8',
  );
  const text = changes.reduce((before, [from, to]) => before.replace(from, to), example);
  const source = parseYaml('example', text, new Map()).value;
  const content = source && validateDisclosure(source).value;
  if (!content) throw new Error('not valid');
  return documentOf(content, {
    disclosures: [],
    words: vocabularyOf('village'),
    catalogue: aCatalogue({}),
    reach: 'wall',
    asOf: day('2026-12-31'),
  });
}

const leadText = ({ lead }: DisclosureDocument): string[] => lead.map(formatSentence);

/** The lines of one block: `label value`, or the cells of each row, subtotal and total. */
function linesOf({ blocks }: DisclosureDocument, heading: string): string[] {
  const block = blocks.find(
    (one): one is Extract<Block, { type: 'facts' | 'table' }> =>
      (one.type === 'facts' || one.type === 'table') && one.heading === heading,
  );
  if (!block) throw new Error(`no block “${heading}”`);
  if (block.type === 'facts') return block.rows.map(({ label, value }) => `${label} ${formatPhrase(value)}`);
  const rows = block.groups.flatMap((group) => [...group.rows, ...(group.subtotal ? [group.subtotal] : [])]);
  return [...rows, ...(block.total ? [block.total] : [])].map((cells) => cells.map(formatPhrase).join('｜'));
}

describe('a levy', () => {
  test('leads with what it costs and what each person pays and works', () => {
    expect(leadText(read('communal-levy'))).toEqual([
      '二组通组路硬化，总投资 15.6万元（156,000.00元）。',
      '每人出 20.00元，出工 1 个工日。',
    ]);
  });

  test('tells where the money comes from, and which meeting agreed with how many votes', () => {
    const levy = read('communal-levy');
    expect(linesOf(levy, '钱从哪来').slice(0, 2)).toEqual([
      '财政奖补 120,000.00元，县财政一事一议奖补',
      '村集体 17,800.00元',
    ]);
    expect(linesOf(levy, '哪次会议定的').at(-1)).toBe('结果 通过，到会过一半，赞成过到会人数的一半');
  });
});

describe('a fund', () => {
  test('leads with what came in, was spent and is left', () => {
    expect(leadText(read('special-funds'))).toEqual([
      '2026年第二批中央财政衔接推进乡村振兴补助资金，上期结余 3,800.00元，到账 562,000.00元，支出 556,600.00元，结余 9,200.00元。',
    ]);
  });

  test('that is only planned leads with what is planned', () => {
    expect(leadText(read('special-funds', ['\nstage: 使用', '\nstage: 安排']))[0]).toBe(
      '2026年第二批中央财政衔接推进乡村振兴补助资金，安排 558,000.00元，共 2 项。',
    );
  });

  test('sets what was planned beside what was spent', () => {
    expect(linesOf(read('special-funds'), '项目和用途')).toEqual([
      '冷棚十二栋｜产业发展｜示例村股份经济合作社｜420,000.00｜418,600.00｜',
      '棚区砂石路480米｜基础设施｜示例县路桥公司｜138,000.00｜138,000.00｜10月8日验收后付清',
      '合计｜｜｜558,000.00｜556,600.00｜',
    ]);
  });
});

describe('a fund with money that is not paid', () => {
  const held = 'held:\n  - { title: 质保金, amount: 9200, until: 2027-Q4 }\ntotals:\n  count: 2';
  const open = ['    spent: 138000', '    spent: 138000\n    unsettled: 尚未结算'] as const;

  test('says how much of the balance is held back, until when, and what is not settled', () => {
    const document = read('special-funds', ['totals:\n  count: 2', held], open);
    expect(leadText(document)[0]).toMatch(/结余 9,200\.00元，其中扣着 9,200\.00元没付。1项尚未结算。$/);
    expect(linesOf(document, '资金情况').slice(-2)).toEqual([
      '结余 9,200.00元',
      '其中质保金 9,200.00元，扣着没付，2027年第四季度付',
    ]);
    expect(linesOf(document, '项目和用途')[1]).toContain('尚未结算');
  });

  test('takes a balance of which it was taken out as well', () => {
    const document = read('special-funds', ['totals:\n  count: 2', held], ['balance: 9200', 'balance: 0']);
    expect(leadText(document)[0]).toMatch(/结余 0\.00元，另扣着 9,200\.00元没付。$/);
    expect(linesOf(document, '资金情况').slice(-2)).toEqual([
      '质保金 9,200.00元，扣着没付，2027年第四季度付',
      '结余 0.00元',
    ]);
  });

  test('whose grant has not come says so, and has spent nothing', () => {
    const document = read(
      'special-funds',
      ['    spent: 418600\n', '    unsettled: 补助还没到\n'],
      ['    spent: 138000\n', '    unsettled: 补助还没到\n'],
      ['received: 562000', 'received: 0'],
      ['spent: 556600\n  balance: 9200', 'spent: 0\n  balance: 3800'],
    );
    expect(leadText(document)[0]).toMatch(/到账 0\.00元，支出 0\.00元，结余 3,800\.00元。2项补助还没到。$/);
  });
});

describe('a dividend', () => {
  test('leads with what a share gets, who gets it and what is left', () => {
    expect(leadText(read('dividend'))[0]).toBe(
      '2025年度集体经营收益，每份 1,200.00元，分给 5 户，一共 22,200.00元，结余 1,800.00元。',
    );
  });

  test('lists each household with shares, deductions and what was paid', () => {
    expect(linesOf(read('dividend'), '名单').slice(0, 3)).toEqual([
      '1｜周福来｜4｜4,800.00｜｜4,800.00｜',
      '2｜李德贵｜3.50｜4,200.00｜600.00｜3,600.00｜',
      '一组小计｜2户｜7.50｜9,000.00｜600.00｜8,400.00｜',
    ]);
  });

  test('by purpose says what the total decided, and that it did', () => {
    const rows = 'shares: { count: 18.5, perShare: 1200 }\nrows:';
    const purposes =
      'purposes:\n  - { title: 保洁员, people: 3, stated: 14500 }\n  - { title: 管护员, people: 7, each: 1100 }\nx:';
    const byPurpose = readWithoutRows(rows, purposes);
    expect(linesOf(byPurpose, '分给哪几类人')).toEqual([
      '保洁员｜3｜｜14,500.00',
      '管护员｜7｜1,100.00｜7,700.00',
      '合计｜10｜｜22,200.00',
    ]);
    expect(byPurpose.blocks.flatMap((block) => (block.type === 'table' ? block.footnotes : []))).toEqual([
      '“保洁员”的金额，原文没有写明是每户还是一共，按合计推算。',
    ]);
  });

  test('of which nobody said how many get it says no number and adds none up', () => {
    const rows = 'shares: { count: 18.5, perShare: 1200 }\nrows:';
    const purposes =
      'purposes:\n  - { title: 每户发米面, each: 300, amount: 14500 }\n  - { title: 管护员, people: 7, each: 1100 }\nx:';
    const document = readWithoutRows(rows, purposes, ['  people: 5\n', '']);
    expect(leadText(document)[0]).toBe('2025年度集体经营收益，分给个人，一共 22,200.00元，结余 1,800.00元。');
    expect(linesOf(document, '分给哪几类人')).toEqual([
      '每户发米面｜｜300.00｜14,500.00',
      '管护员｜7｜1,100.00｜7,700.00',
      '合计｜｜｜22,200.00',
    ]);
    const shares = readWithoutRows(rows, 'shares: { count: 18.5, perShare: 1200 }\nx:', [
      '  people: 5\n',
      '',
    ]);
    expect(leadText(shares)[0]).toContain('每份 1,200.00元，分给个人，');
  });
});

/** The example of a dividend with purposes in the place of shares and rows. */
function readWithoutRows(
  rows: string,
  purposes: string,
  ...more: readonly (readonly [string, string])[]
): DisclosureDocument {
  const example = readFileSync(
    new URL('../../../src/model/kinds/dividend/example.yaml', import.meta.url),
    'utf8',
  );
  const from = example.indexOf(rows);
  const until = example.indexOf('# 不按份额');
  return read('dividend', [example.slice(from, until), purposes.replace('x:', '')], ...more);
}

describe('donations', () => {
  test('lead with what was promised, came in, was spent and is left', () => {
    expect(leadText(read('donations'))[0]).toBe(
      '修建三组过水桥，认捐 81,600.00元，到账 73,600.00元，已用 42,300.00元，结余 31,300.00元。',
    );
  });

  test('name organisations and persons apart, and count those who want no name', () => {
    expect(linesOf(read('donations'), '个人捐赠')).toEqual([
      '周福来｜3,000.00｜3,000.00',
      '14 位村民｜8,600.00｜8,600.00',
      '小计｜11,600.00｜11,600.00',
    ]);
  });

  test('in kind are no table of money: no unit and no sum of nothing', () => {
    const firm = '{ organisation: 示例县建筑公司, pledged: 5万元, received: 50000, on: 2026-06-12 }';
    const sand = '    pledged: 20000\n    received: 12000\n    goods: 河砂 60 方\n    goodsValue: 4800\n';
    const document = read(
      'donations',
      [firm, '{ organisation: 示例县供销社, goods: 棉被 20 床 }'],
      [sand, '    goods: 河砂 60 方\n'],
      ['    note: 余款10月付\n', ''],
    );
    const table = document.blocks.find(({ type }) => type === 'table');
    expect(table).toMatchObject({ columns: [{ title: '谁捐的' }, { title: '物资' }] });
    expect(table).toHaveProperty('note', undefined);
    expect(table).not.toHaveProperty('total');
  });

  test('say what is still to come', () => {
    expect(linesOf(read('donations'), '捐款情况')).toContain('还没到账 8,000.00元');
  });
});

describe('social assistance', () => {
  test('leads with households, persons, the sum and what changed', () => {
    expect(leadText(read('social-assistance'))[0]).toBe(
      '最低生活保障现有 4 户、6 人，每月一共 2,730.00元，比上期新增 1 户、停发 1 户。',
    );
  });

  test('counts in households what is counted in households', () => {
    expect(linesOf(read('social-assistance'), '救助说明')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^上期 \d+ 户$/),
        expect.stringMatching(/^本期新增 1 户$/),
        expect.stringMatching(/^本期停发 1 户$/),
      ]),
    );
  });

  test('says that nothing changed where nothing did', () => {
    const same = read('social-assistance', ['added: 1', 'added: 0'], ['stopped: 1', 'stopped: 0']);
    expect(leadText(same)[0]).toBe('最低生活保障现有 4 户、6 人，每月一共 2,730.00元，户数和上期一样。');
  });

  test('lists households by group, told apart by a mark only', () => {
    expect(linesOf(read('social-assistance'), '名单').slice(3)).toEqual([
      '3｜王淑珍（大）｜2｜2｜B类｜910.00',
      '4｜王淑珍（小）｜4｜1｜C类｜320.00',
      '二组小计｜2户｜6｜3｜｜1,230.00',
      '合计｜4户｜10｜6｜｜2,730.00',
    ]);
  });
});

test('a subsidy by village lists villages', () => {
  const example = readFileSync(
    new URL('../../../src/model/kinds/subsidy-list/example.yaml', import.meta.url),
    'utf8',
  );
  const rows = example.slice(example.indexOf('rows:\n'), example.indexOf('# 乡镇只分到村的'));
  const villages = 'villages:\n  - { village: 示例村, households: 5, quantity: 34.705, amount: 2900.30 }\n';
  expect(linesOf(read('subsidy-list', [rows, villages]), '各村')).toEqual([
    '示例村｜5｜34.705｜2,900.30',
    '合计｜5｜34.705｜2,900.30',
  ]);
});

describe('the money of a base', () => {
  test('is told of the levels and of others apart, so that what a level owes is no contradiction', () => {
    const funding = read('base-funding');
    expect(leadText(funding)).toEqual([
      '2026年安排 50,000.00元，到 10月16日各级到账 45,000.00元，另有其他来的钱 7,000.00元，上年结余 3,150.00元，花了 32,158.00元，还剩 22,992.00元。',
      '县（区）还差 5,000.00元没到。',
    ]);
    expect(linesOf(funding, '还剩多少')).toEqual([
      '上年结余 3,150.00元',
      '各级到账 45,000.00元',
      '其他来的钱 7,000.00元',
      '到账合计 52,000.00元',
      '支出合计 32,158.00元',
      '结余 22,992.00元',
    ]);
  });

  test('names no others where there are none', () => {
    const funding = read(
      'base-funding',
      [
        'others:\n  - { source: 党费补助, on: 2026-06-26, amount: 2000, note: 县委组织部拨给困难党员和活动室 }\n  - { source: 以奖代补, on: 2026-09-08, amount: 5000, note: 活动室验收达标 }\n',
        '',
      ],
      ['received: 52000', 'received: 45000'],
    );
    expect(leadText(funding)[0]).toContain('到 10月16日各级到账 45,000.00元，上年结余');
    expect(linesOf(funding, '还剩多少')).toContain('各级到账 45,000.00元');
    expect(linesOf(funding, '还剩多少').join()).not.toContain('到账合计');
  });
});
