/** A folder as a zip archive, file by file, so that its size is none of the memory. */
import { createWriteStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { once } from 'node:events';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** What is compressed already. */
const PACKED = /\.(?:woff2?|br|png|jpe?g|webp|gz|tgz|zip|pack)$/;
/** APPNOTE 4.4.2: attributes are those of Unix, so that programs stay programs. */
const UNIX = 3;

/** Regular files below a folder, with forward slashes, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Writes `target`, in which everything lies below the folder's own name. */
export async function zipFolder(folder: string, target: string): Promise<void> {
  const out = createWriteStream(target);
  let failed: Error | undefined;
  const zip = new Zip((error, chunk, isLast) => {
    if (error) failed = error;
    else if (isLast) out.end(chunk);
    else out.write(chunk);
  });
  for (const path of filesBelow(folder)) {
    const name = `${basename(folder)}/${path}`;
    const file = PACKED.test(path) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    file.os = UNIX;
    file.attrs = statSync(join(folder, path)).mode << 16;
    zip.add(file);
    file.push(readFileSync(join(folder, path)), true);
    if (out.writableNeedDrain) await once(out, 'drain');
  }
  zip.end();
  if (failed) throw failed;
  await once(out, 'finish');
}
