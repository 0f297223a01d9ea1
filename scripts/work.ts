/** `npm run work`: makes sites for the builds of other machines. */
import { cpus } from 'node:os';
import { join } from 'node:path';
import { openClone } from './build/engine/content-clone.ts';
import { ENGINE_OPTIONS, QUEUE_HELP, readEngine, STORE_HELP } from './build/engine/options.ts';
import { openStore } from './build/engine/open-store.ts';
import { openSiteProcess } from './build/engine/site-process.ts';
import { takeLock } from './build/lock.ts';
import { compiledPages } from './build/pages/compiled-pages.ts';
import { CACHE_ROOT } from './project-folders.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { parseOptions, readCount, UsageError } from './terminal/options.ts';
import { runMain } from './terminal/run-main.ts';

const HELP = `干活：替别的电脑上的 npm run build 生成村（社区），做好的放进共用的存放处。一直干到按 Ctrl+C。

用法：npm run work -- --store 地址 --queue 地址 [选项]

选项：
${STORE_HELP}
${QUEUE_HELP}
  --content 文件夹   内容在哪，要在 git 里；活里写的提交从这里取 [content]
  --jobs 个数        同时做几个 [看电脑有几个核]
  --help             显示这些

钥匙和口令只放在环境变量里：AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY（要能写的），AWS_ENDPOINT_URL_S3，
GONGKAILAN_QUEUE_USER、GONGKAILAN_QUEUE_PASSWORD。

例子：
  npm run work -- --store s3://gongkailan/benxi --queue redis://10.0.0.5:6379/0 --content ../benxi/content
`;

await runMain(HELP, work);

async function work(argv: readonly string[]): Promise<ExitCode> {
  const { options } = parseOptions(argv, {
    ...{ store: ENGINE_OPTIONS.store, queue: ENGINE_OPTIONS.queue, lock: ENGINE_OPTIONS.lock },
    content: { type: 'string' },
    jobs: { type: 'string' },
  });
  const engine = readEngine(options);
  if (engine?.queue === undefined)
    throw new UsageError('请写 --store 和 --queue：活从哪里来，做好的放在哪里。');
  const jobs = readCount('--jobs', options.jobs, {
    least: 1,
    most: 64,
    standard: Math.min(4, cpus().length),
  });
  using _lock = await takeLock(CACHE_ROOT);
  // Said now, and not by every job: an address that is none, a key that is missing.
  await openStore(engine.store);
  await compiledPages();
  const clone = openClone(options.content ?? 'content', join(CACHE_ROOT, 'engine'));
  const processes = Array.from({ length: jobs }, () => openSiteProcess(engine.store));
  const { startWork } = await import('./build/engine/bull-worker.ts');
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const worker = startWork({ ...engine, address: engine.queue, clone, processes, say });
  say(`等活，同时做 ${jobs} 个。`);
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
  say('手上的做完就停。');
  await worker.end();
  for (const one of processes) one.end();
  return EXIT.good;
}
