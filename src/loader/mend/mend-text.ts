/**
 * A text with everything mended that is certain, round after round: a file with a wrong colon says nothing about its
 * amounts until the colon is right. Pure; who writes the result, and when, is for the caller.
 */
import { isDeepStrictEqual } from 'node:util';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { applyEdits } from './apply-edits.ts';
import { judgeText } from '../judge-text.ts';
import { FRONT_MATTER } from '../read/front-matter.ts';
import type { ContentProblem, TextEdit } from '../tell/problem.ts';

export interface Mended {
  readonly text: string;
  /** How many problems were mended. */
  readonly count: number;
  /** Whether a total among them was worked out from other figures. */
  readonly hasDerived: boolean;
  /** Problems with a certain fix that was left alone, because the file was published with that figure. */
  readonly kept: readonly ContentProblem[];
}

export interface MendOptions {
  readonly asOf: CalendarDate;
  /** Whether totals may be written anew; not in what was published, where a figure changes by a correction only. */
  readonly mayDerive: boolean;
  /** Problems found in this text with all content at hand; some, like masks, it does not show by itself. */
  readonly found?: readonly ContentProblem[];
}

/** More mistakes than these on top of each other have not been seen: indent, colon, key, value, total. */
const MAX_ROUNDS = 8;

/** Mends a text. `text` is as the loader reads it: NFC, line ends `\n`, no byte order mark. */
export function mendText(path: string, text: string, options: MendOptions): Mended {
  let before = judgeText(path, text, options.asOf);
  const found = (options.found ?? []).filter(
    (one) =>
      one.fix &&
      (options.mayDerive || !isDerived(one)) &&
      !before.problems.some((own) => own.fix && isSame(own, one)),
  );
  let current = applyEdits(text, editsOf(found));
  let count = found.length;
  let hasDerived = false;
  if (found.length > 0) before = judgeText(path, current, options.asOf);
  const useless: ContentProblem[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const fixable = before.problems.filter(
      (one) =>
        one.fix && (options.mayDerive || !isDerived(one)) && !useless.some((other) => isSame(one, other)),
    );
    const next = applyEdits(current, editsOf(fixable));
    if (next === current) break;
    const after = judgeText(path, next, options.asOf);
    // What has not helped has not been certain: those are left as they were, and the others tried without them.
    const stuck = fixable.filter((one) => after.problems.some((other) => isSame(one, other)));
    if (before.value && !after.value) break;
    if (stuck.length > 0) {
      useless.push(...stuck);
      continue;
    }
    current = next;
    count += fixable.length;
    hasDerived ||= fixable.some(isDerived);
    before = after;
  }
  const kept = options.mayDerive ? [] : before.problems.filter((one) => one.fix && isDerived(one));
  return { text: current, count, hasDerived, kept };
}

function isSame(one: ContentProblem, other: ContentProblem): boolean {
  return one.code === other.code && one.line === other.line && one.field === other.field;
}

/** A fix that is worked out from other figures, not from what was written there. */
function isDerived({ code }: ContentProblem): boolean {
  return code === 'SUM_MISMATCH' || code === 'BALANCE_MISMATCH';
}

function editsOf(problems: readonly ContentProblem[]): TextEdit[] {
  return problems.flatMap(({ fix }) => fix ?? []);
}

/** The text without spaces at line ends and with one line end at its end, where that changes nothing that it says. */
export function tidyText(path: string, text: string, asOf: CalendarDate): string {
  if (text.trim() === '') return text;
  // Two spaces at the end of a line are a line break in Markdown.
  const head = path.endsWith('.md') ? (FRONT_MATTER.exec(text)?.[0] ?? '') : text;
  const body = text.slice(head.length);
  // A run of spaces or lines is looked at once, from its beginning.
  const tidy = `${head.replace(/(?<![ \t])[ \t]+$/gm, '')}${body}`.replace(/(?<!\n)\n*$/, '\n');
  if (tidy === text) return text;
  const [before, after] = [text, tidy].map((one) => judgeText(path, one, asOf).value?.value);
  return before !== undefined && isDeepStrictEqual(before, after) ? tidy : text;
}
