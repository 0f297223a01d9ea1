import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { explainCode } from '../../../scripts/check/explain.ts';
import { formatReport, type CheckResult } from '../../../scripts/check/report.ts';
import { paintFor } from '../../../scripts/terminal/colours.ts';
import { PLAIN } from '../../../src/loader/tell/paint.ts';
import type { ContentProblem } from '../../../src/loader/tell/problem.ts';

const TEXT = 'title: 一\nopening: 85,000元\nclosing: 九千六\n';

const CERTAIN: ContentProblem = {
  code: 'AMOUNT_NOT_A_NUMBER',
  severity: 'error',
  file: 'content/a.yaml',
  line: 2,
  column: 10,
  length: 7,
  field: 'opening',
  message: '「期初结存」应当是数字，现在写的是“85,000元”。',
  hint: '请写成：85000',
  fix: [{ line: 2, column: 10, length: 7, replacement: '85000' }],
};
const UNCERTAIN: ContentProblem = {
  code: 'AMOUNT_NOT_A_NUMBER',
  severity: 'error',
  file: 'content/a.yaml',
  line: 3,
  column: 10,
  length: 3,
  field: 'closing',
  message: '「期末结存」应当是数字，现在写的是“九千六”。',
  hint: '请写成：9600',
};
const WARNING: ContentProblem = {
  code: 'CATEGORY_VAGUE',
  severity: 'warning',
  file: 'content/a.yaml',
  line: 1,
  column: 8,
  length: 1,
  field: 'title',
  message: '看不出是什么钱：\n  一',
};

function report(format: Parameters<typeof formatReport>[1], more: Partial<CheckResult> = {}): string {
  const problems = [CERTAIN, UNCERTAIN, WARNING];
  return formatReport({ problems, files: 3, sites: 1, textOf: () => TEXT, ...more }, format);
}

describe('for people', () => {
  test('what is said in the same words of one file is told once, with all its lines; of another file again', () => {
    const twice = [UNCERTAIN, { ...UNCERTAIN, line: 2 }, { ...UNCERTAIN, file: 'content/b.yaml' }];
    const told = report('text', { problems: twice });
    expect(told.match(/「期末结存」应当是数字/g)).toHaveLength(2);
    expect(told).toContain('  一共 2 处：第 2 行也是。');
    expect(told).toContain('3 个问题');
  });

  test('each problem has its line and, when certain, the corrected one; why stands at the first of each kind', () => {
    expect(report('text')).toMatchInlineSnapshot(`
      "content/a.yaml 第 2 行第 10 列
        「期初结存」应当是数字，现在写的是“85,000元”。
        请写成：85000

          1 │ title: 一
          2 │ opening: 85,000元
            │          ^^^^^^^^                   AMOUNT_NOT_A_NUMBER
       改成 │ opening: 85000
            │          ~~~~~
        为什么：写成文字、带逗号的金额没法相加，账就没法核对。
        查说明：npm run check -- --explain AMOUNT_NOT_A_NUMBER

      content/a.yaml 第 3 行第 10 列
        「期末结存」应当是数字，现在写的是“九千六”。
        请写成：9600

          2 │ opening: 85,000元
          3 │ closing: 九千六
            │          ^^^^^^                     AMOUNT_NOT_A_NUMBER

      content/a.yaml 第 1 行第 8 列（提醒）
        看不出是什么钱：
        一

          1 │ title: 一
            │        ^^                           CATEGORY_VAGUE
        为什么：财务要逐项逐笔公开，“其他”“零星开支”最容易被追问。
        查说明：npm run check -- --explain CATEGORY_VAGUE

      检查了 3 个文件，1 个站点：2 个问题，1 处提醒。
      其中 1 处能自动改：npm run check -- --fix
      "
    `);
  });

  test('only terminals get colours, and NO_COLOR has none', () => {
    expect(paintFor({})('error', 'x')).toBe('x');
    const before = { NO_COLOR: process.env['NO_COLOR'], TERM: process.env['TERM'] };
    try {
      process.env['TERM'] = 'xterm-256color';
      delete process.env['NO_COLOR'];
      expect(paintFor({ isTTY: true })('error', 'x')).toBe('\u001B[31mx\u001B[39m');
      process.env['NO_COLOR'] = '1';
      expect(paintFor({ isTTY: true })('error', 'x')).toBe('x');
    } finally {
      for (const [name, value] of Object.entries(before))
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
    }
  });

  test('colours move no pointer', () => {
    const painted = report('text', { paint: (role, text) => `<${role}>${text}</${role}>` });
    expect(painted.replace(/<\/?(?:strong|error|warning|good|dim)>/g, '')).toBe(report('text'));
    expect(painted).toContain('<good>~~~~~</good>');
  });
});

