/** Makes changes to a text. Columns count characters, as problems do. */
import type { TextEdit } from '../tell/problem.ts';

/** A text with the changes made; of two that touch the same place the one further left holds. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  for (const [line, own] of Map.groupBy(edits, (edit) => edit.line))
    lines[line - 1] = applyToLine(lines[line - 1] ?? '', own, ({ replacement }) => replacement);
  return lines.join('\n');
}

/** One line with the changes made, each written as `say` has it. */
export function applyToLine(
  line: string,
  edits: readonly TextEdit[],
  say: (edit: TextEdit) => string,
): string {
  const characters = [...line];
  return withoutOverlaps(edits)
    .reverse()
    .reduce<string[]>(
      (all, edit) => [
        ...all.slice(0, edit.column - 1),
        ...say(edit),
        ...all.slice(edit.column - 1 + edit.length),
      ],
      characters,
    )
    .join('');
}

/** Sorted by column. */
export function withoutOverlaps(edits: readonly TextEdit[]): TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.column - b.column);
  let end = 0;
  return sorted.filter(({ column, length }) => {
    if (column < end) return false;
    end = column + length;
    return true;
  });
}
