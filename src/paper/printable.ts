/** Signs that clerks type and no print font has, each with one that says the same. The page keeps what was written. */
export const PRINTED_AS: Readonly<Record<string, string>> = {
  '✔': '✓',
  '✘': '✗',
};

/** A telephone's keyboard puts a selector after a sign that asks for its coloured picture. */
const PICTURE_SELECTORS = /[\uFE0E\uFE0F]/g;

const LACKING = new RegExp(`[${Object.keys(PRINTED_AS).join('')}]`, 'gu');

/** A text in signs that the print fonts have. */
export function printable(text: string): string {
  return text.replace(PICTURE_SELECTORS, '').replace(LACKING, (sign) => PRINTED_AS[sign] ?? sign);
}
