/** 公开栏: the board page in small, what hangs and what does not fit, and whether its type was made to fit. */
import type { DeskBoard } from '../../site/desk/desk-board.ts';
import { overflowProblem } from '../fit/overflow-problem.ts';
import { build } from './build.ts';

/** As wide as the page is drawn before it is made small: wide enough that it fits its sheets by itself. */
const DRAWN_PX = 1300;

/**
 * Draws the board of a site again whenever it is told to, once it is in sight: to fit the sheets takes a moment, and
 * nobody waits for what is not seen.
 */
export function boardDrawer(siteId: string, frame: HTMLIFrameElement, room: HTMLElement): () => void {
  let isInSight = false;
  let isOld = false;
  const draw = (): void => {
    if (!isInSight || !isOld) return;
    isOld = false;
    if (frame.src === '') frame.src = `/${siteId}/board/?desk`;
    else frame.contentWindow?.location.reload();
  };
  new IntersectionObserver(([entry]) => {
    isInSight = entry?.isIntersecting === true;
    draw();
  }).observe(room);
  return () => {
    isOld = true;
    draw();
  };
}

/** Makes the board page small, with nothing around the board, and says what did not fit when it has been tried. */
export function drawBoard(frame: HTMLIFrameElement, room: HTMLElement, say: (texts: string[]) => void): void {
  frame.style.width = `${DRAWN_PX}px`;
  frame.addEventListener('load', () => {
    const shown = frame.contentDocument;
    const paper = frame.contentWindow;
    if (!shown || !paper || !shown.querySelector('.p-board')) return;
    const style = shown.createElement('style');
    // What is not of the board is out of the picture, but there when it is measured: the accounts poster that is
    // printed apart would seem to stick out of its sheet by the margins.
    style.textContent =
      'html:not([data-measuring]) :is(.off-paper,.p-extra){display:none!important}html,body{overflow:hidden}.paper{margin-block:.75rem}';
    shown.head.append(style);
    const resize = (): void => {
      const height = (shown.querySelector('.p-board')?.getBoundingClientRect().bottom ?? 400) + 12;
      const scale = room.clientWidth / DRAWN_PX;
      frame.style.height = `${Math.ceil(height)}px`;
      frame.style.transform = `scale(${scale})`;
      room.style.height = `${Math.ceil(height * scale)}px`;
    };
    resize();
    paper.addEventListener('resize', resize);
    void sayWhatDoesNotFit(paper, (texts) => {
      resize();
      say(texts);
    });
  });
}

async function sayWhatDoesNotFit(paper: Window, say: (texts: string[]) => void): Promise<void> {
  const sheets = await paper.fitBoard?.();
  if (sheets) say(sheets.flatMap((sheet) => overflowProblem(sheet) ?? []));
}

/** What hangs and what found no place. */
export function boardLists(board: DeskBoard | null): Node[] {
  if (!board) return [build('p', {}, '公开栏的规格读不出来，先改好上面的问题。')];
  const waiting = board.waiting.map(({ title, why, advice }) =>
    build(
      'li',
      { class: 'problem warning' },
      build('p', {}, build('span', { class: 'mark' }, '贴不下'), ` ${title}`),
      build('p', { class: 'hint' }, why),
      ...advice.map((text) => build('p', { class: 'hint' }, text)),
    ),
  );
  const hung = board.panels.map(({ title, items }) =>
    build('li', {}, build('b', {}, title), build('ul', {}, ...items.map((item) => build('li', {}, item)))),
  );
  return [
    build('p', { class: 'hint' }, board.title),
    ...(waiting.length > 0 ? [build('ul', {}, ...waiting)] : []),
    build(
      'details',
      {},
      build('summary', { focus: 'hung' }, '现在应当贴着什么'),
      build('ul', { class: 'hung' }, ...hung),
    ),
  ];
}
