/** Elements of the desk, made by hand: text is only ever text. */

export interface Built {
  readonly class?: string;
  readonly id?: string;
  readonly href?: string;
  readonly title?: string;
  /** Of a button: what happens when it is pressed. Its `focus` name keeps the focus when the panel is drawn again. */
  readonly press?: () => void;
  readonly focus?: string;
}

/** An element with attributes and children. */
export function build<K extends keyof HTMLElementTagNameMap>(
  name: K,
  { press, focus, class: className, ...attributes }: Built = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className !== undefined) element.className = className;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (press) {
    element.setAttribute('type', 'button');
    element.addEventListener('click', press);
  }
  if (focus !== undefined) element.dataset['focus'] = focus;
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** Draws a part of the panel again, the focus staying where it was. */
export function redraw(container: HTMLElement, ...children: readonly Node[]): void {
  const focused = document.activeElement;
  const name =
    focused instanceof HTMLElement && container.contains(focused) ? focused.dataset['focus'] : undefined;
  container.replaceChildren(...children);
  if (name !== undefined)
    container
      .querySelector<HTMLElement>(`[data-focus="${CSS.escape(name)}"]`)
      ?.focus({ preventScroll: true });
}
