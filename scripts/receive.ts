/**
 * What a server's `pre-receive` asks: may this be published? A clerk's own hooks bind nobody, so the pushed commit is
 * judged here, before the server keeps anything of it.
 */
import { readFileSync } from 'node:fs';
import { refuseContent } from './receive/judge-push.ts';
import { publishedRef, readLimits, readPushed, refuseMove } from './receive/pushed.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { runMain } from './terminal/run-main.ts';

const HELP = `服务器上的仓库收到推送时检查：由 scripts/operate/hooks/pre-receive 运行，不用自己运行。

只查公布的分支（仓库的 HEAD 指的那个）。不收删除、退回，不收太大的文件，不收检查不过的内容。
`;

const SAFE = '服务器上的和网上的都没有变。您的提交都在自己电脑上，没有丢。\n';

await runMain(HELP, receive);

async function receive(): Promise<ExitCode> {
  const limits = readLimits();
  const published = publishedRef();
  for (const pushed of readPushed(readFileSync(process.stdin.fd, 'utf8'))) {
    if (pushed.ref !== published) continue;
    const refusal = refuseMove(pushed, limits) ?? (await refuseContent(pushed, limits));
    if (refusal === undefined) continue;
    process.stdout.write(`没有收下这次推送：${refusal}\n${SAFE}`);
    return EXIT.problems;
  }
  return EXIT.good;
}
