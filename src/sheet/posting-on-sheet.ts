/** From when until when a list hangs out, where the sheet says so: 公示时间：2026年10月10日至10月19日. Pure. */
import type { View } from './grid.ts';
import { cellNameOf } from './read-table.ts';
import type { Surroundings } from './surroundings.ts';
import type { SheetReading } from './reading.ts';
import { readSpan, type Span } from './spans.ts';

/** `undefined` when the sheet does not say it, or says two of them. */
export function postingOnSheet(
  view: View,
  around: Surroundings,
): (Span & { readonly cell: string }) | undefined {
  const found = view.rows.flatMap((cells, row) =>
    cells.flatMap(({ kind, text, isCovered }, column) => {
      if (kind !== 'text' || isCovered === true || !/公示/.test(text)) return [];
      const part = text.split(/[。;；]/).find((one) => /公示/.test(one) && readSpan(one, around));
      const span = part === undefined ? undefined : readSpan(part, around);
      return span ? [{ from: span.from, until: span.until, cell: cellNameOf(view, row, column) }] : [];
    }),
  );
  const [first] = found;
  return found.every((one) => one.from === first?.from && one.until === first.until) ? first : undefined;
}

/** The days as a clerk is shown them. */
export function shownPosting(posting: ReturnType<typeof postingOnSheet>): SheetReading['facts'][number][] {
  return posting
    ? [{ title: '公示起止', value: `${posting.from} 至 ${posting.until}`, cell: posting.cell }]
    : [];
}
