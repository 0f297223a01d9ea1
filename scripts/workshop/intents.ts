/** `npm run intents`: learns again what questions are about. */
import { readFileSync, writeFileSync } from 'node:fs';
import { INTENT_TABLE, readCode, readLessons, WEIGHTS } from './intents/all-questions.ts';
import { trainIntents } from './intents/train.ts';
import { learnWeights, readExamples } from './intents/tune.ts';
import { askedWords } from '../../src/client/search/intent/intents.ts';
import type { IntentTable } from '../../src/site/search/search-index.ts';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { parseOptions } from '../terminal/options.ts';
import { runMain } from '../terminal/run-main.ts';

const HELP = `重新学：村民的问话说的是哪一项公开。查找时用它，没写着那几个字的也找得到。

用法：npm run intents
      npm run intents -- --tune dist

问话在 scripts/workshop/intents/questions/，一行一句：编号、一个 Tab、问话。编号是公开目录里的，或者 page: 开头的页面。
意思差不多的词在 near-words.txt，一行一组，用空格隔开。
改了问话、词，或者公开目录里添了编号，运行它，写回的 src/client/search/intent/intents.json 一起提交。用时约半分钟。

--tune 文件夹  用示例城市生成好的网页，重新学各样依据各有多重，写回 weights.json；只用 test/spec/search-questions-tuning.yaml
`;

await runMain(HELP, run);

async function run(argv: readonly string[]): Promise<ExitCode> {
  const { tune } = parseOptions(argv, { tune: { type: 'string' } }).options;
  if (tune === undefined) learn();
  else await learnToWeigh(tune);
  return EXIT.good;
}

function learn(): void {
  const lessons = readLessons();
  const text = JSON.stringify(trainIntents(lessons, { code: readCode() }));
  writeFileSync(INTENT_TABLE, text);
  const kilobytes = Math.round(Buffer.byteLength(text) / 1000);
  process.stdout.write(`学了 ${lessons.questions.length} 句问话，写了 ${kilobytes} KB。\n`);
}

async function learnToWeigh(release: string): Promise<void> {
  const words = askedWords(JSON.parse(readFileSync(INTENT_TABLE, 'utf8')) as IntentTable);
  const examples = await readExamples(release, words);
  writeFileSync(WEIGHTS, `${JSON.stringify(learnWeights(examples), undefined, 2)}\n`);
  process.stdout.write(`看了 ${examples.length} 句问话，写了 weights.json。\n`);
}