describe('for programs', () => {
  test('json says why it matters and what --fix mends', () => {
    const { problems } = JSON.parse(report('json'));
    expect(problems.map(({ fixable }: { fixable: boolean }) => fixable)).toEqual([true, false, false]);
    expect(problems[0].why).toBe('写成文字、带逗号的金额没法相加，账就没法核对。');
  });

  test('lines have what a problem matcher reads: file:line:column: severity: message [CODE]', () => {
    const lines = report('lines').split('\n');
    const matcher = /^(.+?):(\d+):(\d+): (error|warning): (.+) \[([A-Z_]+)\]$/;
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => matcher.exec(line)?.slice(1))).toEqual([
      ['content/a.yaml', '2', '10', 'error', `${CERTAIN.message} ${CERTAIN.hint}`, CERTAIN.code],
      ['content/a.yaml', '3', '10', 'error', `${UNCERTAIN.message} ${UNCERTAIN.hint}`, UNCERTAIN.code],
      ['content/a.yaml', '1', '8', 'warning', '看不出是什么钱： 一', WARNING.code],
    ]);
  });

  test('gitlab has what Code Quality asks for, and fingerprints that stay when lines move', () => {
    const found = JSON.parse(report('gitlab'));
    expect(found[0]).toEqual({
      description: `${CERTAIN.message}${CERTAIN.hint}`,
      check_name: 'AMOUNT_NOT_A_NUMBER',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      severity: 'critical',
      location: { path: 'content/a.yaml', lines: { begin: 2 } },
    });
    expect(found[2].severity).toBe('minor');
    const moved = [{ ...CERTAIN, line: 9 }, CERTAIN];
    const [first, second] = JSON.parse(report('gitlab', { problems: moved }));
    expect(first.fingerprint).toBe(found[0].fingerprint);
    expect(second.fingerprint).not.toBe(first.fingerprint);
  });

  test('sarif is built as the standard says, with rules explained and certain changes as fixes', () => {
    const log = JSON.parse(report('sarif'));
    const validate = new Ajv({ strict: false }).compile(SARIF);
    validate(log);
    expect(validate.errors).toBeNull();
    const [run] = log.runs;
    expect(run.tool.driver.rules[0]).toMatchObject({
      id: 'AMOUNT_NOT_A_NUMBER',
      shortDescription: { text: '金额要写成数字' },
      fullDescription: { text: '写成文字、带逗号的金额没法相加，账就没法核对。' },
    });
    expect(run.results[0].fixes[0].artifactChanges[0].replacements).toEqual([
      {
        deletedRegion: { startLine: 2, startColumn: 10, endColumn: 17 },
        insertedContent: { text: '85000' },
      },
    ]);
    expect(run.results[1].fixes).toBeUndefined();
  });
});

/** What SARIF 2.1.0 (OASIS, §3) requires of the properties used here, and no others. */
const TEXT_MESSAGE = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: { text: { type: 'string', minLength: 1 } },
};
const REGION = {
  type: 'object',
  required: ['startLine'],
  additionalProperties: false,
  properties: Object.fromEntries(
    ['startLine', 'startColumn', 'endColumn'].map((name) => [name, { type: 'integer', minimum: 1 }]),
  ),
};
const ARTIFACT = {
  type: 'object',
  additionalProperties: false,
  properties: { uri: { type: 'string' } },
};
const listOf = (items: object): object => ({ type: 'array', items });
const closed = (required: readonly string[], properties: object): object => ({
  type: 'object',
  required,
  additionalProperties: false,
  properties,
});
const SARIF = closed(['version', 'runs'], {
  $schema: { type: 'string' },
  version: { const: '2.1.0' },
  runs: listOf(
    closed(['tool'], {
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      tool: closed(['driver'], {
        driver: closed(['name'], {
          name: { type: 'string' },
          language: { type: 'string', pattern: '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$' },
          rules: listOf(
            closed(['id'], {
              id: { type: 'string' },
              shortDescription: TEXT_MESSAGE,
              fullDescription: TEXT_MESSAGE,
              help: TEXT_MESSAGE,
            }),
          ),
        }),
      }),
      results: listOf(
        closed(['message'], {
          ruleId: { type: 'string' },
          ruleIndex: { type: 'integer', minimum: -1 },
          level: { enum: ['none', 'note', 'warning', 'error'] },
          message: TEXT_MESSAGE,
          locations: listOf(
            closed([], { physicalLocation: closed([], { artifactLocation: ARTIFACT, region: REGION }) }),
          ),
          fixes: listOf(
            closed(['artifactChanges'], {
              description: TEXT_MESSAGE,
              artifactChanges: listOf(
                closed(['artifactLocation', 'replacements'], {
                  artifactLocation: ARTIFACT,
                  replacements: listOf(
                    closed(['deletedRegion'], {
                      deletedRegion: REGION,
                      insertedContent: { type: 'object', properties: { text: { type: 'string' } } },
                    }),
                  ),
                }),
              ),
            }),
          ),
        }),
      ),
    }),
  ),
});

describe('--explain', () => {
  test('prints a page of the guide as text, whatever the case of the letters', () => {
    const page = explainCode('amount_not_a_number', PLAIN);
    expect(page).toMatch(/^金额要写成数字 {2}AMOUNT_NOT_A_NUMBER\n\n为什么 {2}.+\n怎么改 {2}.+\n\n例子：/);
    expect(page).not.toMatch(/```|\*\*|\]\(/);
  });
});
