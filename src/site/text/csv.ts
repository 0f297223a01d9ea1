/** The one place that writes CSV: ledgers and open data alike. */

/** What a cell holds. A decimal is a text (`-37318.60`), for a number of JavaScript may not be exact. */
export type CsvCell = string | number | null;

export interface CsvTable {
  readonly columns: readonly { readonly title: string }[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/**
 * A table as CSV (RFC 4180) that opens cleanly in Excel and WPS: byte order mark, CRLF, and nothing that a spreadsheet
 * would run as a formula: a text that begins with = + - @, of whatever width, gets an apostrophe, which a spreadsheet takes
 * for “this is text”; a negative number stays a number. Whoever wants the text letter by letter takes the JSON.
 */
export function formatCsv({ columns, rows }: CsvTable): string {
  const line = (cells: readonly CsvCell[]): string => cells.map(csvCell).join(',');
  return `\uFEFF${[line(columns.map(({ title }) => title)), ...rows.map(line)].join('\r\n')}\r\n`;
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const isFormula = /^[=+\-@＝＋－＠\t\r\n]/.test(cell) && !DECIMAL.test(cell);
  const safe = isFormula ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
