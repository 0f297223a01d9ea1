/**
 * What a clerk is told, kept beside the tests. The author of a case says what is found, the tool writes the sentence:
 * `UPDATE_SPEC=1` fills in a case that says `FIELD_MISSING subjects`, and words of a case that is filled in may change,
 * but neither what is found in it nor where.
 */
import { formatProblem } from '../../src/loader/tell/excerpt.ts';
import type { ContentProblem } from '../../src/loader/tell/problem.ts';

/** `FIELD_MISSING`, `DATE_ORDER stages[2].on`. */
const CLAIM = /^[A-Z]+(?:_[A-Z]+)*(?: \S+)?$/;
/** The line below an excerpt, with the pointer and the code; the line above it is the one that is pointed at. */
const POINTED = /^ *(?:\d+)? │ ?(.*)\n +│ (.*\^ +[A-Z]+(?:_[A-Z]+)*)$/gm;
/** The last line about a file as a whole. */
const WHOLE_FILE = /^ {2}([A-Z]+(?:_[A-Z]+)*)$/gm;

/** A problem with what a clerk reads of it. */
export interface Told {
  readonly claim: string;
  readonly text: string;
}

/** A problem of a file with this text. */
export function toldOf(problem: ContentProblem, text: string | undefined): Told {
  const { code, field } = problem;
  return {
    claim: field === undefined ? code : `${code} ${field}`,
    text: `${formatProblem(problem, { text })}\n`,
  };
}

/** All of it, as it stands on the screen and is kept. */
export const textOf = (told: readonly Told[]): string => told.map(({ text }) => text).join('\n');

/**
 * What the kept text should be. In an update that is what is told, if that is found which the kept text says; throws
 * an `Error` if it is not.
 */
export function keptOrTold(kept: string, told: readonly Told[]): string {
  if (!isUpdate()) return kept;
  const text = textOf(told);
  const lines = kept.split('\n').filter((line) => line.trim() !== '');
  const [said, found] = lines.every((line) => CLAIM.test(line))
    ? [lines, told.map(({ claim }) => claim)]
    : [findingsIn(kept), findingsIn(text)];
  if (said.join('\n') !== found.join('\n'))
    throw new Error(`the case says\n  ${said.join('\n  ')}\nand what is found is\n  ${found.join('\n  ')}`);
  return text;
}

/** Whether kept texts are written anew. */
export const isUpdate = (): boolean => Boolean(process.env['UPDATE_SPEC']);

/** What a kept text says is found: each line that is pointed at, with what is under it; of a whole file the code. */
function findingsIn(text: string): string[] {
  const pointed = [...text.matchAll(POINTED)].map(({ index, 1: line, 2: below }) => ({
    index,
    found: `${line}\n  ${below}`,
  }));
  const whole = [...text.matchAll(WHOLE_FILE)].map(({ index, 1: code = '' }) => ({ index, found: code }));
  return [...pointed, ...whole].sort((a, b) => a.index - b.index).map(({ found }) => found);
}
