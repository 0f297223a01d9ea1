import { describe, expect, test } from 'vitest';
import { finderOf } from '../../../src/client/search/find.ts';
import { notYetWords } from '../../../src/client/search/notes.ts';
import type { Findings } from '../../../src/client/search/findings.ts';
import { chosen, countHits } from '../../../src/client/search/filters.ts';
import { soundsOf } from '../../../src/client/search/sounds.ts';
import type { SearchIndex, SearchRecord } from '../../../src/site/search/search-index.ts';
import { soundTable } from '../../../scripts/build/sounds.ts';

const records: SearchRecord[] = [
  {
    url: 'road/',
    title: '水南村道路硬化工程竣工公布',
    text: '合同价 26,248.51 元，开工2026年9月30日',
    date: '2026-10-12',
    section: 'affairs',
    item: 'project',
    kind: 'project',
    number: '水村务公〔2026〕12号',
    names: ['李秀珍'],
  },
  {
    url: 'low/',
    title: '水南村第三季度最低生活保障名单',
    text: '2户，每月一共 1,610.00元',
    date: '2026-10-19',
    period: '2026-Q3',
    section: 'affairs',
    item: 'low',
    kind: 'social-assistance',
    names: ['王*兰', '谢*田'],
    openUntil: '2026-12-02',
  },
  {
    url: 'september/',
    title: '水南村2026年9月财务收支公布表',
    text: '9月收入 37,318.60元。低保户慰问 128,450.00元，道路维护 300.00元',
    date: '2026-10-09',
    period: '2026-09',
    section: 'finance',
    item: 'accounts',
    kind: 'accounts',
  },
];

const index: SearchIndex = {
  items: { low: '低保名单', accounts: '财务收支', project: '工程' },
  kinds: {},
  sayings: [
    { say: ['低保', '吃低保'], find: ['低保', '最低生活保障'], items: ['low'] },
    { say: ['修路'], find: ['道路硬化'] },
    { say: ['账', '账目', '花了多少'], items: ['accounts'], isWeak: true },
  ],
  passOver: ['谁', '多少', '的', '了吗'],
  records,
  explained: [],
  more: [],
};

const sounds = soundsOf(soundTable());
const finder = finderOf(index, records, { loadSounds: () => Promise.resolve(sounds) });
const urls = ({ hits }: Findings) => hits.map(({ page }) => page.url);
const find = async (query: string) => urls(await finder.find(query));

describe('what is found', () => {
  test.each([
    ['a word of its title', '竣工', ['road/']],
    ['what somebody means by it', '修路', ['road/']],
    ['by either of two names, the matter itself first', '低保', ['low/', 'september/']],
    ['in a question', '谁吃低保', ['low/', 'september/']],
    ['an amount without its comma', '26248.51', ['road/']],
    ['an amount with it', '128,450', ['september/']],
    ['in ten thousands, rounded', '12.85万', ['september/']],
    ['in ten thousands, cut off', '12.8万元', ['september/']],
    ['in ten thousands, exactly', '12.845万元', ['september/']],
    ['no other amount', '12.9万', []],
    ['a document number', '水村务公〔2026〕12号', ['road/']],
    ['a document number with other brackets', '[2026]12号', ['road/']],
    ['a document number without', '水村务公2026年12号', ['road/']],
    ['a day', '2026年9月30日', ['road/']],
    ['a day with dashes', '2026-09-30', ['road/']],
    ['a day as it is said', '9月30号', ['road/']],
    ['a day with a dot', '9.30', ['road/']],
    ['the day it came out', '10.19', ['low/']],
    ['the accounts of a month, not those of another that mention it', '九月份的账目', ['september/']],
    ['a quarter', '三季度低保', ['low/']],
    ['a family name', '王', ['low/']],
    ['a family name, as it is said', '姓谢的', ['low/']],
    ['a name that its page masks', '谢广田', ['low/']],
    ['pinyin', 'dibao', ['low/', 'september/']],
    ['pinyin in syllables', 'di bao', ['low/', 'september/']],
    ['initials', 'db', ['low/', 'september/']],
    ['pinyin with a wrong letter', 'dibbao', ['low/', 'september/']],
    ['a character that sounds the same', '低报', ['low/', 'september/']],
    ['a wrong character', '道路硬华', ['road/']],
    ['a missing character', '最低生保障', ['low/']],
    ['all words that spaces part', '低保 慰问', ['september/']],
    ['nothing for a word that stands nowhere', '外星人', []],
    ['nothing when one of several words stands nowhere', '外星人 低保', []],
  ])('%s: %s', async (_name, query, expected) => {
    expect(await find(query)).toEqual(expected);
  });
});

