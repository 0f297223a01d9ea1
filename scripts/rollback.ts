/** `npm run rollback`: publishes an earlier release again, by one rename. */
import { existsSync } from 'node:fs';
import { takeLock } from './build/lock.ts';
import { lostPages, type ListedRelease } from './build/replaceable.ts';
import { readListed } from './build/published.ts';
import { readRecord } from './build/release-record.ts';
import { readComposition } from './build/release/composition-file.ts';
import { isWhole } from './build/store.ts';
import {
  currentName,
  releaseFolder,
  releaseNames,
  releasePath,
  statusFile,
  switchTo,
  type ReleaseFolder,
} from './build/release/release-folder.ts';
import { readStatus, timeInShanghai, writeStatus } from './publish/status.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { parseOptions, UsageError } from './terminal/options.ts';
import { runMain } from './terminal/run-main.ts';

const HELP = `退回以前公布的样子：一下子换过去，网站不停。

用法：npm run rollback [-- 选项]

选项：
  --out 文件夹       网站在哪 [dist]
  --list             只看有哪几次可以退
  --to 编号          退到哪一次，例如 000011 [现在的前一次]
  --despite-purges   那以后撤回、清除过隐私的会重新露出来，也照样退 [不退，说明是哪几件]
  --help             显示这些

只换网站，不改内容：下一次 build 又按内容生成新的。所以先停掉定时任务，改好内容再公布。

结果：退了为 0，不能退、什么都没有改为 1，用法不对为 2，程序出毛病为 70。
`;

await runMain(HELP, rollback);

async function rollback(argv: readonly string[]): Promise<ExitCode> {
  const { options } = parseOptions(argv, {
    out: { type: 'string' },
    to: { type: 'string' },
    list: { type: 'boolean' },
    'despite-purges': { type: 'boolean' },
  });
  const outDir = options.out ?? 'dist';
  const release = releaseFolder(outDir);
  const current = currentName(release);
  if (current === undefined)
    throw new UsageError(`“${outDir}”里没有可以退的：它不是 npm run build 换上去的链接。`);
  if (options.list === true) return print(listOf(release, current));
  using _lock = await takeLock(release.root);
  const name = options.to ?? before(release, current);
  if (name === undefined || !releaseNames(release).includes(name))
    throw new UsageError(
      `没有${name === undefined ? '更早的一次' : `“${name}”`}。有这几次：\n${listOf(release, current)}`,
    );
  const against = whatSpeaksAgainst(release, { name, current, isForced: options['despite-purges'] === true });
  if (against !== undefined) return print(`${against}\n没有退，网站没有改动。\n`, EXIT.problems);

  const gone = lostPages(stateOf(release, current), stateOf(release, name)).length;
  switchTo(release, name);
  tellStatus(outDir, release, name);
  const without = gone > 0 ? `，比刚才少 ${gone} 件公开` : '';
  return print(
    `${outDir}/ 退到了 ${describe(release, name)}${without}。\n下一次 build 会再按内容生成：先停掉定时任务，改好内容再公布。\n`,
  );
}

/** What `publish` says of the last success is no longer what is seen. Where nothing but `build` was used nobody asks. */
function tellStatus(outDir: string, release: ReleaseFolder, name: string): void {
  if (!existsSync(statusFile(outDir))) return;
  const { rolledBack: _was, ...facts } = readStatus(outDir);
  const now = new Date();
  const asOf = readRecord(releasePath(release, name))?.asOf;
  const rolledBack = { at: timeInShanghai(now), release: name, ...(asOf && { asOf }) };
  const isNewest = releaseNames(release).at(-1) === name;
  writeStatus(outDir, { ...facts, ...(!isNewest && { rolledBack }) }, now);
}

function print(text: string, code: ExitCode = EXIT.good): ExitCode {
  process.stdout.write(text);
  return code;
}

/** The one before; not that which differs in nothing but the index of the city. */
function before(release: ReleaseFolder, current: string): string | undefined {
  const names = releaseNames(release);
  const earlier = names[names.indexOf(current) - 1];
  const { follows } = readComposition(release, current) ?? {};
  return earlier !== undefined && earlier === follows ? before(release, earlier) : earlier;
}

/** `000012  2026-11-23  4a6bed94  现在的`, newest first. */
function listOf(release: ReleaseFolder, current: string): string {
  return releaseNames(release)
    .toReversed()
    .map((name) => `${describe(release, name)}${name === current ? '  现在的' : ''}\n`)
    .join('');
}

function describe(release: ReleaseFolder, name: string): string {
  const record = readRecord(releasePath(release, name));
  return [name, record?.asOf ?? '日期不明', record?.commit ?? '没有提交的内容'].join('  ');
}

function stateOf(release: ReleaseFolder, name: string): ListedRelease {
  const folder = releasePath(release, name);
  return { folder, manifest: readListed(folder) };
}

/** In words for the terminal; `undefined` when nothing does. */
function whatSpeaksAgainst(
  release: ReleaseFolder,
  { name, current, isForced }: { name: string; current: string; isForced: boolean },
): string | undefined {
  const wanted = readComposition(release, name);
  if (!wanted || !wanted.parts.every(isWhole))
    return `${name} 的文件被人改过，或者不全了，不能再公布。换一次，或者重新 build。`;
  const takenBack = readComposition(release, current)?.takenBack ?? [];
  const shown = takenBack.filter((one) => !wanted.takenBack.includes(one));
  if (shown.length === 0 || isForced) return undefined;
  return [
    `${name} 以后撤回、清除过隐私的 ${shown.length} 件，退回去会重新露出来：`,
    ...shown.map((one) => `    ${one}`),
    '确实要退，再加上 --despite-purges；改好内容再 build 更好。',
  ].join('\n');
}
