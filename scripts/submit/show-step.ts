/** Shows what a step from one tree to another publishes and what changes on the wall. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent, type LoadedContent } from '../../src/loader/load-content.ts';
import type { Site } from '../../src/model/place/site.ts';
import type { JudgedStep } from '../check/judge-step.ts';
import { layOut } from '../git/lay-out.ts';
import type { ContentRepository } from '../git/repository.ts';
import { siteFoldersOf, type Step, type TreeChanges } from '../git/tree-changes.ts';
import { askRecords } from '../history/ask-git.ts';
import type { Clerk } from './ask-clerk.ts';
import { listed, type WorkChange } from './changes.ts';
import { newsOf, type News, type Side } from './news.ts';
import { showNews } from './show-news.ts';
import type { Checkout } from './checkout.ts';
import type { Request } from './request.ts';

export interface ShownStep {
  readonly request: Request;
  readonly clerk: Clerk;
  readonly step: TreeChanges;
  readonly judged: JudgedStep;
}

/** Prints it. Nothing is printed where a step changes nothing; then it is empty. */
export async function showStep(
  { contentRoot, repository }: Checkout,
  { request, clerk, step, judged }: ShownStep,
): Promise<{ news: readonly News[]; after: Side; isEmpty: boolean }> {
  const siteFolders = siteFoldersOf(step.changed);
  using earlier = layOut(contentRoot, step.since, { siteFolders, photos: new Set() });
  const loaded = await loadContent(earlier.root, { asOf: request.asOf, siteIds: step.siteIds });
  const before: Side = { root: earlier.root, sites: wholeSites(loaded) };
  const after: Side = { root: step.root, sites: judged.loaded.sites };
  const changes = step.changed.map((path) => changeOf(path, { before, after }));
  const news = newsOf(changes, { before, after, asOf: request.asOf });
  if (news.length > 0) await showNews({ news, before, after, content: judged.loaded, request, clerk });
  const outside = pathsOutside(repository, step);
  if (outside.length > 0) clerk.print(`不是内容，提交过，也一起交：${listed(outside)}\n`);
  return { news, after, isEmpty: news.length + outside.length === 0 };
}

/** Files that are no content: committed by another program, and pushed with all the rest. */
function pathsOutside({ top, prefix }: ContentRepository, { since, tree }: Step): string[] {
  const question = ['diff-tree', '-r', '--name-only', '--no-renames', '-z', since, tree];
  return askRecords(top, question).filter((path) => path !== '' && !path.startsWith(prefix));
}

/** What is private keeps a site from being published; all of it was read nevertheless, and hung on the wall. */
function wholeSites({ sites, damaged, problems }: LoadedContent): Site[] {
  const unread = problems.filter(
    ({ severity, code }) => severity === 'error' && !code.startsWith('PRIVATE_'),
  );
  const isWhole = ({ profile }: Site): boolean =>
    unread.every(({ file }) => !file.split('/').includes(profile.id));
  return [...sites, ...damaged.filter(isWhole)];
}

/** Pages of the guide are laid out on neither side. */
function changeOf(path: string, { before, after }: { before: Side; after: Side }): WorkChange {
  const [was, is] = [before, after].map(({ root }) => existsSync(join(root, path)));
  return { path, how: was === is ? 'changed' : is ? 'added' : 'gone' };
}
