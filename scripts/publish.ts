/** `npm run publish`: a server's job, from the newest commit of the published branch to what the city publishes. */
import { HELP, readOptions } from './publish/options.ts';
import { runPublish } from './publish/run-publish.ts';
import { timeInShanghai } from './publish/status.ts';
import { leaveWord } from './publish/word.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { runMain } from './terminal/run-main.ts';

await runMain(HELP, publish);

async function publish(argv: readonly string[]): Promise<ExitCode> {
  const options = readOptions(argv);
  // A hook of git is told of its repository; we ask in others.
  for (const name of Object.keys(process.env))
    if (/^GIT_(?!SSH|CONFIG|TERMINAL)/.test(name)) delete process.env[name];
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  if (!options.onlyWord) return runPublish(options, print);
  leaveWord(options.outDir, timeInShanghai(new Date()));
  print('记下了，有新的要公布。');
  return EXIT.good;
}
