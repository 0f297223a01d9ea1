/** What a site published since somebody was here last, from the numbers that their phone kept. Pure. */

/** A visit as the phone keeps it: `2026-11-20 120 4 1`, the day and the numbers of `soFar`. */
export type Visit = string;

const WORDS = ['新公开', '更正', '撤回'] as const;

/** A visit of today at a home that says these numbers. */
export function visitOf(today: string, soFar: string): Visit {
  return `${today} ${soFar}`;
}

/**
 * `您11月20日来过，后来新公开 3 份，更正 1 份。`, with the year where it is not this one; `undefined` where nothing came,
 * and where the numbers say nothing: fewer than before after a purge, or none that can be read.
 */
export function changesSince(last: Visit, now: Visit): string | undefined {
  const [lastDay = '', ...before] = last.split(' ');
  const [today = '', ...after] = now.split(' ');
  const more = after.map((count, index) => Number(count) - Number(before[index]));
  if (!/^\d{4}-\d\d-\d\d$/.test(lastDay) || more.some((count) => !(count >= 0))) return undefined;
  const said = WORDS.flatMap((word, index) => ((more[index] ?? 0) > 0 ? [`${word} ${more[index]} 份`] : []));
  return said.length === 0 ? undefined : `您${dayInWords(lastDay, today)}来过，后来${said.join('，')}。`;
}

function dayInWords(day: string, today: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${day.slice(0, 4) === today.slice(0, 4) ? '' : `${year}年`}${month}月${date}日`;
}
