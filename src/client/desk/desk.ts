/** The clerk's desk: the pages of a site, and beside them what is wrong, what is due, the board and the printing. */
import type { DeskDuty } from '../../site/desk/desk-duties.ts';
import type { DeskPrint, DeskView } from '../../site/desk/desk-view.ts';
import { boardDrawer, boardLists, drawBoard } from './board-picture.ts';
import { build, redraw } from './build.ts';
import { dutyList } from './duty-list.ts';
import { ask, listen } from './listen.ts';
import { problemList, type FilePosition } from './problem-list.ts';
import { startStage } from './stage.ts';
import { toldList } from './told-list.ts';

const siteId = document.body.dataset['site'] ?? '';

function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the desk has no #${id}`);
  return element;
}

/** Whether the note says what stands in the way: it goes when the files are looked at again. */
let isNoteOfNow = false;

function say(...children: readonly (Node | string)[]): void {
  const note = find('note');
  isNoteOfNow = false;
  note.replaceChildren(...children, ' ', build('button', { press: () => (note.hidden = true) }, '知道了'));
  note.hidden = false;
}

/** The editor is asked; whether it came up nobody can know, so where to look is said as well. */
async function open({ file, line, column }: FilePosition): Promise<boolean> {
  const { answer, refusal } = await ask<{ path: string; isOpening: boolean }>(siteId, 'open', {
    file,
    line,
    column,
  });
  if (!answer) {
    say(refusal ?? '打不开。');
    return false;
  }
  const copy = build('button', { press: () => void navigator.clipboard.writeText(answer.path) }, '复制路径');
  const told = answer.isOpening
    ? `已经叫编辑器打开第 ${line} 行。没有打开的话，自己打开这个文件：`
    : `没有找到能打开的编辑器（VS Code、记事本）。请自己打开这个文件，看第 ${line} 行：`;
  say(told, `${answer.path} `, copy);
  return answer.isOpening;
}

/** Begins the file and opens it in the form editor, which has all that is known in its places then. */
async function fill({ key }: DeskDuty, { kind, form }: DeskDuty['kinds'][number]): Promise<void> {
  const { answer, refusal } = await ask<{ file: string }>(siteId, 'draft', { key, kind, inForm: true });
  if (!answer) return say(refusal ?? '没有建成。');
  const entry = answer.file
    .split('/')
    .slice(-2)
    .join('/')
    .replace(/\.\w+$/, '');
  location.href = `/admin/?site=${siteId}#/collections/${form}/entries/${entry}`;
}

/** What is being begun: an answer may take a second, and a press meanwhile asks for the same file. */
const beginning = new Set<string>();

async function once(asked: string, make: () => Promise<void>): Promise<void> {
  if (beginning.has(asked)) return;
  beginning.add(asked);
  try {
    await make();
  } finally {
    beginning.delete(asked);
  }
}

async function begin(duty: DeskDuty, kind: string): Promise<void> {
  const { answer, refusal } = await ask<{ file: string; shownPath: string; wasThere: boolean }>(
    siteId,
    'draft',
    { key: duty.key, kind },
  );
  if (!answer) {
    say(refusal ?? '没有建成。');
    return;
  }
  const isOpening = await open({ file: answer.file, line: 1, column: 1 });
  const path = answer.shownPath;
  const copy = build('button', { press: () => void navigator.clipboard.writeText(path) }, '复制路径');
  const how = isOpening ? '' : '没有找到能打开的编辑器（VS Code、记事本），请自己打开它。';
  const what = answer.wasThere
    ? `这一件已经建过文件了：${path} ，没有再建，接着填它。`
    : `建好了 ${path} ，已经填上知道的。`;
  say(`${what}${how}存盘就检查，照着“问题”一条一条填完。`, copy);
}

function showView(view: DeskView): void {
  const found = find('found');
  found.textContent = view.found;
  found.className = view.hasErrors ? 'late' : 'ok';
  find('checked').textContent = `${view.checked}，${view.asOf}`;
  if (isNoteOfNow) find('note').hidden = true;
  document.title = `${view.hasErrors ? '● ' : ''}${view.name} · 工作台`;
  redraw(find('problems'), ...problemList(view.files, (position) => void open(position)));
  redraw(find('told'), ...toldList(view.told, (position) => void open(position)));
  redraw(
    find('duties'),
    ...dutyList(view.duties, {
      begin: (duty, kind) => void once(`${duty.key} ${kind}`, () => begin(duty, kind)),
      fill: (duty, usual) => void once(`${duty.key} form`, () => fill(duty, usual)),
    }),
  );
}

async function print(wanted: string | undefined): Promise<void> {
  const { refusal } = await ask(siteId, 'print', { print: wanted });
  if (refusal === undefined) return;
  say(refusal);
  isNoteOfNow = true;
}

function showPrint({ state, title, says, files }: DeskPrint): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]'))
    button.disabled = state === 'running';
  const heads = {
    idle: '',
    running: `正在印“${title}”`,
    done: `印好了“${title}”`,
    failed: `“${title}”没有印成`,
  };
  if (state === 'idle') return;
  redraw(
    find('print'),
    build('p', { class: state === 'failed' ? 'late' : '' }, heads[state]),
    ...(says === '' ? [] : [build('p', { class: 'hint says' }, says)]),
    build(
      'ul',
      { class: 'pdfs' },
      ...files.map(({ text, href }) => build('li', {}, build('a', { href, focus: href }, text))),
    ),
  );
}

startStage(siteId);
const board = find('board') as HTMLIFrameElement;
const drawAgain = boardDrawer(siteId, board, find('board-room'));
drawBoard(board, find('board-room'), (texts) =>
  redraw(
    find('fit'),
    ...(texts.length === 0
      ? [build('p', { class: 'good' }, '每张纸都排得下。')]
      : texts.map((text) =>
          build('p', { class: 'problem warning' }, build('span', { class: 'mark' }, '排不下'), ` ${text}`),
        )),
  ),
);
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]'))
  button.addEventListener('click', () => {
    void print(button.dataset['print']);
  });
listen(siteId, {
  view: showView,
  board: (hanging) => {
    redraw(find('board-lists'), ...boardLists(hanging));
    // Not before the page one looks at: it is there by now.
    find('board-room').hidden = hanging === null;
    if (hanging) drawAgain();
  },
  print: showPrint,
});
