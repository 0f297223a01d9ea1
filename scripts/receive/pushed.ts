/** What a push would do to a server's repository, and what of it no server takes, whatever the content says. */
import { askGit, askLine, askRecords, askText } from '../history/ask-git.ts';

/** A branch that is pushed. */
export interface Pushed {
  /** What it was; `undefined` where it is new. */
  readonly before?: string | undefined;
  /** What it is to be; `undefined` where it is deleted. */
  readonly after?: string | undefined;
  readonly ref: string;
}

/** `<old id> <new id> <ref>` a line (githooks(5), pre-receive); ids of zeros stand for nothing. */
export function readPushed(lines: string): Pushed[] {
  const idOf = (written: string): string | undefined => (/[1-9a-f]/.test(written) ? written : undefined);
  return lines.split('\n').flatMap((line) => {
    const [before = '', after = '', ref] = line.split(' ');
    return ref === undefined ? [] : [{ before: idOf(before), after: idOf(after), ref }];
  });
}

export interface Limits {
  /** The folder of the content in the repository. */
  readonly content: string;
  /** Whether nothing else may be changed by a push. */
  readonly isContentOnly: boolean;
  /** The largest file, in bytes. */
  readonly fileBytes: number;
}

/** Megabytes; a photo of a telephone has 3 to 12, and those that are published are made smaller before. */
const FILE_MB = 20;

/** What the repository is set to: `git config gongkailan.…`. */
export function readLimits(): Limits {
  const setting = (name: string): string | undefined =>
    askLine('.', ['config', '--get', `gongkailan.${name}`]);
  return {
    content: setting('content') ?? 'content',
    isContentOnly: setting('contentOnly') === 'true',
    fileBytes: Number(setting('maxFileMB') ?? FILE_MB) * 1_000_000,
  };
}

/** The branch that is published: what `HEAD` of a server's repository names. */
export function publishedRef(): string | undefined {
  return askLine('.', ['symbolic-ref', '--quiet', 'HEAD']);
}

/** Why a branch may not be changed like this, with what to do; `undefined` where it may. Throws `GitError`. */
export function refuseMove({ before, after }: Pushed, limits: Limits): string | undefined {
  if (after === undefined) return '公布的分支不能删除。要换分支的，请管网站的人在服务器上改。';
  if (before !== undefined && !askGit('.', ['merge-base', '--is-ancestor', before, after]).isGood)
    return '公布的分支只能往前，不能退回、改写（git push --force）：已经公布的会不见。\n先把服务器上的取来合在一起再推：npm run submit。公布错了的，写更正或者撤回。';
  const [large] = largeFiles(after, limits.fileBytes);
  if (large !== undefined)
    return `有文件太大：${large.path}（${Math.ceil(large.bytes / 1_000_000)} MB，最多 ${limits.fileBytes / 1_000_000} MB）。多半是照片没有缩小：npm run photo -- 照片文件，再把没有推送的几次提交合成一次。`;
  const [other] = limits.isContentOnly && before !== undefined ? outside(before, after, limits.content) : [];
  if (other !== undefined)
    return `这里只收 ${limits.content}/ 里的改动，您还改了 ${other}。程序的改动请管网站的人来推。`;
  return undefined;
}

/** Files that come with a commit and are too large, wherever in the past they stand. */
function largeFiles(after: string, most: number): { path: string; bytes: number }[] {
  const objects = askText('.', ['rev-list', '--objects', '--no-object-names', after, '--not', '--all']);
  if (objects === '') return [];
  const format = '--batch-check=%(objecttype) %(objectsize) %(objectname)';
  const large = askText('.', ['cat-file', format], objects)
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([type, size]) => type === 'blob' && Number(size) > most);
  if (large.length === 0) return [];
  const names = new Map(
    askText('.', ['rev-list', '--objects', after, '--not', '--all'])
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
  );
  return large.map(([, size, id = '']) => ({ path: names.get(id) ?? id, bytes: Number(size) }));
}

function outside(before: string, after: string, content: string): string[] {
  const question = ['diff', '--name-only', '-z', '--no-renames', before, after, '--', `:(exclude)${content}`];
  return askRecords('.', question).filter((path) => path !== '');
}
