/** A store in a folder that machines share, as a cluster's disk. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addFile, codeOf, replaceFile } from '../../whole-file.ts';
import { entryOf } from '../manifest.ts';
import type { Store } from './interfaces.ts';

/** Opens it; the folder is made when the first thing is put. */
export function openFolderStore(root: string): Store {
  // A folder with a million names is slow on most disks.
  const place = (kind: 'cas' | 'ac', name: string): string => join(root, kind, name.slice(0, 2), name);
  const read = (file: string): Buffer | undefined => (existsSync(file) ? readFileSync(file) : undefined);
  const makeFolderOf = (file: string): string => {
    mkdirSync(dirname(file), { recursive: true });
    return file;
  };
  return {
    async readBytes(sha256) {
      const bytes = read(place('cas', sha256));
      return bytes && entryOf(bytes).sha256 === sha256 ? bytes : undefined;
    },
    async keepBytes(bytes) {
      const entry = entryOf(bytes);
      const file = place('cas', entry.sha256);
      const known = read(file);
      if (!known || entryOf(known).sha256 !== entry.sha256) replaceFile(makeFolderOf(file), bytes);
      return entry;
    },
    async readManifest(input) {
      return read(place('ac', input))?.toString();
    },
    async putManifest(input, text, broken) {
      const file = makeFolderOf(place('ac', input));
      try {
        addFile(file, text);
      } catch (cause) {
        if (codeOf(cause) !== 'EEXIST') throw cause;
        if (broken !== undefined && read(file)?.toString() === broken) replaceFile(file, text);
      }
      return read(file)?.toString() ?? text;
    },
  };
}
