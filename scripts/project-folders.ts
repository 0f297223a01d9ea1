/** Where the project lies, and where commands keep what they need again. */
import { join, resolve } from 'node:path';

export const PROJECT_ROOT = resolve(import.meta.dirname, '..');

/** Parts of earlier releases, photos, unfinished work. Tests, and machines that build several cities, name their own. */
export const CACHE_ROOT = resolve(process.env['GONGKAILAN_CACHE'] ?? join(PROJECT_ROOT, '.cache'));
