/** From problems to comments: which go to a line, what stands below the proposal, and what was said before. Pure. */
import { createHash } from 'node:crypto';
import type { KnownComment, LineComment } from './hosts/host.ts';

/** A problem as `check --format json` prints it; `file` is from the top of the repository. */
export interface PrintedProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly hint?: string;
}

/** A proposal with more of them is told so below, and not line by line. */
const MOST_LINES = 30;
const MOST_BELOW = 50;
const BELOW = '<!-- gongkailan check -->';

/** Remarks for lines that the proposal adds, without those that were made before. */
export function lineRemarks(
  problems: readonly PrintedProblem[],
  added: ReadonlyMap<string, ReadonlySet<number>>,
  known: readonly KnownComment[],
): LineComment[] {
  return problems
    .filter(({ file, line }) => added.get(file)?.has(line))
    .filter((problem) => !known.some(({ body }) => body.includes(markOf(problem))))
    .slice(0, MOST_LINES)
    .map((problem) => ({ file: problem.file, line: problem.line, body: bodyOf(problem) }));
}

function bodyOf(problem: PrintedProblem): string {
  const { severity, message, hint, code } = problem;
  const head = severity === 'error' ? '**要改**' : '**提醒**';
  const lines = [
    `${head}：${asText(message)}`,
    ...(hint ? [asText(hint)] : []),
    `\`${code}\` ${markOf(problem)}`,
  ];
  return lines.join('\n\n');
}

/** The same problem is known again when lines above it come and go. */
function markOf({ code, file, message }: PrintedProblem): string {
  const hash = createHash('sha256').update([code, file, message].join('\0')).digest('hex').slice(0, 16);
  return `<!-- gongkailan ${hash} -->`;
}

/** What clerks wrote is quoted, never set: no mention, no link, no markup comes out of it. */
function asText(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~!]/g, '\\$&')
    .replace(/@/g, '@\u200B')
    .replace(/\n/g, '  \n');
}

/** The comment below the proposal. */
export function remarkBelow(
  problems: readonly PrintedProblem[],
  { files, commit }: { readonly files: number; readonly commit: string },
): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const head =
    errors > 0
      ? `### 检查：有 ${errors} 处要改，改好才能合并`
      : `### 检查：没有要改的，可以合并${warnings > 0 ? `（有 ${warnings} 处提醒）` : ''}`;
  const rows = problems
    .slice(0, MOST_BELOW)
    .map(({ severity, file, line, message, code }) =>
      `- ${severity === 'error' ? '要改' : '提醒'} \`${file.replaceAll('`', '')}\` 第 ${line} 行：${asText(message)} \`${code}\``.replaceAll(
        '  \n',
        ' ',
      ),
    );
  const rest = problems.length - rows.length;
  const more = rest > 0 ? [`- 还有 ${rest} 处，看任务的记录。`] : [];
  const foot = `查了 ${files} 个文件，提交 ${commit.slice(0, 8)}。在自己电脑上查：\`npm run check\``;
  return [BELOW, head, ...(rows.length > 0 ? [[...rows, ...more].join('\n')] : []), foot].join('\n\n');
}

/** The comment that an earlier run made. */
export function findBelow(known: readonly KnownComment[]): KnownComment | undefined {
  return known.find(({ body }) => body.startsWith(BELOW));
}
