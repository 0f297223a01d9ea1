/**
 * 大字 (24 px), 特大 (30 px) and 高对比, remembered on this phone. The classes are set before the first paint, so that
 * nothing jumps; the links that do without a script become buttons once they are there.
 */
const KEY = 'gongkailan-display';
const root = document.documentElement;

/** What the button offers in each size: the next one. */
const OFFERS = ['大字', '特大', '标准'] as const;

interface Modes {
  /** 0 as it is, 1 大字, 2 特大. */
  readonly size: number;
  readonly contrast: boolean;
}

/** The fragments of the links, for whoever was sent one: the mode then stays as if it had been chosen. */
const LINKS: Readonly<Record<string, Partial<Modes>>> = {
  '#dazi': { size: 1 },
  '#gaoduibi': { contrast: true },
};

let modes: Modes = { size: 0, contrast: false };

/** Private mode may refuse storage; then the modes are this page's only. */
function recall(): Modes {
  try {
    const [size = '', contrast] = localStorage.getItem(KEY) ?? '';
    return { size: Number(size) % OFFERS.length || 0, contrast: contrast === 'c' };
  } catch {
    return modes;
  }
}

function choose(chosen: Partial<Modes>): void {
  modes = { ...modes, ...chosen };
  try {
    localStorage.setItem(KEY, `${modes.size}${modes.contrast ? 'c' : ''}`);
  } catch {
    // Not remembered: the next page starts as it is.
  }
  show();
}

function show(): void {
  root.classList.toggle('large-type', modes.size > 0);
  root.classList.toggle('largest-type', modes.size > 1);
  root.classList.toggle('high-contrast', modes.contrast);
  const [size, contrast] = document.querySelectorAll('button.type-switch');
  if (size) {
    const offer = OFFERS[modes.size] ?? '';
    size.textContent = offer;
    size.setAttribute('aria-label', `换成${offer}${offer === '标准' ? '字' : ''}`);
  }
  contrast?.setAttribute('aria-pressed', String(modes.contrast));
}

/** Takes a fragment out of the address, for as long as it is there the page cannot be made small again. */
function takeLink(): void {
  const chosen = LINKS[location.hash];
  if (!chosen) return;
  history.replaceState(null, '', location.pathname + location.search);
  choose(chosen);
}

/** Sets the modes that are remembered. */
export function applyModes(): void {
  modes = recall();
  show();
  takeLink();
  // A page that comes back with 返回 was kept as it was left; the modes may have been changed since.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    modes = recall();
    show();
  });
}

/** Makes buttons of the links. */
export function enableSwitches(): void {
  const [size, contrast, back] = document.querySelectorAll('a.type-switch');
  back?.remove();
  if (size) replaceWithButton(size, () => choose({ size: (modes.size + 1) % OFFERS.length }));
  if (contrast) replaceWithButton(contrast, () => choose({ contrast: !modes.contrast }));
  show();
}

function replaceWithButton(link: Element, onPress: () => void): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = link.className;
  button.textContent = link.textContent;
  button.addEventListener('click', onPress);
  link.replaceWith(button);
}
