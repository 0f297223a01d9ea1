/** What the sender reads on the telephone, under the issue: plain words, no paths, no commands. Pure. */
import { tellable } from '../../src/loader/tell/showable.ts';

export interface Reply {
  /** What was taken in, one line each. */
  readonly taken: readonly string[];
  /** What whoever looks at the proposal has to fill in or to change. */
  readonly missing: readonly string[];
  /** What was not taken in, and why. */
  readonly faults: readonly string[];
  /** What must not be published; with any of it nothing is taken in. */
  readonly secrets: readonly string[];
  /** What must not be published and was left out of a sheet. */
  readonly left?: readonly string[];
}

/** Whether all that was sent is taken in. */
export function isWhole({ taken, faults, secrets }: Reply): boolean {
  return taken.length > 0 && faults.length === 0 && secrets.length === 0;
}

/** The reply, as Markdown that reads well as plain text too. */
export function replyWords({ taken, missing, faults, secrets, left = [] }: Reply): string {
  const isTaken = taken.length > 0 && secrets.length === 0;
  const parts = [
    isTaken
      ? `收下了，还没有公布：等镇里的人看过，点“合并”才公布。\n${list(taken)}`
      : '没有收下，什么也没有放上去。',
    part('有不能公布的个人信息', secrets, STAYS),
    part('还差这些，看的人会填', isTaken ? missing : []),
    part(
      isTaken ? '这些没收下' : '要改的',
      faults.map(forPhone),
      '请点议题右上角的“编辑”，改好再存一下，会重新收一遍。',
    ),
    part('表里有个人信息，没有收进来，也不会公布', isTaken ? left : [], '下次发以前，先在表里删掉。'),
  ];
  return `${tellable(parts.filter((one) => one !== '').join('\n\n'))}\n`;
}

const STAYS = '改了也还看得到以前的样子：请镇里的人把这条议题删掉，改好了另发一条。';

function part(title: string, lines: readonly string[], below = ''): string {
  if (lines.length === 0) return '';
  return `${title}：\n${list(lines)}${below === '' ? '' : `\n\n${below}`}`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line.trim().replace(/\n+/g, '\n  ')}`).join('\n');
}

/** Where a file lies; its title stands behind it. */
const PATH = /[^\s：，“]*?sites\/\S+?\.(?:yaml|md)(?:（(《[^》]*》)）)?/g;
/** An id, where the name stands behind it. */
const ID = /“[\w-]+”（([^（）]+)）/g;
const FOR_COMPUTERS = /npm run|--\w|\.ya?ml\b|content 文件夹|什么也没有写|没有写文件/;

/** What other commands say, without what only somebody at a computer can do. */
export function forPhone(words: string): string {
  return words
    .replace(PATH, (_, title?: string) => title ?? '那一份')
    .replace(ID, '“$1”')
    .replaceAll('再导入', '再发')
    .split(/(?<=[。；\n])/)
    .filter((clause) => !FOR_COMPUTERS.test(clause))
    .join('')
    .replace(/；\s*$/, '。');
}
