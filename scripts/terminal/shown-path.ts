/** How a file of the content is named to whoever sits at the terminal. */
import { relative, resolve, sep } from 'node:path';

/** A path as the reader would name it: from the working folder when it lies below, else in full. */
export function shownPath(contentRoot: string, file: string): string {
  const absolute = resolve(contentRoot, file);
  const path = relative(process.cwd(), absolute);
  return (path.startsWith('..') ? absolute : path).split(sep).join('/');
}
