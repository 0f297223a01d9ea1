/** The tree that a submission would commit, made in an index of its own: what is staged stays as it is. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { explainGit } from '../git/explain.ts';
import { headOf } from '../git/repository.ts';
import { runGit, type RunOptions } from '../git/run-git.ts';
import { emptyTree, type Step } from '../git/tree-changes.ts';
import { RefusedError } from './refused.ts';
import type { Checkout } from './checkout.ts';

/** Paths are taken as they are written, `*` and all. */
const LITERAL = { GIT_LITERAL_PATHSPECS: '1' };

/** The step from the newest commit to one with these files (from the content root) as they lie there. */
export function nextStep({ contentRoot, repository }: Checkout, paths: readonly string[]): Step {
  const index = join(repository.gitFolder, `gongkailan-index-${process.pid}`);
  const environment = { ...LITERAL, GIT_INDEX_FILE: index };
  try {
    const since = headOf(contentRoot);
    if (since !== undefined) must(contentRoot, ['read-tree', since], { environment });
    must(contentRoot, ['update-index', '--add', '--remove', '-z', '--stdin'], {
      environment,
      input: withNulls(paths),
    });
    const tree = must(contentRoot, ['write-tree'], { environment }).trim();
    return { tree, since: since ?? emptyTree(contentRoot) };
  } finally {
    rmSync(index, { force: true });
    rmSync(`${index}.lock`, { force: true });
  }
}

/** Stages these files as they lie there; gone ones as gone. */
export function stage({ contentRoot }: Checkout, paths: readonly string[]): void {
  const question = ['update-index', '--add', '--remove', '-z', '--stdin'];
  must(contentRoot, question, { environment: LITERAL, input: withNulls(paths) });
}

function withNulls(paths: readonly string[]): string {
  return paths.map((path) => `${path}\0`).join('');
}

/** Runs git, which must not fail here. Throws `RefusedError` that explains why it did. */
export function must(folder: string, args: readonly string[], options?: RunOptions): string {
  const { isGood, output, said } = runGit(folder, args, options);
  if (isGood) return output;
  const unknown = { why: 'git 不肯做这一步。', steps: ['把下面这几句发给管网站的人。'] };
  throw new RefusedError(explainGit(said) ?? { ...unknown, said: said || `git ${args[0]}` });
}
