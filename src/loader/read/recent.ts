/** What was made of files that were read a moment ago. */

/**
 * Keeps what was made of the texts that were asked for last, by their paths and up to so many letters in all: after a
 * change of one file the desk reads a hundred others again. Of another text it is made anew.
 */
export function keepRecent<T>(mostLetters: number): (path: string, text: string, make: () => T) => T {
  const kept = new Map<string, { readonly text: string; readonly made: T }>();
  let letters = 0;
  const drop = (path: string): void => {
    letters -= kept.get(path)?.text.length ?? 0;
    kept.delete(path);
  };
  return (path, text, make) => {
    const known = kept.get(path);
    const made = known?.text === text ? known.made : make();
    // The one that was asked for last stands last.
    drop(path);
    kept.set(path, { text, made });
    letters += text.length;
    for (const oldest of kept.keys()) {
      if (letters <= mostLetters) break;
      drop(oldest);
    }
    return made;
  };
}
