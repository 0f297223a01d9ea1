/**
 * A server's repository has no files, and all that judges a step asks git in a content folder. The frame is such a folder:
 * the folders of all sites with nothing in them, and `city.yaml`, which says how history is judged.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { askGit, askRecords } from '../history/ask-git.ts';

export interface Frame extends Disposable {
  readonly contentRoot: string;
  /** The folders of all sites, from the content root. */
  readonly siteFolders: readonly string[];
}

/**
 * Makes the frame of a commit; `content` is the folder of the content in it. From then on git takes the frame for the
 * files of the repository this process was called for. Throws `GitError`.
 */
export function makeFrame(commit: string, content: string): Frame {
  const top = mkdtempSync(join(tmpdir(), 'gongkailan-receive-'));
  const contentRoot = join(top, content);
  const siteFolders = foldersOf(commit, content);
  mkdirSync(contentRoot, { recursive: true });
  for (const folder of siteFolders) mkdirSync(join(contentRoot, folder), { recursive: true });
  const city = askGit('.', ['show', `${commit}:${join(content, 'city.yaml')}`]);
  if (city.isGood) writeFileSync(join(contentRoot, 'city.yaml'), city.output);
  process.env['GIT_DIR'] = resolve(process.env['GIT_DIR'] ?? '.');
  process.env['GIT_WORK_TREE'] = top;
  return { contentRoot, siteFolders, [Symbol.dispose]: () => rmSync(top, { recursive: true, force: true }) };
}

/** Folders below `sites/` at the depth at which sites lie. */
function foldersOf(commit: string, content: string): string[] {
  const prefix = content === '.' ? '' : `${content}/`;
  return askRecords('.', ['ls-tree', '-r', '-d', '-z', '--name-only', commit, '--', `${prefix}sites/`])
    .map((path) => path.normalize('NFC').slice(prefix.length))
    .filter((path) => path.split('/').length === 4);
}
