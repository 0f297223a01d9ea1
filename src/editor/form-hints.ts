/** What a form says below its fields. What schemas say of a field is said of a file: forms have titles and no keys. */
import type { FormField, FormFieldType } from './form-field.ts';

/** The hint of a field by its description in the schema. */
export function hintOf(description: string | undefined, type: FormFieldType): { hint?: string } {
  if (description === undefined || type === 'item' || (type === 'date' && description.startsWith('写成')))
    return {};
  if (type === 'article') return { hint: '空一行就是另起一段；要加粗的字，前后各写两个星号：**加粗**' };
  if (description.includes('[]')) return { hint: '没有就一行也不加' };
  const hint = description
    .replace(/，?本村 photos 文件夹里的文件名/, '')
    .replace('，不写 rows', '')
    .replace(/写在引号里，|，写在引号里(?=；)|，[^，]*写 false/, '')
    .replace(/boards 文件夹里的编号/, '规格的编号，管理员定')
    .replaceAll(/"([^"]*)"/g, '$1')
    .replaceAll('写 true', '就打开');
  return hint === '' ? {} : { hint };
}

/** The same fields; where a hint names others by their keys, by their titles: 单位写“单位”，个人写“个人”. */
export function namedByTitles(
  fields: readonly FormField[],
  above: ReadonlyMap<string, string> = new Map(),
): FormField[] {
  const around = new Map([...above, ...titlesIn(fields)]);
  return fields.map((field) => {
    const { hint, fields: inner } = field;
    const known = new Map([...around, ...titlesIn(inner ?? [])]);
    return {
      ...field,
      ...(hint !== undefined && { hint: hint.replaceAll(KEY, (key) => quoted(known.get(key)) ?? key) }),
      ...(inner && { fields: namedByTitles(inner, around) }),
    };
  });
}

/** A word of its own, and not a part of an example like `committee-2026`; with the spaces that stand around it. */
const KEY = /(?<![\w.\-/])[a-z][a-zA-Z]+(?![\w.\-/])/g;

function quoted(title: string | undefined): string | undefined {
  return title === undefined ? undefined : `“${title}”`;
}

function titlesIn(fields: readonly FormField[]): [string, string][] {
  return fields.map(({ key, title }) => [key, title]);
}
