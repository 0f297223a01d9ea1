/** Loads the print fonts that a page's paper is set in, and no other: all of them together weigh eighty megabytes. */

/**
 * Ends when every face is there. `fonts.ready` alone knows only faces that were laid out before, and a weight or a rare
 * character that is first shown later would change every width.
 */
export async function loadFonts(paper: Iterable<Element>): Promise<void> {
  const texts = new Map<string, Set<string>>();
  for (const root of paper) collectTexts(root, texts);
  await Promise.all(
    [...texts].map(([font, characters]) => document.fonts.load(font, [...characters].join(''))),
  );
  await document.fonts.ready;
}

/** Adds the characters of all text nodes, by the font in which they are set. */
function collectTexts(root: Element, texts: Map<string, Set<string>>): void {
  const fonts = new Map<Element, Set<string>>();
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const { parentElement: element, nodeValue: text } = node;
    if (!element || !text?.trim()) continue;
    const characters = fonts.get(element) ?? charactersOf(texts, fontOf(element));
    fonts.set(element, characters);
    for (const character of text) characters.add(character);
  }
}

function charactersOf(texts: Map<string, Set<string>>, font: string): Set<string> {
  const characters = texts.get(font) ?? new Set();
  texts.set(font, characters);
  return characters;
}

/** As the `font` property says it; which size makes no difference. */
function fontOf(element: Element): string {
  const { fontWeight, fontFamily } = getComputedStyle(element);
  return `${fontWeight} 20px ${fontFamily}`;
}
