/**
 * Looks through what is published for files that somebody changed, some at every build: where the last one stopped. What a
 * commit costs must not grow with the city, so a large city is looked through in the course of some builds, a small one
 * each time. A file younger than its part is found by its time, any other change by its hash.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../whole-file.ts';
import { entryOf, MANIFEST_FILE, wholeManifest, type Manifest, type ManifestEntry } from '../manifest.ts';
import type { PlacedPart } from './parts.ts';
import type { ReleaseFolder } from './release-folder.ts';

/** How much one build looks at; with these figures about a tenth of a second. */
const MOST = { files: 5_000, hashedBytes: 8 << 20, hashedFiles: 500 } as const;

/** Where the next build goes on, by folder of a part. */
interface Position {
  readonly files?: string;
  readonly hashes?: string;
}

const POSITION_FILE = 'inspected.json';

/** Of these parts, which are all of a release, the damaged ones that were found. Remembers how far it came. */
export function findDamaged(release: ReleaseFolder, parts: readonly PlacedPart[]): Set<PlacedPart> {
  const position = readPosition(release);
  const sorted = parts.toSorted((a, b) => (a.folder < b.folder ? -1 : 1));
  const damaged = new Set<PlacedPart>();
  let [files, hashedFiles, hashedBytes] = [0, 0, 0];
  const next: { files?: string; hashes?: string } = {};
  for (const part of startingAt(sorted, position.files)) {
    if (files >= MOST.files) {
      next.files = part.folder;
      break;
    }
    const entries = Object.entries(wholeManifest(part.folder, part.files));
    files += entries.length;
    const sealedAt = statSync(part.folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (!entries.every(([path, entry]) => isAsPlaced(join(part.folder, path), { entry, sealedAt })))
      damaged.add(part);
  }
  for (const part of startingAt(sorted, position.hashes)) {
    if (hashedBytes >= MOST.hashedBytes || hashedFiles >= MOST.hashedFiles) {
      next.hashes = part.folder;
      break;
    }
    for (const [path, entry] of Object.entries(wholeManifest(part.folder, part.files))) {
      hashedFiles++;
      hashedBytes += entry.bytes;
      if (!hasHash(join(part.folder, path), entry)) damaged.add(part);
    }
  }
  const text = JSON.stringify(next);
  if (text !== JSON.stringify(position) && existsSync(release.root))
    replaceFile(join(release.root, POSITION_FILE), text);
  return damaged;
}

/**
 * Whether the files that a release has beside its links to parts are what its manifests list. They are few, so all are
 * looked at: whoever edits one there changes no part.
 */
export function isAsListed(folder: string, listed: Manifest, path = ''): boolean {
  return readdirSync(join(folder, path), { withFileTypes: true }).every((entry) => {
    const inside = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) return isAsListed(folder, listed, inside);
    // Its links are short of being files; the manifest of all lists itself nowhere.
    if (!entry.isFile() || inside === MANIFEST_FILE) return true;
    const wanted = listed[inside];
    return wanted !== undefined && hasHash(join(folder, inside), wanted);
  });
}

function isAsPlaced(file: string, { entry, sealedAt }: { entry: ManifestEntry; sealedAt: number }): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.size !== entry.bytes) return false;
  return stats.mtimeMs <= sealedAt || hasHash(file, entry);
}

function hasHash(file: string, { sha256 }: ManifestEntry): boolean {
  try {
    return entryOf(readFileSync(file)).sha256 === sha256;
  } catch {
    // Gone, or no longer to be read.
    return false;
  }
}

function* startingAt(sorted: readonly PlacedPart[], from: string | undefined): Generator<PlacedPart> {
  const start = from === undefined ? 0 : sorted.findIndex(({ folder }) => folder >= from);
  const first = Math.max(start, 0);
  yield* sorted.slice(first);
  yield* sorted.slice(0, first);
}

function readPosition({ root }: ReleaseFolder): Position {
  try {
    return JSON.parse(readFileSync(join(root, POSITION_FILE), 'utf8')) as Position;
  } catch {
    return {};
  }
}
