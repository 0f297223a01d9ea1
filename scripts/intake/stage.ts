/**
 * What was sent is written and judged in a copy of the content first: what must not be published is found before a byte of
 * it lies where it would be committed, and a program that stops half-way leaves nothing behind.
 */
import { constants, copyFileSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { findFiles } from '../../src/loader/read/source-file.ts';

export interface Stage {
  readonly root: string;
  /** Files of the site that were written since, as paths from the content root. */
  newFiles(): string[];
  /** Puts files of the stage into the content; never over another. */
  carryOver(paths: readonly string[]): void;
}

/** `site` is its folder from the content root. Of other sites only their names are copied. */
export function openStage(contentRoot: string, { site, root }: { site: string; root: string }): Stage {
  cpSync(contentRoot, root, {
    recursive: true,
    filter: (source) => {
      const path = relative(contentRoot, source).split(sep).join('/');
      const [top, , , id, ...rest] = path.split('/');
      if (top !== 'sites' || id === undefined || rest.length === 0) return true;
      return path.startsWith(`${site}/`) || rest.join('/') === 'site.yaml';
    },
  });
  return {
    root,
    newFiles: () =>
      findFiles(join(root, site))
        .files.map(({ path }) => `${site}/${path}`)
        .filter((path) => !existsSync(join(contentRoot, path))),
    carryOver: (paths) => {
      for (const path of paths) {
        mkdirSync(dirname(join(contentRoot, path)), { recursive: true });
        copyFileSync(join(root, path), join(contentRoot, path), constants.COPYFILE_EXCL);
      }
    },
  };
}
