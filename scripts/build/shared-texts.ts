/**
 * Whether the texts that all sites share were looked through before, by this program, with nothing found in them. A
 * commit of one site leaves them as they are, and looking through them took longer than reading the site.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isOfText } from '../../src/loader/read/read-source.ts';
import type { ContentProblem } from '../../src/loader/tell/problem.ts';
import { replaceFile } from '../whole-file.ts';
import { digestPaths } from './digests.ts';

export interface SharedTexts {
  /** Whether they are as they were then. */
  readonly wereLookedThrough: boolean;
  /** Remembers what was found in them. */
  readonly remember: (problems: readonly ContentProblem[]) => void;
}

/** Whether a file is not one that sites share. */
export function liesWithSites(path: string): boolean {
  return path.startsWith('sites/');
}

/** The shared texts of a content folder as they are now. `code` is the digest of the program. */
export function openSharedTexts(contentRoot: string, code: string, cacheRoot: string): SharedTexts {
  const memory = join(cacheRoot, 'shared-texts');
  // Content may be the top folder of a repository.
  const shared = readdirSync(contentRoot).filter((name) => name !== 'sites' && !name.startsWith('.'));
  const digest = digestPaths(contentRoot, shared.sort(), code);
  if (existsSync(memory) && readFileSync(memory, 'utf8') === digest)
    return { wereLookedThrough: true, remember: () => {} };
  return {
    wereLookedThrough: false,
    remember: (problems) => {
      if (problems.some((one) => !liesWithSites(one.file) && isOfText(one))) return;
      mkdirSync(cacheRoot, { recursive: true });
      replaceFile(memory, digest);
    },
  };
}
