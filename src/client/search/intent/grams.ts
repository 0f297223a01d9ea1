/** Pieces of one and two characters: what a question is made of, whatever words it uses. */
import { foldText } from '../fold.ts';

/** Every character and every pair of neighbours of a text, each once; none over a space or a mark. */
export function gramsOf(text: string): string[] {
  const grams = new Set<string>();
  for (const stretch of stretchesOf(text)) {
    const characters = [...stretch];
    characters.forEach((character, at) => {
      grams.add(character);
      if (at > 0) grams.add(`${characters[at - 1]}${character}`);
    });
  }
  return [...grams];
}

/** The pairs alone. */
export function pairsOf(text: string): string[] {
  return gramsOf(text).filter((gram) => [...gram].length === 2);
}

/** What stands between spaces and marks, folded. */
export function stretchesOf(text: string): string[] {
  return text
    .split(/[\s\p{P}]+/u)
    .map((stretch) => foldText(stretch).folded)
    .filter(Boolean);
}
