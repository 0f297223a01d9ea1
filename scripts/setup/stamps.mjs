/** What of a lockfile is installed in a copy of the project. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the installed packages must match: the lockfile, on a kind of machine. */
export function wantedStamp(root, { os, cpu } = { os: process.platform, cpu: process.arch }) {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(`${os} ${cpu} `).update(lockfile).digest('hex');
}

/** `all` for what `npm ci` installs, else a group of `groups.mjs`. */
export const stampFile = (root, group) =>
  join(root, 'node_modules', group === 'all' ? '.setup-stamp' : `.setup-stamp-${group}`);

export function isStamped(root, group, wanted) {
  const file = stampFile(root, group);
  return existsSync(file) && readFileSync(file, 'utf8') === wanted;
}

export function stamp(root, groups, wanted) {
  for (const group of groups) writeFileSync(stampFile(root, group), wanted);
}
