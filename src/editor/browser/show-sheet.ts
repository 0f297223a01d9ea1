/** A disclosure as it will hang: its sheets out of the board's page, over the form. */
import { element } from './element.ts';

/** As wide as the board's page is drawn: wide enough that its sheets are in their own size. */
const DRAWN_PX = 1300;

/** Shows the sheets of a file, or says that none hangs. */
export async function showSheet(siteId: string, file: string): Promise<void> {
  const dialog = document.createElement('dialog');
  dialog.className = 'sheet';
  const close = element('button', '关上');
  close.type = 'button';
  close.addEventListener('click', () => dialog.close());
  const says = element('p', '正在排版…');
  const frame = document.createElement('iframe');
  frame.title = '贴出来的样子';
  frame.style.width = `${DRAWN_PX}px`;
  dialog.append(close, says, frame);
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
  if (!sheets || sheets.length === 0) {
    frame.remove();
    says.textContent =
      '这一份现在不在公开栏上：还没到日子、已经取下，或者这一版块排不下。看工作台上的“公开栏”。';
    return;
  }
  says.textContent = sheets.length > 1 ? `一共 ${sheets.length} 张，这是第一张` : '就贴这一张';
  const [sheet] = sheets;
  if (sheet) frameSheet(frame, sheet, dialog.clientWidth);
}

/** Makes the frame show one sheet and nothing else. */
function frameSheet(frame: HTMLIFrameElement, sheet: HTMLElement, width: number): void {
  const { left, top, width: sheetWidth, height } = sheet.getBoundingClientRect();
  const scale = Math.min(1, width / sheetWidth);
  frame.style.height = `${Math.ceil(top + height)}px`;
  frame.style.clipPath = `inset(${top}px ${DRAWN_PX - left - sheetWidth}px 0 ${left}px)`;
  frame.style.transformOrigin = '0 0';
  frame.style.transform = `scale(${scale}) translate(${-left}px, ${-top}px)`;
  frame.style.marginBottom = `${Math.ceil(height * scale - top - height)}px`;
}
