import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/loader/tell/excerpt.ts';
import { parseMarkdown, parseYaml } from '../../src/loader/read/parse-source.ts';
import type { ContentProblem } from '../../src/loader/tell/problem.ts';
import { validateDisclosure } from '../../src/loader/validate.ts';
import { checkContent } from '../../src/model/disclosure/checks.ts';
import { calendarDate } from '../../src/model/values/calendar-date.ts';
import { KINDS } from '../../src/model/kinds.ts';

const KEYS = new Map([
  ['title', 'title'],
  ['amount', 'amount'],
  ['on', 'on'],
]);
const asOf = calendarDate('2026-11-23');

const examples = KINDS.map((kind) => {
  const ending = kind === 'notice' ? 'md' : 'yaml';
  const file = fileURLToPath(new URL(`../../src/model/kinds/${kind}/example.${ending}`, import.meta.url));
  return { ending, lines: readFileSync(file, 'utf8').split('\n') };
});

/** What a slip of the hand, an input method or another program leaves in a line. */
const slip = fc.constantFrom(
  ...[
    '：',
    '\t',
    '　',
    ':',
    ' #',
    '"',
    "'",
    '[',
    '{',
    '}',
    ']',
    '- ',
    '&a ',
    '*a',
    '!!x ',
    '|',
    '>',
    '%',
    '@',
    '---',
  ],
  ...[
    '<<<<<<< ',
    '，',
    '1,200.5',
    '十二万',
    '2026.9.8',
    '\u0000',
    '\ufeff',
    '𠮷',
    '? ',
    '~',
    '.nan',
    '.inf',
    '-0',
    '1e400',
  ],
);

type Edit = (lines: string[]) => void;

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.nat(), fc.nat(), slip).map(([at, column, text]): Edit => (lines) => {
    const index = at % lines.length;
    const line = lines[index] ?? '';
    const cut = column % (line.length + 1);
    lines[index] = line.slice(0, cut) + text + line.slice(cut);
  }),
  fc.nat().map(
    (at): Edit =>
      (lines) =>
        void lines.splice(at % lines.length, 1),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(([from, to]): Edit => (lines) => {
    lines.splice(to % lines.length, 0, lines[from % lines.length] ?? '');
  }),
  fc.tuple(fc.nat(), slip).map(([at, text]): Edit => (lines) => {
    const index = at % lines.length;
    lines[index] = (lines[index] ?? '').replace(/:.*$/, `: ${text}`);
  }),
  fc.tuple(fc.nat(), fc.nat(6)).map(([at, indent]): Edit => (lines) => {
    const index = at % lines.length;
    lines[index] = ' '.repeat(indent) + (lines[index] ?? '').trimStart();
  }),
);

function problemsOf(text: string, ending: string): readonly ContentProblem[] {
  const parsed = (ending === 'md' ? parseMarkdown : parseYaml)(`a.${ending}`, text, KEYS);
  if (!parsed.value) return parsed.problems;
  const validated = validateDisclosure(parsed.value);
  if (!validated.value) return validated.problems;
  checkContent(validated.value, { section: 'finance', asOf });
  return validated.problems;
}

describe('whatever is done to a file', () => {
  test('nothing throws, and each problem can be shown at a line of the file', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        (example, edits) => {
          const lines = [...example.lines];
          for (const change of edits) if (lines.length > 0) change(lines);
          const text = lines.join('\n');
          for (const problem of problemsOf(text, example.ending)) {
            expect(problem.line).toBeGreaterThanOrEqual(1);
            expect(problem.line).toBeLessThanOrEqual(lines.length + 1);
            expect(problem.column).toBeGreaterThanOrEqual(1);
            expect(problem.message).toMatch(/[。]$/);
            const own = problem.message.replace(/“[^”]*”/g, '');
            expect(own).not.toMatch(/undefined|NaN|\[object|Zod|YAML|[Ee]xpected/);
            expect(formatProblem(problem, { text })).toContain(problem.code);
          }
        },
      ),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 300) },
    );
  });
});
