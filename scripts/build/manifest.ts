/** The manifest of a release: every file with its SHA-256 and size, for whoever wants to check a copy. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ManifestEntry {
  readonly sha256: string;
  readonly bytes: number;
}

/** Release path → entry. */
export type Manifest = Readonly<Record<string, ManifestEntry>>;

/** The name of the manifest in a release; it does not list itself. */
export const MANIFEST_FILE = 'manifest.json';

/** Entries of these files, which lie under `root`. */
export function listFiles(root: string, paths: readonly string[]): Manifest {
  return Object.fromEntries(
    paths.map((path) => {
      const content = readFileSync(join(root, path));
      const sha256 = createHash('sha256').update(content).digest('hex');
      return [path, { sha256, bytes: content.length }];
    }),
  );
}

/** The manifest as text: one file a line, in code point order, so that two releases can be compared with `diff`. */
export function formatManifest(manifest: Manifest): string {
  const lines = Object.entries(manifest)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, entry]) => `  ${JSON.stringify(path)}: ${JSON.stringify(entry)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
