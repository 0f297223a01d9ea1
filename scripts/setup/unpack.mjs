/** An archive of a package as npm packs it (gzip, tar by POSIX.1-2001) → its files in a folder. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const BLOCK = 512;

/** Writes the files that `isWanted` says, without the archive's own top folder. */
export function unpack(archive, folder, isWanted) {
  for (const { path, mode, content } of entriesOf(gunzipSync(readFileSync(archive)))) {
    const name = path.slice(path.indexOf('/') + 1);
    if (!isWanted(name)) continue;
    const file = join(folder, ...safeParts(name));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    if (mode & 0o100) chmodSync(file, 0o755);
  }
}

/** Regular files only: npm packs no others. */
function* entriesOf(tar) {
  let longName;
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const text = (from, length) => tar.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(text(124, 12), 8) || 0;
    const content = tar.subarray(at + BLOCK, at + BLOCK + size);
    const type = text(156, 1) || '0';
    const prefix = text(257, 5) === 'ustar' ? text(345, 155) : '';
    const path = longName ?? (prefix ? `${prefix}/${text(0, 100)}` : text(0, 100));
    longName = undefined;
    if (type === 'x') longName = /(?:^|\n)\d+ path=([^\n]*)\n/.exec(content.toString('utf8'))?.[1];
    else if (type === 'L') longName = content.toString('utf8').replace(/\0.*$/s, '');
    else if (type === '0') yield { path, mode: Number.parseInt(text(100, 8), 8), content };
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

/** An archive that wants to write elsewhere was not packed by npm. */
function safeParts(name) {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..') || /[\\:]/.test(name)) throw new Error(`unsafe path in an archive: ${name}`);
  return parts;
}
