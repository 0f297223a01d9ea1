/** 问题: every file with what is wrong in it; a press opens it in the editor at that line. */
import type { DeskFile, DeskProblem } from '../../site/desk/desk-problems.ts';
import { build } from './build.ts';

export interface FilePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The problems of a site. */
export function problemList(files: readonly DeskFile[], open: (position: FilePosition) => void): Node[] {
  if (files.length === 0) return [build('p', { class: 'good' }, '没有问题，可以发布。')];
  return files.map((file) =>
    build(
      'section',
      { class: file.errors > 0 ? 'file has-errors' : 'file' },
      build('h3', {}, file.shownPath),
      file.meanwhile === undefined ? undefined : build('p', { class: 'meanwhile' }, file.meanwhile),
      build('ul', {}, ...file.problems.map((problem) => problemEntry(file.file, problem, open))),
    ),
  );
}

function problemEntry(
  file: string,
  problem: DeskProblem,
  open: (position: FilePosition) => void,
): HTMLElement {
  const { severity, line, column, message, hint, corrected, code } = problem;
  const isError = severity === 'error';
  return build(
    'li',
    { class: `problem ${severity}` },
    build(
      'button',
      {
        class: 'go',
        title: '在编辑器里打开',
        focus: `${file}:${line}:${code}`,
        press: () => open({ file, line, column }),
      },
      build('span', { class: 'mark' }, isError ? '要改' : '提醒'),
      ` 第 ${line} 行：${message}`,
    ),
    hint === undefined ? undefined : build('p', { class: 'hint' }, hint),
    corrected === undefined
      ? undefined
      : build('p', { class: 'hint' }, '改成：', build('code', {}, corrected)),
  );
}
