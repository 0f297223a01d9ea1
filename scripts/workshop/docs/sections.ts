/** Sections of a Markdown file that a program writes, between two remarks that name them. */

/** The text with what stands between the marks of a section replaced. Throws when the marks are not there. */
export function replaceSection(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- npm run docs: ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the marks ${start} and ${end} are not there`);
  // Prettier would align the columns by the width of Latin letters.
  const body = `\n\n<!-- prettier-ignore-start -->\n\n${content}\n\n<!-- prettier-ignore-end -->\n\n`;
  return text.slice(0, from + start.length) + body + text.slice(to);
}

/** A Markdown table. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
