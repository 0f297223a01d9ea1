import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasLuhnDigit } from '../../src/guard/bank-cards.ts';
import { findPrivateData } from '../../src/guard/find-private-data.ts';
import { identityCheckCharacter } from '../../src/guard/identity-numbers.ts';
import { isCreditCode } from '../../src/guard/social-credit-codes.ts';

const kindsIn = (text: string, format: 'yaml' | 'markdown' = 'markdown'): string[] =>
  findPrivateData(text, { format }).map(({ kind }) => kind);

/** An identity number of a region that does not exist. */
const identityNumber = fc
  .record({
    born: fc.date({ min: new Date('1930-01-01'), max: new Date('2018-12-31'), noInvalidDate: true }),
    count: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ born, count }) => {
    const body = `210599${born.toISOString().slice(0, 10).replaceAll('-', '')}${String(count).padStart(3, '0')}`;
    return body + identityCheckCharacter(body);
  });

const SEPARATORS = [' ', '-', '—', '.', '·', '_', '\u3000', '\u00a0', '\u200b', '－', ' - ', '\n', '\n  '];
const fullWidth = (text: string): string =>
  text.replace(/[0-9X]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** A number as somebody writes it: cut at some places, with one separator, perhaps in full-width digits. */
const obfuscated = fc
  .record({
    number: identityNumber,
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 17 }), { maxLength: 3 }),
    separator: fc.constantFrom(...SEPARATORS),
    isWide: fc.boolean(),
    isLower: fc.boolean(),
  })
  .map(({ number, cuts, separator, isWide, isLower }) => {
    const groups: string[] = [];
    let from = 0;
    for (const cut of [...cuts.sort((a, b) => a - b), number.length]) {
      groups.push(number.slice(from, cut));
      from = cut;
    }
    const written = groups.join(separator);
    return isWide ? fullWidth(written) : isLower ? written.toLowerCase() : written;
  });

