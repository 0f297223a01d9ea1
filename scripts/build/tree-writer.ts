/** Writes files into an unfinished release and notes what they are, so that nothing is read again to be counted. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entryOf, type Manifest, type ManifestEntry } from './manifest.ts';
import { linkOrCopy } from './store.ts';

export interface TreeWriter {
  /** Puts a file at a release path. */
  write(path: string, content: string | Uint8Array): void;
  /** The same of a file that lies elsewhere; as a link where that is possible. */
  link(path: string, file: string): void;
  /** The same of a file of which it is known what it is. */
  linkKnown(path: string, file: string, entry: ManifestEntry): void;
  /** What was put there by now. */
  readonly files: Manifest;
}

/** A writer into a tree; folders are made when the first file needs them. */
export function openTree(tree: string): TreeWriter {
  const files: Record<string, ManifestEntry> = {};
  const made = new Set<string>();
  const makeFolderOf = (file: string): void => {
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
  };
  return {
    files,
    write(path, content) {
      const file = join(tree, path);
      makeFolderOf(file);
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      writeFileSync(file, bytes);
      files[path] = entryOf(bytes);
    },
    link(path, source) {
      this.linkKnown(path, source, entryOf(readFileSync(source)));
    },
    linkKnown(path, source, entry) {
      const file = join(tree, path);
      makeFolderOf(file);
      linkOrCopy(source, file);
      files[path] = entry;
    },
  };
}
