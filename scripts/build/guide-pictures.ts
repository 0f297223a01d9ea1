/** Pictures of the clerks' guide for a release: encoded again, so that nothing but pixels goes out. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { loadGuide } from '../../src/loader/city/load-guide.ts';
import { GUIDE_PICTURES } from '../../src/model/clerk/guide.ts';
import { helpPicturePath, type SitePath } from '../../src/site/urls.ts';

/** Part of the name of what is kept: a change of the settings below makes it anew. */
const ENCODING = 'palette-64';

/** Encoded pictures by release path, made once for each picture and kept in the cache. */
export async function guidePictures(contentRoot: string, cacheRoot: string): Promise<Map<SitePath, string>> {
  const found = new Map<SitePath, string>();
  const folder = join(cacheRoot, 'guide-pictures');
  mkdirSync(folder, { recursive: true });
  for (const { path } of loadGuide(contentRoot)?.pictures ?? []) {
    const bytes = readFileSync(join(contentRoot, path));
    const name = createHash('sha256').update(ENCODING).update(bytes).digest('hex').slice(0, 24);
    const file = join(folder, `${name}.png`);
    if (!existsSync(file)) {
      const { default: sharp } = await import('sharp');
      await sharp(bytes).png({ palette: true, colours: 64, effort: 8 }).toFile(`${file}.next`);
      renameSync(`${file}.next`, file);
    }
    found.set(helpPicturePath(path.slice(GUIDE_PICTURES.length)), file);
  }
  return found;
}
