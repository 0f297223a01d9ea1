/** The style page of `npm run dev`: shows one page in all modes, and scrolls them together. */
const [pages, widths] = document.querySelectorAll('select');
const views = [...document.querySelectorAll('iframe')];

function show(): void {
  for (const view of views) {
    view.src = pages?.value ?? '';
    view.style.width = `${widths?.value}px`;
  }
}

/** A view cannot be told a colour scheme, so the rules for the night are switched on or off. */
function setScheme({ styleSheets }: Document, isNight: boolean): void {
  for (const rule of [...styleSheets].flatMap(({ cssRules }) => [...cssRules]))
    if ('media' in rule) {
      const { media } = rule as CSSMediaRule;
      const always = isNight ? '(min-width: 0)' : '(max-width: 0)';
      media.mediaText = media.mediaText.replace('(prefers-color-scheme: dark)', always);
    }
}

for (const view of views)
  view.addEventListener('load', () => {
    const shown = view.contentDocument?.documentElement;
    if (!shown) return;
    // Not what this browser remembers: each view has a mode of its own.
    shown.className = view.dataset['classes'] ?? '';
    setScheme(shown.ownerDocument, view.style.colorScheme === 'dark');
    view.contentWindow?.addEventListener('scroll', () => {
      for (const other of views) other.contentWindow?.scrollTo(0, view.contentWindow?.scrollY ?? 0);
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
