/** XML as text. Whatever is put into it is escaped here and nowhere else, so hostile content stays text. */

type Attributes = Readonly<Record<string, string | undefined>>;

/** `<?xml …?>` and the root element, with a line's end. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

/** An element; an attribute that is `undefined` is left out. Children are XML already, texts come from `xmlText`. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const start = name + Object.entries(attributes).map(attribute).join('');
  return children.length === 0 ? `<${start}/>` : `<${start}>${children.join('')}</${name}>`;
}

/** An element with text and nothing else in it. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return element(name, attributes, xmlText(text));
}

/** Text as character data: markup escaped, and without what XML 1.0 does not allow at all (§2.2 Char). */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

function attribute([name, value]: [string, string | undefined]): string {
  if (value === undefined) return '';
  // A parser turns a line break or tab that is not escaped into a space (§3.3.3).
  const text = xmlText(value)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (character) => `&#${character.codePointAt(0)};`);
  return ` ${name}="${text}"`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Control characters, halves of surrogate pairs, and the two that are no characters. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
