import { describe, expect, test } from 'vitest';
import { substantiveChanges } from '../../../src/model/history/substance.ts';

/** What changed, one line a fact: `期末结存：72,568.60元 → 75,268.60元`. */
function changes(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return substantiveChanges(before, { kind: before['kind'], ...after }).map(
    ({ name, before: was = '没有', after: is = '没有' }) => `${name}：${was} → ${is}`,
  );
}

const notice = {
  kind: 'notice',
  item: 'notices',
  title: '水南村关于停水的通知',
  type: '通知',
  publishedOn: '2026-10-09',
  issuer: '水南村村民委员会',
  body: '因为主管道要换阀门，10月11日上午停水，请大家提前存一点水。家里没有水缸的，可以到村部来打。',
};

const list = {
  kind: 'subsidy-list',
  title: '水南村2026年耕地补贴名单',
  period: 2026,
  rows: [
    { group: '一组', name: '周福来', quantity: 8.2, amount: 685.27 },
    { group: '一组', name: '李德贵', quantity: 5.65, amount: 472.17 },
    { group: '二组', name: '王桂芝', quantity: 3.4, amount: 284.14, note: '地由儿子代种' },
  ],
  totals: { rows: 3, quantity: 17.25, amount: 1441.58 },
};

const [zhou, li, wang] = list.rows;

describe('a change of substance is', () => {
  test('an amount, a quantity, and the totals that follow', () => {
    const rows = [zhou, { ...li, quantity: 5.56, amount: 464.65 }, wang];
    expect(changes(list, { ...list, rows, totals: { ...list.totals, quantity: 17.16 } })).toEqual([
      '名单第2户的数量：5.65 → 5.56',
      '名单第2户的金额：472.17元 → 464.65元',
      '合计的数量合计：17.25 → 17.16',
    ]);
  });

  test('a private name, which is not said in full', () => {
    const rows = [zhou, li, { ...wang, name: '王桂枝' }];
    expect(changes(list, { ...list, rows })).toEqual(['名单第3户的姓名：王*芝 → 王*枝']);
  });

  test('an entry that is gone, wherever it stood, and one that came', () => {
    expect(changes(list, { ...list, rows: [zhou, wang] })).toEqual([
      '名单第2户：一组，李*贵，5.65，472.17元 → 没有',
    ]);
    const rows = [{ group: '三组', name: '孙秀英', quantity: 1, amount: 83.57 }, ...list.rows];
    expect(changes(list, { ...list, rows })).toEqual(['名单第1户：没有 → 三组，孙*英，1，83.57元']);
  });

  test.each([
    ['a title', { title: '水南村关于停电的通知' }, '标题：水南村关于停水的通知 → 水南村关于停电的通知'],
    ['an issuer', { issuer: '水南村党支部' }, '落款单位：水南村村民委员会 → 水南村党支部'],
    ['a number', { number: '水南〔2026〕3号' }, '文号：没有 → 水南〔2026〕3号'],
    ['a date', { publishedOn: '2026-10-10' }, '公布日期：2026年10月9日 → 2026年10月10日'],
    ['a choice', { type: '公告' }, '文种：通知 → 公告'],
    ['the item of the catalogue', { item: 'water' }, '公开事项：notices → water'],
  ])('%s', (_what, fields, told) => {
    expect(changes(notice, { ...notice, ...fields })).toEqual([told]);
  });

  test('a figure in a text, a number in words, a no', () => {
    for (const [before, after] of [
      ['10月11日', '10月12日'],
      ['没有水缸', '有水缸'],
      ['存一点水', '存两点水'],
    ] as const)
      expect(changes(notice, { ...notice, body: notice.body.replace(before, after) })).toHaveLength(1);
  });

  test('a text that says something else altogether', () => {
    const body =
      '因为主管道坏了，10月11日上午停水，什么时候来水另行通知，大家多多体谅，有事找村部值班的人。家里没有一';
    expect(changes(notice, { ...notice, body })).toHaveLength(1);
  });

  test('what was decided, to the letter', () => {
    const motion = { title: '清雪', text: '同意各户门前自己扫雪。', votes: { for: 40 }, outcome: '通过' };
    const resolution = { kind: 'resolution', motions: [motion] };
    const decided = { ...motion, text: '同意各户门前自已扫雪。', votes: { for: 41 } };
    expect(changes(resolution, { motions: [decided] })).toEqual([
      '议题第1个议题“清雪”的决议内容：同意各户门前自己扫雪。 → 同意各户门前自已扫雪。',
      '议题第1个议题“清雪”的表决的赞成：40 → 41',
    ]);
  });

  test('an approval that is gone or has another name; a photo that is gone', () => {
    const approval = { role: '监委会主任', name: '周凤兰', action: '审核', on: '2026-10-08' };
    const signed = { ...notice, approvals: [approval], photos: [{ file: 'pipe.jpg', caption: '水管' }] };
    expect(changes(signed, { ...signed, approvals: [{ ...approval, name: '赵永峰' }] })).toEqual([
      '审核第1条“周凤兰”的姓名：周凤兰 → 赵永峰',
    ]);
    expect(changes(signed, { ...notice, photos: signed.photos })).toEqual([
      '审核第1条“周凤兰”：监委会主任，周凤兰，审核，2026年10月8日 → 没有',
    ]);
    expect(changes(signed, { ...signed, photos: [] })).toEqual(['照片第1条：pipe.jpg → 没有']);
  });

  test('the kind, and then only what all kinds have is compared', () => {
    expect(changes(notice, { ...list, kind: 'subsidy-list', title: notice.title })).toContain(
      '格式：公告、通知、公示（文字） → 补贴发放名单',
    );
  });
});

