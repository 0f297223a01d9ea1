/** Programs of this computer, found without starting them. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program lies on the search path; `undefined` when it is not installed. */
export function findProgram(name: string, path = process.env['PATH'] ?? ''): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => endings.map((ending) => join(folder, name + ending)))
    .find((file) => existsSync(file));
}

/** Whether an address can be opened in a browser: elsewhere than on Linux the system does it. */
export function canOpenBrowser(): boolean {
  return (
    process.platform === 'win32' || process.platform === 'darwin' || findProgram('xdg-open') !== undefined
  );
}
