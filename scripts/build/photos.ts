/**
 * A doorway to sharp: photos as they are published and printed. Each is turned upright, stripped of where and by
 * whom it was taken, made small enough for a phone or large enough for paper, and kept by the hash of its bytes so that
 * it is encoded once.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ContentProblem } from '../../src/loader/tell/problem.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { indexCatalogue } from '../../src/model/catalogue/catalogue.ts';
import { photosOfPremises } from '../../src/model/place/premises.ts';
import { isUp } from '../../src/model/place/publicity.ts';
import { photosOnWebOf } from '../../src/model/place/rectification.ts';
import type { Site } from '../../src/model/place/site.ts';
import { photosOnPaper, photosOnWeb } from '../../src/model/privacy/visibility.ts';
import type { PhotoSize } from '../../src/render-job.ts';
import { narrowPhotoPath, photoFallbackPath, photoPath, type SitePath } from '../../src/site/urls.ts';
import { FALLBACK_WIDTH, narrowWidths } from '../../src/site/pages/photo-view.ts';
import { PROJECT_ROOT } from '../project-folders.ts';
import { replaceFile } from '../whole-file.ts';
import { digestPaths } from './digests.ts';
import { unreadable } from '../photo/judge-photos.ts';
import { openPicture } from '../photo/open-picture.ts';
import { photosBy } from '../photo/photos-by.ts';
import type { Refusal } from '../photo/picture-format.ts';
import { duplicate } from './photo-duplicate.ts';

export interface PreparedPhotos {
  /** Sizes in pixels by release path, for the pages. */
  readonly sizes: Readonly<Record<SitePath, PhotoSize>>;
  /** Where the encoded file of each release path lies. */
  readonly files: ReadonlyMap<SitePath, string>;
  readonly problems: readonly ContentProblem[];
}

/** What photos are made for: a phone, or sheets that are printed at once. */
export type PhotoUse = 'web' | 'paper';

interface Recipe {
  readonly longestSide: number;
  readonly quality: number;
}

/** The web: sharp on a phone held sideways, and about 150 kB. Paper: 300 dots an inch at the width of half an A3. */
const RECIPES: Readonly<Record<PhotoUse, Recipe>> = {
  web: { longestSide: 1200, quality: 75 },
  paper: { longestSide: 1800, quality: 85 },
};

interface SourcePhoto {
  readonly path: SitePath;
  /** From the content root. */
  readonly file: string;
}

export interface PhotoOptions {
  readonly contentRoot: string;
  readonly cacheRoot: string;
  readonly asOf: CalendarDate;
  /** The web when absent. */
  readonly use?: PhotoUse;
  /** Orders are for officials alone (`ledgerInside`), and their photos with them. */
  readonly keepsOrders?: boolean;
  /**
   * What was encoded before, for a process that does this again and again: a photo is then read only once, and one that
   * is not there any more is left out.
   */
  readonly memory?: PhotoMemory;
}

/** By path, size and time of the file. */
export type PhotoMemory = Map<string, Encoded>;

/**
 * Encodes the photos that disclosures and publicity of these sites name. For the web all are tried, and those that it may
 * show are published; for paper only those that sheets for the wall show.
 */
export async function preparePhotos(
  sites: readonly Site[],
  { contentRoot, cacheRoot, asOf, use = 'web', keepsOrders = false, memory }: PhotoOptions,
): Promise<PreparedPhotos> {
  const sizes: Record<SitePath, PhotoSize> = {};
  const files = new Map<SitePath, string>();
  const problems: ContentProblem[] = [];
  const seen = new Map<SitePath, string>();
  const shown = new Set(sites.flatMap((site) => pathsShown(site, { use, asOf, keepsOrders })));
  const named = sites.flatMap(photosOf);
  for (const { path, file } of use === 'paper' ? named.filter((one) => shown.has(one.path)) : named) {
    const other = seen.get(path);
    if (other === file) continue;
    if (other !== undefined) problems.push(duplicate(file, other));
    seen.set(path, file);
    // Shown as it was before its photo went away.
    if (memory && !existsSync(join(contentRoot, file))) continue;
    const encoded = await encodeOnce(join(contentRoot, file), cacheRoot, RECIPES[use], memory);
    if ('message' in encoded) problems.push(unreadable(file, encoded));
    else if (shown.has(path)) {
      sizes[path] = encoded.size;
      files.set(path, encoded.file);
      if (use === 'web') for (const one of await encodeForPhones(path, encoded)) files.set(...one);
    }
  }
  return { sizes, files, problems };
}

function photosOf(site: Site): SourcePhoto[] {
  return photosBy(site).map(({ name, file }) => ({ path: photoPath(site.profile.id, name), file }));
}

