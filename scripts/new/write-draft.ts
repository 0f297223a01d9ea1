/**
 * A draft becomes a file: whole or not at all, and never over another. It is written under another name first and then
 * linked to its own, which fails where a file has that name, whoever put it there in the meantime.
 */
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { draftPath, draftText, type Draft } from '../../src/draft/draft.ts';
import { placeOf } from '../../src/loader/content-layout.ts';
import type { Site } from '../../src/model/site.ts';
import { shownPath } from '../terminal/shown-path.ts';

/** The file was not written, and nothing was left behind. The message says in Chinese why and what to do. */
export class DraftNotWritten extends Error {
  override readonly name = 'DraftNotWritten';
}

export interface WrittenDraft {
  /** From the content root, with forward slashes. */
  readonly path: string;
  readonly absolutePath: string;
}

export interface WriteDraftOptions {
  /** Where the name is taken: refuse, or add `-2`, `-3` … to it. */
  readonly ifTaken?: 'refuse' | 'number';
}

/** Writes a draft into the folder of its site. Throws `DraftNotWritten`. */
export function writeDraft(
  contentRoot: string,
  site: Pick<Site, 'profile' | 'county' | 'township'>,
  draft: Draft,
  { ifTaken = 'refuse' }: WriteDraftOptions = {},
): WrittenDraft {
  const folder = siteFolder(site);
  for (let copy = 1; copy < 100; copy++) {
    const named = copy === 1 ? draft : { ...draft, slug: `${draft.slug}-${copy}` };
    const path = `${folder}/${draftPath(named)}`;
    if (placeOf(path).type !== 'disclosure')
      throw new DraftNotWritten(
        `“${basename(path)}”不能当文件名：日期后面只能用小写英文字母、数字和短横线，例如 october-accounts。没有写文件。`,
      );
    if (isNameTaken(join(contentRoot, path))) {
      if (ifTaken === 'number') continue;
      throw new DraftNotWritten(taken(shownPath(contentRoot, path)));
    }
    const absolutePath = writeNew(contentRoot, { folder, path }, draftText(named));
    if (absolutePath !== undefined) return { path, absolutePath };
    if (ifTaken === 'refuse') throw new DraftNotWritten(taken(shownPath(contentRoot, path)));
  }
  throw new DraftNotWritten(`叫“${draft.slug}”的文件已经有九十九份了，请另取一个名字。没有写文件。`);
}

/** The folder of a site, from the content root. */
export function siteFolder({
  profile,
  county,
  township,
}: Pick<Site, 'profile' | 'county' | 'township'>): string {
  return `sites/${county.id}/${township.id}/${profile.id}`;
}

/** A disclosure's id is its name without ending, whatever the ending. */
function isNameTaken(path: string): boolean {
  const stem = path.replace(/\.(?:yaml|md)$/, '');
  return existsSync(`${stem}.yaml`) || existsSync(`${stem}.md`);
}

function taken(path: string): string {
  return `已经有这个文件：${path}。没有动它，也没有写新的；要接着填就打开它，要另写一份请换个名字（--slug）。`;
}

interface Target {
  readonly folder: string;
  readonly path: string;
}

/** The file's full path; `undefined` when its name was taken. */
function writeNew(contentRoot: string, { folder, path }: Target, text: string): string | undefined {
  const absolutePath = resolve(contentRoot, path);
  const unfinished = `${absolutePath}.${process.pid}.tmp`;
  try {
    stayInside(resolve(contentRoot, folder), dirname(absolutePath));
    mkdirSync(dirname(absolutePath), { recursive: true });
    writeFileSync(unfinished, text, { flag: 'wx' });
    giveName(unfinished, absolutePath);
    return absolutePath;
  } catch (cause) {
    if (cause instanceof DraftNotWritten) throw cause;
    if (codeOf(cause) === 'EEXIST' && existsSync(absolutePath)) return undefined;
    throw new DraftNotWritten(reasonOf(codeOf(cause), shownPath(contentRoot, path)), { cause });
  } finally {
    removeIfThere(unfinished);
  }
}

function removeIfThere(path: string): void {
  if (existsSync(path)) rmSync(path, { force: true });
}

/** Disks like that of a memory stick know no second name for a file: there it is copied, not over another either. */
function giveName(unfinished: string, absolutePath: string): void {
  try {
    linkSync(unfinished, absolutePath);
  } catch (cause) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK'].includes(codeOf(cause))) throw cause;
    copyWhole(unfinished, absolutePath);
  }
}

function copyWhole(unfinished: string, absolutePath: string): void {
  try {
    copyFileSync(unfinished, absolutePath, constants.COPYFILE_EXCL);
  } catch (cause) {
    // Half a copy is ours; a file that was there before is not.
    if (codeOf(cause) !== 'EEXIST') rmSync(absolutePath, { force: true });
    throw cause;
  }
}

/** A folder of the site may be a link to somewhere else: what is written there is not content, and no folder is made. */
function stayInside(folder: string, target: string): void {
  let there = target;
  while (!existsSync(there) && there !== dirname(there)) there = dirname(there);
  const [home, real] = [realpathSync(folder), realpathSync(there)];
  if (real !== home && !real.startsWith(home + sep))
    throw new DraftNotWritten(
      `${there} 是一个链接，指到这个村的文件夹外面去了，没有写文件。请先把链接换成真的文件夹。`,
    );
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了。请先腾出一些地方，再来一次',
  EDQUOT: '给你的磁盘地方用完了。请先腾出一些地方，再来一次',
  EACCES: '没有写这个文件夹的权限',
  EPERM: '没有写这个文件夹的权限',
  EROFS: '这个盘只能读，不能写',
  ENAMETOOLONG: '文件名太长了',
  ENOTDIR: '它上面有一级不是文件夹',
};

function reasonOf(code: string, path: string): string {
  return `没有写成 ${path}：${REASONS[code] ?? `写文件时出错（${code || '原因不明'}）`}。什么也没有留下。`;
}
