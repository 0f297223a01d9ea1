/** `npm run docs`: writes what is made from schemas, catalogue and fonts again. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedDocs } from './docs/generated-docs.ts';
import { PROJECT_ROOT } from './places.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { parseOptions } from './terminal/options.ts';
import { runMain } from './terminal/run-main.ts';

const HELP = `重写由程序生成的表：说明文件里的格式一览、公开目录一览、宣传内容和公开栏规格怎么写，打印字体有哪些字。

用法：npm run docs

改了格式（src/model/kinds）、公开目录（content/catalogue.yaml）或字体（src/paper/fonts.ts）以后运行，写回的改动和它们一起提交。
`;

await runMain(HELP, writeDocs);

async function writeDocs(argv: readonly string[]): Promise<ExitCode> {
  parseOptions(argv, {});
  for (const { path, text } of await generatedDocs(PROJECT_ROOT)) {
    const file = join(PROJECT_ROOT, path);
    const isNew = !existsSync(file) || readFileSync(file, 'utf8') !== text;
    if (isNew) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      process.stdout.write(`写好了 ${path}\n`);
    }
  }
  return EXIT.good;
}
