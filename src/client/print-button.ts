/** 打印: shows the buttons that print this page. Without a script the browser's own menu does the same. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
