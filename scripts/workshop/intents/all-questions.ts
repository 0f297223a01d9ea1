/** The questions that many hands wrote, and where what is learned from them lies. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../project-folders.ts';
import { readQuestions, type Lessons, type Question } from './train.ts';

const QUESTIONS = join(PROJECT_ROOT, 'scripts/workshop/intents/questions');

/** Served with every release. */
export const INTENT_TABLE = join(PROJECT_ROOT, 'src/client/search/intent/intents.json');

/** What each thing that speaks for a page weighs. */
export const WEIGHTS = join(PROJECT_ROOT, 'src/client/search/intent/weights.json');

/** Words that mean nearly the same, a group a line; lines with # in front are for whoever reads. */
const NEAR_WORDS = join(PROJECT_ROOT, 'scripts/workshop/intents/near-words.txt');

/** All that is learned from. */
export function readLessons(): Lessons {
  return { questions: readAllQuestions(), near: readNearWords() };
}

/** All groups of words that mean nearly the same. Throws for a group of one. */
export function readNearWords(): string[] {
  return readFileSync(NEAR_WORDS, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      if (!/^\S+(?: \S+)+$/.test(line)) throw new Error(`no group of words: ${line}`);
      return line;
    });
}

/** What it is learned with, as text. */
export function readCode(): string {
  return CODE.map((file) => readFileSync(join(PROJECT_ROOT, file), 'utf8')).join('');
}

const CODE = [
  'scripts/workshop/intents/train.ts',
  'src/client/search/intent/grams.ts',
  'src/client/search/intent/packing.ts',
  'src/client/search/fold.ts',
];

/** All questions, file by file. */
export function readAllQuestions(): Question[] {
  return readdirSync(QUESTIONS)
    .sort()
    .flatMap((file) => readQuestions(readFileSync(join(QUESTIONS, file), 'utf8')));
}
