import { describe, expect, test } from 'vitest';
import { deskFiles, type DeskProblemSource } from '../../../src/site/desk/desk-problems.ts';

const FOLDER = 'sites/shili/qingshi/shuinan';
const ACCOUNTS = `${FOLDER}/finance/2026/2026-10-09-september-accounts.yaml`;

function problem(fields: Partial<DeskProblemSource> = {}): DeskProblemSource {
  return {
    code: 'AMOUNT_NOT_A_NUMBER',
    severity: 'error',
    file: ACCOUNTS,
    line: 3,
    column: 9,
    message: '「金额」应当是数字，现在写的是“九千六”。',
    ...fields,
  };
}

const around = { siteFolder: FOLDER, kept: [], isShown: true, linesOf: () => [] };

describe('the problems on the desk', () => {
  test('stand by file, files with errors first, errors before warnings, then by line', () => {
    const files = deskFiles(
      [
        problem({ file: `${FOLDER}/affairs/2026/a.yaml`, severity: 'warning' }),
        problem({ line: 9 }),
        problem({ line: 2, severity: 'warning' }),
        problem({ line: 4 }),
        problem({ file: 'city.yaml', severity: 'warning' }),
      ],
      around,
    );
    expect(files.map(({ shownPath, problems }) => [shownPath, ...problems.map(({ line }) => line)])).toEqual([
      ['finance/2026/2026-10-09-september-accounts.yaml', 4, 9, 2],
      ['city.yaml', 3],
      ['affairs/2026/a.yaml', 3],
    ]);
  });

  test('say what the pages show of a broken file', () => {
    const meanwhile = (changes: object, file = ACCOUNTS) =>
      deskFiles([problem({ file })], { ...around, ...changes })[0]?.meanwhile;
    expect(meanwhile({ kept: [ACCOUNTS] })).toBe('网页上还是它上一次没有问题时的样子。');
    expect(meanwhile({})).toBe('改好以前，网页上没有这一件，别的都在。');
    expect(meanwhile({ isShown: false })).toBe('改好以前，这个村（社区）的网页看不了。');
    expect(meanwhile({}, `${FOLDER}/site.yaml`)).toBe('改好以前不能发布。');
    expect(deskFiles([problem({ severity: 'warning' })], around)[0]?.meanwhile).toBeUndefined();
  });

  test('show the whole line as it should read, when that is certain', () => {
    const lines = ['kind: accounts', 'income:', '  - { amount: ９６００元, on: ２月 }'];
    const fix = [
      { line: 3, column: 15, length: 5, replacement: '9600' },
      { line: 3, column: 26, length: 2, replacement: '2026-02-01' },
    ];
    const corrected = (changes: object) =>
      deskFiles([problem({ fix, ...changes })], { ...around, linesOf: () => lines })[0]?.problems[0]
        ?.corrected;
    expect(corrected({})).toBe('- { amount: 9600, on: 2026-02-01 }');
    expect(corrected({ line: 2 })).toBeUndefined();
    expect(corrected({ fix: [] })).toBeUndefined();
  });
});
