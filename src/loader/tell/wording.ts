/** The sentences for values of the wrong shape: what is wrong and why, then what to write. */
import { nearestWord } from './nearest-word.ts';
import { fieldsOf, type FieldInfo } from '../../model/schema/schema-fields.ts';
import type { Finding } from '../../model/schema/finding.ts';
import { isCertainFlag, isCertainNumber } from '../mend/certain-value.ts';
import { suggestFlag, suggestQuantity } from '../../model/values/read-written.ts';

export type Words = Omit<Finding, 'path'>;

/** «金额» as a message names a field. */
export function nameOf(field: FieldInfo): string {
  return `「${field.title}」`;
}

/** What was written, quoted and cut to one short line. */
export function quote(written: string): string {
  const line = written.split('\n', 1)[0] ?? '';
  const characters = [...line];
  return characters.length > 40 ? `“${characters.slice(0, 40).join('')}……”` : `“${line}”`;
}

const SAMPLES: Readonly<Record<FieldInfo['type'], string>> = {
  text: '……',
  number: '1200.50',
  count: '0',
  date: '2026-10-09',
  choice: '……',
  flag: 'true',
  list: '',
  group: '',
  literal: '……',
};

/** The text below the front matter is a field too, but nobody writes its name. */
export const BODY_MISSING: Words = {
  code: 'FIELD_MISSING',
  message: '少了「正文」。',
  hint: '请在第二个“---”下面写正文。',
};

/** A field that has to be there and is not. `depth` is 1 at the top of a file. */
export function missingWords(field: FieldInfo, depth: number): Words {
  const line = `${field.key}: ${field.choices[0] ?? SAMPLES[field.type]}`.trim();
  return {
    code: 'FIELD_MISSING',
    message: `少了${nameOf(field)}。`,
    hint: `请${depth === 1 ? '' : '在这一组里'}加一行：${line}${explain(field)}`,
  };
}

function explain(field: FieldInfo): string {
  const within =
    field.type === 'group'
      ? `下面缩进两格写：${fieldsOf(field.schema)
          .filter(({ isOptional }) => !isOptional)
          .map(({ key, title }) => `${key}（${title}）`)
          .join('、')}`
      : undefined;
  const choices = field.choices.length > 0 ? `可以写：${field.choices.join('、')}` : undefined;
  const notes = [field.description, within, choices].filter((note) => note !== undefined);
  return notes.length > 0 ? `（${notes.join('；')}）` : '';
}

/** A field whose name is there with nothing after it. */
export function emptyWords(field: FieldInfo): Words {
  return {
    code: 'FIELD_EMPTY',
    message: `${nameOf(field)}是空的。`,
    hint: field.isOptional
      ? `没有就把“${field.key}”这一行删掉；有就写上${explain(field)}。`
      : `请写上内容${explain(field)}。`,
  };
}

/** Text, list, group … was expected and something else is there. */
export function wrongTypeWords(field: FieldInfo, written: string | undefined): Words {
  const found = written === undefined ? '' : `，现在写的是${quote(written)}`;
  const about = (shape: string, hint: string, replacement?: string): Words => ({
    code: 'FIELD_WRONG_TYPE',
    message: `${nameOf(field)}应当是${shape}${found}。`,
    hint,
    replacement,
  });
  switch (field.type) {
    case 'list':
      return about('一项一项的列表', '请另起一行，每项前面写“- ”（短横线加一个空格）。');
    case 'group':
      return about('一组内容', `请另起一行，缩进两格，写：${keyList(field)}。`);
    case 'flag': {
      const fix = written === undefined ? undefined : suggestFlag(written);
      const certain = fix !== undefined && isCertainFlag(written ?? '') ? fix : undefined;
      return about('“是”或“否”', fix ? `请写成：${fix}` : '是写 true，否写 false。', certain);
    }
    case 'number': {
      const fix = written === undefined ? undefined : suggestQuantity(written);
      const certain = fix !== undefined && isCertainNumber(written ?? '', field) ? fix : undefined;
      return about('数字', fix ? `请写成：${fix}` : '请只写阿拉伯数字。', certain);
    }
    default:
      return written === undefined
        ? about('文字，不能再分层', '请写在同一行。')
        : about(
            '文字',
            `请加上英文引号：${field.key === '' ? '' : `${field.key}: `}"${written}"`,
            // A number or a yes that was meant as text: letter for letter what stands there.
            /^[\w.+-]+$/.test(written) ? `"${written}"` : undefined,
          );
  }
}

/** The keys of a group for a hint: `from（开始）、until（截止）`. */
function keyList(field: FieldInfo): string {
  return fieldsOf(field.schema)
    .map(({ key, title }) => `${key}（${title}）`)
    .join('、');
}

