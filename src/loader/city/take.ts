/** Taking in the files that all sites share, one by one. */
import type { Finding } from '../../model/schema/finding.ts';
import type { Sourced } from '../read/read-source.ts';
import { hasErrors, type ContentProblem } from '../tell/problem.ts';
import { toProblem } from '../validate.ts';

export type Take = ReturnType<typeof taker>;

/** Collects what is wrong with a file, and hands on what it says when that is no error. */
export function taker(problems: ContentProblem[]) {
  return <T>(
    outcome: { readonly value?: Sourced<T>; readonly problems: readonly ContentProblem[] },
    check: (content: T) => readonly Finding[],
  ): T | undefined => {
    problems.push(...outcome.problems);
    if (!outcome.value) return undefined;
    const { source, content } = outcome.value;
    const found = check(content).map((finding) => toProblem(source, finding));
    problems.push(...found);
    return hasErrors(found) ? undefined : content;
  };
}
