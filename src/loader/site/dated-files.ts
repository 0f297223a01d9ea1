/** Files that lie in folders by years and are named by their day. Pure: paths in, roles out. */
import { parseDate } from '../../model/values/calendar-date.ts';
import type { Finding } from '../../model/schema/finding.ts';

/** A file that cannot stay where it is, or as it is called. */
export interface Misplaced {
  readonly type: 'misplaced';
  readonly finding: Omit<Finding, 'path'>;
}

/** Where a dated file lies: its name without the ending, and which ending it is. */
export interface DatedFile {
  readonly id: string;
  readonly format: 'yaml' | 'md';
}

/** A file in a folder by years, `finance/2026/2026-10-09-accounts.yaml`; or what is wrong with its path. */
export function datedFileOf(folder: string, rest: readonly string[]): DatedFile | Misplaced {
  const [year = '', name = ''] = rest;
  if (rest.length !== 2 || !/^\d{4}$/.test(year)) {
    return unexpected(
      '这个文件没有放在年份文件夹里。',
      `请放在 ${folder}/年份/ 下面，例如：${folder}/2026/。`,
    );
  }
  const ending = /\.([^.]*)$/.exec(name)?.[1] ?? '';
  const format = ending === 'yaml' || ending === 'md' ? ending : undefined;
  if (!format) return wrongEnding(name, ending);
  const id = name.slice(0, -ending.length - 1);
  const date = /^(\d{4}-\d{2}-\d{2})-[a-z0-9]+(-[a-z0-9]+)*$/.exec(id)?.[1];
  if (date === undefined || parseDate(date) === undefined) {
    return badName(
      `文件名“${name}”不对，要写成“日期-拼音或英文.${format}”。`,
      `日期后面用小写英文字母、数字和短横线，例如：${suggestName(name, year)}.${format}。`,
    );
  }
  if (!date.startsWith(year)) {
    return badName(
      `文件名的日期是 ${date.slice(0, 4)} 年，文件夹是 ${year} 年，对不上。`,
      `请把文件移到 ${folder}/${date.slice(0, 4)}/，或改文件名。`,
    );
  }
  return { id, format };
}

function wrongEnding(name: string, ending: string): Misplaced {
  const isYaml = /^(ya?ml)$/i.test(ending);
  if (isYaml || /^(md|markdown)$/i.test(ending)) {
    return badName(`文件名的结尾“.${ending}”要改一下。`, `请改成 ${isYaml ? '.yaml' : '.md'}。`);
  }
  const twice = /^(.+)\.(ya?ml|md|markdown)\.(\w+)$/i.exec(name);
  if (twice)
    return badName(
      `文件名后面多了“.${twice[3]}”：“${name}”。`,
      `请改成“${twice[1]}.${/^y/i.test(twice[2] ?? '') ? 'yaml' : 'md'}”。看不到“.${twice[3]}”的，在文件夹窗口上面点“查看”，勾上“文件扩展名”。`,
    );
  return unexpected(`这里只放 .yaml 和 .md 文件，不认得“${name}”。`, insteadOf(ending));
}

/** What to do with a file of another program. */
function insteadOf(ending: string): string {
  if (/^(?:xlsx?|csv|et)$/i.test(ending)) return '表格请用 npm run import -- 文件名 导入，不用放在这里。';
  if (/^(?:docx?|wps|rtf|pdf|txt)$/i.test(ending))
    return '请打开它，把文字复制到网页填表的“正文”里（npm run dev，点“填表”），这个文件移到别处。';
  return '要公开的文字写进 .md 文件，照片放到 photos 文件夹。';
}

/** A name of the right form with what can be kept of a wrong one. */
function suggestName(name: string, year: string): string {
  const text = name.normalize('NFKC').replace(/\.[^.]*$/, '');
  const parts = /(\d{4})[-._年]?(\d{1,2})[-._月]?(\d{1,2})日?/.exec(text);
  const date = parts
    ? `${parts[1]}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[3] ?? '').padStart(2, '0')}`
    : '';
  const words = text
    .replace(parts?.[0] ?? '', '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${parseDate(date) ?? `${year}-10-09`}-${words || 'accounts'}`;
}

/** A file that does not belong where it is. */
export function unexpected(message: string, hint: string): Misplaced {
  return { type: 'misplaced', finding: { code: 'FILE_UNEXPECTED', message, hint } };
}

/** A file whose name will not do. */
export function badName(message: string, hint: string): Misplaced {
  return { type: 'misplaced', finding: { code: 'FILE_NAME_INVALID', message, hint } };
}
