/** Drafts that somebody has begun and not finished: files of a site that are not yet disclosures. */
import { join } from 'node:path';
import { readTextAt, findFiles } from '../../src/loader/read/source-file.ts';
import type { Site } from '../../src/model/place/site.ts';
import { siteFolder } from './write-draft.ts';

export interface StartedFile {
  /** From the content root. */
  readonly path: string;
  readonly kind?: string | undefined;
  readonly item?: string | undefined;
  readonly follows?: string | undefined;
  readonly period?: string | undefined;
  readonly number?: string | undefined;
  readonly title?: string | undefined;
  /** What a line at the margin says: `subsidy: 耕地地力保护补贴`. */
  readonly valueOf: (key: string) => string | undefined;
}

/** What the first lines say of each file in the sections that could not be read as a disclosure. */
export function startedFiles(contentRoot: string, site: Site): StartedFile[] {
  const folder = siteFolder(site);
  const finished = new Set(site.disclosures.map(({ file }) => file));
  const { files } = findFiles(join(contentRoot, folder), (path) => !/^(?:photos|publicity)/.test(path));
  return files
    .map(({ path, absolutePath }) => ({ path: `${folder}/${path}`, absolutePath }))
    .filter(({ path }) => /\/\d{4}\/[^/]+\.(?:yaml|md)$/.test(path) && !finished.has(path))
    .map(({ path, absolutePath }) => {
      const text = readTextAt(absolutePath) ?? '';
      const valueOf = (key: string): string | undefined =>
        new RegExp(`^${key}: *["']?([^"'#\\n]+)`, 'm').exec(text)?.[1]?.trim();
      const [kind, item, follows, period, number, title] = [
        'kind',
        'item',
        'follows',
        'period',
        'number',
        'title',
      ].map(valueOf);
      return { path, kind, item, follows, period, number, title, valueOf };
    });
}
