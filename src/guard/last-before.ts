/** Where the last of a list sorted by `start` stands that begins at a position or before it; -1 if none does. */
export function lastBefore(list: readonly { readonly start: number }[], position: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
