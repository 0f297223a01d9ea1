/** Words that mean nearly the same, as people say them and as pages write them. */

/** A word of a question, and what else it may be called. */
export interface NearWord {
  readonly typed: string;
  readonly others: readonly string[];
}

export interface NearWords {
  /** Those that a folded text has, the longest of each place. */
  readonly in: (text: string) => readonly NearWord[];
}

/** Makes groups ready, each of words with a space between. A word may be in several. */
export function nearWordsOf(groups: readonly string[]): NearWords {
  const others = new Map<string, Set<string>>();
  for (const group of groups) {
    const words = group.split(' ');
    for (const word of words) {
      const known = others.get(word) ?? new Set<string>();
      others.set(word, known);
      for (const other of words) if (!other.includes(word)) known.add(other);
    }
  }
  const longest = Math.max(0, ...[...others.keys()].map(({ length }) => length));
  return {
    in: (text) => {
      const found: NearWord[] = [];
      for (let at = 0, covered = 0; at < text.length; at++)
        for (let length = Math.min(longest, text.length - at); length > 0; length--) {
          const typed = text.slice(at, at + length);
          const near = others.get(typed);
          if (!near || at + length <= covered) continue;
          found.push({ typed, others: [...near] });
          covered = at + length;
          break;
        }
      return found;
    },
  };
}
