/** Did you mean, for words of clerks: what sounds the same comes before what looks alike. */
import { createRequire } from 'node:module';
import { findNearest } from '../../model/values/nearest.ts';

type Pinyin = (text: string, options: { toneType: 'none' }) => string;

// Loaded when a word is asked about: its dictionary must not cost a check that finds nothing.
let load: Pinyin | undefined;

/** 公部 → 公布, 审合 → 审核: input methods give another word of the same sound; else the one nearest in writing. */
export function nearestWord(written: string, candidates: readonly string[]): string | undefined {
  return findSameSound(written, candidates) ?? findNearest(written, candidates);
}

/** The candidate that is read alike, by syllables without tones; `undefined` when none or several are. */
function findSameSound(written: string, candidates: readonly string[]): string | undefined {
  const word = written.trim();
  // One character has too many others of its sound, and nobody mistypes a sentence into another.
  if (!/^\p{Script=Han}{2,12}$/u.test(word)) return undefined;
  const possible = candidates.filter((one) => one !== word && [...one].length === [...word].length);
  if (possible.length === 0) return undefined;
  const sound = soundOf(word);
  const same = possible.filter((one) => soundOf(one) === sound);
  return same.length === 1 ? same[0] : undefined;
}

function soundOf(word: string): string {
  load ??= (createRequire(import.meta.url)('pinyin-pro') as { pinyin: Pinyin }).pinyin;
  return load(word, { toneType: 'none' });
}
