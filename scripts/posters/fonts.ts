/** The print fonts: which files of npm packages become which assets of a release. */
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assetPath, type SitePath } from '../../src/site/urls.ts';
import { allPrintFiles } from '../../src/paper/type/fonts.ts';

export interface PrintFontFile {
  /** Absolute path in `node_modules`. */
  readonly source: string;
  /** Where it lies in the release, e.g. `assets/fonts/noto-sans-sc-400.woff2`. */
  readonly path: SitePath;
}

/**
 * Every font file that board pages may ask for, some six hundred: few pages need more than four, but which others is
 * known only when a name is written.
 */
export function printFontFiles(): PrintFontFile[] {
  const folders = new Map<string, string>();
  return allPrintFiles().map(({ file, source }) => {
    const inside = dirname(source);
    // To find a package takes longer than to find its files.
    const folder = folders.get(inside) ?? dirname(fileURLToPath(import.meta.resolve(source)));
    folders.set(inside, folder);
    return { source: join(folder, basename(source)), path: assetPath(file) };
  });
}
