/** What the search page uses and Chromium 80 has not: `replaceChildren` came with 86. Without it no hint could be shown. */
Element.prototype.replaceChildren ??= function replaceChildren(
  this: Element,
  ...nodes: (Node | string)[]
): void {
  this.textContent = '';
  this.append(...nodes);
};
