/** Words about private persons as a clerk reads them: in which file and line, what, and what to ask oneself. Pure. */
import { maskPath } from '../../src/guard/mask-message.ts';
import { WHAT_MAY_BE_TOLD } from '../../src/site/desk/what-may-be-told.ts';
import type { ToldLine } from './told-in-step.ts';

/** More are not read with care at one time; the files of the others are named. */
const MOST = 20;
/** Files that are named of those. */
const MOST_FILES = 5;
/** What is longer goes on in the file. */
const LONGEST = 200;

/** What may be written about somebody, and what may not. */
export const TOLD_OF_SOMEBODY = `这些话写到了具体的人，${WHAT_MAY_BE_TOLD}`;

/** The words by file, each with its line; at most twenty. */
export function toldNote(told: readonly ToldLine[]): string {
  const shown = [...Map.groupBy(told.slice(0, MOST), ({ file }) => file)].map(
    ([file, lines]) => `  ${maskPath(file)}\n${lines.map(lineOf).join('')}`,
  );
  return `新写的话里，有 ${told.length} 处写到了具体的人：\n${shown.join('')}${restOf(told.slice(MOST))}`;
}

function lineOf({ line, words }: ToldLine): string {
  const said = [...words];
  const isLong = said.length > LONGEST;
  return `    第 ${line} 行：${said.slice(0, LONGEST).join('')}${isLong ? '……（后面的看文件）' : ''}\n`;
}

function restOf(rest: readonly ToldLine[]): string {
  if (rest.length === 0) return '';
  const files = [...new Set(rest.map(({ file }) => maskPath(file)))];
  const named = files.slice(0, MOST_FILES).join('、');
  const more = files.length > MOST_FILES ? ` 等 ${files.length} 个文件` : '';
  return `  还有 ${rest.length} 处，在 ${named}${more} 里，请打开看。\n`;
}
