/** `npm run photo`: phone photos made fit for the content folder. */
import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { writeYaml } from '../src/draft/write-yaml.ts';
import { dateInShanghai } from '../src/model/values/calendar-date.ts';
import { judgePhoto, readChecked } from './photo/judge-photos.ts';
import { photosFolder } from './photo/photos-folder.ts';
import { preparePhoto, type PreparedPhoto } from './photo/prepare-photo.ts';
import type { PhotoSize } from './photo/encode-photo.ts';
import { rememberChecked } from './photo/remember-checked.ts';
import { askForLine, isYes } from './terminal/ask-line.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { parseOptions, UsageError } from './terminal/options.ts';
import { runMain } from './terminal/run-main.ts';

const HELP = `把手机拍的照片整理好，放进本村（社区）的 photos 文件夹。

用法：npm run photo -- 照片… --site 编号 [选项]

  照片可以写几张，也可以写一个文件夹；把照片拖到这个窗口里，名字就写好了。
  它会转正、缩小、去掉拍摄地点和手机留下的记录，起好名字，再告诉您要写进文件的两行。
  原来的照片不动。已经放在 photos 里的，整理好了才换掉。
  照片里的字程序看不见：像文件、名单、证件、截屏的，请您放大看过，回答一声，记在 photos/checked.txt 里。

选项：
  --site 编号        哪个村（社区） [照片所在的；只有一个就是它]
  --name 名字        照片里是什么，例如 修好的路，用来起文件名 [看原来的文件名]
  --dry-run          只看看会怎样，什么也不写
  --content 文件夹   内容在哪 [content]
  --help             显示这些

结果：都放好了为 0，有的用不了为 1，用法不对为 2，程序出毛病为 70。

例子：
  npm run photo -- D:\\手机\\IMG_20261009_150405.jpg --site xiejiawaizi --name 修好的路
  npm run photo -- D:\\手机 --site xiejiawaizi --dry-run
`;

/** A photo with fewer pixels on its short side is printed small, for it would print as squares (`paper/photo-rows.ts`). */
const SHORT_SIDE = 900;
const SMALL = '\n  照片偏小，印在纸上也小。有原图的，换原图再来一次。';

/** What of a folder is meant: pictures, and what phones write instead of pictures. */
const PICTURE_NAME = /\.(?:jpe?g|png|webp|hei[cf]|gif|bmp|tiff?|dng)$/i;

const LIKE_DOCUMENT =
  '像是文件、名单、证件或截屏。照片里的字程序看不见：请放大看看有没有身份证号、电话、账号、病情、住址。';
const NOT_LOOKED_AT = '有的话，先用“画图”涂掉，或换一张，再运行一次；没有的话，在终端里再运行一次，回答 y。';

await runMain(HELP, photo);

async function photo(argv: readonly string[]): Promise<ExitCode> {
  const { options, rest } = parseOptions(
    argv,
    {
      site: { type: 'string' },
      name: { type: 'string' },
      'dry-run': { type: 'boolean' },
      content: { type: 'string' },
    },
    { takesArguments: true },
  );
  const sources = rest.flatMap(filesMeant);
  if (sources.length === 0) throw new UsageError('请写要整理哪些照片。');
  const to = photosFolder({
    contentRoot: options.content ?? 'content',
    siteId: options.site,
    sources,
  });
  const isDryRun = options['dry-run'] ?? false;
  const prepared: PreparedPhoto[] = [];
  for (const source of sources) {
    // One after the other: two photos of one name must not look for a free one at the same time.
    const outcome = await preparePhoto(source, { to, isDryRun, name: options.name });
    if ('message' in outcome) {
      process.stdout.write(`✗ ${basename(source)}\n  ${outcome.message}\n  ${outcome.hint}\n\n`);
      continue;
    }
    prepared.push(outcome);
    process.stdout.write(`${told(source, outcome, { file: shown(join(to, outcome.file)), isDryRun })}\n\n`);
  }
  if (!isDryRun) await askAboutDocuments(to, [...new Set(prepared.map(({ file }) => file))]);
  process.stdout.write(
    closing(prepared, { name: options.name, isDryRun, refused: sources.length - prepared.length }),
  );
  return prepared.length === sources.length ? EXIT.good : EXIT.problems;
}

