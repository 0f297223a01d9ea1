/** A draft becomes a file: whole or not at all, and never over another. */
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { draftPath, draftText, type Draft } from '../../src/draft/draft.ts';
import { fileRoleOf } from '../../src/loader/content-layout.ts';
import type { Site } from '../../src/model/place/site.ts';
import { shownPath } from '../terminal/shown-path.ts';
import { addFile, codeOf, whyUnwritten } from '../whole-file.ts';

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
    if (fileRoleOf(path).type !== 'disclosure')
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
  try {
    stayInside(resolve(contentRoot, folder), dirname(absolutePath));
    mkdirSync(dirname(absolutePath), { recursive: true });
    addFile(absolutePath, text);
    return absolutePath;
  } catch (cause) {
    if (cause instanceof DraftNotWritten) throw cause;
    if (codeOf(cause) === 'EEXIST' && existsSync(absolutePath)) return undefined;
    throw new DraftNotWritten(
      `没有写成 ${shownPath(contentRoot, path)}：${whyUnwritten(cause)}。什么也没有留下。`,
      { cause },
    );
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
