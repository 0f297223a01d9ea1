/** The texts of a piece of HTML that our own renderers wrote, one at a time. */
const PIECE = /<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g;
const TAG = /^<(\/?)([a-z][a-z0-9]*)/i;

/** The HTML with `change` made to each text that stands in none of the elements `notIn`. */
export function changeTexts(
  html: string,
  notIn: ReadonlySet<string>,
  change: (text: string) => string,
): string {
  let depth = 0;
  return html.replace(PIECE, (piece) => {
    if (!piece.startsWith('<')) return depth > 0 ? piece : change(piece);
    const [, slash, name = ''] = TAG.exec(piece) ?? [];
    if (notIn.has(name.toLowerCase()) && !piece.endsWith('/>')) depth += slash ? -1 : 1;
    return piece;
  });
}
