/** `check --explain CODE`: the page of the problem guide, for reading in a terminal. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paint } from '../../src/loader/tell/paint.ts';
import { PROBLEM_CODES, type ProblemCode } from '../../src/model/schema/finding.ts';
import { findNearest } from '../../src/model/values/nearest.ts';
import { guideOf } from '../../src/model/problem-guide/guide-of.ts';
import { PROJECT_ROOT } from '../project-folders.ts';
import { UsageError } from '../terminal/options.ts';

/** What a code means, why it matters, what to do, and an example. Throws `UsageError` for a code that there is not. */
export function explainCode(written: string, paint: Paint): string {
  const code = findCode(written);
  const { title, why, how } = guideOf(code);
  const label = (text: string): string => paint('strong', text);
  return [
    `${label(title)}  ${paint('dim', code)}`,
    '',
    `${label('为什么')}  ${why}`,
    `${label('怎么改')}  ${how}`,
    ...exampleOf(code, paint),
    '',
  ].join('\n');
}

function findCode(written: string): ProblemCode {
  const wanted = written.trim().toUpperCase().replaceAll('-', '_');
  const code = PROBLEM_CODES.find((one) => one === wanted);
  if (code) return code;
  const nearest = findNearest(wanted, PROBLEM_CODES);
  throw new UsageError(
    `没有“${written}”这个代号${nearest ? `，是不是 ${nearest}？` : '。代号印在每个问题的后面，全是大写字母，例如 SUM_MISMATCH。'}`,
  );
}

/** The page's examples, made from proven cases by `npm run docs`. A project of only the program has no pages. */
function exampleOf(code: ProblemCode, paint: Paint): string[] {
  const file = join(PROJECT_ROOT, 'content/guide/problems', `${code}.md`);
  if (!existsSync(file)) return [];
  const page = readFileSync(file, 'utf8');
  const start = page.indexOf('\n## ');
  const end = page.lastIndexOf('\n[');
  if (start === -1) return [];
  let isInBlock = false;
  const lines = page
    .slice(start, end > start ? end : undefined)
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('```')) {
        isInBlock = !isInBlock;
        return [];
      }
      if (isInBlock) return [paint('dim', `  │ ${line}`.trimEnd())];
      return [
        line.startsWith('## ')
          ? paint('strong', line.slice(3))
          : line.replaceAll('**', '').replaceAll('`', ''),
      ];
    });
  return lines;
}
