/**
 * Packages for another machine, in another copy of the project, which then needs no network:
 * `node scripts/setup/into.mjs FOLDER win32-x64 node base desk`.
 */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installGroupPackages } from './install.mjs';
import { MACHINES } from './lockfile.mjs';
import { stamp, wantedStamp } from './stamps.mjs';

const [folder, name, ...groups] = process.argv.slice(2);
const machine = MACHINES.find(({ os, cpu }) => `${os}-${cpu}` === name);
if (!folder || !machine) throw new Error('usage: into.mjs FOLDER MACHINE GROUP…');
const root = resolve(folder);
await installGroupPackages(root, groups, machine);
stamp(root, groups, wantedStamp(root, machine));
// Neither a stick nor Windows knows links.
rmSync(join(root, 'node_modules/.bin'), { recursive: true, force: true });
