/** Shares in words. */

/**
 * `43%` of 3 in 7, rounded half up; but only all of it is `100%`, and only nothing is `0%`. Where a share is judged by how
 * much is wanted (98 for 98 %), it has as many decimals as it takes to stand on its side of that: `97.8%`.
 */
export function percent(value: number, of: number, wanted?: number): string {
  const share = (value * 100) / of;
  const isEnough = wanted !== undefined && share >= wanted;
  const rounded = Math.round(share);
  if (wanted !== undefined && rounded >= wanted !== isEnough) return `${decimals(share, wanted)}%`;
  if (rounded === 0 && value > 0) return '1%';
  if (rounded === 100 && value !== of) return value < of ? '99%' : '101%';
  return `${rounded}%`;
}

/** Few enough to be read; what is nearer than a ten-thousandth is cut. */
function decimals(share: number, wanted: number): string {
  const found = [1, 2]
    .map((digits) => share.toFixed(digits))
    .find((text) => Number(text) >= wanted === share >= wanted);
  return found ?? String(Math.floor(share * 1000) / 1000);
}
