/** Digests of what lies on disk: the program, shared configuration, and each site's folder. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../../src/model/site.ts';
import type { SiteFingerprint } from './fingerprint.ts';
import { findCommittedTrees } from './git.ts';

/** What the program consists of, besides Node itself. */
const CODE = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** A digest of the program that builds: a change in any of it makes every stored output worthless. */
export function digestCode(projectRoot: string): string {
  return digestPaths(projectRoot, CODE, process.version);
}

/** The fingerprint of each site by id. */
export function fingerprintSites(
  sites: readonly Site[],
  { contentRoot, code, hasPosters }: { contentRoot: string; code: string; hasPosters: boolean },
): ReadonlyMap<string, SiteFingerprint> {
  const root = realpathSync(contentRoot);
  const trees = findCommittedTrees(root);
  const city = digestPaths(root, ['city.yaml']);
  const catalogue = digestPaths(root, ['catalogue.yaml', 'catalogue']);
  return new Map(
    sites.map(({ profile, county, township }) => {
      const folder = `sites/${county.id}/${township.id}/${profile.id}`;
      return [
        profile.id,
        {
          code,
          city,
          catalogue,
          board: digestPaths(root, [`boards/${profile.board}.yaml`]),
          files: trees.get(folder) ?? digestPaths(root, [folder]),
          posters: hasPosters ? 'yes' : 'no',
        },
      ];
    }),
  );
}

/** One digest of files and folders, whatever order the file system lists them in. */
export function digestPaths(root: string, paths: readonly string[], salt = ''): string {
  const hash = createHash('sha256').update(salt);
  for (const path of paths) {
    if (!existsSync(join(root, path))) continue;
    for (const file of filesIn(root, path)) {
      const content = readFileSync(join(root, file));
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

/** Paths of the files at or below a path, sorted. */
function filesIn(root: string, path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesIn(root, `${path}/${name}`));
}