/** The program reads no letters in a picture: of what looks like a document a person says, once, that it may be shown. */
async function askAboutDocuments(folder: string, names: readonly string[]): Promise<void> {
  const checked = readChecked(folder);
  const seen: string[] = [];
  for (const name of names) {
    const verdict = await judgePhoto(readFileSync(join(folder, name)), name);
    if ('refusal' in verdict || verdict.digest === undefined || checked.has(verdict.digest)) continue;
    process.stdout.write(`“${name}”${LIKE_DOCUMENT}\n`);
    const isThere = process.stdin.isTTY && process.stdout.isTTY;
    const answer = isThere
      ? await askForLine('放大看过了，没有个人信息？（没有写 y；有，或不清楚，直接按回车）')
      : '';
    if (isYes(answer)) seen.push(name);
    process.stdout.write(isYes(answer) ? '记下了，这一张以后不再问。\n\n' : `${NOT_LOOKED_AT}\n\n`);
  }
  if (seen.length > 0) rememberChecked(folder, seen, dateInShanghai(new Date()));
}

/** A folder means the pictures in it; the command line of Windows hands `*.jpg` over as it is. */
function filesMeant(argument: string): string[] {
  const stat = statSync(argument, { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    const names = readdirSync(argument).filter((name) => PICTURE_NAME.test(name) && !name.startsWith('.'));
    if (names.length === 0) throw new UsageError(`“${argument}”这个文件夹里没有照片。`);
    return names.sort().map((name) => join(argument, name));
  }
  if (stat || !argument.includes('*')) return [argument];
  const found = globSync(argument.split(sep).join('/')).sort();
  if (found.length === 0) throw new UsageError(`没有名字像“${argument}”的文件。`);
  return found;
}

function told(
  source: string,
  { before, after, done, outcome }: PreparedPhoto,
  { file, isDryRun }: { readonly file: string; readonly isDryRun: boolean },
): string {
  if (outcome === 'kept') return `✓ ${file}\n  ${sizeTold(after)}，已经在这里，也合适，没有动。`;
  const said = [`${sizeTold(before)} → ${sizeTold(after)}`, ...done].join('，');
  const small = Math.min(after.width, after.height) < SHORT_SIDE ? SMALL : '';
  return `✓ ${basename(source)} → ${file}\n  ${said}。${small}${outcome === 'replaced' ? replacedTold(source, file, isDryRun) : ''}`;
}

function replacedTold(source: string, file: string, isDryRun: boolean): string {
  const name = basename(source);
  const said = isDryRun ? `原来的 ${name} 会换成它` : `原来的 ${name} 已经换成了它`;
  return `\n  ${said}${name === basename(file) ? '' : '，文件里写着旧名字的地方要跟着改'}。`;
}

function sizeTold({ width, height, bytes }: PhotoSize): string {
  const weight =
    bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} KB`;
  return `${width}×${height} ${weight}`;
}

interface Closing {
  readonly name: string | undefined;
  readonly isDryRun: boolean;
  readonly refused: number;
}

/** The lines to paste, and what is left to do. */
function closing(prepared: readonly PreparedPhoto[], { name, isDryRun, refused }: Closing): string {
  const left = refused > 0 ? `有 ${refused} 张用不了，看上面打 ✗ 的。\n` : '';
  if (prepared.length === 0) return left;
  if (isDryRun) return `${left}这是试看，什么也没写。去掉 --dry-run 再运行一次就放进去。\n`;
  const caption = name !== undefined && /\p{Script=Han}/u.test(name) ? name : '';
  const lines = writeYaml({ photos: prepared.map(({ file }) => ({ file, caption })) });
  const rest =
    caption === ''
      ? 'caption 的引号里写照片里是什么，看不见的人也要能听懂；空着检查通不过。'
      : 'caption 是照片里是什么，看不见的人也要能听懂；不够清楚就改。';
  return `${left}把下面几行放进要用照片的文件（已经有 photos: 的，只放“-”开头的）：\n\n${lines}\n${rest}\n照片里的字程序看不见，要自己看：有人脸的先问本人同不同意；有孩子的不放；拍到证件号、账号、名单的不放。\n`;
}

function shown(file: string): string {
  const path = relative(process.cwd(), file);
  return (path.startsWith('..') ? file : path).split(sep).join('/');
}
