/** GitLab Code Quality (https://docs.gitlab.com/ci/testing/code_quality/): shown beside the lines of a merge request. */
import { createHash } from 'node:crypto';
import type { ContentProblem } from '../../src/loader/tell/problem.ts';

/** The report: a list of findings. Paths must be relative to the repository's root, as the checker was started there. */
export function gitlabReport(problems: readonly ContentProblem[]): unknown {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const { code, severity, file, line, message, hint } = problem;
    return {
      description: hint ? `${message}${hint}` : message,
      check_name: code,
      fingerprint: fingerprintOf(problem, seen),
      severity: severity === 'error' ? 'critical' : 'minor',
      location: { path: file, lines: { begin: line } },
    };
  });
}

/** The same for the same problem when lines above it come and go, so that GitLab knows it again; no two are alike. */
function fingerprintOf(
  { code, file, field = '', message }: ContentProblem,
  seen: Map<string, number>,
): string {
  const what = [code, file, field, message].join('\0');
  const count = seen.get(what) ?? 0;
  seen.set(what, count + 1);
  return createHash('sha256').update(`${what}\0${count}`).digest('hex').slice(0, 32);
}
