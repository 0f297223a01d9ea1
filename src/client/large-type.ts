/** 大字: one switch for larger type and higher contrast, remembered on this phone. */
const KEY = 'gongkailan-large-type';
const root = document.documentElement;

/** Private mode may refuse storage; then the switch works for this page only. */
function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === '1';
  } catch {
    return false;
  }
}

function remember(isLarge: boolean): void {
  try {
    localStorage.setItem(KEY, isLarge ? '1' : '0');
  } catch {
    // Not remembered: the next page starts in normal type.
  }
}

function show(isLarge: boolean): void {
  root.classList.toggle('large-type', isLarge);
  document.querySelector('.type-switch')?.setAttribute('aria-pressed', String(isLarge));
}

function enableSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>('.type-switch');
  if (!button) return;
  button.hidden = false;
  show(remembered());
  button.addEventListener('click', () => {
    const isLarge = !root.classList.contains('large-type');
    remember(isLarge);
    show(isLarge);
  });
}

// The class first: this script blocks rendering, so that large type never jumps in late.
show(remembered());
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', enableSwitch);
else enableSwitch();
