/** 写到具体的人: what submit will ask about, to be read while it is still being written. */
import type { DeskTold } from '../../site/desk/desk-view.ts';
import { WHAT_MAY_BE_TOLD } from '../../site/desk/what-may-be-told.ts';
import { build } from './build.ts';
import type { FilePosition } from './problem-list.ts';

/** More are not read with care at one time; `submit` says where the others are. */
const MOST = 20;

/** The words, each with its file and line; nothing when there are none. */
export function toldList(told: readonly DeskTold[], open: (position: FilePosition) => void): Node[] {
  if (told.length === 0) return [];
  const rest = told.length - MOST;
  return [
    build(
      'section',
      { class: 'file' },
      build('h3', {}, `新写的话里，有 ${told.length} 处写到了具体的人`),
      build('p', { class: 'meanwhile' }, `不一定有错，交的时候会问一次。${WHAT_MAY_BE_TOLD}`),
      build('ul', {}, ...told.slice(0, MOST).map((one) => toldEntry(one, open))),
      rest > 0 ? build('p', { class: 'hint' }, `还有 ${rest} 处，改完这些再看。`) : undefined,
    ),
  ];
}

function toldEntry(
  { file, shownPath, line, words }: DeskTold,
  open: (position: FilePosition) => void,
): HTMLElement {
  return build(
    'li',
    { class: 'problem' },
    build(
      'button',
      {
        class: 'go',
        title: '在编辑器里打开',
        focus: `${file}:${line}:told`,
        press: () => open({ file, line, column: 1 }),
      },
      words,
    ),
    build('p', { class: 'hint' }, `${shownPath} 第 ${line} 行`),
  );
}
