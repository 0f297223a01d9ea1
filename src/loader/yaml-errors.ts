/** What the YAML parser's error codes mean to a clerk. */
import type { ErrorCode } from 'yaml';
import type { Finding } from '../model/finding.ts';

interface Explanation {
  readonly message: string;
  readonly hint: string;
}

const FALLBACK: Explanation = {
  message: '从这里开始看不懂了，格式不对。',
  hint: '每行写成“名字: 内容”，英文冒号后面空一格；同一层的左边对齐。',
};

const COLON_OR_QUOTE: Explanation = {
  message: '这一行看不懂：少了冒号，或者内容里的符号让人分不清。',
  hint: '请写成“名字: 内容”，英文冒号后面空一格；内容里有冒号或“#”时，把内容放进英文引号里。',
};

const INDENT: Explanation = {
  message: '这一行左边没有对齐。',
  hint: '同一层的内容左边要对齐，每深一层多两个空格。',
};

const QUOTE: Explanation = {
  message: '引号或括号只有一半。',
  hint: '请补上另一半；不需要引号时，两个都删掉。',
};

const SYMBOL: Explanation = {
  message: '内容不能用这个符号开头。',
  hint: '请把整个内容放进英文引号里，例如："@村委会"。',
};

const EXPLANATIONS: Partial<Record<ErrorCode, Explanation>> = {
  BAD_INDENT: INDENT,
  BLOCK_IN_FLOW: INDENT,
  BLOCK_AS_IMPLICIT_KEY: COLON_OR_QUOTE,
  MULTILINE_IMPLICIT_KEY: COLON_OR_QUOTE,
  MISSING_CHAR: QUOTE,
  BAD_SCALAR_START: SYMBOL,
  TAB_AS_INDENT: {
    message: '这一行开头用了 Tab 键，缩进只能用空格。',
    hint: '请把 Tab 删掉，每缩进一层打两个空格。',
  },
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
  KEY_OVER_1024_CHARS: COLON_OR_QUOTE,
};

/** A parser's error as a finding without a path. `written` is the text it points at. */
export function explainYamlError(code: ErrorCode, written: string): Omit<Finding, 'path'> {
  if (code === 'DUPLICATE_KEY') {
    return {
      code: 'KEY_DUPLICATE',
      message: `“${written.replace(/\s*:.*$/, '')}”在这一组里写了两遍。`,
      hint: '请只留下对的那一行。',
    };
  }
  if (code === 'TAB_AS_INDENT') return { code: 'YAML_TAB', ...(EXPLANATIONS[code] ?? FALLBACK) };
  return { code: 'YAML_INVALID', ...(EXPLANATIONS[code] ?? FALLBACK) };
}
