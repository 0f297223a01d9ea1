/** All that a release has of one site but its PDFs: pages, feeds and data, photos, share pictures, search. */
import type { Site } from '../../src/model/place/site.ts';
import { contextOf, type RenderInput } from '../../src/render-job.ts';
import { siteIndexFiles } from '../../src/site/search/search-index-of.ts';
import { sitePath } from '../../src/site/urls.ts';
import type { Manifest } from './manifest.ts';
import type { PageRenderer } from './pages/page-renderer.ts';
import { prepareSharePictures } from './share/share-pictures.ts';
import { openTree } from './tree-writer.ts';
import { filesOfSite } from './written-files.ts';

/** What a site is written from: its content, and where its encoded photos lie by release path. */
export interface SiteWork {
  readonly site: Site;
  /** What it shares with others, and the job of its pages. */
  readonly shared: Omit<RenderInput, 'contexts'>;
  readonly photos: ReadonlyMap<string, string>;
}

export interface SiteOutputFolders {
  /** The unfinished release. */
  readonly tree: string;
  /** Where share pictures are kept. */
  readonly picturesRoot: string;
}

/** Writes a site into the tree; returns what was written. */
export async function writeSite(
  { site, shared, photos }: SiteWork,
  { tree, picturesRoot, render }: SiteOutputFolders & { readonly render: PageRenderer },
): Promise<Manifest> {
  const { job, content } = shared;
  const { city, settings } = content;
  const context = contextOf(site, job, city);
  const folder = sitePath(site.profile.id);
  const written = openTree(tree);
  const pages = render({ ...shared, contexts: [context] }, (path) => path.startsWith(folder));
  for await (const { path, body } of pages) written.write(path, body);
  for (const { path, content: text } of await filesOfSite(context, settings)) written.write(path, text);
  for (const { path, content: text } of siteIndexFiles(site, { city, asOf: job.asOf, settings }))
    written.write(path, text);
  for (const [path, file] of photos) written.link(path, file);
  for (const [path, file] of await prepareSharePictures(context, picturesRoot)) written.link(path, file);
  return written.files;
}
