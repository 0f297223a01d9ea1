/** What a release is made of: `000012.json` beside its folder, for programs; no server shows it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Manifest } from '../manifest.ts';
import type { PlacedPart } from './parts.ts';
import { releasePath, type ReleaseFolder } from './release-folder.ts';

export interface ReleaseContents {
  readonly parts: readonly PlacedPart[];
  /** What was withdrawn or purged by then: whoever goes back to a release without one of these shows it again. */
  readonly takenBack: readonly string[];
  /** The same by the time when the city's index was made; absent where there is none. */
  readonly indexed?: readonly string[] | undefined;
  /** The release that this one is but for a newer index of the city: nobody goes back to that. */
  readonly follows?: string | undefined;
}

/** Where it is written. */
export const compositionFile = (release: ReleaseFolder, name: string): string =>
  `${releasePath(release, name)}.json`;

interface Written {
  readonly parts: readonly {
    /** From the folder of all releases, so that it may be moved. */
    readonly folder: string;
    readonly files: Manifest;
  }[];
  readonly takenBack: readonly string[];
  readonly indexed?: readonly string[] | undefined;
  readonly follows?: string | undefined;
}

/** Writes down what a release is made of. */
export function writeComposition(
  release: ReleaseFolder,
  name: string,
  { parts, ...others }: ReleaseContents,
): void {
  const written: Written = {
    parts: parts.map(({ folder, files }) => ({ folder: relative(release.root, folder), files })),
    ...others,
  };
  writeFileSync(compositionFile(release, name), JSON.stringify(written));
}

/** What a release is made of, as far as the folders of its parts are there; `undefined` where nobody wrote it down. */
export function readComposition(
  release: ReleaseFolder,
  name: string | undefined,
): ReleaseContents | undefined {
  if (name === undefined) return undefined;
  try {
    const { parts, ...others } = JSON.parse(readFileSync(compositionFile(release, name), 'utf8')) as Written;
    return {
      parts: parts
        .map(({ folder, files }) => ({ folder: join(release.root, folder), files }))
        .filter(({ folder }) => existsSync(folder)),
      ...others,
    };
  } catch {
    // What cannot be read is put in its place again, looked at before.
    return undefined;
  }
}
