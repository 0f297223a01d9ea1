/** Folders in which a disk of its own is hung: nothing can take their place. */
import { lstatSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Whether a folder is such a place; not where it is absent. A folder that is bound in from the same disk is not seen. */
export function isMountPoint(folder: string): boolean {
  const path = resolve(folder);
  const own = lstatSync(path, { throwIfNoEntry: false });
  return own?.isDirectory() === true && own.dev !== statSync(dirname(path)).dev;
}
