/** The commit that ends a merge. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askLine } from '../history/ask-git.ts';
import { publishedTrailer } from '../history/read-merges.ts';
import { must } from './next-tree.ts';
import type { Checkout } from './checkout.ts';

/**
 * Commits the merge as it is staged. What was published is the first parent, whoever merges, so that the line of first
 * parents stays what villagers saw. Throws `RefusedError`.
 */
export function commitMerge(checkout: Checkout): void {
  const { contentRoot, repository } = checkout;
  const published = publishedSide(checkout);
  const head = must(contentRoot, ['rev-parse', 'HEAD']).trim();
  const parents = published === undefined ? [head, ...mergedOf(repository)] : [published, head];
  const message = '合并：把别人先交的和自己的合在一起\n';
  const input = published === undefined ? message : `${message}\n${publishedTrailer(published)}\n`;
  const tree = must(contentRoot, ['write-tree']).trim();
  const question = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'];
  const commit = must(contentRoot, question, { input }).trim();
  must(contentRoot, ['update-ref', '-m', 'npm run submit', 'HEAD', commit, head]);
  must(contentRoot, ['merge', '--quit']);
}

/** Commits of other branches that the merge brings. */
function mergedOf({ gitFolder }: Checkout['repository']): string[] {
  return readFileSync(join(gitFolder, 'MERGE_HEAD'), 'utf8').split('\n').filter(Boolean);
}

/** What the merge brings, where that was published before: the other side of `git merge origin/main`. */
export function publishedSide({ contentRoot, repository, remote }: Checkout): string | undefined {
  const [other, ...more] = mergedOf(repository);
  if (!remote || other === undefined || more.length > 0) return undefined;
  return askLine(contentRoot, ['merge-base', other, remote.ref]) === other ? other : undefined;
}
