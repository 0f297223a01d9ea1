/** What a parsed file has in a place, and how much of it. */
import type { FieldPath } from '../../model/schema/finding.ts';

/** Nothing, or only spaces; a list without entries. */
export function isBlank(value: unknown): boolean {
  return (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
}

/** How many entries a list has, how many characters a text. */
export function sizeOf(value: unknown): { found?: number } {
  if (Array.isArray(value)) return { found: value.length };
  return typeof value === 'string' ? { found: [...value.trim()].length } : {};
}

/** The value at a path; `undefined` where there is none. */
export function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (current, step) =>
      typeof current === 'object' && current !== null
        ? (current as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}
