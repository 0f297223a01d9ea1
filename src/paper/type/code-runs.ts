/**
 * Sets of code points as short text: runs in rising order, each the distance from the last code of the run before, and
 * after a dot how many more follow; both to the base of 36. `1t.2 1` is 65 to 67, then 68.
 */

const BASE = 36;

/** Code points, rising and each once, as text. */
export function encodeRuns(codes: Iterable<number>): string {
  const runs: [first: number, last: number][] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    if (run && code === run[1] + 1) run[1] = code;
    else runs.push([code, code]);
  }
  return runs
    .map(([first, last], index) => {
      const distance = (first - (runs[index - 1]?.[1] ?? 0)).toString(BASE);
      return last === first ? distance : `${distance}.${(last - first).toString(BASE)}`;
    })
    .join(' ');
}

/** The runs of such a text, rising: first and last code point of each. */
export function decodeRuns(text: string): (readonly [first: number, last: number])[] {
  if (text === '') return [];
  let before = 0;
  return text.split(' ').map((run) => {
    const [distance = '', more = '0'] = run.split('.');
    const first = before + parseInt(distance, BASE);
    before = first + parseInt(more, BASE);
    return [first, before] as const;
  });
}
