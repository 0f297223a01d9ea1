/** Which months of a year a figure holds, of one site and of many: one with nine months is not to stand beside one silently. */

/** `1—9月`, `1—3月、10月`; months from 1 to 12, in order. */
export function monthsText(months: readonly number[]): string {
  const runs: (readonly [number, number])[] = [];
  for (const month of months) {
    const [from, to] = runs.at(-1) ?? [month, 0];
    if (to === month - 1) runs.splice(-1, 1, [from, month]);
    else runs.push([month, month]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}月` : `${from}—${to}月`)).join('、');
}

/** More than that nobody reads. */
const NAMED = 4;

/** `10月的 4 个，1—9月的 1 个`; of many: how few and how many months they wrote. */
export function coverageText(sites: readonly (readonly number[])[]): string {
  const groups = [...Map.groupBy(sites, monthsText)].toSorted(([, a], [, b]) => b.length - a.length);
  if (groups.length <= NAMED) return groups.map(([text, same]) => `${text}的 ${same.length} 个`).join('，');
  const counts = sites.map((months) => months.length);
  const [last] = sites.flat().toSorted((a, b) => b - a);
  return `最少的写了 ${Math.min(...counts)} 个月，最多的 ${Math.max(...counts)} 个月，到${last ?? ''}月`;
}
