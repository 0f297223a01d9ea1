/** SARIF 2.1.0 (OASIS), which code hosts and editors read. */
import type { ContentProblem } from '../../src/loader/problem.ts';

/** A log with one run. Columns count code points, as the problems do. */
export function sarifLog(problems: readonly ContentProblem[]): unknown {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'gongkailan', rules: codes.map((id) => ({ id })) } },
        columnKind: 'unicodeCodePoints',
        results: problems.map((problem) => ({
          ruleId: problem.code,
          ruleIndex: codes.indexOf(problem.code),
          level: problem.severity,
          message: { text: problem.hint ? `${problem.message}\n${problem.hint}` : problem.message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(problem.file) },
                region: {
                  startLine: problem.line,
                  startColumn: problem.column,
                  endColumn: problem.column + problem.length,
                },
              },
            },
          ],
        })),
      },
    ],
  };
}
