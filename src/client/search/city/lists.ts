/**
 * Lists of disclosures as text: the numbers of one county's, from the newest on. Each is how many are passed over since the
 * last, `+` and how many follow on it; to base 36. `0+3 a` is 0, 1, 2, 13. Matters of a month lie side by side, so that a
 * list of thousands is short.
 */

/** Writes a list whose numbers rise. */
export function packList(numbers: readonly number[]): string {
  const packed: string[] = [];
  let next = 0;
  for (let at = 0; at < numbers.length;) {
    const first = numbers[at] ?? 0;
    let length = 1;
    while (numbers[at + length] === first + length) length++;
    const gap = (first - next).toString(36);
    packed.push(length === 1 ? gap : `${gap}+${length.toString(36)}`);
    next = first + length;
    at += length;
  }
  return packed.join(' ');
}

/** Reads it again. */
export function unpackList(packed: string): number[] {
  const numbers: number[] = [];
  let next = 0;
  if (packed === '') return numbers;
  for (const piece of packed.split(' ')) {
    const [gap = '0', length = '1'] = piece.split('+');
    const first = next + parseInt(gap, 36);
    next = first + parseInt(length, 36);
    for (let number = first; number < next; number++) numbers.push(number);
  }
  return numbers;
}
