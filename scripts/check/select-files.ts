/** Which part of the content a check of a few files has to read. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { findSiteFolder } from '../../src/loader/content-layout.ts';
import { UsageError } from '../terminal/options.ts';

export interface Selection {
  /** Whether a problem in this file (path from the content root) is to be reported. */
  readonly includes: (file: string) => boolean;
  /** What was named of single sites, as paths from the content root, and the sites to read; all when absent. */
  readonly named?: { readonly paths: readonly string[]; readonly siteIds: readonly string[] };
}

/** Everything, or the named files and folders with the sites they belong to. Throws `UsageError` for a bad path. */
export function selectFiles(contentRoot: string, files: readonly string[]): Selection {
  if (!existsSync(contentRoot) || !statSync(contentRoot).isDirectory())
    throw new UsageError(`没有“${contentRoot}”这个文件夹。`);
  if (files.length === 0) return { includes: () => true };
  const paths = files.map((file) => pathInContent(contentRoot, file));
  const sites = paths.map((path) => findSiteFolder(path.split('/').slice(0, 4).join('/')));
  const isAll = paths.includes('') || paths.some((path, index) => path.startsWith('sites') && !sites[index]);
  return {
    includes: (file) => paths.some((path) => path === '' || file === path || file.startsWith(`${path}/`)),
    ...(!isAll && { named: { paths, siteIds: sites.flatMap((site) => (site ? [site.id] : [])) } }),
  };
}

function pathInContent(contentRoot: string, file: string): string {
  // npm runs scripts in the project's folder; INIT_CWD is where the person is.
  const absolute = [resolve(process.env['INIT_CWD'] ?? '.', file), resolve(file)].find((path) =>
    existsSync(path),
  );
  if (absolute === undefined) throw new UsageError(`没有“${file}”这个文件。`);
  const path = relative(realpathSync(contentRoot), realParent(absolute)).split(sep).join('/');
  if (path === '..' || path.startsWith('../')) {
    throw new UsageError(`“${file}”不在内容文件夹“${contentRoot}”里。别的内容文件夹用 --content 指明。`);
  }
  return path;
}

/** The path with its folders' links resolved, but not the file's own: a link is to be reported as one. */
function realParent(absolute: string): string {
  const folder = realpathSync(resolve(absolute, '..'));
  return resolve(folder, absolute.split(sep).at(-1) ?? '');
}
