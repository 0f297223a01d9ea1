/**
 * The one order of texts, for `sort`: by code units. Dates, periods, ids and paths come in their natural order by it, and
 * unlike that of `localeCompare` it is the same on every machine.
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
