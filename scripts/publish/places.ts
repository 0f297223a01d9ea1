/** What `publish` keeps beside the releases: it changes without one, and no web server has it as its root. */
import { mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The folder in which the releases of `out` lie, `/srv/gkl/.site.releases` for `/srv/gkl/site`. */
function releasesFolder(outDir: string): string {
  const out = resolve(outDir);
  return join(dirname(out), `.${basename(out)}.releases`);
}

/** `status.json`: when it was published last, what waits and why. Each release links to it. */
export const statusFile = (outDir: string): string => join(releasesFolder(outDir), 'status.json');

/** There while somebody asked for a publish and none has begun with it. */
export const wantedFile = (outDir: string): string => join(releasesFolder(outDir), 'publish-wanted');

/** There from the beginning of a publish to its end, and after one that was killed. */
export const begunFile = (outDir: string): string => join(releasesFolder(outDir), 'publish-begun');

/** Makes the folder, where there is none. */
export function makeReleasesFolder(outDir: string): void {
  mkdirSync(releasesFolder(outDir), { recursive: true });
}