function pathsShown(
  { profile, catalogue, disclosures, publicity, rectifications }: Site,
  { use, asOf, keepsOrders }: { use: PhotoUse; asOf: CalendarDate; keepsOrders: boolean },
): SitePath[] {
  const items = indexCatalogue(catalogue);
  return [
    ...disclosures.flatMap(({ content }) => {
      const item = items.get(content.item);
      return use === 'web'
        ? photosOnWeb(content, item, asOf)
        : photosOnPaper(content, item, { reach: 'wall', asOf });
    }),
    ...(use === 'web'
      ? [
          ...photosOfPremises(profile),
          ...(keepsOrders ? [] : rectifications.flatMap(({ content }) => photosOnWebOf(content, asOf))),
        ]
      : []),
    ...publicity.filter((item) => isUp(item, asOf)).flatMap(({ content }) => content.photos ?? []),
  ].map(({ file }) => photoPath(profile.id, file));
}

export interface Encoded {
  readonly file: string;
  readonly size: PhotoSize;
}

let library: string | undefined;

/** Names the version of the image library: another one writes other bytes. */
function libraryDigest(): string {
  library ??= digestPaths(PROJECT_ROOT, ['node_modules/sharp/package.json']);
  return library;
}

async function encodeOnce(
  source: string,
  cacheRoot: string,
  recipe: Recipe,
  memory: PhotoMemory | undefined,
): Promise<Encoded | Refusal> {
  if (!memory) return encode(source, cacheRoot, recipe);
  const { size, mtimeMs } = statSync(source);
  const key = `${source} ${size} ${mtimeMs} ${recipe.longestSide}`;
  const known = memory.get(key);
  if (known) return known;
  const encoded = await encode(source, cacheRoot, recipe);
  if (!('message' in encoded)) memory.set(key, encoded);
  return encoded;
}

async function encode(source: string, cacheRoot: string, recipe: Recipe): Promise<Encoded | Refusal> {
  const { longestSide, quality } = recipe;
  const bytes = readFileSync(source);
  // Part of every cached name: a change of the recipe, or of the library, encodes all photos again.
  const recipeName = `webp-${longestSide}-${quality} ${libraryDigest()}`;
  const name = createHash('sha256').update(recipeName).update(bytes).digest('hex');
  const file = join(cacheRoot, `${name}.webp`);
  const sizeFile = join(cacheRoot, `${name}.json`);
  if (existsSync(sizeFile)) return { file, size: JSON.parse(readFileSync(sizeFile, 'utf8')) as PhotoSize };
  const opened = await openPicture(bytes, source, (picture) =>
    picture
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality })
      .toBuffer({ resolveWithObject: true }),
  );
  if ('message' in opened) return opened;
  const { data, info } = opened.made;
  const size = { width: info.width, height: info.height };
  writeWhole(file, data);
  // Last, because its being there says that both are.
  writeWhole(sizeFile, JSON.stringify(size));
  return { file, size };
}

const NARROW_QUALITY = 75;

/**
 * The same photo in the widths of phones, and as JPEG for those that know no WebP (iPhones before iOS 14), by release
 * path. Made from the published one, which is upright and says nothing of its place. No AVIF: on the sample photos it
 * saved 2 kB of 11 and took 3.4 times as long (105 ms against 31 at 720 pixels), for phones that are too old for it.
 */
async function encodeForPhones(path: SitePath, { file, size }: Encoded): Promise<[SitePath, string][]> {
  const versions = [
    ...narrowWidths(size.width).map((width) => ({
      path: narrowPhotoPath(path, width),
      width,
      ending: 'webp',
    })),
    { path: photoFallbackPath(path), width: FALLBACK_WIDTH, ending: 'jpg' },
  ];
  return Promise.all(
    versions.map(async ({ path: released, width, ending }): Promise<[SitePath, string]> => {
      const narrow = file.replace(/\.webp$/, `-${width}-${NARROW_QUALITY}.${ending}`);
      if (!existsSync(narrow)) {
        const { default: sharp } = await import('sharp');
        const picture = sharp(file).resize({ width, withoutEnlargement: true });
        const encoded =
          ending === 'jpg'
            ? picture.jpeg({ quality: NARROW_QUALITY })
            : picture.webp({ quality: NARROW_QUALITY });
        writeWhole(narrow, await encoded.toBuffer());
      }
      return [released, narrow];
    }),
  );
}

/**
 * A published photo as JPEG, the only picture that a browser puts into a PDF as it is: anything else it writes out
 * pixel by pixel, ten times the size.
 */
export async function photoForPdf(webp: Uint8Array): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  return sharp(webp).jpeg({ quality: 85, chromaSubsampling: '4:2:0' }).toBuffer();
}

function writeWhole(file: string, content: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true });
  replaceFile(file, content);
}