test('says for what a word was taken', async () => {
  expect((await finder.find('低报')).corrections).toEqual([{ typed: '低报', used: '低保' }]);
  expect((await finder.find('低保')).corrections).toEqual([]);
});

test('says what of a query stands nowhere and was passed over', async () => {
  const { corrections, hits } = await finder.find('修路外星人');
  expect(urls({ hits } as Findings)).toEqual(['road/']);
  expect(corrections).toEqual([{ typed: '外星人', used: '修路', lost: 3 }]);
});

test('marks what was found, in whatever way', async () => {
  const marks = async (query: string, url: string) => {
    const hit = (await finder.find(query)).hits.find(({ page }) => page.url === url);
    const marked = [
      ...(hit?.title ?? []).map(({ start, end }) => hit?.page.title.slice(start, end)),
      ...(hit?.text ?? []).map(({ start, end }) => hit?.page.text.slice(start, end)),
    ];
    return [...new Set(marked)];
  };
  expect(await marks('修路', 'road/')).toEqual(['道路硬化']);
  expect(await marks('dibao', 'september/')).toEqual(['低保']);
  expect(await marks('12.8万', 'september/')).toEqual(['128,450.00']);
  expect(await marks('9.30', 'road/')).toEqual(['2026年9月30日']);
});

test('offers what is near when nothing is found', async () => {
  const { hits, nearest, related } = await finder.find('外星人 低保户');
  expect(hits).toEqual([]);
  expect(nearest).toContain('低保');
  expect(related.map(({ page }) => page.url)).toContain('september/');
});

test('choices count what is left with the other choices', async () => {
  const { hits } = await finder.find('低保');
  expect(countHits(hits, {})).toMatchObject({
    section: { affairs: 1, finance: 1 },
    year: { 2026: 2 },
    kind: { 'social-assistance': 1, accounts: 1 },
    open: { 1: 1 },
  });
  expect(countHits(hits, { section: 'finance' })).toMatchObject({
    section: { affairs: 1, finance: 1 },
    kind: { accounts: 1 },
    open: {},
  });
  expect(chosen(hits, { open: '1' }).map(({ page }) => page.url)).toEqual(['low/']);
});

test('without what characters sound like, what is typed exactly is still found', async () => {
  const deaf = finderOf(index, records, { loadSounds: () => Promise.resolve(soundsOf({})) });
  expect(urls(await deaf.find('低保'))).toEqual(['low/', 'september/']);
  expect(urls(await deaf.find('dibao'))).toEqual([]);
});

// On a village's own pages its name says nothing new, and takes nothing away.
test.each(['财务', '水南 财务', '水南财务', '水南村 财务', '财务 水南村'])(
  'the name of the village beside a word finds what the word finds: %s',
  async (query) => {
    const own = finderOf(index, records, { loadSounds: () => Promise.resolve(sounds) });
    expect(urls(await own.find(query))).toEqual(['september/']);
  },
);

