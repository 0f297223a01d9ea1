/** What an editor says of a field while it is written: what belongs there, and what is wrong with what stands there. */
import type { JsonSchema } from '../model/schema/json-schema.ts';

/** Above this many, words are not listed in a sentence; the editor offers them. */
const LISTED_WORDS = 12;

/** Shown beside a key that is offered, and over one that is written. */
export function fieldDescription({ title = '', description }: JsonSchema, isRequired: boolean): string {
  return `${title}，${isRequired ? '必填' : '可以不写'}。${description === undefined ? '' : ensureStop(description)}`;
}

/** The message of a missing field. */
export function missingMessage(key: string, field: JsonSchema): string {
  const how = field.description === undefined ? '' : `（${field.description}）`;
  return `少了「${field.title ?? key}」，请加一行 ${key}: …${how}`;
}

/** The message of a name that is not known. */
export function unknownKeyMessage(fields: Readonly<Record<string, JsonSchema>>): string {
  const names = Object.entries(fields).map(([key, { title }]) => (title ? `${key} ${title}` : key));
  return `没有这个名字，请看看拼写，或者删掉这一行。这里可以写：${names.join('、')}`;
}

/** The message of a value that cannot stand there. */
export function valueMessage(field: JsonSchema, key: string): string {
  return `「${field.title ?? key}」${expectation(field)}`;
}

function expectation(field: JsonSchema): string {
  if (field.enum) {
    return field.enum.length > LISTED_WORDS
      ? '没有这一个。按 Ctrl+空格，从列出来的里面挑'
      : `只能写：${field.enum.join('、')}`;
  }
  if (field.properties) return '下面要另起几行，往里缩两格，写清每一项';
  if (field.items) {
    const none = field.minItems === undefined ? '；一条也没有就写 []' : '';
    return `是一条一条的，每条另起一行，前面写“- ”${none}`;
  }
  return scalarExpectation(field);
}

function scalarExpectation({ type, unit, written, description, ...bounds }: JsonSchema): string {
  if (unit === '元') return '写数字，单位：元。不加逗号，不写“元”；也可以写 4.15万元';
  if (written) return `${description?.startsWith('写成') ? '' : '写得不对。'}${description ?? ''}`;
  if (type === 'boolean') return '只能写 true（是）或 false（否）';
  if (type === 'integer') return '写整数，不写单位';
  if (type === 'number') return `写数字，不写单位${rangeOf(bounds)}`;
  const most = bounds.maxLength === undefined ? '' : `，最多 ${bounds.maxLength} 个字`;
  return `写文字${most}；只有数字的，两头加上英文引号`;
}

function rangeOf({ minimum, maximum }: Pick<JsonSchema, 'minimum' | 'maximum'>): string {
  return minimum === undefined || maximum === undefined ? '' : `，${minimum} 到 ${maximum}`;
}

function ensureStop(sentence: string): string {
  return /[。！？]$/u.test(sentence) ? sentence : `${sentence}。`;
}
