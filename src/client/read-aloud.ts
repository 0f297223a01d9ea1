/** 读给我听: fetched by `before-paint/offer-reading.ts` when a button is pressed for the first time; reads its article. */
import { passagesOf, type Passage } from './read-aloud/passages.ts';
import { readerOf } from './read-aloud/reader.ts';

const SLOW = 0.7;
/** Whoever has just scrolled looks at something; the page is not taken from under the finger. */
const LEFT_ALONE_MS = 4000;

const offered = document.querySelector<HTMLButtonElement>('[data-reader][aria-busy]');
const toBeRead = offered?.closest('article');
offered?.removeAttribute('aria-busy');
if (toBeRead && offered) offer(toBeRead, offered);

function offer(article: HTMLElement, start: HTMLButtonElement): void {
  const reader = readerOf(passagesOf(article), {
    onPassage: (passage) => {
      mark(passage);
      if (!passage) close();
    },
  });
  const bar = document.createElement('div');
  bar.className = 'reader buttons';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', '朗读');
  let isPaused = false;
  let isSlow = false;
  const pause = addButton(bar, '暂停', () => {
    isPaused = !isPaused;
    pause.textContent = isPaused ? '接着读' : '暂停';
    if (isPaused) reader.pause();
    else reader.read();
  });
  const pace = addButton(bar, '慢一点', () => {
    isSlow = !isSlow;
    pace.textContent = isSlow ? '正常速度' : '慢一点';
    reader.setRate(isSlow ? SLOW : 1);
  });
  addButton(bar, '停', reader.stop);

  function open(): void {
    // One voice: what another button of the page has begun ends here.
    document.querySelector<HTMLButtonElement>('.reader > :last-child')?.click();
    isPaused = false;
    pause.textContent = '暂停';
    start.after(bar);
    start.hidden = true;
    pause.focus({ preventScroll: true });
    reader.read();
  }
  function close(): void {
    const hadFocus = bar.contains(document.activeElement);
    bar.remove();
    start.hidden = false;
    if (hadFocus) start.focus({ preventScroll: true });
  }
  start.addEventListener('click', open);
  addEventListener('pagehide', reader.stop);
  open();
}

function addButton(bar: HTMLElement, text: string, onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', onPress);
  bar.append(button);
  return button;
}

let scrolledAt = 0;
for (const sign of ['wheel', 'touchmove', 'keydown'])
  addEventListener(sign, () => (scrolledAt = Date.now()), { passive: true });

/** Shows what is being read, and brings it into sight unless the reader of the page is somewhere else. */
function mark(passage: Passage | undefined): void {
  const now = passage?.element;
  const before = document.querySelector('.reading');
  if (now === before) return;
  before?.classList.remove('reading');
  if (!now) return;
  now.classList.add('reading');
  const { top, bottom } = now.getBoundingClientRect();
  const isSeen = top >= 0 && bottom <= innerHeight * 0.85;
  if (isSeen || Date.now() - scrolledAt < LEFT_ALONE_MS) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  now.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
}