describe('no change of substance is', () => {
  test.each([
    ['the setting of a short text', { title: ' 水南村：关于停水的 通知' }],
    ['wording', { body: notice.body.replace('请大家提前存一点水', '请大家提前存好一点水') }],
    ['setting of a text', { body: `**${notice.body.replace('，', ', ')}**\n` }],
    ['a correction', { corrections: [{ on: '2026-10-10', what: '错字' }] }],
    ['a withdrawal', { withdrawal: { on: '2026-10-10', why: '重了', by: '村委会' } }],
    ['a purge', { purges: [{ on: '2026-10-10', what: '电话', by: '村委会' }] }],
    ['proof of posting', { posted: { on: '2026-10-09', far: 'far.jpg', near: 'near.jpg' } }],
    [
      'a signature that comes later',
      { approvals: [{ role: '主任', name: '周凤兰', action: '签字', on: '2026-10-09' }] },
    ],
    ['a photo that comes later', { photos: [{ file: 'pipe.jpg', caption: '水管' }] }],
  ])('%s', (_what, fields) => {
    expect(changes(notice, { ...notice, ...fields })).toEqual([]);
  });

  test('the order of entries, and an amount written in another way', () => {
    expect(changes(list, { ...list, rows: [wang, zhou, li] })).toEqual([]);
    expect(changes({ ...list, standard: 41500 }, { ...list, standard: '4.15万元' })).toEqual([]);
  });

  test('a step that was planned and is taken; how far a decision has come', () => {
    const planned = { step: '结果公开', by: '村委会', plannedBy: '2026-12-30', text: '完工后公布。' };
    const taken = { ...planned, on: '2026-12-01', text: '已经完工，花了 8000 元。' };
    expect(changes({ kind: 'deliberation', steps: [planned] }, { steps: [taken] })).toEqual([]);
    const motion = { title: '清雪', text: '同意', progress: '还没办' };
    expect(
      changes(
        { kind: 'resolution', motions: [motion] },
        { motions: [{ ...motion, progress: '12月1日办完' }] },
      ),
    ).toEqual([]);
  });

  test('a caption', () => {
    const shown = { ...notice, photos: [{ file: 'pipe.jpg', caption: '水管' }] };
    expect(changes(shown, { ...notice, photos: [{ file: 'pipe.jpg', caption: '换阀门的水管' }] })).toEqual(
      [],
    );
  });
});

test('what looks like a private number is not said again', () => {
  const rows = [{ ...wang, note: '电话 139 4140 0000' }];
  expect(changes({ ...list, rows }, { ...list, rows: [wang] })).toEqual([
    '名单第1户的备注：电话 （号码） → 地由儿子代种',
  ]);
});

test('a list written anew is compared place by place', () => {
  const rows = Array.from({ length: 600 }, (_, index) => ({
    group: '一组',
    name: `周${index}`,
    quantity: 1,
    amount: index,
  }));
  const doubled = rows.map((row) => ({ ...row, quantity: 2, amount: row.amount + 1000 }));
  expect(changes({ ...list, rows }, { ...list, rows: doubled })).toHaveLength(1200);
});

describe('of a long text', () => {
  const body =
    '因为主管道要换阀门，10月11日上午停水，请大家提前存一点水。家里没有水缸的，可以到村部来打，每户两桶。';

  test('the words that differ are told, on each side with what is around them', () => {
    const after = { ...notice, body: body.replace('上午', '下午') };
    const [change] = substantiveChanges({ ...notice, body }, after);
    // A word for a word may be rewording; a number is not.
    expect(change).toBeUndefined();
    const [other] = substantiveChanges(
      { ...notice, body },
      { ...notice, body: body.replace('两桶', '三桶') },
    );
    expect(other).toMatchObject({
      name: '正文',
      before: '…部来打，每户两桶。',
      after: '…部来打，每户三桶。',
      difference: '…部来打，每户【两桶】→【三桶】。',
    });
  });

  test('a number that may be private is not said', () => {
    const [change] = substantiveChanges(
      { ...notice, body: `${body}电话 13941400001，找一组。` },
      { ...notice, body: `${body}电话 13941400002，找二组。` },
    );
    expect(change?.difference).toBe('…（号码），找【一】→【二】组。');
    const [only] = substantiveChanges(
      { ...notice, body: `${body}电话 13941400001。` },
      { ...notice, body: `${body}电话 13941400002。` },
    );
    expect(only?.difference).toBe('只有号码不一样');
  });
});