describe('in the city', () => {
  const city: SearchRecord[] = [
    { url: 'shuinan/', title: '水南村', text: '', isPlace: true, place: '本溪县小市镇' },
    { url: 'xiaoshi/', title: '小市镇', text: '', isPlace: true, place: '本溪县' },
    ...records.map((record) => ({ ...record, url: `shuinan/${record.url}`, place: '水南村' })),
  ];
  const all = finderOf({ ...index, records: city }, city, { loadSounds: () => Promise.resolve(sounds) });

  test.each([
    ['水南', ['shuinan/']],
    ['shuinan', ['shuinan/']],
    ['sn', ['shuinan/']],
    ['水男村', ['shuinan/']],
    ['小市镇', ['xiaoshi/', 'shuinan/']],
    ['水南 修路', ['shuinan/road/']],
  ])('a place comes without all that it published: %s', async (query, expected) => {
    expect(urls(await all.find(query)).sort()).toEqual([...expected].sort());
  });
});

test('a page that is called what was typed comes before newer ones that only have it in their title', async () => {
  const base: SearchRecord[] = [
    { url: 'money/', title: '水南村阵地经费安排', text: '', date: '2026-10-15', words: ['阵地经费'] },
    { url: 'premises/', title: '我们村的阵地', text: '', words: ['阵地'] },
  ];
  const ask = async (query: string) =>
    urls(await finderOf(index, base, { loadSounds: () => Promise.resolve(sounds) }).find(query));
  expect(await ask('阵地')).toEqual(['premises/', 'money/']);
  expect(await ask('阵地经费')).toEqual(['money/']);
});

describe('a room that is called otherwise here', () => {
  const rooms: SearchRecord[] = [
    { url: 'clinic/', title: '彩胜社区卫生服务室几点开门', text: '卫生服务室 开放 周一至周六' },
    { url: 'toilet/', title: '彩胜社区公共厕所几点开门', text: '公共厕所 开放 每天', words: ['卫生间'] },
  ];
  const clinics: SearchIndex = {
    ...index,
    sayings: [
      { say: ['公厕', '卫生间'], find: ['厕所'] },
      { say: ['打针', '卫生所'], find: ['卫生站', '卫生室', '卫生服务'] },
    ],
    passOver: ['几点开'],
    records: rooms,
  };
  const inRooms = finderOf(clinics, rooms, { loadSounds: () => Promise.resolve(sounds) });

  test.each(['卫生站几点开', '卫生室几点开', '卫生所几点开', '卫生站'])(
    '%s finds it, and not a room whose name is like it',
    async (query) => {
      const found = await inRooms.find(query);
      expect(urls(found)).toEqual(['clinic/']);
      expect(found.corrections).toEqual([]);
    },
  );
});

describe('words that stand around a question', () => {
  const told: SearchRecord = {
    url: 'abroad/',
    title: '在外打工的党员，怎么过组织生活',
    text: '家里的事我们帮着办，有没有困难，什么时候都可以说。房子里面漏雨也来说',
    date: '2026-11-09',
    section: 'party',
  };
  const finderWith = finderOf(index, [...records, told], { loadSounds: () => Promise.resolve(sounds) });

  test.each(['家里', '家里的', '里面', '时候', '我们', '怎么', '有没有', '我们 家里'])(
    '%s alone finds nothing that only says so too',
    async (query) => {
      const { hits, related } = await finderWith.find(query);
      expect([...hits, ...related]).toEqual([]);
    },
  );

  test('do not lead to a page that has nothing else of the question', async () => {
    const { hits } = await finderWith.find('我们家里的冰箱什么时候');
    expect(hits).toEqual([]);
  });

  test('leave the rest to be found', async () => {
    const { hits } = await finderWith.find('我们家里的房子漏雨');
    expect(hits.map(({ page }) => page.url)).toEqual(['abroad/']);
  });
});

