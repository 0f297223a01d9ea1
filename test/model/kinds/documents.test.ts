import { describe, expect, test } from 'vitest';
import type { Block, DisclosureDocument } from '../../../src/model/disclosure/blocks.ts';
import { documentOf } from '../../../src/model/disclosure/document.ts';
import { formatPhrase, formatSentence, maskName } from '../../../src/model/values/values.ts';
import type { Reach } from '../../../src/model/kinds/document-context.ts';
import { vocabularyOf, type SiteType } from '../../../src/model/words/vocabulary.ts';
import { aCatalogue, aDisclosure, day } from '../../support/a-site.ts';

const catalogue = aCatalogue({ id: 'subsidy-fertility', names: 'masked' }, { id: 'item-1' });

function read(
  fields: Record<string, unknown>,
  {
    type = 'village',
    reach = 'web',
    onPaper = false,
    others = [],
    asOf = '2026-10-12',
  }: {
    type?: SiteType;
    reach?: Reach;
    onPaper?: boolean;
    others?: ReturnType<typeof aDisclosure>[];
    asOf?: string;
  } = {},
): DisclosureDocument {
  const disclosure = aDisclosure({ publishedOn: '2026-10-09', ...fields });
  const context = {
    disclosures: [disclosure, ...others],
    words: vocabularyOf(type),
    catalogue,
    reach,
    onPaper,
    asOf: day(asOf),
  };
  return documentOf(disclosure.content, context);
}

function leadText({ lead }: DisclosureDocument): string[] {
  return lead.map((sentence) => formatSentence(sentence));
}

function blocksOf<T extends Block['type']>(
  { blocks }: DisclosureDocument,
  type: T,
): Extract<Block, { type: T }>[] {
  return blocks.filter((block): block is Extract<Block, { type: T }> => block.type === type);
}

describe('a subsidy list', () => {
  const list = {
    kind: 'subsidy-list',
    item: 'subsidy-fertility',
    type: '公布',
    period: '2026',
    subsidy: '耕地地力保护补贴',
    unit: '亩',
    standard: 83.57,
    payment: '10月30日前打到一卡通',
    rows: [
      { group: '一组', name: '谢广田', quantity: 12.53, amount: 1047.13 },
      { group: '二组', name: '刘伟', quantity: 9.3, amount: 777.2 },
      { group: '一组', name: '孙玉兰', quantity: 8.6, amount: 718.7 },
    ],
    totals: { rows: 3, quantity: 30.43, amount: 2543.03 },
  };

  test('leads with households, area, rate, sum and how it is paid', () => {
    expect(leadText(read(list))).toEqual([
      '3户，共 30.43 亩，每亩 83.57元，一共 2,543.03元。',
      '10月30日前打到一卡通。',
    ]);
  });

  test('gathers the rows of a group, numbers them in reading order and sums each group', () => {
    const [table] = blocksOf(read(list, { reach: 'wall' }), 'table');
    const text = table?.groups.map(({ title, rows, subtotal }) => ({
      title,
      rows: rows.map((row) => row.map((cell) => formatPhrase(cell)).join(' ')),
      subtotal: subtotal?.map((cell) => formatPhrase(cell)).join(' '),
    }));
    expect(text).toEqual([
      {
        title: '一组',
        rows: ['1 谢广田 12.53 1,047.13', '2 孙玉兰 8.60 718.70'],
        subtotal: '一组小计 2户 21.13 1,765.83',
      },
      { title: '二组', rows: ['3 刘伟 9.30 777.20'], subtotal: '二组小计 1户 9.30 777.20' },
    ]);
  });

  test('names its persons as private where the catalogue says so, and says what the web hides', () => {
    const [table] = blocksOf(read(list), 'table');
    expect(table?.listsPersons).toBe(true);
    expect(formatPhrase(table?.groups[0]?.rows[0]?.[1] ?? [])).toBe('谢*田');
    expect(table?.footnotes[0]).toContain('村部墙上是全名');
  });

  test('a community has its own word for the place of the wall', () => {
    const [table] = blocksOf(read(list, { type: 'community' }), 'table');
    expect(table?.footnotes[0]).toContain('社区服务站墙上是全名');
  });

  test('masked for the web, it has no full name left', () => {
    const text = JSON.stringify(read(list));
    expect(text).toContain('谢*田');
    for (const { name } of list.rows) expect(text).not.toContain(name);
  });

  test('a list without a common rate shows none', () => {
    const { standard: _, ...without } = list;
    expect(leadText(read(without))[0]).toBe('3户，共 30.43 亩，一共 2,543.03元。');
  });
});

