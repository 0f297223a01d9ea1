/**
 * The one doorway to sharp: photos as they are published. Each is turned upright, stripped of where and by whom it
 * was taken, made small enough for a phone, and kept by the hash of its bytes so that it is encoded once.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FILE_START, problemAt, type ContentProblem } from '../../src/loader/problem.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { indexCatalogue } from '../../src/model/catalogue.ts';
import { photosIn } from '../../src/model/disclosure.ts';
import { isUp } from '../../src/model/publicity.ts';
import type { Site } from '../../src/model/site.ts';
import { photosOnWeb } from '../../src/model/visibility.ts';
import type { PhotoSize } from '../../src/render-job.ts';
import { photoPath, type SitePath } from '../../src/site/urls.ts';

export interface PreparedPhotos {
  /** Sizes in pixels by release path, for the pages. */
  readonly sizes: Readonly<Record<SitePath, PhotoSize>>;
  /** Where the encoded file of each release path lies. */
  readonly files: ReadonlyMap<SitePath, string>;
  readonly problems: readonly ContentProblem[];
}

/** Longest side: sharp on a phone held sideways, and about 150 kB. */
const LONGEST_SIDE = 1200;
const QUALITY = 75;
/** Part of every cached name: a change here encodes all photos again. */
const RECIPE = `webp-${LONGEST_SIDE}-${QUALITY}`;

interface SourcePhoto {
  readonly path: SitePath;
  /** From the content root. */
  readonly file: string;
}

export interface PhotoOptions {
  readonly contentRoot: string;
  readonly cacheRoot: string;
  readonly asOf: CalendarDate;
}

/** Encodes the photos that disclosures and publicity of these sites name; only those that the web may show are published. */
export async function preparePhotos(
  sites: readonly Site[],
  { contentRoot, cacheRoot, asOf }: PhotoOptions,
): Promise<PreparedPhotos> {
  const sizes: Record<SitePath, PhotoSize> = {};
  const files = new Map<SitePath, string>();
  const problems: ContentProblem[] = [];
  const seen = new Map<SitePath, string>();
  const shown = new Set(sites.flatMap((site) => pathsOnWeb(site, asOf)));
  for (const { path, file } of sites.flatMap(photosOf)) {
    const other = seen.get(path);
    if (other === file) continue;
    if (other !== undefined) problems.push(duplicate(file, other));
    seen.set(path, file);
    const encoded = await encode(join(contentRoot, file), cacheRoot);
    if (encoded === undefined) problems.push(unreadable(file, readFileSync(join(contentRoot, file))));
    else if (shown.has(path)) {
      sizes[path] = encoded.size;
      files.set(path, encoded.file);
    }
  }
  return { sizes, files, problems };
}

function photosOf({ profile, county, township, disclosures, publicity }: Site): SourcePhoto[] {
  const folder = `sites/${county.id}/${township.id}/${profile.id}/photos`;
  return [
    ...disclosures.flatMap(({ content }) => photosIn(content)),
    ...publicity.flatMap(({ content }) => content.photos ?? []),
  ].map(({ file }) => ({ path: photoPath(profile.id, file), file: `${folder}/${file}` }));
}

function pathsOnWeb({ profile, catalogue, disclosures, publicity }: Site, asOf: CalendarDate): SitePath[] {
  const items = indexCatalogue(catalogue);
  return [
    ...disclosures.flatMap(({ content }) => photosOnWeb(content, items.get(content.item), asOf)),
    ...publicity.filter((item) => isUp(item, asOf)).flatMap(({ content }) => content.photos ?? []),
  ].map(({ file }) => photoPath(profile.id, file));
}

/** The encoded photo; `undefined` when it cannot be read as one. */
async function encode(
  source: string,
  cacheRoot: string,
): Promise<{ file: string; size: PhotoSize } | undefined> {
  const bytes = readFileSync(source);
  const name = createHash('sha256').update(RECIPE).update(bytes).digest('hex');
  const file = join(cacheRoot, `${name}.webp`);
  const sizeFile = join(cacheRoot, `${name}.json`);
  if (existsSync(sizeFile)) return { file, size: JSON.parse(readFileSync(sizeFile, 'utf8')) as PhotoSize };
  // Only a build with a new photo waits for the image library.
  const { default: sharp } = await import('sharp');
  try {
    const { data, info } = await sharp(bytes, { failOn: 'error' })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true });
    const size = { width: info.width, height: info.height };
    writeWhole(file, data);
    // Last, because its being there says that both are.
    writeWhole(sizeFile, JSON.stringify(size));
    return { file, size };
  } catch {
    // Broken, or no picture at all: the caller reports it.
    return undefined;
  }
}

function writeWhole(file: string, content: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, content);
  renameSync(`${file}.${process.pid}`, file);
}

/** What iPhones write by default: an ISO media file with one of these brands. sharp cannot read it. */
const HEIC = /^ftyp(?:heic|heix|hevc|heim|heis|mif1|msf1)/;

function unreadable(file: string, bytes: Buffer): ContentProblem {
  const isHeic = HEIC.test(bytes.subarray(4, 12).toString('latin1'));
  return problemAt(file, FILE_START, {
    code: 'PHOTO_UNREADABLE',
    message: isHeic ? '这张照片是苹果手机的 HEIC 格式，网页上显示不了。' : '这张照片打不开，可能没有传完整。',
    hint: isHeic
      ? '请拍照的人在手机“设置—相机—格式”里选“兼容性最佳”再拍，或者用微信发“原图”存成 JPEG，换掉这个文件。'
      : '请重新从手机传一张 JPEG 照片，换掉这个文件。',
  });
}

function duplicate(file: string, other: string): ContentProblem {
  return problemAt(file, FILE_START, {
    code: 'PHOTO_DUPLICATE',
    message: `这张照片和 ${other} 只是扩展名不同，发布后会是同一个地址。`,
    hint: '请给其中一张换个名字，并改掉用到它的地方。',
  });
}
