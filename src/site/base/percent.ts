/** Shares in words. */

/** `43%` of 3 in 7, rounded half up; but only all of it is `100%`, and only nothing is `0%`. */
export function percent(value: number, of: number): string {
  const rounded = Math.round((value * 100) / of);
  if (rounded === 0 && value > 0) return '1%';
  if (rounded === 100 && value !== of) return value < of ? '99%' : '101%';
  return `${rounded}%`;
}
