/** Which packages the lockfile names for some groups on a kind of machine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOR_ONE_MACHINE, GROUPS, NEVER_LOADED, WITHOUT_DEPENDENCIES } from './groups.mjs';

/**
 * @typedef {{ os: string, cpu: string, libc?: string }} Machine as Node names them: `win32`, `x64`, `glibc`
 * @typedef {{ path: string, name: string, archive: string, version: string, integrity: string, bytes: number }} Package
 *   `path` is where it lies, `node_modules/astro`; `archive` what the registry calls it; `bytes` what is downloaded.
 */

/** Those that the project is made for. @type {Machine[]} */
export const MACHINES = [
  { os: 'linux', cpu: 'x64', libc: 'glibc' },
  { os: 'win32', cpu: 'x64' },
  { os: 'darwin', cpu: 'arm64' },
  { os: 'darwin', cpu: 'x64' },
];

/** @returns {Machine} */
export function thisMachine() {
  const machine = { os: process.platform, cpu: process.arch };
  if (process.platform !== 'linux') return machine;
  return { ...machine, libc: process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl' };
}

/** The lockfile, and what it does not say: sizes, the hashes of other machines' packages, Node by machine. */
export function readLockfile(root) {
  const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
  return { packages: read('package-lock.json').packages, archives: read('scripts/setup/archives.json') };
}

/**
 * The packages of some groups on a machine, each once, by path.
 * @returns {Package[]}
 */
export function packagesOf({ packages, archives }, groups, machine) {
  const found = new Map();
  const visit = (path) => {
    const entry = packages[path];
    const name = entry?.name ?? nameAt(path);
    if (!entry || found.has(path) || NEVER_LOADED.test(name) || !isFor(name, entry, machine)) return;
    found.set(path, describe(archives, { path, name, entry, machine }));
    if (name !== 'node' && !WITHOUT_DEPENDENCIES.includes(name))
      for (const needed of neededBy(entry)) visit(resolveFrom(packages, path, needed));
  };
  for (const group of groups)
    for (const name of GROUPS[group].packages) visit(resolveFrom(packages, '', name));
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const nameAt = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

function isFor(name, { os, cpu, libc, link }, machine) {
  const only = FOR_ONE_MACHINE[name];
  if (link || (only && (only.os !== machine.os || only.cpu !== machine.cpu))) return false;
  const allows = (list, own) => !list || (list.includes(own) && !list.includes(`!${own}`));
  return allows(os, machine.os) && allows(cpu, machine.cpu) && (!libc || allows(libc, machine.libc));
}

function neededBy({ dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta }) {
  const peers = Object.keys(peerDependencies ?? {}).filter((name) => !peerDependenciesMeta?.[name]?.optional);
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers];
}

/** Where Node would find a package that the one at a path imports. */
function resolveFrom(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const candidate = `${folder}${folder && '/'}node_modules/${name}`;
    if (candidate in packages || folder === '') return candidate;
    if (!folder.includes('/node_modules/')) return `node_modules/${name}`;
  }
}

function describe(archives, { path, name, entry, machine }) {
  // The package `node` downloads another one when it is installed: the one with the binary.
  const node = name === 'node' ? archives.node[`${machine.os}-${machine.cpu}`] : undefined;
  const { archive, version } = node ?? { archive: name, version: entry.version };
  const { bytes = 0, integrity } = node ?? archives.packages[`${archive}@${version}`] ?? {};
  return { path, name, archive, version, bytes, integrity: integrity ?? entry.integrity };
}
