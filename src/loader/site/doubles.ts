/** What stands twice among files. */
import { compareText } from '../../model/values/compare-text.ts';

interface Double<T> {
  readonly one: T;
  readonly first: T;
}

/** Every entry whose key an earlier one has, in order of file so that the same one is always the first. */
export function findDoubles<T extends { readonly file: string }>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
): Double<T>[] {
  const seen = new Map<string, T>();
  return [...entries]
    .sort((a, b) => compareText(a.file, b.file))
    .flatMap((one) => {
      const first = seen.get(keyOf(one));
      if (!first) seen.set(keyOf(one), one);
      return first ? [{ one, first }] : [];
    });
}
