/** The style page of `npm run dev`: shows one page in all modes, and scrolls them together. */
const [pages, widths] = document.querySelectorAll('select');
const frames = [...document.querySelectorAll('iframe')];

function show(): void {
  for (const frame of frames) {
    frame.src = pages?.value ?? '';
    frame.style.width = `${widths?.value}px`;
  }
}

/** A frame cannot be told a colour scheme, so the rules for the night are switched on or off. */
function setScheme({ styleSheets }: Document, isNight: boolean): void {
  for (const rule of [...styleSheets].flatMap(({ cssRules }) => [...cssRules]))
    if ('media' in rule) {
      const { media } = rule as CSSMediaRule;
      const always = isNight ? '(min-width: 0)' : '(max-width: 0)';
      media.mediaText = media.mediaText.replace('(prefers-color-scheme: dark)', always);
    }
}

for (const frame of frames)
  frame.addEventListener('load', () => {
    const shown = frame.contentDocument?.documentElement;
    if (!shown) return;
    // Not what this browser remembers: each frame has a mode of its own.
    shown.className = frame.dataset['classes'] ?? '';
    setScheme(shown.ownerDocument, frame.style.colorScheme === 'dark');
    frame.contentWindow?.addEventListener('scroll', () => {
      for (const other of frames) other.contentWindow?.scrollTo(0, frame.contentWindow?.scrollY ?? 0);
    });
  });
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-step]'))
  button.addEventListener('click', () => {
    if (!pages) return;
    const { length } = pages.options;
    pages.selectedIndex = (pages.selectedIndex + Number(button.dataset['step']) + length) % length;
    show();
  });
pages?.addEventListener('change', show);
widths?.addEventListener('change', show);
show();
