/** Carries a plan out: renders what is to be built, keeps the rest, and puts the release in its place. */
import type { Work } from './work.ts';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ContentProblem } from '../../src/loader/tell/problem.ts';
import { assemble } from './assemble.ts';
import { builtSites, type BuiltSite } from './build-plan.ts';
import { formatManifest, MANIFEST_FILE, type Manifest } from './manifest.ts';
import { preparePhotos, type PreparedPhotos } from './photos.ts';
import { printFontFiles } from '../posters/fonts.ts';
import { guidePictures } from './guide-pictures.ts';
import { printPosters } from './print.ts';
import { lostPages } from './replaceable.ts';
import { abandonRelease, startRelease, switchRelease } from './release.ts';
import { planJobs, renderJobs } from './render.ts';
import { searchFiles } from './search.ts';
import { prepareSharePictures } from './share/share-pictures.ts';
import { copyInto, linkFile, writeInto } from './store.ts';
import { collectPages } from './tree.ts';
import { contextsOf, filesOfCity, formsOfSite, writeFilesOfSites } from './written-files.ts';

/** Either the files of the new release, or what keeps it from being published; then nothing has changed. */
export type Outcome =
  | { readonly manifest: Manifest }
  | { readonly problems: readonly ContentProblem[] }
  /** Pages that the release that is there has, and this one has not. */
  | { readonly lost: readonly string[] };

/** Builds the release of a plan. Content was checked before; photos and sheets show their problems only here. */
export async function carryOut(work: Work): Promise<Outcome> {
  const { plan, options, cacheRoot, progress } = work;
  const built = builtSites(plan);
  const photos = await preparePhotos(
    built.map(({ site }) => site),
    {
      contentRoot: resolve(options.contentRoot),
      cacheRoot: join(cacheRoot, 'photos'),
      asOf: options.asOf,
    },
  );
  if (photos.problems.length > 0) return { problems: photos.problems };

  const release = startRelease(options.outDir);
  const written = join(cacheRoot, 'written');
  rmSync(written, { recursive: true, force: true });
  try {
    // Pages are rendered by other processes; this one is free for the files beside them meanwhile.
    const contexts = contextsOf(work, { built, photos });
    const filesBeside = writeFilesOfSites(contexts, written, work.settings.editor ? [formsOfSite] : []);
    const [, ofSites, ofCity, pictures] = await Promise.all([
      renderPages(work, { built, photos, tree: release.tree }),
      filesBeside,
      filesBeside.then(() => filesOfCity(work, written)),
      prepareSharePictures(contexts, join(cacheRoot, 'share')),
    ]);
    for (const path of ofSites) linkFile(join(written, path), join(release.tree, path));
    for (const { path, content } of ofCity) writeInto(join(release.tree, path), content);
    for (const [path, file] of pictures) linkFile(file, join(release.tree, path));
    for (const { path, content } of await searchFiles(work, built))
      writeInto(join(release.tree, path), content);
    const problems = await printPosters(work, { built, tree: release.tree });
    if (problems.length > 0) return { problems };
    progress.step('写清单');
    const { manifest, shared } = assemble({ plan, options, release, storeRoot: join(cacheRoot, 'store') });
    const lost = work.before ? lostPages(work.before, manifest) : [];
    if (lost.length > 0) return { lost };
    writeFileSync(join(release.tree, MANIFEST_FILE), formatManifest(manifest));
    switchRelease(release, shared);
    return { manifest };
  } finally {
    abandonRelease(release);
    for (const folder of [workFolder(cacheRoot), written]) rmSync(folder, { recursive: true, force: true });
  }
}

const workFolder = (cacheRoot: string): string => join(cacheRoot, 'work');

async function renderPages(
  { plan, options, revisions, cacheRoot, progress }: Work,
  { built, photos, tree }: { built: readonly BuiltSite[]; photos: PreparedPhotos; tree: string },
): Promise<void> {
  const jobs = planJobs({ plan, built, options, photoSizes: photos.sizes, revisions });
  if (jobs.length === 0) return;
  progress.step(built.length > 0 ? `生成 ${built.length} 个村（社区）的网页` : '生成全市的网页');
  collectPages(await renderJobs(jobs, workFolder(cacheRoot)), tree);
  for (const [path, file] of photos.files) linkFile(file, join(tree, path));
  if (plan.help && !plan.help.stored)
    for (const [path, file] of await guidePictures(resolve(options.contentRoot), cacheRoot))
      linkFile(file, join(tree, path));
  // Where the assets of an earlier release are kept, these serve the printing and are thrown away before it is published.
  const put = plan.assets.stored ? linkFile : copyInto;
  for (const { source, path } of printFontFiles()) put(source, join(tree, path));
}
