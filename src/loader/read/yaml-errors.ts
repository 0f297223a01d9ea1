/** What the YAML parser's errors mean to a clerk. */
import type { YAMLError } from 'yaml';
import type { Finding } from '../../model/schema/finding.ts';
import type { YamlFault } from './yaml-document.ts';

type Words = Omit<Finding, 'path'>;

interface Explanation {
  readonly message: string;
  readonly hint: string;
}

const FALLBACK: Explanation = {
  message: '从这里开始看不懂了，格式不对。',
  hint: '每行写成“名字: 内容”，英文冒号后面空一格；同一层的左边对齐。',
};

const NO_COLON: Explanation = {
  message: '这一行少了冒号，或者是上一行没有写完。',
  hint: '请写成“名字: 内容”，英文冒号后面空一格。',
};

const WRAPPED: Explanation = {
  message: '这一行像是上一行没写完的话，不能另起一行顶着左边写。',
  hint: '请接到上一行后面，写成一行；一定要分行，前面比上一行多空两格。',
};

const COLON_INSIDE: Explanation = {
  message: '内容里有英文冒号加空格，分不清哪个是名字、哪个是内容。',
  hint: '请把内容里的冒号改成中文的“：”，或把整个内容放进英文引号里。',
};

const INDENT: Explanation = {
  message: '这一行左边没有对齐。',
  hint: '同一层的内容左边要对齐，每深一层多两个空格。',
};

const HALF: Explanation = {
  message: '引号或括号只有一半。',
  hint: '请补上另一半；不需要的话，两个都删掉。',
};

const TEXT_AFTER: Explanation = {
  message: '引号或括号后面又有字，看不懂。',
  hint: '内容用引号、“[”、“{”开头时，请把整个内容放进另一种英文引号里，例如：\'"两委"会议\'。',
};

const SYMBOL: Explanation = {
  message: '内容不能用这个符号开头。',
  hint: '请把整个内容放进英文引号里，例如："@村委会"。',
};

const EXPLANATIONS: Partial<Record<YAMLError['code'], Explanation>> = {
  BAD_INDENT: INDENT,
  BLOCK_IN_FLOW: INDENT,
  BLOCK_AS_IMPLICIT_KEY: INDENT,
  MULTILINE_IMPLICIT_KEY: NO_COLON,
  KEY_OVER_1024_CHARS: NO_COLON,
  MISSING_CHAR: NO_COLON,
  UNEXPECTED_TOKEN: TEXT_AFTER,
  BAD_SCALAR_START: SYMBOL,
  BAD_ALIAS: {
    message: '“*”在这里是引用的意思，前面没有对应的“&”。',
    hint: '内容要用“*”开头时，请放进英文引号里。',
  },
  BAD_DQ_ESCAPE: {
    message: '双引号里的“\\”有特别的意思，这里用得不对。',
    hint: '请把双引号换成单引号，或删掉“\\”。',
  },
  MULTIPLE_DOCS: {
    message: '一个文件里有两份内容，中间用“---”隔开了。',
    hint: '一个文件只写一份，请把后面那份另存为一个文件。',
  },
  TAG_RESOLVE_FAILED: {
    message: '“!”在这里有特别的意思，不能这样用。',
    hint: '请删掉“!”，或把整个内容放进英文引号里。',
  },
};

/** What the parser says in English where one code stands for several causes (yaml 2.9.1). */
const BY_MESSAGE: readonly (readonly [RegExp, Explanation])[] = [
  [/^Missing closing|^Flow (sequence|map)/, HALF],
  [/^Sequence item without/, INDENT],
];

/** Whether an error is about something opened and not closed; then its opening is what to point at. */
export function isUnclosed({ message }: YamlFault): boolean {
  return BY_MESSAGE[0]?.[0].test(message) ?? false;
}

/** Whether an error is told as a line that stands too far left or right. */
export function isCrooked({ message }: Words): boolean {
  return message === INDENT.message;
}

/** What to say of a line without a colon below a text that has not ended: a sentence that was wrapped as on paper. */
export function explainWrapped({ message }: Words, line: string, above: string): Explanation | undefined {
  const isSentence =
    /^\s*[\p{Script=Han}\d（《“，、；]/u.test(line) && !/^[^，。；、\s]{1,8}[:：]/.test(line.trim());
  const isOpen = /^\s*(?:- +)*[A-Za-z]\w*: +.*[\p{Script=Han}\d，、；）》”]\s*$/u.test(above);
  return message === NO_COLON.message && isSentence && isOpen ? WRAPPED : undefined;
}

/** Whether the rest of a line holds a colon that YAML takes for another key. */
export function hasColonInside(line: string): boolean {
  return /:(\s|$)/.test(line);
}

/** A parser's error in words. `line` is the rest of the line from where it points. */
export function explainYamlError(error: YamlFault, line: string): Words {
  if (error.code === 'DUPLICATE_KEY') {
    return {
      code: 'KEY_DUPLICATE',
      message: `“${keyAt(line)}”在这一组里写了两遍。`,
      hint: '请只留下对的那一行。',
    };
  }
  if (error.code === 'TAB_AS_INDENT') {
    return {
      code: 'YAML_TAB',
      message: '这里用了 Tab 键，缩进只能用空格。',
      hint: '请把 Tab 删掉，每缩进一层打两个空格。',
    };
  }
  const byMessage = BY_MESSAGE.find(([pattern]) => pattern.test(error.message))?.[1];
  const isColonInside = error.code === 'BLOCK_AS_IMPLICIT_KEY' && hasColonInside(line);
  const explanation = isColonInside ? COLON_INSIDE : (byMessage ?? EXPLANATIONS[error.code] ?? FALLBACK);
  return { code: 'YAML_INVALID', ...explanation };
}

/** The key that a line begins with. */
export function keyAt(line: string): string {
  return /^["']?([^\s:"']+)/.exec(line)?.[1] ?? line;
}
