/**
 * Whether there is nothing to do at all: the same program, the same commit with nothing beside it, the same day and the
 * same wishes as when what is published was built. Then a build ends before it has loaded anything.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { replaceFile } from '../whole-file.ts';
import { withTime } from './fact-line.ts';
import { refsOf, type Checkout } from './git.ts';
import type { BuildOptions } from './options.ts';
import type { Published } from './published.ts';
import { currentName, type ReleaseFolder } from './release/release-folder.ts';

export interface BuildState {
  readonly options: BuildOptions;
  readonly checkout: Checkout;
  readonly published: Published;
  /** Digest of the program. */
  readonly code: string;
}

interface Remembered {
  readonly madeFrom: string;
  readonly release: string;
  readonly note?: string | undefined;
  /** What was said of it, without how long it took. */
  readonly facts: string;
}

const MEMORY_FILE = 'last-build.json';

/** What the build says when it has nothing to do; `undefined` when it may have. */
export function recallUnchanged(state: BuildState): string | undefined {
  const { options, published } = state;
  const madeFrom = madeFromOf(state);
  if (madeFrom === undefined || options.force || options.why || !published.isIntact) return undefined;
  const last = readMemory(published);
  const isSame = last?.madeFrom === madeFrom && last.release === currentName(published.release);
  if (!last || !isSame) return undefined;
  const [sites, ...others] = last.facts.split('，');
  const facts = [sites, '其中 0 个重新生成', ...others].join('，');
  const note = last.note === undefined ? '' : `注意：${last.note}\n`;
  return note + withTime(facts, { seconds: performance.now() / 1000, outDir: options.outDir });
}

/** Remembers what is published now, if it can be known again. */
export function rememberBuild(state: BuildState, said: Pick<Remembered, 'note' | 'facts'>): void {
  const { release } = state.published;
  const madeFrom = madeFromOf(state);
  const name = currentName(release);
  if (madeFrom === undefined || name === undefined) return;
  const memory: Remembered = { madeFrom, release: name, ...said };
  replaceFile(join(release.root, MEMORY_FILE), JSON.stringify(memory));
}

/** What was built is published under another name: with a newer index of the city. */
export function followRelease(release: ReleaseFolder, from: string): void {
  const last = readMemory({ release });
  const name = currentName(release);
  if (last?.release === from && name !== undefined)
    replaceFile(join(release.root, MEMORY_FILE), JSON.stringify({ ...last, release: name }));
}

/** Everything a release is made from; `undefined` where git does not name it. */
function madeFromOf({ options, checkout, code }: BuildState): string | undefined {
  const { contentRoot, asOf, siteIds, hasPosters } = options;
  // What git is told to ignore may lie in the folder of a site.
  if (!checkout.isClean || checkout.hasIgnored) return undefined;
  const refs = refsOf(contentRoot);
  return JSON.stringify([code, checkout.head, refs, resolve(contentRoot), asOf, siteIds, hasPosters]);
}

function readMemory({ release }: Pick<Published, 'release'>): Remembered | undefined {
  try {
    return JSON.parse(readFileSync(join(release.root, MEMORY_FILE), 'utf8')) as Remembered;
  } catch {
    // Nothing was built here, or it cannot be read: then all is looked at.
    return undefined;
  }
}
