/** `npm run city`: a city in its real size, invented, for measuring and for looking at the ledger. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeCity } from './city/write-city.ts';
import { PROJECT_ROOT } from '../project-folders.ts';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { parseOptions, readCount, UsageError } from '../terminal/options.ts';
import { startProgress } from '../terminal/progress.ts';
import { runMain } from '../terminal/run-main.ts';

const HELP = `编一个真实大小的城市，用来测速度、看台账。内容全是编的，每页都标“示例”。

用法：npm run city -- --out 文件夹 [选项]

选项：
  --out 文件夹     写到哪，要空的或新的文件夹
  --sites 个数     多少个村（社区） [511]
  --years 年数     公开了几年 [1]
  --seed 种子      换一个就编出另一个城市，同一个总是一样 [1]
  --help           显示这些

例子：
  npm run city -- --out /tmp/benxi
  npm run city -- --out /tmp/small --sites 20
`;

await runMain(HELP, city);

function city(argv: readonly string[]): ExitCode {
  const { options } = parseOptions(argv, {
    out: { type: 'string' },
    sites: { type: 'string' },
    years: { type: 'string' },
    seed: { type: 'string' },
  });
  const { out, seed = '1' } = options;
  if (out === undefined) throw new UsageError('请用 --out 写明写到哪个文件夹。');
  if (existsSync(out) && readdirSync(out).length > 0)
    throw new UsageError(`“${out}”里有东西，请换一个空的或新的文件夹。`);
  const sites = readCount('--sites', options.sites, { least: 1, most: 5000, standard: 511 });
  const years = readCount('--years', options.years, { least: 1, most: 5, standard: 1 });
  const progress = startProgress();
  progress.step('编城市');
  const from = join(PROJECT_ROOT, 'content');
  const written = writeCity({ from, out, sites, years, seed }, (done) => progress.advance(done, sites));
  progress.end();
  process.stdout.write(
    `${written.sites} 个村（社区），${written.disclosures} 件公开，${written.kinds.size} 种格式，` +
      `用时 ${(performance.now() / 1000).toFixed(1)} 秒，在 ${out}/\n`,
  );
  return EXIT.good;
}
