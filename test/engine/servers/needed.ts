/** Tests that need real servers: run where these are installed, and elsewhere a skipped test says what to install. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { notInstalled } from './server-process.ts';

interface Needed {
  readonly programs: readonly string[];
  /** Of Debian. */
  readonly packages: readonly string[];
}

/** Describes tests that need servers; `folder` is one for them all, gone afterwards. */
export function describeWith(
  name: string,
  needed: readonly Needed[],
  tests: (folder: () => string) => void,
): void {
  const missing = needed.filter(({ programs }) => notInstalled(programs).length > 0);
  const packages = missing.flatMap((one) => one.packages).join(' ');
  const install = `not run here: apt-get install --no-install-recommends ${packages}`;
  describe.skipIf(missing.length > 0)(missing.length > 0 ? `${name}, ${install}` : name, () => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'gkl-engine-'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    tests(() => folder);
  });
}
