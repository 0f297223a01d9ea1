/** `npm run docs`: writes what is made from schemas, catalogue and fonts again. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedDocs, staleDocs } from './docs/generated-docs.ts';
import { PROBLEM_PAGES } from './docs/problem-pages.ts';
import { PROJECT_ROOT } from '../project-folders.ts';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { parseOptions } from '../terminal/options.ts';
import { runMain } from '../terminal/run-main.ts';

const HELP = `重写由程序生成的表：说明文件里的格式一览、公开目录一览、宣传内容和公开栏规格怎么写，
每种问题的说明（content/guide/problems），打印字体有哪些字；还有给 VS Code 用的（.vscode）：每种文件能写什么。

用法：npm run docs

改了格式（src/model/kinds）、问题的说明（src/model/problem-guide）、公开目录（content/catalogue.yaml）或字体（src/paper/type/fonts.ts）以后运行，写回的改动和它们一起提交。
`;

await runMain(HELP, writeDocs);

async function writeDocs(argv: readonly string[]): Promise<ExitCode> {
  parseOptions(argv, {});
  const docs = await generatedDocs(PROJECT_ROOT);
  for (const { path, text } of docs) {
    const file = join(PROJECT_ROOT, path);
    const isNew = !existsSync(file) || readFileSync(file, 'utf8') !== text;
    mkdirSync(dirname(file), { recursive: true });
    if (isNew) writeFileSync(file, text);
    // There is a page for every problem; the list would be all there is to see.
    if (isNew || !path.startsWith(PROBLEM_PAGES))
      process.stdout.write(`${path}：${isNew ? '写好了' : '没有变化'}\n`);
  }
  for (const path of staleDocs(docs, PROJECT_ROOT)) {
    rmSync(join(PROJECT_ROOT, path));
    process.stdout.write(`${path}：没有用了，删掉了\n`);
  }
  return EXIT.good;
}
