import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../src/loader/read/hidden-characters.ts';
import { mendText } from '../../../src/loader/mend/mend-text.ts';
import { AS_OF, loadSmallCity, readSmallCity, SEPTEMBER, SHUINAN } from '../../support/small-city.ts';

/** What Word, a web page, a PDF or a bad keyboard leaves behind, and what is read instead of it. */
const HIDDEN: readonly (readonly [name: string, character: string, read: string])[] = [
  ['零宽空格（U+200B）', '\u200B', ''],
  ['零宽不连字（U+200C）', '\u200C', ''],
  ['零宽连字（U+200D）', '\u200D', ''],
  ['词连接符（U+2060）', '\u2060', ''],
  ['零宽不换行空格（U+FEFF）', '\uFEFF', ''],
  ['软连字符（U+00AD）', '\u00AD', ''],
  ['从右到左控制符（U+202E）', '\u202E', ''],
  ['文字方向控制符（U+2066）', '\u2066', ''],
  ['文字方向控制符（U+200F）', '\u200F', ''],
  ['看不见的字符（U+3164）', '\u3164', ''],
  ['看不见的字符（U+E0101）', '\u{E0101}', ''],
  ['看不见的字符（U+2800）', '\u2800', ''],
  ['控制符（U+000B）', '\u000B', ' '],
  ['控制符（U+0007）', '\u0007', ''],
  ['行分隔符（U+2028）', '\u2028', ' '],
  ['不换行空格（U+00A0）', '\u00A0', ' '],
  ['特殊空格（U+2003）', '\u2003', ' '],
  ['部首“⼀”（U+2F00）', '\u2F00', '一'],
  ['部首“⻔”（U+2ED4）', '\u2ED4', '门'],
];

describe('what is hidden in a text', () => {
  test.each(HIDDEN)('%s is named, and mended', (name, character, read) => {
    const { text, problems } = cleanText('a.yaml', `title: 收入\n  note: 东${character}西`);
    expect(text).toBe(`title: 收入\n  note: 东${read}西`);
    expect(problems).toMatchObject([
      { code: 'HIDDEN_CHARACTER', line: 2, column: 10, message: expect.stringContaining(name) },
    ]);
    const september = readSmallCity(SEPTEMBER);
    const wrong = september.replace('路灯维修', `路灯${character}维修`);
    expect(wrong).not.toBe(september);
    const mended = mendText(SEPTEMBER, wrong, { asOf: AS_OF, mayDerive: true });
    expect(mended.text).toBe(september.replace('路灯维修', `路灯${read}维修`));
  });

  test.each([
    ['a wide space between words', '关于　修路'],
    ['an emoji put together of several', '👩\u200D🌾和☎\uFE0F'],
    ['a circled number', '①②'],
    ['a rare character', '𬺈甪'],
  ])('%s is left alone', (_name, text) => {
    expect(cleanText('a.md', text)).toEqual({ text, problems: [] });
  });

  test.each([
    ['每人每年\u202E004\u202C元', '电话 024-4555\u200B0161', '电话 024-45550161'],
    ['车牌 \u202E321A\u202C', '逾\u00AD期', '逾期'],
    ['每年\u202E004元', '东\u202E西\u202C南', '东西南'],
    ['\u2067024 4555\u2069', '024-4555\u200F0161', '024-45550161'],
  ])('%s is to be typed again, %s is mended', (turned, other, mended) => {
    const { problems } = cleanText('a.md', `${turned}\n${other}`);
    const [first, second] = problems;
    expect(first).toMatchObject({ line: 1, hint: expect.stringContaining('请照原件把这一段删掉重新打') });
    expect(first?.severity).not.toBe('warning');
    expect(first?.fix).toBeUndefined();
    expect(second?.fix).toBeDefined();
    expect(cleanText('a.md', other).text).toBe(mended);
  });

  test('a line with something turned round is not mended in part', () => {
    const wrong = readSmallCity(SEPTEMBER).replace('路灯维修', '路灯\u202E004\u202C维修\u200B');
    const mended = mendText(SEPTEMBER, wrong, { asOf: AS_OF, mayDerive: true });
    expect(mended.text).toBe(wrong);
  });

  test('two spaces do not come of one and a no-break space, and none at the end', () => {
    expect(cleanText('a.yaml', 'note: 李 \u00A0明\u00A0').text).toBe('note: 李 明');
  });

  test.each([
    ['site.yaml', `${SHUINAN}/site.yaml`, 'name: 水南村', 'name: 水\u200B南村'],
    ['the city', 'city.yaml', '青石镇', '青石\u200B镇'],
    ['the catalogue', 'catalogue.yaml', 'items:', 'items\u200B:'],
    ['a remark', SEPTEMBER, 'kind: accounts', '# \u202E备注\nkind: accounts'],
  ])('is found in %s', async (_name, path, plain, hidden) => {
    const wrong = readSmallCity(path).replace(plain, () => hidden);
    const { problems } = await loadSmallCity({ [path]: wrong });
    expect(problems).toMatchObject([{ code: 'HIDDEN_CHARACTER', file: path }]);
  });

  test('is found in the text of a notice, at its line', async () => {
    const path = `${SHUINAN}/affairs/2026/2026-11-09-water.md`;
    const text = `---\nkind: notice\nitem: civil-affairs-notice\ntitle: 停水通知\ntype: 通知\npublishedOn: 2026-11-09\nissuer: 水南村村民委员会\n---\n\n明天停水。\n\n电话 024-4555\u00A00101\u200B。\n`;
    const { problems } = await loadSmallCity({ [path]: text });
    const own = problems.filter(({ code }) => code === 'HIDDEN_CHARACTER');
    expect(own).toMatchObject([{ file: path, line: 12, column: 12, severity: 'error' }]);
  });

  test('is found in the name of a file', async () => {
    const path = `${SHUINAN}/finance/2026/2026-11-09-\u200Boctober.yaml`;
    const { problems } = await loadSmallCity({ [path]: readSmallCity(SEPTEMBER) });
    expect(problems).toMatchObject([
      {
        code: 'FILE_NAME_INVALID',
        message: '文件名里有看不见的字符：“2026-11-09-⟨零宽空格⟩october.yaml”。',
        hint: '请改名，从头打一遍：2026-11-09-october.yaml。',
      },
    ]);
  });

  test('keeps a telephone number from passing unseen', async () => {
    const wrong = readSmallCity(SEPTEMBER).replace('路灯维修', '路灯维修1394\u2060140\u200B1234');
    const { problems } = await loadSmallCity({ [SEPTEMBER]: wrong });
    expect(problems.map(({ code }) => code)).toContain('HIDDEN_CHARACTER');
    const mended = mendText(SEPTEMBER, wrong, { asOf: AS_OF, mayDerive: true });
    const again = await loadSmallCity({ [SEPTEMBER]: mended.text });
    expect(again.problems.map(({ code }) => code)).toEqual(['PRIVATE_PHONE']);
  });
});
