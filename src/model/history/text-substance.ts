/**
 * When a change of words changes what they say. A machine cannot understand a sentence, so it goes by what it can see:
 * a short text is a fact (a name, a title, a place) and any other letter makes another fact; a long text explains, and
 * may be reworded as long as its figures and its yes and no stay. How texts are set (spaces, punctuation, full-width
 * letters, Markdown) says nothing.
 */

/** The longest text that is a fact: `field.text` without a length, one line of a form. */
export const LONGEST_FACT = 120;

const FIGURES = /\d+(?:,\d{3})*(?:\.\d+)?[%‰]?/g;
/** Numbers in words, and what turns a sentence round. */
const WEIGHTY_WORDS = /[零〇一二三四五六七八九十百千万亿两半]+|[不未没无非否]/g;
const SETTING = /[\p{P}\p{Z}\p{C}|`~^]/gu;

/** Pairs of neighbouring characters that may differ in a reworded text: two letters written wrong are four to eight. */
const FEW_PAIRS = 8;
const REWORDED_SHARE = 0.2;

/** What a fact says, without how it is set: two texts with one key say the same. */
export function factKey(text: string): string {
  const plain = text.normalize('NFKC');
  return `${lettersOf(plain)} ${figuresOf(plain)}`;
}

/** Whether a text that explains was only reworded. */
export function isReworded(before: string, after: string): boolean {
  const [was, is] = [before.normalize('NFKC'), after.normalize('NFKC')];
  if (figuresOf(was) !== figuresOf(is) || wordsOf(was) !== wordsOf(is)) return false;
  const [pairsBefore, pairsAfter] = [pairsOf(was), pairsOf(is)];
  const shared = countShared(pairsBefore, pairsAfter);
  const all = pairsBefore.length + pairsAfter.length;
  return all - 2 * shared <= Math.max(FEW_PAIRS, REWORDED_SHARE * all);
}

function lettersOf(plain: string): string {
  return plain.replace(SETTING, '');
}

function figuresOf(plain: string): string {
  return (plain.match(FIGURES) ?? []).map((figure) => figure.replaceAll(',', '')).join(' ');
}

function wordsOf(plain: string): string {
  return (lettersOf(plain).match(WEIGHTY_WORDS) ?? []).join(' ');
}

function pairsOf(plain: string): string[] {
  const letters = [...lettersOf(plain)];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

function countShared(some: readonly string[], others: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const one of some) counts.set(one, (counts.get(one) ?? 0) + 1);
  let shared = 0;
  for (const other of others) {
    const left = counts.get(other) ?? 0;
    if (left > 0) {
      shared += 1;
      counts.set(other, left - 1);
    }
  }
  return shared;
}
