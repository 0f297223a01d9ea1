/**
 * Writes what `check` found beside the lines of a proposal, on GitHub, Gitea and GitLab: for CI files.
 *
 *   npm run --silent check -- --format json > problems.json
 *   node scripts/ci/comment-problems.ts problems.json
 *
 * That it cannot write is said and is no failure: the check itself has failed already, and its words are in the log.
 */
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { parseOptions, UsageError } from '../terminal/options.ts';
import { runMain } from '../terminal/run-main.ts';
import { commentProblems } from './comment.ts';

const HELP = `把检查出来的问题写成评论，写在合并请求的那几行旁边。给 GitHub、Gitea、GitLab 的自动任务用。

用法：node scripts/ci/comment-problems.ts 问题.json

  问题.json 是 npm run --silent check -- --format json 写出来的。
  GitHub、Gitea 用任务的 GITHUB_TOKEN；GitLab 要在 CI/CD 变量里设 GONGKAILAN_TOKEN（项目访问令牌）。
  写过的不再写。写不了评论只说一声，结果仍为 0。
`;

await runMain(HELP, comment);

async function comment(argv: readonly string[]): Promise<ExitCode> {
  const { rest } = parseOptions(argv, {}, { takesArguments: true });
  const [file] = rest;
  if (file === undefined || rest.length > 1)
    throw new UsageError('请写 check --format json 写出来的那一个文件。');
  process.stdout.write(`${await commentProblems({ file, folder: '.', environment: process.env })}\n`);
  return EXIT.good;
}
