/** The words a query is made of, for what is found in parts. */

/**
 * Words of a query with two characters or more, each once. Browsers without a dictionary of words take pairs of
 * characters.
 */
export function wordsOf(query: string): string[] {
  if (typeof Intl.Segmenter !== 'function')
    return [...new Set(query.replace(/\s+/g, '').match(/../gu) ?? [])];
  const segments = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(query)];
  return [...new Set(segments.map(({ segment }) => segment.trim()).filter((word) => [...word].length > 1))];
}
