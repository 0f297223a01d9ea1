/** What `publish` keeps beside the releases: it changes without one, and no web server has it as its root. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { releaseFolder } from '../build/release/release-folder.ts';

/** There while somebody asked for a publish and none has begun with it. */
export const wantedFile = (outDir: string): string => join(releaseFolder(outDir).root, 'publish-wanted');

/** There from the beginning of a publish to its end, and after one that was killed. */
export const begunFile = (outDir: string): string => join(releaseFolder(outDir).root, 'publish-begun');

/** There while the index of the city's search is to be looked after, and nobody has begun with it. */
export const searchWantedFile = (outDir: string): string => join(releaseFolder(outDir).root, 'search-wanted');

/** Makes the folder, where there is none. */
export function makeReleasesFolder(outDir: string): void {
  mkdirSync(releaseFolder(outDir).root, { recursive: true });
}
