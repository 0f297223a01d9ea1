/** A disclosure as it will hang: its sheets out of the board's page, over the form. */
import { element } from './element.ts';

/** As wide as the board's page is drawn at first: wide enough that it fits the type of its sheets by itself. */
const DRAWN_PX = 1300;

/** As wide as a sheet is drawn at most. */
const SHEET_PX = 900;

/** Shows the first sheet of a file and says how many there are, or says that none hangs. */
export async function showSheet(siteId: string, file: string): Promise<void> {
  const dialog = document.createElement('dialog');
  dialog.className = 'sheet';
  const close = element('button', '关上');
  close.type = 'button';
  close.addEventListener('click', () => dialog.close());
  const says = element('p', '正在排版…');
  const frame = document.createElement('iframe');
  frame.title = '贴出来的样子';
  // To look at: a link in it would put a page in the place of the sheet.
  frame.tabIndex = -1;
  frame.style.width = `${DRAWN_PX}px`;
  const sheet = element('div', '');
  sheet.append(frame);
  dialog.append(close, says, sheet);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  frame.src = `/${siteId}/board/?desk`;
  await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
  // The board's page fits its type to the paper by itself.
  await (frame.contentWindow as (Window & { fitBoard?: () => Promise<unknown> }) | null)?.fitBoard?.();
  const id = file.replace(/^.*\//, '').replace(/\.\w+$/, '');
  const sheets = frame.contentDocument?.querySelectorAll<HTMLElement>(
    `[data-disclosure="${CSS.escape(id)}"]`,
  );
  const [first] = sheets ?? [];
  if (!sheets || !first) {
    sheet.remove();
    says.textContent =
      '这一份现在不在公开栏上：还没到日子、已经取下，或者这一版块排不下。看工作台上的“公开栏”。';
    return;
  }
  says.textContent = sheets.length > 1 ? `一共 ${sheets.length} 张，这是第一张` : '就贴这一张';
  await frameSheet(frame, first, sheet);
}

/** Makes the frame show one sheet and nothing else, as wide as there is room. */
async function frameSheet(frame: HTMLIFrameElement, sheet: HTMLElement, room: HTMLElement): Promise<void> {
  const ratio = Math.min(SHEET_PX, room.clientWidth) / sheet.getBoundingClientRect().width;
  // Its millimetres are made longer: type is drawn so large, and not blown up.
  const board = sheet.closest<HTMLElement>('.p-board');
  const boardMm = Number(board?.computedStyleMap().get('--board-width')?.toString());
  const mmPx = (ratio * (board?.clientWidth ?? 0)) / boardMm;
  board?.style.setProperty('--mm', `${mmPx}px`);
  // Else the board is cut where the page's column ends.
  board?.parentElement?.style.setProperty('width', `${mmPx * boardMm}px`);
  frame.style.width = `${Math.ceil(DRAWN_PX * ratio)}px`;
  // What is in the frame hears of it with the next picture.
  await new Promise((drawn) => frame.contentWindow?.requestAnimationFrame(drawn));
  const { left, top, width, height } = sheet.getBoundingClientRect();
  frame.style.height = `${Math.ceil(top + height)}px`;
  frame.style.transform = `translate(${-left}px, ${-top}px)`;
  room.style.width = `${width}px`;
  room.style.height = `${height}px`;
}
