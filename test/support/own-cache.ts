/** A cache for the commands of one run of the tests: nothing of what they keep stays in `.cache/`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string;
let before: string | undefined;

/** Workers and the commands below them inherit it. */
export function setup(): void {
  before = process.env['GONGKAILAN_CACHE'];
  folder = mkdtempSync(join(tmpdir(), 'gongkailan-cache-'));
  process.env['GONGKAILAN_CACHE'] = folder;
}

/** Takes it away. */
export function teardown(): void {
  if (before === undefined) delete process.env['GONGKAILAN_CACHE'];
  else process.env['GONGKAILAN_CACHE'] = before;
  rmSync(folder, { recursive: true, force: true });
}
