/**
 * What the system refuses: a full disk, a folder without permission, a disk that only reads. It is nobody's bug and no
 * matter of content, whatever command meets it and however deep: said in Chinese, with what to do.
 */
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';

export interface SystemTrouble {
  /** What the system calls it, `ENOSPC`. */
  readonly code: string;
  /** Of what it was said, where the system names it. */
  readonly path?: string | undefined;
  /** The system's own words, a line. */
  readonly said: string;
}

interface Advice {
  /** Without a full stop. */
  readonly why: string;
  /** One sentence or two. `path` is what the system named. */
  readonly what: (path: string | undefined) => string;
}

const free = (path: string | undefined): string =>
  `请先腾出一些地方再来一次；看还剩多少：df -h ${path ?? '.'}。旧的 posters 文件夹可以删；.cache 也可以删，下一次会慢一些。`;
const permit = (path: string | undefined): string =>
  `请用有权限的用户来运行，或者换一个自己能写的文件夹；看是谁的：ls -ld ${path ?? '.'}。`;

/** Errors of the system that say something of the machine and nothing of the program. */
const ADVICE: Readonly<Record<string, Advice>> = {
  ENOSPC: { why: '磁盘满了', what: free },
  EDQUOT: { why: '分给这个用户的磁盘地方用完了', what: free },
  EFBIG: {
    why: '文件超过了这台电脑允许的大小',
    what: () => '请管理的人把限制（ulimit -f）放宽；U 盘是 FAT32 的，换一个放得下大文件的盘。',
  },
  EACCES: { why: '没有权限', what: permit },
  EPERM: { why: '没有权限，或者文件不许改', what: permit },
  EROFS: { why: '这个盘只能读，不能写', what: () => '请换一个能写的文件夹，或者请管理的人把盘改成能写的。' },
  EBUSY: {
    why: '它正被别的程序用着，或者是单独挂上来的一个盘',
    what: () => '请关掉用着它的程序；是单独的盘，请写盘下面的一个文件夹，不要写盘本身。',
  },
  EXDEV: { why: '两个地方不在一个盘上', what: () => '请换一个文件夹，和它旁边的东西在一个盘上。' },
  EIO: { why: '磁盘读写出错，盘可能坏了', what: () => '请换一个盘，并请管理的人看系统日志（dmesg）。' },
  ESTALE: { why: '网络盘断了', what: () => '请把网络盘重新接上，再来一次。' },
  EMFILE: {
    why: '同时打开的文件太多',
    what: () => '请关掉别的程序，或者请管理的人把限制（ulimit -n）放宽。',
  },
  ENFILE: { why: '同时打开的文件太多', what: () => '请关掉别的程序，或者请管理的人把限制放宽。' },
  ENOMEM: { why: '内存不够', what: () => '请关掉别的程序，再来一次。' },
  ENAMETOOLONG: { why: '文件名太长了', what: () => '请换一个短一点的文件夹。' },
  ENOTDIR: { why: '它不是文件夹，或者上面有一级不是', what: () => '请核对命令里写的文件夹。' },
  ELOOP: { why: '链接绕成了圈', what: () => '请核对命令里写的文件夹，删掉绕圈的链接。' },
};

/** `ENOSPC: no space left on device, write '/srv/site/a.html'`, as Node says it, in an error or in what a process said. */
const SAID = new RegExp(String.raw`\b(${Object.keys(ADVICE).join('|')}): [^\n,]*(?:, \w+)?(?: '([^'\n]+)')?`);
/** Libraries and commands in C say it in words. */
const IN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^.*no space left on device.*$/im, 'ENOSPC'],
  [/^.*disk quota exceeded.*$/im, 'EDQUOT'],
  [/^.*read-only file system.*$/im, 'EROFS'],
];

/** What the system refused, when that is why something ended: it may be the cause of a cause, or of another process. */
export function systemTrouble(error: unknown): SystemTrouble | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, path, syscall } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' && syscall === 'mkdir' && path !== undefined) return whyNoFolder(path);
    if (code !== undefined && Object.hasOwn(ADVICE, code))
      return { code, path, said: cause.message.split('\n')[0] ?? '' };
    const said = SAID.exec(cause.message);
    if (said?.[1] !== undefined) return { code: said[1], path: said[2], said: said[0] };
    for (const [pattern, known] of IN_WORDS) {
      const line = pattern.exec(cause.message)?.[0];
      if (line !== undefined) return { code: known, said: line.trim() };
    }
  }
  return undefined;
}

/** Asked for a folder with those above it, Node says of a disk that only reads that there is no folder: asked again. */
function whyNoFolder(path: string): SystemTrouble | undefined {
  let above = dirname(path);
  while (!existsSync(above) && above !== dirname(above)) above = dirname(above);
  try {
    accessSync(above, constants.W_OK);
    return undefined;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return Object.hasOwn(ADVICE, code) ? { code, path: above, said: message } : undefined;
  }
}

/** The same for the person at the keyboard. `untouched` says what is as it was. */
export function explainTrouble({ code, path, said }: SystemTrouble, untouched?: string): string {
  const advice = ADVICE[code];
  if (!advice) throw new Error(`no advice for ${code}`);
  return [
    `没有做完：${path === undefined ? '' : `${path}：`}${advice.why}。`,
    advice.what(path),
    ...(untouched === undefined ? [] : [untouched]),
    `（系统说的是：${said}）`,
    '',
  ].join('\n');
}
