/** Content as the newest commit has it, whatever lies uncommitted in the folder: what git says. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent, type LoadedContent } from '../../src/loader/load-content.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { askGit, askLine, askText, GitError } from '../history/ask-git.ts';
import { commitDay } from '../history/read-log.ts';
import { CACHE_ROOT } from '../project-folders.ts';
import { openSiteMemory } from '../site-memory.ts';

/** The newest commit of a content folder. */
export interface Head {
  readonly commit: string;
  readonly on: CalendarDate;
  /** Whether the folder is exactly as committed. */
  readonly isClean: boolean;
  /** Whether earlier commits are missing here. */
  readonly isShallow: boolean;
}

/** The newest commit; `undefined` where there is no git or the content was never committed. */
export function findHead(contentRoot: string): Head | undefined {
  const commit = askLine(contentRoot, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  if (!commit || !askLine(contentRoot, ['ls-tree', '--name-only', commit, '--', 'city.yaml']))
    return undefined;
  const status = ['status', '--porcelain=v1', '--untracked-files=all', '--ignored=matching', '--', '.'];
  return {
    commit,
    on: commitDay(contentRoot, commit),
    isClean: askText(contentRoot, status) === '',
    isShallow: askLine(contentRoot, ['rev-parse', '--is-shallow-repository']) === 'true',
  };
}

export interface CommittedOptions {
  readonly asOf: CalendarDate;
  readonly siteIds?: readonly string[] | undefined;
}

/** Loads what the commit has; without a commit, what lies in the folder. Throws `GitError`. */
export async function loadCommitted(
  contentRoot: string,
  head: Head | undefined,
  options: CommittedOptions,
): Promise<LoadedContent> {
  if (!head || head.isClean)
    return loadContent(contentRoot, {
      ...options,
      memory: openSiteMemory(contentRoot, { cacheRoot: CACHE_ROOT }),
    });
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-verify-'));
  try {
    checkOut(contentRoot, head.commit, folder);
    return await loadContent(join(folder, 'content'), options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lays the commit's content down in `content` of a folder, by an index of its own: the repository stays as it is. */
function checkOut(contentRoot: string, commit: string, folder: string): void {
  const top = askText(contentRoot, ['rev-parse', '--show-toplevel']).trim();
  const prefix = askText(contentRoot, ['rev-parse', '--show-prefix']).trim();
  const environment = { GIT_INDEX_FILE: join(folder, 'index') };
  for (const question of [
    ['read-tree', `${commit}:${prefix}`],
    ['checkout-index', '--all', '--quiet', `--prefix=${folder}/content/`],
  ]) {
    const answer = askGit(top, question, undefined, environment);
    if (!answer.isGood) throw new GitError(answer.said);
  }
}
