/** Writes files into an unfinished release and notes what they are, so that nothing is read again to be counted. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Manifest, ManifestEntry } from './manifest.ts';
import { linkFile } from './store.ts';

export interface TreeWriter {
  /** Puts a file at a release path. */
  write(path: string, content: string | Uint8Array): void;
  /** The same of a file that lies elsewhere; as a link where that is possible. */
  link(path: string, file: string): void;
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
  const note = (path: string, bytes: Uint8Array): void => {
    files[path] = { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
  };
  return {
    files,
    write(path, content) {
      const file = join(tree, path);
      makeFolderOf(file);
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      writeFileSync(file, bytes);
      note(path, bytes);
    },
    link(path, source) {
      linkFile(source, join(tree, path));
      note(path, readFileSync(source));
    },
  };
}
