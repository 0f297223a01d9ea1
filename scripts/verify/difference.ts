/** Where a release and what it should be differ. */

export const DIFFERENCE_CODES = [
  'FILE_MISSING',
  'FILE_CHANGED',
  'FILE_EXTRA',
  'FILE_UNREACHABLE',
  'PAGE_MISSING',
  'PAGE_UNKNOWN',
  'CODE_DIFFERS',
  'CODE_MISSING',
  'STILL_SHOWN',
  'NOT_SHOWN',
  'CONTENT_BROKEN',
] as const;

export type DifferenceCode = (typeof DIFFERENCE_CODES)[number];

export interface Difference {
  readonly code: DifferenceCode;
  /** A file of the release, or of the content for `CONTENT_BROKEN`. */
  readonly path: string;
  readonly message: string;
}

/** By kind in the order of the list, then by path. */
export function compareDifferences(a: Difference, b: Difference): number {
  const order = DIFFERENCE_CODES.indexOf(a.code) - DIFFERENCE_CODES.indexOf(b.code);
  return order || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}
