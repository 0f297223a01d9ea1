/**
 * 打印: shows the buttons that print this page, or the part of it that a button names. Without a script the browser's own
 * menu does the same.
 */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  const part = button.dataset['print'] ?? '';
  button.hidden = false;
  button.addEventListener('click', () => {
    // The style of the printed page shows what the address points at.
    if (part !== '') location.hash = part;
    window.print();
  });
}

/*
 * What is folded is printed. Browsers since Chromium 131 are told so by the style sheet; older ones print what is open.
 */
const opened: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details.fold:not([open])')) {
    fold.open = true;
    opened.push(fold);
  }
});
addEventListener('afterprint', () => {
  for (const fold of opened.splice(0)) fold.open = false;
});
