/** GB/T 2260: the first digits of an identity number name where it was issued. */

const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

/** Whether an identity number may begin so. Permanent residence cards of foreigners begin with 9 and the province. */
export function isRegion(code: string): boolean {
  return PROVINCES.has(code.slice(0, 2)) || (code.startsWith('9') && PROVINCES.has(code.slice(1, 3)));
}
