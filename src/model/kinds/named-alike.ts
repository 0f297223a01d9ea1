/** Whether two names, each written by a clerk in its own file, mean one thing. */
import type { Fen } from '../values/fen.ts';

/** What is left of a name without the words for doing it: 修民宿区停车场 and 民宿区停车场 are one. */
export function coreOfName(name: string): string {
  const bare = name.replace(/[\s“”"‘’'《》（）()、，,。·・]/gu, '');
  const core = bare
    .replace(/^(?:关于|给|把|对|为)/u, '')
    .replace(/工程|项目|安装|建设|修建|新建/gu, '')
    .replace(/^(?:修|建|做)(?=.{4})/u, '');
  // A name that is nothing but such words says what it is by them.
  return core.length >= 3 ? core : bare;
}

export interface NamedSum {
  readonly name: string;
  /** What it was meant to cost, where that is said. */
  readonly sum?: Fen | undefined;
}

/**
 * One and the same: named by the same words; or by the same but for the words for doing it, or one within the other, and
 * with the same sum to the fen. A likeness alone proves nothing.
 */
export function isSameThing(a: NamedSum, b: NamedSum): boolean {
  if (a.name === b.name) return true;
  return a.sum !== undefined && a.sum === b.sum && isNamedAlike(a.name, b.name);
}

/** Whether the names are the same but for the words for doing it, or one is part of the other. */
export function isNamedAlike(a: string, b: string): boolean {
  const [one, other] = [coreOfName(a), coreOfName(b)];
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 4 && long.includes(short);
}
