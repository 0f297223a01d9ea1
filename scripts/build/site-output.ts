/** All that a release has of one site but its PDFs: pages, feeds and data, photos, share pictures, search. */
import { join } from 'node:path';
import type { Site } from '../../src/model/place/site.ts';
import { contextOf, type RenderInput } from '../../src/render-job.ts';
import { findableIn } from '../../src/site/search/findable.ts';
import { siteIndexFiles } from '../../src/site/search/search-index-of.ts';
import { siteSearchRecords } from '../../src/site/search/search-records.ts';
import type { ChangeScope } from '../../src/site/pages/next-change.ts';
import { boardPath, sitePath, slipPath, wallDaysPath } from '../../src/site/urls.ts';
import { siteManifestPath, wholeManifest, type Manifest } from './manifest.ts';
import type { PageRenderer } from './pages/page-renderer.ts';
import { isWhole, writeFindable, type StoredPart } from './store.ts';
import { prepareSharePictures } from './share/share-pictures.ts';
import { findableInTree } from './tree.ts';
import { openTree } from './tree-writer.ts';
import { filesOfSite } from './written-files.ts';

/** What a site is written from: its content, and where its encoded photos lie by release path. */
export interface SiteWork {
  readonly site: Site;
  /** What it shares with others, and the job of its pages. */
  readonly shared: Omit<RenderInput, 'contexts'>;
  readonly photos: ReadonlyMap<string, string>;
  /** An output of it of which only so much has changed by itself since; absent when everything is written. */
  readonly earlier?: EarlierOutput | undefined;
}

export interface EarlierOutput extends Pick<StoredPart<unknown>, 'folder' | 'files'> {
  readonly scope: ChangeScope;
}

export interface SiteOutputFolders {
  /** The unfinished release. */
  readonly tree: string;
  /** Where share pictures are kept. */
  readonly picturesRoot: string;
}

interface SiteWriter extends SiteOutputFolders {
  readonly render: PageRenderer;
}

/** Writes a site into the tree; returns what is there of it then. */
export async function writeSite(work: SiteWork, writer: SiteWriter): Promise<Manifest> {
  const { earlier } = work;
  return earlier && isWhole(earlier) ? writeAgain(work, earlier, writer) : writeWhole(work, writer);
}

/** The pages that a day changes which is none of `pages`. */
const CHANGED: Readonly<Record<ChangeScope, (siteId: string) => readonly string[]>> = {
  pages: () => [],
  board: (siteId) =>
    [boardPath(siteId), wallDaysPath(siteId), slipPath(siteId)].map((path) => `${path}index.html`),
  summary: () => [],
};

/** Takes an earlier output over, but for the pages that have changed. Its manifest is for others to write. */
async function writeAgain(
  { site, shared }: SiteWork,
  { folder, files, scope }: EarlierOutput,
  { tree, render }: SiteWriter,
): Promise<Manifest> {
  const changed = new Set(CHANGED[scope](site.profile.id));
  const written = openTree(tree);
  for (const [path, entry] of Object.entries(wholeManifest(folder, files)))
    if (!changed.has(path) && path !== siteManifestPath(site.profile.id))
      written.linkKnown(path, join(folder, path), entry);
  if (changed.size === 0) return written.files;
  const contexts = [contextOf(site, shared.job, shared.content.city)];
  for await (const { path, body } of render({ ...shared, contexts }, (one) => changed.has(one)))
    written.write(path, body);
  return written.files;
}

async function writeWhole(
  { site, shared, photos }: SiteWork,
  { tree, picturesRoot, render }: SiteWriter,
): Promise<Manifest> {
  const { job, content } = shared;
  const { city, settings } = content;
  const context = contextOf(site, job, city);
  const folder = sitePath(site.profile.id);
  const written = openTree(tree);
  const pages = render({ ...shared, contexts: [context] }, (path) => path.startsWith(folder));
  for await (const { path, body } of pages) written.write(path, body);
  for (const { path, content: text } of await filesOfSite(context, settings)) written.write(path, text);
  // As pages read it: titles name nobody whose list is gone.
  const records = siteSearchRecords(context.site, job.asOf);
  for (const { path, content: text } of siteIndexFiles(context.site, {
    city,
    records,
    settings,
    asOf: job.asOf,
  }))
    written.write(path, text);
  writeFindable(findableInTree(tree, site.profile.id), findableIn(context.site, records));
  for (const [path, file] of photos) written.link(path, file);
  for (const [path, file] of await prepareSharePictures(context, picturesRoot)) written.link(path, file);
  return written.files;
}
