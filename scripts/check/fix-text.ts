/** Certain changes to a text, and how they are shown. Pure; whoever found a problem says how to mend it. */
import type { TextEdit } from '../../src/loader/problem.ts';

export interface FixedText {
  readonly text: string;
  /** A unified diff. What was taken away is named, not shown: what is printed may be kept. */
  readonly diff: string;
}

/** A text with the changes made; line ends and a byte order mark stay as they are. `name` heads the diff. */
export function fixText(name: string, text: string, edits: readonly TextEdit[]): FixedText {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lines = text.slice(mark.length).split(/(?<=\r\n|\n|\r(?!\n))/);
  const hunks: string[] = [];
  const perLine = Map.groupBy(edits, ({ line }) => line);
  for (const line of [...perLine.keys()].sort((a, b) => a - b)) {
    const [own = '', end = ''] = splitEnd(lines[line - 1] ?? '');
    const changes = (perLine.get(line) ?? []).sort((a, b) => b.column - a.column);
    const before = changes.reduce((all, edit) => replaced(all, edit, `〔${edit.removes}〕`), own);
    const after = changes.reduce((all, edit) => replaced(all, edit, edit.replacement), own);
    lines[line - 1] = after + end;
    hunks.push(`@@ -${line} +${line} @@\n-${before}\n+${after}\n`);
  }
  return { text: mark + lines.join(''), diff: `--- ${name}\n+++ ${name}\n${hunks.join('')}` };
}

function splitEnd(line: string): [string, string] {
  const text = line.replace(/[\r\n]+$/, '');
  return [text, line.slice(text.length)];
}

function replaced(line: string, { column, length }: TextEdit, by: string): string {
  const characters = [...line];
  return [...characters.slice(0, column - 1), by, ...characters.slice(column - 1 + length)].join('');
}