test.each([
  ['刘伟', '刘*'],
  ['谢广田', '谢*田'],
  ['欧阳修远', '欧**远'],
  ['𠮷野', '𠮷*'],
])('the name %s is masked as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

describe('a deliberation', () => {
  const steps = [
    { step: '提议', by: '村党支部', on: '2026-08-18', text: '提议修桥。' },
    {
      step: '决议',
      by: '村民代表会议',
      on: '2026-09-01',
      text: '通过。',
      attendance: { expected: 42, present: 36 },
      votes: { for: 34, against: 1, abstain: 1 },
    },
    { step: '决议公开', by: '村委会', on: '2026-09-02', text: '上栏公示。' },
    { step: '结果公开', by: '村委会', plannedBy: '2026-10-31', text: '公布决算。' },
  ];
  const deliberation = {
    kind: 'deliberation',
    type: '公布',
    matter: '修桥',
    decision: '修三组过水桥',
    steps,
  };

  test('says what was decided and which step is still to come, by when', () => {
    expect(leadText(read(deliberation))).toEqual([
      '修三组过水桥。',
      '还差第 4 步“结果公开”，最晚 10月31日。',
      '村民代表会议表决：赞成 34票，反对 1票，弃权 1票。',
    ]);
  });

  test('says the year of a step that is not in the year of publication', () => {
    const later = steps.map((step) => (step.plannedBy ? { ...step, plannedBy: '2027-04-10' } : step));
    const document = read({ ...deliberation, steps: later });
    expect(leadText(document)[1]).toContain('最晚 2027年4月10日');
    const [block] = blocksOf(document, 'steps');
    expect(formatSentence(block?.rows[3]?.meta ?? [])).toBe('还没办，最晚2027年4月10日');
  });

  test('says of a step the half-year in which it is planned', () => {
    const later = steps.map((step) => (step.plannedBy ? { ...step, plannedBy: '2027-H1' } : step));
    const document = read({ ...deliberation, steps: later });
    expect(leadText(document)[1]).toContain('最晚 2027年上半年');
    expect(formatSentence(blocksOf(document, 'steps')[0]?.rows[3]?.meta ?? [])).toBe(
      '还没办，最晚2027年上半年',
    );
  });

  test('marks the last finished step as the present one', () => {
    const [block] = blocksOf(read(deliberation), 'steps');
    expect(block?.rows.map(({ mark, state }) => `${mark} ${state}`)).toEqual([
      '一议 done',
      '四议 done',
      '一公开 now',
      '二公开 todo',
    ]);
  });

  test('names the statutory thresholds that the vote met', () => {
    const [block] = blocksOf(read(deliberation), 'steps');
    expect(block?.rows[1]?.met).toEqual(['到会过三分之二', '赞成过到会人数的一半']);
  });

  test('is finished when every step has its date', () => {
    const done = steps.map((step) => ({ ...step, on: step.on ?? '2026-10-08' }));
    expect(leadText(read({ ...deliberation, steps: done }))[1]).toBe('4 步都办完了。');
  });

  test('is finished when its result was published later, whatever came out with it', () => {
    const { id } = aDisclosure({ publishedOn: '2026-10-09', ...deliberation });
    const result = (follows: string) => aDisclosure({ publishedOn: '2026-10-11', follows }, { id: 'result' });
    const document = read(deliberation, { others: [result(id)] });
    expect(leadText(document)[1]).toBe('4 步都办完了，结果10月11日公布。');
    const [block] = blocksOf(document, 'steps');
    expect(block?.rows[3]).toMatchObject({ state: 'done', meta: [['10月11日（周日）']] });
    expect(leadText(read(deliberation, { others: [result('another')] }))[1]).toContain('还差第 4 步');
  });

  test('is finished when a later page of the same matter has the step', () => {
    const done = steps.map((step) => ({ ...step, on: step.on ?? '2026-10-10' }));
    const later = aDisclosure({ ...deliberation, steps: done, publishedOn: '2026-10-10' }, { id: 'later' });
    expect(leadText(read(deliberation, { others: [later] }))[1]).toBe('4 步都办完了，结果10月10日公布。');
  });
});

describe('a project', () => {
  const project = {
    kind: 'project',
    type: '公布',
    project: 'bridge-2026',
    name: '三组过水桥维修',
    location: '三组',
    content: '加固桥面',
    responsible: '谢广田',
    investment: 47000,
    sources: [{ source: '村集体', amount: 47000 }],
    schedule: {},
  };

  test('shows the stages published so far, this one marked, the rest open', () => {
    const tender = aDisclosure({ ...project, stage: '招标', publishedOn: '2026-09-10' }, { id: 'tender' });
    const [block] = blocksOf(read({ ...project, stage: '中标' }, { others: [tender] }), 'steps');
    expect(block?.rows.map(({ mark, state }) => `${mark} ${state}`)).toEqual([
      '立项 todo',
      '招标 done',
      '中标 now',
      '开工 todo',
      '竣工 todo',
      '结算 todo',
    ]);
  });

  test('finished without a settled sum says 尚未结算, also where no sum is told at all', () => {
    const finished = {
      ...project,
      investment: undefined,
      sources: undefined,
      stage: '竣工',
      contract: { contractor: '利民施工队' },
      schedule: { startOn: '2026-03', finishedOn: '2026-08' },
    };
    const document = read(finished);
    expect(leadText(document).slice(1)).toEqual(['利民施工队施工。', '尚未结算。']);
    const rows = blocksOf(document, 'facts').find(({ heading }) => heading === '结算')?.rows;
    expect(rows?.map(({ label, value }) => label + formatPhrase(value))).toEqual(['结算价尚未结算']);
    const settled = aDisclosure({ ...project, stage: '结算', publishedOn: '2026-12-10' }, { id: 'settled' });
    expect(leadText(read(finished, { others: [settled] })).join('')).not.toContain('尚未结算');
  });

  describe('of whose stages a day was given', () => {
    const planned = {
      ...project,
      stage: '开工',
      schedule: { startOn: '2026-09-01', finishBy: '2026-10-20' },
    };
    const said = (asOf: string, more: Parameters<typeof read>[1] = {}) => {
      const document = read(planned, { ...more, asOf });
      const [steps] = blocksOf(document, 'steps');
      const rows = steps?.rows.map(({ mark, meta }) => `${mark} ${formatSentence(meta)}`);
      return { lead: leadText(document).slice(2), rows: rows?.filter((row) => !row.endsWith('9日公布')) };
    };

    test('says when the day has passed without a word, and not before', () => {
      expect(said('2026-10-20')).toEqual({
        lead: [],
        rows: ['立项 没有公布', '招标 没有公布', '中标 没有公布', '竣工 还没公布', '结算 还没公布'],
      });
      expect(said('2026-10-21').lead).toEqual(['原定2026年10月20日竣工，到了日子没有公布。']);
      expect(said('2026-10-21').rows?.[3]).toBe('竣工 原定2026年10月20日，到了日子没有公布');
    });

    test('says a half-year as it was published, and that it passed when it is over', () => {
      const vague = { ...planned, schedule: { startOn: '2026-04', finishBy: '2026-H1' } };
      const rows = blocksOf(read(vague), 'facts').find(({ heading }) => heading === '工期')?.rows;
      expect(rows?.map(({ label, value }) => label + formatPhrase(value))).toEqual([
        '开工2026年4月',
        '计划完工2026年上半年',
      ]);
      expect(leadText(read(vague, { asOf: '2026-06-30' })).slice(2)).toEqual([]);
      expect(leadText(read(vague, { asOf: '2026-07-01' })).slice(2)).toEqual([
        '原定2026年上半年竣工，到了日子没有公布。',
      ]);
    });

    test('says on a sheet, which stays as it hangs, only what is not published', () => {
      expect(said('2026-10-21', { onPaper: true }).lead).toEqual([]);
      expect(said('2026-10-21', { onPaper: true }).rows?.[3]).toBe('竣工 还没公布');
    });

    test('says nothing of a day once the stage or a later one is published', () => {
      const settled = aDisclosure(
        { ...project, stage: '结算', publishedOn: '2026-10-11' },
        { id: 'settled' },
      );
      const { lead, rows } = said('2026-12-01', { others: [settled] });
      expect(lead).toEqual([]);
      expect(rows?.[3]).toBe('竣工 没有公布');
    });
  });

  test('says that it is old when a later stage is published', () => {
    const settled = aDisclosure({ ...project, stage: '结算', publishedOn: '2026-10-11' }, { id: 'settled' });
    expect(leadText(read({ ...project, stage: '立项' }, { others: [settled] }))[0]).toBe(
      '三组过水桥维修，这是“立项”时公布的，现在已经到“结算”。',
    );
  });

  test('with ranked candidates names the first as no winner, until one is published', () => {
    const bids = [
      { bidder: '县路桥公司', amount: 46900, rank: 2 },
      { bidder: '镇施工队', amount: 46800, rank: 1 },
    ];
    const ranked = {
      ...project,
      stage: '中标',
      publishedOn: '2026-10-08',
      bidding: { method: '公开招标', bids },
    };
    const lead = leadText(read(ranked)).join('');
    expect(lead).toContain('现在到“中标候选人”。第一中标候选人是镇施工队。总投资');
    expect(lead).not.toContain('中标价');
    const won = aDisclosure(
      { ...ranked, bidding: { ...ranked.bidding, winner: '镇施工队' }, publishedOn: '2026-10-11' },
      { id: 'won' },
    );
    expect(leadText(read(ranked, { others: [won] }))[0]).toContain(
      '这是“中标候选人”时公布的，现在已经到“中标”。',
    );
    expect(
      leadText(read({ ...project, stage: '立项' }, { others: [aDisclosure(ranked, { id: 'r' })] }))[0],
    ).toContain('现在已经到“中标候选人”。');
  });

  test('leads with who won or builds it, and the newest price there is', () => {
    const sayLast = (fields: Record<string, unknown>) => leadText(read({ ...project, ...fields })).at(-1);
    expect(sayLast({ stage: '立项' })).toBe('总投资 47,000.00元。');
    const bids = [
      { bidder: '县路桥公司', amount: 46900 },
      { bidder: '镇施工队', amount: 46800 },
    ];
    const bidding = { method: '询价', bids, winner: '镇施工队' };
    expect(sayLast({ stage: '中标', bidding })).toBe('镇施工队中标，中标价 46,800.00元。');
    const contract = { contractor: '镇施工队', amount: 46800, signedOn: '2026-09-20' };
    expect(sayLast({ stage: '开工', bidding, contract })).toBe('镇施工队施工，合同价 46,800.00元。');
    const settlement = { amount: 46800, paid: 44460, unpaid: 2340 };
    expect(sayLast({ stage: '结算', bidding, contract, settlement })).toBe(
      '镇施工队施工，结算价 46,800.00元，还有 2,340.00元没付。',
    );
  });
});

test('a resolution tells how many motions passed, and which', () => {
  const motion = (title: string, outcome: string) => ({
    title,
    text: '略。',
    votes: { for: 30, against: 3, abstain: 3 },
    outcome,
  });
  const resolution = {
    kind: 'resolution',
    type: '公布',
    meeting: '村民代表会议',
    on: '2026-09-01',
    place: '村部',
    chair: '李秀珍',
    attendance: { expected: 42, present: 36 },
    motions: [motion('修桥', '通过'), motion('换路灯', '未通过')],
  };
  expect(leadText(read(resolution))).toEqual([
    '村民代表会议议了 2 件事，通过 1 件，未通过 1 件。',
    '“修桥”通过：赞成 30票，反对 3票，弃权 3票。',
    '“换路灯”没通过：赞成 30票，反对 3票，弃权 3票。',
  ]);
});

test('a rota of days on duty is not headed as if it were a body with members', () => {
  const headingOf = (title: string, body: string) => {
    const members = [{ name: '韩春梅', post: '周一', duties: '取暖' }];
    return blocksOf(read({ kind: 'roster', type: '公布', title, body, members }), 'people')[0]?.heading;
  };
  expect(headingOf('彩胜社区干部值班表', '服务站')).toBe('值班安排');
  expect(headingOf('水南村村民委员会成员', '村民委员会')).toBe('成员和分工');
});

describe('a notice', () => {
  const opensWith = (body: string, reach: Reach = 'web') => {
    const document = read({ body, validUntil: '2026-12-31' }, { reach });
    return {
      lead: leadText(document),
      rest: blocksOf(document, 'prose').map(({ markdown }) => markdown),
    };
  };

  test('opens on the web with its own first sentence, and nothing is said twice or lost', () => {
    expect(opensWith('3月15日到5月31日封山，不带火种。采山菜的登记。\n\n- 带登记条')).toEqual({
      lead: ['3月15日到5月31日封山，不带火种。', '有效期至2026年12月31日。'],
      rest: ['采山菜的登记。\n\n- 带登记条'],
    });
  });

  test('says on the web that it is over from the day after; the sheet on the wall does not change', () => {
    const lead = (validUntil: string, reach: Reach = 'web') =>
      leadText(read({ body: '- 带登记条', validUntil }, { reach }));
    expect(lead('2026-10-12')).toEqual(['有效期至2026年10月12日。']);
    expect(lead('2026-10-11')).toEqual(['已经过期（到2026年10月11日）。']);
    expect(lead('2026-10-11', 'wall')).toEqual(['有效期至2026年10月11日。']);
  });

  test.each([
    ['a greeting', '各位代表，各组各户：请在月底前交齐。'],
    ['a list', '1. 12月底前缴清今年的水费。'],
    ['a table', '| 找谁 | 电话 |\n| --- | --- |\n| 监委会主任有事 | 1。 |'],
    ['emphasis', '**集体经济**全年租金收入二十四万八千元。'],
    ['a promise of a list', '本季度低保情况汇总如下。\n\n- 户数'],
  ])('that opens with %s stays in one piece', (_, body) => {
    expect(opensWith(body)).toEqual({ lead: ['有效期至2026年12月31日。'], rest: [body] });
  });

  test('stays in one piece on the wall', () => {
    const body = '3月15日到5月31日封山，不带火种。采山菜的登记。';
    expect(opensWith(body, 'wall').rest).toEqual([body]);
  });
});

describe('sessions that were planned', () => {
  const session = (on: string, topic: string) => ({ on, class: '青年夜校', topic, place: '图书室' });
  const list = {
    kind: 'sessions',
    type: '公布',
    sessions: [session('2026-10-24', '合同'), session('2026-11-28', '养参')],
  };
  const said = (asOf: string, onPaper = false) => {
    const document = read(list, { asOf, onPaper });
    return [leadText(document).at(-1), ...blocksOf(document, 'table').map(({ heading }) => heading)];
  };

  test('are told by what still comes on the day the page is made', () => {
    expect(said('2026-10-24')).toEqual([
      '后面安排了 2场，最近一场在10月24日，青年夜校：合同，在图书室。',
      '后面的安排',
    ]);
    expect(said('2026-10-25')).toEqual([
      '后面安排了 1场，在11月28日，青年夜校：养参，在图书室。',
      '后面的安排',
      '公布时定下、日子过了的',
    ]);
    expect(said('2026-11-29')).toEqual(['公布时定下 2场，日子都过了。', '公布时定下、日子过了的']);
  });

  test('are told on a sheet by their days alone, which stay true as long as it hangs', () => {
    const told = ['公布时定下 2场，第一场在10月24日，青年夜校：合同，在图书室。', '公布时定下的'];
    expect(said('2026-10-12', true)).toEqual(told);
    expect(said('2026-12-01', true)).toEqual(told);
  });
});