describe('identity numbers', () => {
  test('are found however they are written, and their masks hide them', () => {
    fc.assert(
      fc.property(obfuscated, fc.constantFrom('村民', '', '：', '（', '| '), (written, before) => {
        const text = `周福来${before}${written}，一组`;
        const findings = findPrivateData(text, { format: 'markdown' });
        expect(findings.map(({ kind }) => kind)).toEqual(['id-number']);
        const masked = findings.reduceRight(
          (all, { start, end, mend = '' }) => all.slice(0, start) + mend + all.slice(end),
          text,
        );
        expect(masked).toHaveLength(text.length);
        expect(masked.normalize('NFKC').replace(/\D/g, '').length).toBeLessThan(8);
        expect(kindsIn(masked)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('are found digit by digit, and in a row of cells', () => {
    fc.assert(
      fc.property(identityNumber, fc.constantFrom(' ', ' | ', '-'), (number, separator) => {
        expect(kindsIn(`户主 ${[...number].join(separator)}`)).toEqual(['id-number']);
      }),
    );
  });

  test('are found in any YAML, valid or not', () => {
    fc.assert(
      fc.property(
        identityNumber,
        fc.constantFrom('note: X', '# X', '"X"', '- [X', 'title：X', '{ a: X, b: 1 }', '\tX'),
        (number, frame) => {
          expect(
            kindsIn(
              frame.replace('X', () => number),
              'yaml',
            ),
          ).toEqual(['id-number']);
        },
      ),
    );
  });
});

test('half-masked numbers are no less private: head and tail still tell whose they are', () => {
  fc.assert(
    fc.property(identityNumber, fc.constantFrom('*', '×', '●', '＊'), (number, sign) => {
      const masks = [
        `${number.slice(0, 3)}${sign.repeat(11)}${number.slice(14)}`,
        `${number.slice(0, 6)}${sign.repeat(8)}${number.slice(14)}`,
      ];
      for (const mask of masks) expect(kindsIn(`周福来 ${mask}`)).toEqual(['id-number']);
    }),
  );
});

describe('a telephone is official only where it is declared', () => {
  test('no word beside it makes it so', () => {
    for (const word of ['社区', '街道', '监督电话', '值班', '书记', '村委会办公室', '公示电话：'])
      expect(kindsIn(`${word} 15455620102`)).toEqual(['phone']);
  });

  test('the field for a telephone of an office holder does', () => {
    expect(kindsIn('members:\n  - { name: 周福来, post: 会计, phone: 15455620102 }', 'yaml')).toEqual([]);
    expect(kindsIn('rows:\n  - { name: 周福来, amount: 500, phone: 15455620102 }', 'yaml')).toEqual([
      'phone',
    ]);
  });
});

describe('a word is judged in its whole record', () => {
  const health: readonly [string, string, 'yaml' | 'markdown'][] = [
    [
      'the name in one field, the illness in another',
      'rows:\n  - name: 王桂兰\n    amount: 500\n    note: 尿毒症',
      'yaml',
    ],
    ['a row without headings', '王桂兰 女 尿毒症 500', 'markdown'],
    ['a cell', '| 姓名 | 情况 |\n| --- | --- |\n| 王桂兰 | 尿毒症 |', 'markdown'],
    ['the next sentence', '王桂兰，三组村民。去年查出尿毒症。', 'markdown'],
    ['the item of a list', '王桂兰家情况：\n- 本人尿毒症', 'markdown'],
    ['over the end of a line', '王桂兰因患尿毒\n症住院。', 'markdown'],
    ['blanks inside the word', '王桂兰，尿 毒 症，月补助512元', 'markdown'],
    ['a mask over the word, which everybody understands', '王桂兰因××在床，由村里照看。', 'markdown'],
  ];
  test.each(health)('%s', (_, text, format) => {
    expect(kindsIn(text, format)).toContain('health');
  });

  test.each([
    ['rules', '患尿毒症的村民，可以申请医疗救助。', 'markdown'],
    ['programmes', '尿毒症透析报销比例 85%，咨询村医李强。', 'markdown'],
    ['duties of an office', 'members:\n  - { name: 李强, post: 村医, duties: 尿毒症随访 }', 'yaml'],
    ['plants', '周福来家的苹果树得了腐烂病。', 'markdown'],
  ] as const)('and left alone in %s', (_, text, format) => {
    expect(kindsIn(text, format)).toEqual([]);
  });
});

describe('what is not private', () => {
  const amount = fc.integer({ min: 0, max: 2_000_000_000 }).map((fen) => (fen / 100).toFixed(2));
  const date = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));
  const documentNumber = fc
    .tuple(fc.integer({ min: 2000, max: 2030 }), fc.nat(999))
    .map(([year, n]) => `谢村财公〔${year}〕${n}号`);

  test('any amounts, dates and document numbers of a list', () => {
    const cell = fc.oneof(amount, date, documentNumber);
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        (rows) => {
          const table = rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
          expect(kindsIn(table)).toEqual([]);
          expect(kindsIn(rows.map((row) => `- [${row.join(', ')}]`).join('\n'), 'yaml')).toEqual([]);
          expect(kindsIn(rows.map((row) => `${row.join('，')}。`).join('\n'))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('two sums of which all digits together are a number with a birthday and its check character', () => {
    const sums = ['12057719.20', '10288886.00'];
    expect(kindsIn(`| ${sums.join(' | ')} |`)).toEqual([]);
    expect(kindsIn(`- [${sums.join(', ')}]`, 'yaml')).toEqual([]);
    expect(kindsIn(`${sums.join('，')}。`)).toEqual([]);
    expect(kindsIn(sums.map((sum) => `- [2026, ${sum}]`).join('\n'), 'yaml')).toEqual([]);
    expect(kindsIn('120577192010288886')).toEqual(['id-number']);
    expect(kindsIn('120577，19201028，8886')).toEqual(['id-number']);
  });

  test('any rows of a subsidy list', () => {
    const row = fc.record({
      name: fc.constantFrom('周福来', '李德贵', '王桂芝', '高明'),
      quantity: fc.integer({ min: 1, max: 99_999 }).map((thousandths) => thousandths / 1000),
      amount,
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const text = rows.map(
          ({ name, quantity, amount: yuan }) =>
            `  - { group: 一组, name: ${name}, quantity: ${quantity}, amount: ${yuan} }`,
        );
        expect(kindsIn(`rows:\n${text.join('\n')}`, 'yaml')).toEqual([]);
      }),
    );
  });

  test.each([
    '除夕、初一、初五、十五可以放，别的日子不放。',
    '除夕、初一、初二可以放鞭炮。',
    '初一、十五在村部扭秧歌。',
    '正月初一到初三值班。',
    '大年初一、初二村部有人。',
  ])('days of the first month: %s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  test.each(['资助初一学生李浩 500 元。', '李浩，初二，交了书费。'])(
    'but the forms of a school: %s',
    (text) => {
      expect(kindsIn(text)).toContain('minor');
    },
  );

  test('the account of an example, which is no card', () => {
    expect(kindsIn("#   - text: '2105 0301 2345 6789'\n#     why: 村集体对公账户", 'yaml')).toEqual([]);
  });
});

test('any text is read to its end, and what is found lies in it', () => {
  const words = fc.constantFrom(
    ...'1 2 9 0 X - | , 岁 周 福 来 病 癌 年 月 日 生 号 楼 单 元 室 ： { } # : \n 身 份 证 姓 名 学 残 疾'.split(
      ' ',
    ),
    ' ',
    '\n',
  );
  fc.assert(
    fc.property(
      fc.string({ unit: words, maxLength: 200 }),
      fc.constantFrom('yaml', 'markdown'),
      (text, format) => {
        let end = 0;
        for (const finding of findPrivateData(text, { format: format as 'yaml' })) {
          expect(finding.start).toBeGreaterThanOrEqual(end);
          expect(finding.end).toBeGreaterThan(finding.start);
          expect(finding.text).toBe(text.slice(finding.start, finding.end));
          expect(finding.shown).toHaveLength(finding.text.length);
          end = finding.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      },
    ),
    { numRuns: 1000 },
  );
});

describe('check characters', () => {
  test.each([
    ['44052418800101001', '4'],
    ['11010519491231002', 'X'],
  ])('of %s is %s (GB 11643)', (digits, expected) => {
    expect(identityCheckCharacter(digits)).toBe(expected);
  });

  test('Luhn', () => {
    expect(hasLuhnDigit('4111111111111111')).toBe(true);
    expect(hasLuhnDigit('4111111111111112')).toBe(false);
  });

  test('of a social credit code (GB 32100)', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
    expect(isCreditCode('91350100M000100Y44')).toBe(false);
  });
});

describe('speed', () => {
  test('sentences, headings and lines that go on about somebody without an end are judged to their end', () => {
    for (const line of ['其子得病。', '# 他得病\n', '他得病：\n\n'])
      expect(findPrivateData(`张大山说：${line.repeat(20_000)}`, { format: 'markdown' })).toHaveLength(
        20_000,
      );
  });

  test('a long list takes about as long as it is', () => {
    const row =
      '  - { group: 一组, name: 周福来, quantity: 8.2, amount: 685.27, note: 地由儿子代种，2026-10-09 领取 }\n';
    // The best of several, because the machine has other work.
    const timeOf = (rows: number): number => {
      const text = `rows:\n${row.repeat(rows)}`;
      const times = Array.from({ length: 5 }, () => {
        const began = performance.now();
        findPrivateData(text, { format: 'yaml' });
        return performance.now() - began;
      });
      return Math.min(...times);
    };
    timeOf(1000);
    // Eight times as long; a pass that looks back over the whole list would take sixty times.
    expect(timeOf(16_000)).toBeLessThan(32 * Math.max(2, timeOf(2000)));
  });
});

test('an account called 基本户 is no household, and many counted people are nobody', () => {
  expect(
    kindsIn(
      'remarks: 货币资金412,763.90元，其中基本户409,521.60元；负债94,600.00元，打井欠款62,000元\n',
      'yaml',
    ),
  ).toEqual([]);
  const candidates = '正式候选人按票数排列：卞正华46岁，乐春梅39岁。\n\n另设流动票箱，仅限登记在册的';
  expect(kindsIn(`${candidates}年老病残行动不便者63人使用。`)).toEqual([]);
  expect(kindsIn('本户负债12000元')).toEqual(['income']);
  expect(kindsIn('王淑珍一家四口人，残疾2人，没有劳动力。')).toEqual(['health']);
  expect(kindsIn('第3户：家里2人残疾，患病3人')).toEqual(['health', 'health']);
  expect(kindsIn('卞正华行动不便，由人代投')).toEqual(['health']);
});
