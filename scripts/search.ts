/** `npm run search`: a server's job, makes the index of the city's search from what is published. */
import { CACHE_ROOT } from './project-folders.ts';
import { readStatus, timeInShanghai, writeStatus } from './publish/status.ts';
import { existsSync, rmSync } from 'node:fs';
import { searchWantedFile } from './publish/places.ts';
import { readRecord } from './build/release-record.ts';
import { statusFile } from './build/release/release-folder.ts';
import { runSearch } from './search/run-search.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { parseOptions } from './terminal/options.ts';
import { runMain } from './terminal/run-main.ts';

const HELP = `编全市的查找：把公布了的内容按县区编成索引，换到网站上。给服务器用，npm run publish 公布以后自己会做。

用法：npm run search [-- 选项]

选项：
  --out 文件夹   网站在哪 [dist]
  --help         显示这些

只编变了的县区；编的时候网站照常，编好一下子换过去。村（社区）不多于 20 个的，npm run build 时就编好了。

结果：编好了，或者没有变为 0；没有公布过的为 2；程序出毛病为 70。
`;

await runMain(HELP, indexCity, '查找还是上一次编的。');

async function indexCity(argv: readonly string[]): Promise<ExitCode> {
  const { options } = parseOptions(argv, { out: { type: 'string' } });
  const outDir = options.out ?? 'dist';
  const began = performance.now();
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  // What is asked for from here on is another time.
  rmSync(searchWantedFile(outDir), { force: true });
  const { made, isNew, disclosures } = await runSearch({ outDir, cacheRoot: CACHE_ROOT, print });
  tellStatus(outDir);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  print(
    isNew
      ? `编好了全市的查找：${disclosures} 件，其中 ${made.length} 个县区重新编，用时 ${seconds} 秒。`
      : `查找没有变：${disclosures} 件，用时 ${seconds} 秒。`,
  );
  return EXIT.good;
}

/** Where nothing but `build` was used nobody asks. */
function tellStatus(outDir: string): void {
  if (!existsSync(statusFile(outDir))) return;
  const record = readRecord(outDir);
  const now = new Date();
  const asOf = record?.asOf;
  const search = { at: timeInShanghai(now), ...(asOf && { asOf }) };
  writeStatus(outDir, { ...readStatus(outDir), search }, now);
}
