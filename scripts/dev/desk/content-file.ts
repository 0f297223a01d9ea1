/** Files that the desk may hand to an editor: those that lie in the content folder, wherever a name or link points. */
import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The real path of a file named from the content root; `undefined` for what is none or lies elsewhere. */
export function findContentFile(contentRoot: string, file: string): string | undefined {
  try {
    const root = realpathSync(contentRoot);
    const found = realpathSync(join(root, file));
    return found.startsWith(root + sep) && statSync(found).isFile() ? found : undefined;
  } catch {
    return undefined;
  }
}
