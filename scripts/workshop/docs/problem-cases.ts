/** Proven cases of problems, out of `test/spec`: files that are wrong with exactly what a clerk is told. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ProblemCase {
  /** What a clerk did, in a few words. */
  readonly title: string;
  /** What is told, as printed: one problem. */
  readonly told: string;
  /** The lines as they are wrong, and as they are right, where the case says so. */
  readonly wrong?: string;
  readonly right?: string;
}

/** For each code the shortest case in which it is told; codes that no case has are absent. */
export function shortestCases(root: string): ReadonlyMap<string, ProblemCase> {
  const cases = [
    ...casesOfProblems(join(root, 'test/spec/problems')),
    ...casesOfKinds(join(root, 'test/spec/kinds')),
  ];
  const shortest = new Map<string, ProblemCase>();
  for (const [code, one] of cases) {
    const known = shortest.get(code);
    // A case that says how it is right explains more than one that does not.
    if (!known || weigh(one) < weigh(known)) shortest.set(code, one);
  }
  return shortest;
}

function weigh({ told, wrong = '', right }: ProblemCase): number {
  const isUnexplained = right === undefined && !told.includes('改成 │');
  return told.length + wrong.length / 2 + (isUnexplained ? 400 : isCorrected(wrong, right) ? 0 : 200);
}

/** Whether what is right is what was wrong, put right, and not another text that stood in its place. */
function isCorrected(wrong: string, right = ''): boolean {
  if (wrong === '' || right === '') return true;
  // Lines that are left out again show how nothing is said, not how it is said rightly.
  if (wrong.startsWith(`${right}\n`) && wrong.length > 2 * right.length) return false;
  const shorter = Math.min(wrong.length, right.length);
  let [start, end] = [0, 0];
  while (start < shorter && wrong[start] === right[start]) start++;
  while (end < shorter - start && wrong.at(-1 - end) === right.at(-1 - end)) end++;
  return start + end >= shorter / 2;
}

type CodedCase = readonly [code: string, one: ProblemCase];

function casesOfProblems(folder: string): CodedCase[] {
  const names = readdirSync(folder).filter((name) => !name.endsWith('.txt'));
  return names.sort().flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const title = /^# 放到 .*\n# (.*)$/m.exec(text)?.[1] ?? '';
    const told = readFileSync(join(folder, name.replace(/\.[^.]+$/, '.txt')), 'utf8');
    return split(told).map(([code, own]): CodedCase => [code, { title, told: own }]);
  });
}

const CASE = /^### (.+)\n\n```diff\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```\n/gm;

function casesOfKinds(folder: string): CodedCase[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [...text.matchAll(CASE)].flatMap(([, title = '', diff = '', told = '']) =>
        split(told).map(([code, own]): CodedCase => [
          code,
          { title, told: own, wrong: sideOf(diff, '-'), right: sideOf(diff, '+') },
        ]),
      );
    });
}

/** The lines of a diff without those of one side. */
function sideOf(diff: string, left: '-' | '+'): string {
  const lines = diff.split('\n').slice(0, -1);
  return lines.flatMap((line) => (line.startsWith(left) ? [] : [line.slice(1)])).join('\n');
}

/** What was told, problem by problem, each with its code. Paths in front lose the folders nobody has. */
function split(told: string): [code: string, own: string][] {
  // Lines to be copied into a file begin at its edge too, but never after an empty one.
  const heads = [...told.matchAll(/(?<=^|\n\n)(?=\S)/g)].map(({ index }) => index);
  return heads.flatMap((start, index) => {
    const own = told
      .slice(start, heads[index + 1])
      .trimEnd()
      .replaceAll('sites/shili/qingshi/shuinan/', '');
    const code = /(?:^|\s)([A-Z][A-Z_]{4,})$/m.exec(own)?.[1];
    return code === undefined ? [] : [[code, own]];
  });
}
