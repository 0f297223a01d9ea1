/** The last part of a file's name: as the last of its item was named, with the new period. */
import { periodParts, type Period } from '../model/values/period.ts';

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december'],
];

/** `2026-10-09-september-accounts` → `september-accounts`. */
export function slugOf(disclosureId: string): string {
  return disclosureId.replace(/^\d{4}-\d{2}-\d{2}-/, '');
}

/** The words for a period that clerks put into file names, the most exact first. */
function periodWords(period: Period): string[] {
  const { length, year, index } = periodParts(period);
  switch (length) {
    case 'week':
      return [period];
    case 'month':
      return [
        period,
        `${year}-${MONTHS[index - 1] ?? ''}`,
        `${MONTHS[index - 1] ?? ''}-${year}`,
        MONTHS[index - 1] ?? '',
      ];
    case 'quarter':
      return [`${year}-q${index}`, `q${index}-${year}`, `q${index}`];
    case 'half':
      return [`${year}-h${index}`, `h${index}-${year}`, `h${index}`];
    case 'year':
      return [String(year)];
  }
}

/** A name like an earlier one, with one period's words in place of the other's; `undefined` where it shows none. */
export function slugLike(earlier: string, from: Period, to: Period): string | undefined {
  const [old, fresh] = [periodWords(from), periodWords(to)];
  for (const [index, word] of old.entries()) {
    const pattern = new RegExp(`(?<=^|-)${word}(?=-|$)`);
    const replacement = fresh[index];
    if (pattern.test(earlier) && replacement !== undefined) return earlier.replace(pattern, replacement);
  }
  return undefined;
}

/** A name from the item's id: `fin-monthly-statement` in October → `monthly-statement-2026-10`. */
export function slugFromItem(itemId: string, period: Period | undefined): string {
  const stem = itemId.replace(/^(?:fin|party)-(?=.)/, '');
  return period === undefined ? stem : `${stem}-${period.toLowerCase()}`;
}
