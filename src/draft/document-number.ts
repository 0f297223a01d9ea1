/** 文号 in series: `谢村财公〔2026〕9号` is followed by 10号, and a new year begins at 1. */
import type { CalendarDate } from '../model/values/calendar-date.ts';
import type { Disclosure } from '../model/disclosure/disclosure.ts';

interface NumberParts {
  /** `谢村财公` */
  readonly series: string;
  readonly year: string;
  /** What stands between the year and the figure: nothing, or 第. */
  readonly ordinal: string;
  readonly figure: string;
}

/** The parts of a number; `undefined` when it is written in a way of its own. */
function partsOf(number: string): NumberParts | undefined {
  const match = /^(.+)〔(\d{4})〕(第?)(\d{1,5})号$/.exec(number.trim());
  if (!match) return undefined;
  const [, series = '', year = '', ordinal = '', figure = ''] = match;
  return { series, year, ordinal, figure };
}

/**
 * The next free number of the series in which `like` stands, in the year of `publishedOn`; `undefined` when it has no
 * number, or one that nobody can count on from.
 */
export function nextNumber(
  like: string | undefined,
  { taken, publishedOn }: { readonly taken: readonly string[]; readonly publishedOn: CalendarDate },
): string | undefined {
  const model = like === undefined ? undefined : partsOf(like);
  if (!model) return undefined;
  const year = publishedOn.slice(0, 4);
  const figures = taken.flatMap((number) => {
    const parts = partsOf(number);
    return parts && parts.series === model.series && parts.year === year ? [Number(parts.figure)] : [];
  });
  const next = String(Math.max(0, ...figures) + 1);
  const figure = model.figure.startsWith('0') ? next.padStart(model.figure.length, '0') : next;
  return `${model.series}〔${year}〕${model.ordinal}${figure}号`;
}

/** The series that most of these disclosures stand in, told by one of its numbers; the latest of equals. */
export function commonNumber(disclosures: readonly Disclosure[]): string | undefined {
  const counts = new Map<string, { number: string; count: number }>();
  // Newest first: the first number seen of a series stands for it.
  for (const { content } of disclosures) {
    const series = content.number === undefined ? undefined : partsOf(content.number)?.series;
    if (series === undefined || content.number === undefined) continue;
    const known = counts.get(series) ?? { number: content.number, count: 0 };
    counts.set(series, { ...known, count: known.count + 1 });
  }
  const most = Math.max(0, ...[...counts.values()].map(({ count }) => count));
  return [...counts.values()].find(({ count }) => count === most)?.number;
}
