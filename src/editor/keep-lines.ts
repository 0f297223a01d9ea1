/** Of a text that a program has written anew, the lines that say the same stay as somebody wrote them. */
import { diffArrays } from 'diff';

/** What a file says, as somebody wrote it and as the program writes it, before and after a change. */
export interface Rewritten {
  readonly source: string;
  /** The same, nothing changed, as the program writes it. */
  readonly before: string;
  readonly after: string;
}

/**
 * The changed text with every other line as it stands in the source: how far in a remark stands, blank lines and spaces
 * between brackets are the writer's. Where the program broke lines elsewhere than the writer, its own text.
 */
export function keepLines({ source, before, after }: Rewritten): string {
  if (source === before) return after;
  const written = blocksOf(source);
  const [old, next] = [blocksOf(before), blocksOf(after)];
  if (!isSame(written, old)) return after;
  const kept: string[] = [];
  let at = 0;
  for (const { value, added, removed } of diffArrays(old, next, {
    comparator: (a, b) => a.line === b.line,
  })) {
    if (added) kept.push(...value.map(({ text }) => text));
    else if (removed) at += value.length;
    else for (const _ of value) kept.push(written[at++]?.text ?? '');
  }
  return kept.join('');
}

/** A line with the blank ones above it; blank lines at the end are one of their own. */
interface Block {
  /** Without the spaces around. */
  readonly line: string;
  readonly text: string;
}

function blocksOf(text: string): Block[] {
  const blocks = text.match(/(?:[ \t]*\n)*[^\n]*\S[^\n]*(?:\n|$)|(?:[ \t]*\n)+$/g) ?? [];
  return blocks.map((block) => ({ line: block.trimEnd().replace(/^\s*\n(?=[^\n]*\S)/, ''), text: block }));
}

/** Whether line by line the same is written, but for spaces. */
function isSame(written: readonly Block[], old: readonly Block[]): boolean {
  const bare = ({ line }: Block): string => line.replace(/\s/g, '');
  return (
    written.length === old.length &&
    written.every((block, index) => bare(block) === bare(old[index] as Block))
  );
}
