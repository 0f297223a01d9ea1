/** All that a release has of one site but its PDFs: pages, feeds and data, photos, share pictures, search. */
import { siteContexts } from '../../src/pages/_contexts.ts';
import { handInput, type RenderInput } from '../../src/render-job.ts';
import { siteIndexFiles } from '../../src/site/search/search-index-of.ts';
import { sitePath } from '../../src/site/urls.ts';
import type { Manifest } from './manifest.ts';
import type { PageRenderer } from './pages/page-renderer.ts';
import { prepareSharePictures } from './share/share-pictures.ts';
import { openTree } from './tree-writer.ts';
import { filesOfSite } from './written-files.ts';

/** What a site is written from: its input, and where its encoded photos lie by release path. */
export interface SiteWork {
  /** With one site. */
  readonly input: RenderInput;
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
  { input, photos }: SiteWork,
  { tree, picturesRoot, render }: SiteOutputFolders & { readonly render: PageRenderer },
): Promise<Manifest> {
  const { job, content } = input;
  const { city, settings } = content;
  handInput(input);
  const [context] = await siteContexts();
  if (!context) throw new Error('the work of a site has no site');
  const { site } = context;
  const folder = sitePath(site.profile.id);
  const written = openTree(tree);
  for await (const { path, body } of render(input, (one) => one.startsWith(folder))) written.write(path, body);
  for (const { path, content: text } of await filesOfSite(context, settings)) written.write(path, text);
  for (const { path, content: text } of siteIndexFiles(site, { city, asOf: job.asOf, settings }))
    written.write(path, text);
  for (const [path, file] of photos) written.link(path, file);
  for (const [path, file] of await prepareSharePictures(context, picturesRoot)) written.link(path, file);
  return written.files;
}
