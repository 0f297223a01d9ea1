/** Packages of some groups into `node_modules`, one by one: what is there stays, what is begun is never seen half. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { downloadAll } from './download.mjs';
import { showDownload } from './download-bar.mjs';
import { GROUPS, isUsed } from './groups.mjs';
import { packagesOf, readLockfile, thisMachine } from './lockfile.mjs';
import { unpack } from './unpack.mjs';

/** Which version of each package lies where, for those that were laid down here. */
const STATE = 'node_modules/.gongkailan.json';

/** Installs what of some groups is not there in its version; says first how much that is. */
export async function installGroupPackages(root, groups, machine = thisMachine()) {
  const state = readState(root);
  const packages = packagesOf(readLockfile(root), groups, machine).filter(
    ({ path, version }) => state[path] !== version || !existsSync(join(root, path, 'package.json')),
  );
  const bar = showDownload(
    groups.map((group) => GROUPS[group].say),
    packages.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  const archives = join(root, 'node_modules/.archives');
  const files = await downloadAll(packages, { folder: archives, root, onBytes: bar.add });
  bar.end();
  const staging = mkdtempSync(join(archives, 'staging-'));
  for (const [one, file] of files) layDown(root, one, { file, staging });
  linkNode(root);
  const laid = Object.fromEntries(packages.map(({ path, version }) => [path, version]));
  writeFileSync(join(root, STATE), JSON.stringify({ ...readState(root), ...laid }));
  rmSync(archives, { recursive: true, force: true });
}

function readState(root) {
  try {
    return JSON.parse(readFileSync(join(root, STATE), 'utf8'));
  } catch {
    return {};
  }
}

function layDown(root, { path, name }, { file, staging }) {
  const made = join(staging, path.replaceAll('/', '+'));
  mkdirSync(made);
  unpack(file, made, (part) => isUsed(name, part));
  const place = join(root, path);
  const inner = join(place, 'node_modules');
  // Packages inside of it belong to the lockfile by themselves.
  if (existsSync(inner)) renameSync(inner, join(made, 'node_modules'));
  rmSync(place, { recursive: true, force: true, maxRetries: TRIES, retryDelay: TRY_MS });
  mkdirSync(dirname(place), { recursive: true });
  moveSoon(made, place);
}

/** On Windows a virus scanner holds what was just written for a moment. */
const TRIES = 10;
const TRY_MS = 200;

function moveSoon(from, to) {
  for (let tries = 1; ; tries++)
    try {
      return renameSync(from, to);
    } catch (error) {
      if (tries === TRIES || !['EPERM', 'EBUSY', 'EACCES'].includes(error.code)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, TRY_MS);
    }
}

/** npm puts this folder before all others where a program is looked for. Windows has no such links. */
function linkNode(root) {
  const link = join(root, 'node_modules/.bin/node');
  if (existsSync(link) || !existsSync(join(root, 'node_modules/node/bin/node'))) return;
  mkdirSync(dirname(link), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync('../node/bin/node', link);
}
