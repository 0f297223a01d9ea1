/** Which pages answer, and how well: of one thing wanted, of several together. */
import type { Lexicon } from './lexicon.ts';
import type { Page } from './pages.ts';
import { wordPart, type Part } from './query.ts';
import { answerOf, merge, NAMED, type Answer, type Wanted } from './wanted.ts';

export type Answers = ReadonlyMap<Page, Answer>;

/** Pages that answer any of several things; `bonus` is added to how well they do. */
export function answersTo(wanted: readonly Wanted[], pages: readonly Page[], bonus = 0): Answers {
  const answers = new Map<Page, Answer>();
  for (const page of pages) {
    const found = wanted.flatMap((one) => answerOf(page, one) ?? []);
    if (found.length === 0) continue;
    const merged = merge(found);
    // A page that answers in several ways is a little nearer than one that does in one.
    answers.set(page, { ...merged, score: merged.score + bonus + Math.min(found.length - 1, 3) });
  }
  return answers;
}

/** Those that each of several things names, where there are any; else all. */
export function namedOnly(all: Answers, each: readonly Answers[]): Answers {
  const named = [...all].filter(([page]) =>
    each.every((answers) => (answers.get(page)?.score ?? 0) >= NAMED),
  );
  return named.length > 0 ? new Map(named) : all;
}

/** Pages with every one of several things; how well is the sum. */
export function allOf(answers: readonly Answers[]): Answers {
  const [first = new Map<Page, Answer>(), ...rest] = answers;
  return rest.reduce((both, next) => {
    const left = new Map<Page, Answer>();
    for (const [page, answer] of both) {
      const other = next.get(page);
      if (other) left.set(page, { ...merge([answer, other]), score: answer.score + other.score });
    }
    return left;
  }, first);
}

/** What the catalogue calls so as well, where the word names no page by itself. */
export function withCatalogue(found: Answers, { weak, isExplained }: Part, pages: readonly Page[]): Answers {
  const isNamed = [...found.values()].some(({ score }) => score >= NAMED);
  if (weak.length === 0 || (isExplained ? found.size > 0 : isNamed)) return found;
  const all = new Map(found);
  for (const [page, answer] of answersTo(weak, pages)) {
    const before = all.get(page);
    all.set(page, before ? merge([before, answer]) : answer);
  }
  return all;
}

/** How well as the mean of several parts, so that a word taken apart is no better than one that is whole. */
export function averaged(answers: Answers, parts: number): Answers {
  if (parts < 2) return answers;
  return new Map([...answers].map(([page, answer]) => [page, { ...answer, score: answer.score / parts }]));
}

/** Pages for a word of the lexicon, or for what it says. */
export function answersToWord(word: string, pages: readonly Page[], lexicon: Lexicon): Answers {
  const part = wordPart(word, lexicon);
  return withCatalogue(answersTo(part.strong, pages), part, pages);
}
