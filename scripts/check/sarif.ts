/** SARIF 2.1.0 (OASIS), which code hosts and editors read. */
import type { ContentProblem, Span } from '../../src/loader/tell/problem.ts';
import type { ProblemCode } from '../../src/model/schema/finding.ts';
import { guideOf } from '../../src/model/problem-guide/guide-of.ts';

/** A log with one run. Columns count code points, as the problems do. */
export function sarifLog(problems: readonly ContentProblem[]): unknown {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'gongkailan', language: 'zh-CN', rules: codes.map(ruleOf) } },
        columnKind: 'unicodeCodePoints',
        results: problems.map((problem) => resultOf(problem, codes.indexOf(problem.code))),
      },
    ],
  };
}

function ruleOf(code: ProblemCode): unknown {
  const { title, why, how } = guideOf(code);
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: how },
  };
}

function resultOf(problem: ContentProblem, ruleIndex: number): unknown {
  const { code, severity, message, hint, fix } = problem;
  const artifactLocation = { uri: encodeURI(problem.file) };
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: hint ? `${message}\n${hint}` : message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(problem) } }],
    ...(fix && {
      fixes: [
        {
          description: { text: '自动改' },
          artifactChanges: [
            {
              artifactLocation,
              replacements: fix.map((edit) => ({
                deletedRegion: regionOf(edit),
                insertedContent: { text: edit.replacement },
              })),
            },
          ],
        },
      ],
    }),
  };
}

function regionOf({ line, column, length }: Span): unknown {
  return { startLine: line, startColumn: column, endColumn: column + length };
}
