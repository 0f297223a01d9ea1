/** The fields at the head of a `.md` file, between two lines of dashes, and what is wrong where they are not. */
import { PROSE } from '../../model/kinds.ts';
import { problemAt, type ContentProblem, type Span } from '../tell/problem.ts';

/** The fields, with the lines of dashes around them. */
export const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/;

const FENCE = '---';
/** What a Chinese keyboard or Word makes of three dashes, and what a hand makes of them: one too few or too many. */
const LIKE_FENCE = /^[ \t]*[-—–－─‐−]{1,10}[ \t]*$/u;
const FIELD = /^[A-Za-z]\w*[ \t]*[:：]/;
/** Goes on with a field: deeper, an entry of a list, a remark. */
const MORE_OF_FIELD = /^(?:[ \t]+\S|- |#)/;

/** Why a file has no fields: the line that is missing or is not quite one, or all of them. */
export function frontMatterMissing(file: string, text: string): ContentProblem {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const begins = lines[first] ?? '';
  if (first > 0 && begins.trimEnd() === FENCE)
    return told(file, { line: 1, column: 1, length: 1 }, [
      `第一行要是“---”，前面不能有空行；现在在第 ${first + 1} 行。`,
      '请把前面的空行删掉。',
    ]);
  if (LIKE_FENCE.test(begins) && begins.trimEnd() !== FENCE) return notQuite(file, lines, first);
  const kind = /^kind[:：]\s*([\w-]+)\s*$/.exec(lines[first] ?? '')?.[1];
  if (kind !== undefined && kind !== PROSE)
    return told(file, { line: first + 1, column: 1, length: [...(lines[first] ?? '')].length }, [
      `“${kind}”这一种要写在 .yaml 文件里，.md 只用来写文字。`,
      '请只把文件名的结尾改成 .yaml，里面不用加“---”。',
    ]);
  // A heading looks like a remark.
  if (FIELD.test(lines.find((line) => line.trim() !== '' && !line.startsWith('#')) ?? ''))
    return told(file, { line: first + 1, column: 1, length: 1 }, [
      '最前面少了一行“---”。',
      '请在这一行上面加一行“---”：三个英文的短横，左边不空格。',
    ]);
  if (begins.trimEnd() === FENCE) return notClosed(file, lines);
  return told(file, { line: 1, column: 1, length: 1 }, [
    '文件开头少了填写的内容：第一行是“---”，下面写标题、日期等，再用一行“---”结束，然后写正文。',
    '请照着同一文件夹里别的 .md 文件写，或改成 .yaml 文件。',
  ]);
}

/** The fields begin and never end. */
function notClosed(file: string, lines: readonly string[]): ContentProblem {
  const like = lines.findIndex((line, index) => index > 0 && LIKE_FENCE.test(line));
  const end = lines.findIndex(
    (line, index) => index > 0 && line.trim() !== '' && !FIELD.test(line) && !MORE_OF_FIELD.test(line),
  );
  if (like !== -1 && (end === -1 || like <= end)) return notQuite(file, lines, like);
  const last = lines.slice(0, end === -1 ? undefined : end).findLastIndex((line) => line.trim() !== '');
  return told(file, { line: last + 1, column: 1, length: [...(lines[last] ?? '')].length }, [
    `填写的内容写到第 ${last + 1} 行，下面少了一行“---”。`,
    `请在第 ${last + 1} 行下面加一行“---”（三个英文的短横，左边不空格），再往下写正文。`,
  ]);
}

function notQuite(file: string, lines: readonly string[], index: number): ContentProblem {
  const line = lines[index] ?? '';
  const span = { line: index + 1, column: 1, length: [...line].length };
  return {
    ...told(file, span, [
      `这一行的横线“${line.trim()}”不对，要三个英文的短横“---”，左边不空格。`,
      '请切换到英文输入法，重新打三个短横。',
    ]),
    fix: [{ ...span, replacement: FENCE }],
  };
}

function told(file: string, span: Span, [message, hint]: readonly [string, string]): ContentProblem {
  return problemAt(file, span, { code: 'FRONT_MATTER_MISSING', message, hint });
}
