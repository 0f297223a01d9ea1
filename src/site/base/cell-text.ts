/** What stands in a cell of the files, as the page says it. */
import { formatDate, parseDate } from '../../model/values/calendar-date.ts';
import type { CsvCell } from '../text/csv.ts';
import { formatCount } from './roll-up.ts';

/** Days are days of a spreadsheet in the files, and said as everywhere on the page; what is not told is not taken for 0. */
export function cellText(cell: CsvCell): string {
  if (typeof cell === 'number') return formatCount(cell);
  const text = String(cell ?? '没写');
  const day = parseDate(text);
  if (day) return formatDate(day);
  // Amounts are bare in the files, for spreadsheets.
  return text.replace(/^-?\d+(?=\.\d{2}$)/, (yuan) => yuan.replace(/\B(?=(\d{3})+$)/g, ','));
}
