/** Drafts that somebody has begun and not finished: files of a site that are not yet disclosures. */
import { join } from 'node:path';
import { readTextAt, findFiles } from '../../src/loader/source-file.ts';
import type { Site } from '../../src/model/site.ts';
import { siteFolder } from './write-draft.ts';

export interface StartedFile {
  /** From the content root. */
  readonly path: string;
  readonly kind?: string;
  readonly item?: string;
  readonly follows?: string;
  readonly period?: string;
  readonly number?: string;
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
      const valueOf = (key: string): Record<string, string> => {
        const value = new RegExp(`^${key}: *["']?([^"'#\\n]+)`, 'm').exec(text)?.[1]?.trim();
        return value === undefined ? {} : { [key]: value };
      };
      return {
        path,
        ...Object.assign({}, ...['kind', 'item', 'period', 'number', 'follows'].map(valueOf)),
      };
    });
}