describe('a month that is not published', () => {
  const october = {
    ...{ item: 'accounts', period: '2026-10', title: '2026年10月财务收支公布表' },
    ...{ dueOn: '2026-11-10', isLate: true as const },
  };
  const owing = finderOf({ ...index, owed: [october] }, records, {
    loadSounds: () => Promise.resolve(sounds),
  });
  const told = async (query: string) => (await owing.find(query)).notYet?.map(({ title }) => title);

  test.each(['10月账目', '十月份花了多少', '2026年10月财务收支'])('is told of for %s', async (query) => {
    expect(await told(query)).toEqual([october.title]);
  });

  test.each(['9月账目', '2025年10月账目', '10月低保', '账目', '10月'])(
    'is not told of for %s',
    async (query) => {
      expect(await told(query)).toEqual([]);
    },
  );

  test('is told in one line with since when', () => {
    expect(notYetWords(october)).toBe('2026年10月财务收支公布表还没有公布，最晚11月10日该公布，已经过期。');
    const { isLate: _isLate, ...due } = october;
    expect(notYetWords(due)).toContain('还没到期');
  });
});

describe('the newest', () => {
  const statement = (month: number): SearchRecord => ({
    url: `m${month}/`,
    title: `水南村2026年${month}月财务收支公布表`,
    text: '收入',
    date: `2026-0${month + 1}-09`,
    item: 'accounts',
    section: 'finance',
  });
  const other: SearchRecord = { url: 'other/', title: '大事记', text: '公布了收支', date: '2026-12-01' };
  const months = [statement(3), other, statement(7), statement(5)];
  const ofMonths = finderOf(index, months, { loadSounds: () => Promise.resolve(sounds) });

  test.each(['最近的财务收支', '最新财务收支'])('comes first where one asks for it: %s', async (query) => {
    expect(urls(await ofMonths.find(query))).toEqual(['m7/', 'm5/', 'm3/']);
  });

  test('of the matter comes before what only mentions it', async () => {
    expect(urls(await ofMonths.find('最近的收支'))).toEqual(['m7/', 'm5/', 'm3/', 'other/']);
  });

  test('alone is looked for as a word', async () => {
    expect(urls(await ofMonths.find('最近'))).toEqual([]);
  });
});

describe('a time counted from today', () => {
  // The newest page is of 2026-10-19.
  test.each([
    ['上个月的账目', ['september/']],
    ['上月账目', ['september/']],
    ['今年9月账目', ['september/']],
    ['这个月的账目', []],
  ])('%s', async (query, expected) => {
    const { hits, corrections } = await finder.find(query);
    expect(urls({ hits } as Findings).filter((url) => url === 'september/')).toEqual(expected);
    expect(corrections).toEqual([]);
  });
});

describe('whom to see', () => {
  const people: SearchRecord = {
    url: './',
    title: '水南村谁负责、有事找谁、电话、地址',
    text: '监委会主任 孙玉兰 024-4555 0702',
  };
  const withPeople = finderOf(
    { ...index, passOver: ['找谁', '打谁电话', '是多少', '归谁管'] },
    [...records, people],
    { loadSounds: () => Promise.resolve(sounds) },
  );

  test.each(['低保找谁', '低保归谁管', '道路硬化打谁电话是多少'])(
    '%s: said below the matter',
    async (query) => {
      const { hits, related } = await withPeople.find(query);
      expect([hits.length, related[0]?.page.url]).toEqual([1, './']);
    },
  );

  test('is not told to whoever did not ask', async () => {
    expect(urls(await withPeople.find('低保'))).not.toContain('./');
  });
});

test('two characters are not taken for a piece of a text that sounds alike', async () => {
  const boxes: SearchRecord = {
    url: 'box/',
    title: '意见箱',
    text: '意见箱提醒：钥匙在监委会',
    date: '2026-10-01',
  };
  const { hits, corrections } = await finderOf(index, [boxes], {
    loadSounds: () => Promise.resolve(sounds),
  }).find('想提');
  expect([hits, corrections]).toEqual([[], []]);
});
