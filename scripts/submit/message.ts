/** The message of a commit, as a reader of the log years later would want it. */
import { shortTitle } from '../../src/site/pages/entries.ts';
import type { News, Verb } from './news.ts';

/** Characters of a subject: a line of `git log --oneline` in a terminal of 80, Han characters being two wide. */
const MOST = 36;

/** In the order in which a subject counts them. */
const COUNTED: readonly (readonly [Verb, string])[] = [
  ['公开', '件'],
  ['更正', '件'],
  ['撤回', '件'],
  ['隐私清除', '件'],
  ['修改', '件'],
  ['删除', '件'],
  ['宣传', '份'],
  ['整改', '份'],
  ['检查', '份'],
  ['照片', '张'],
  ['资料', '处'],
];

export interface MessageInputs {
  readonly news: readonly News[];
  /** The name of a site by its id. */
  readonly nameOf: (siteId: string) => string;
  /** From the top of the repository to the content: `content/`. */
  readonly prefix: string;
  /** The subject, where the clerk wrote one. */
  readonly subject?: string;
}

/** `公开：谢家崴子村 2026年10月财务收支公布表`, an empty line, and what is in it, file by file. */
export function commitMessage({ news, nameOf, prefix, subject }: MessageInputs): string {
  const body = news.map(({ verb, title, file }) => `${verb}：${title}\n  ${prefix}${file}`);
  return `${subject ?? subjectOf(news, nameOf)}\n\n${body.join('\n')}\n`;
}

function subjectOf(news: readonly News[], nameOf: (siteId: string) => string): string {
  const sites = [...new Set(news.map(({ siteId }) => siteId))];
  const [first] = sites;
  const where =
    sites.length > 1 ? `${sites.length} 个村（社区）` : first === undefined ? '全市' : nameOf(first);
  // Photos belong to what they are shown in.
  const main = news.filter(({ verb }) => verb !== '照片');
  const [only] = main.length === 1 ? main : news.length === 1 ? news : [];
  if (only) return cut(`${only.verb}：${where} ${shortTitle(only.title, where)}`);
  const counts = COUNTED.flatMap(([verb, unit]) => {
    const count = news.filter((one) => one.verb === verb).length;
    return count === 0 ? [] : [`${verb} ${count} ${unit}`];
  });
  return cut(`${where}：${counts.join('，')}`);
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= MOST ? text : `${characters.slice(0, MOST - 1).join('')}…`;
}
