/** What a kind says of clerks' sheets of it. */
import type { SheetHints } from '../model/kinds/sheet-hints.ts';
import { kindNamed, type Kind } from '../model/kinds.ts';

const NONE: SheetHints = {};

/** The hints of a kind; none where it has nothing to say, or nobody keeps it as a sheet. */
export function sheetHints(kind: Kind): SheetHints {
  const { sheet } = kindNamed(kind);
  return sheet === undefined || sheet === 'never' ? NONE : sheet;
}