/** A word that is not on the list of choices. */
export function notAllowedWords(field: FieldInfo, written: string | undefined): Words {
  const nearest = written === undefined ? undefined : nearestWord(written, field.choices);
  const list = `可以写：${field.choices.join('、')}${field.description ? `（${field.description}）` : ''}。`;
  return {
    code: 'VALUE_NOT_ALLOWED',
    message: `${nameOf(field)}不能写${written === undefined ? '成这样' : quote(written)}。`,
    hint: nearest ? `是不是“${nearest}”？${list}` : list,
    // The same word in wide letters, with spaces or in quotes is that word.
    ...(nearest !== undefined &&
      written?.normalize('NFKC').replace(/["'“”\s]/g, '') === nearest && { replacement: nearest }),
  };
}

/** More text or more entries than fit. */
export function tooLongWords(
  field: FieldInfo,
  { maximum, found }: { maximum: number; found?: number },
): Words {
  const unit = field.type === 'list' ? '项' : '个字';
  return {
    code: 'FIELD_TOO_LONG',
    message: `${nameOf(field)}最多 ${maximum} ${unit}${found === undefined ? '' : `，现在有 ${found} ${unit}`}。`,
    hint:
      field.type !== 'list'
        ? '请写短一些，细节可以放到别的地方。'
        : maximum < 10
          ? '请核对，把多的去掉。'
          : '请分成几份，每份一个文件。',
  };
}

/** A number outside of its range. */
export function outOfRangeWords(field: FieldInfo, limit: string, written: string | undefined): Words {
  return {
    code: 'VALUE_NOT_ALLOWED',
    message: `${nameOf(field)}${limit}${written === undefined ? '' : `，现在写的是${quote(written)}`}。`,
    hint: field.description ? `请核对一下数（${field.description}）。` : '请核对一下数。',
  };
}

/** The field of a group that an unknown key was meant to be: the Chinese title as key, or a mistake in writing. */
export function findMeantField(group: FieldInfo, key: string): FieldInfo | undefined {
  const fields = fieldsOf(group.schema);
  const byTitle = fields.find(({ title }) => title === key);
  if (byTitle) return byTitle;
  const isChinese = /\p{Script=Han}/u.test(key);
  const nearest = nearestWord(
    key,
    fields.map((field) => (isChinese ? field.title : field.key)),
  );
  return fields.find((field) => (isChinese ? field.title : field.key) === nearest);
}

/** A key with a colon of a Chinese keyboard behind it, in brackets, where YAML takes both for one long key. */
export function wideColonWords(name: string, meant: FieldInfo): Words {
  return {
    code: 'YAML_FULL_WIDTH_COLON',
    message: `“${name}”后面是中文冒号“：”，要用英文冒号。`,
    hint: `请写成“${meant.key}: ”，英文冒号后面空一格。`,
  };
}

/** Keys of every disclosure that a text of the publicity board has not. */
const NOT_ON_PUBLICITY: ReadonlySet<string> = new Set([
  'kind',
  'item',
  'type',
  'number',
  'period',
  'issuer',
  'posting',
]);
const PUBLICITY = '宣传内容';

/** A key that the schema does not know. */
export function unknownKeyWords(group: FieldInfo, key: string, meant: FieldInfo | undefined): Words {
  // `{ amount: 1,200.5 }` is two entries to YAML: amount 1, and a key 200.5.
  if (/^\d{3}(\.\d+)?[元圆]?整?$/.test(key)) {
    return {
      code: 'KEY_UNKNOWN',
      message: `“${key}”前面的逗号把一个数分成了两半。`,
      hint: '数里不要加逗号，请连起来写，例如：1200.5。',
    };
  }
  if (/^(?:attachments?|files?|fujian|附件)$/i.test(key))
    return {
      code: 'KEY_UNKNOWN',
      message: '网上不能挂附件，PDF、Word、Excel 都放不进来。',
      hint: '请把这几行删掉，附件也从文件夹里拿走；要公布的照着写进来，签到表、有电话和身份证号的不用公布。',
    };
  if (group.title === PUBLICITY && NOT_ON_PUBLICITY.has(key))
    return {
      code: 'KEY_UNKNOWN',
      message: '宣传栏的内容不是公开事项，不写 kind、item、type、number、period、issuer、posting 这些。',
      hint: '请把这一行删掉；是谁的材料，写在 source（出处）。',
    };
  return {
    code: 'KEY_UNKNOWN',
    message: `${group.title === '' ? '这里' : nameOf(group)}没有“${key}”这一项。`,
    hint: meant ? `是不是“${meant.key}”（${meant.title}）？` : `这里可以写：${keyList(group)}。`,
  };
}
