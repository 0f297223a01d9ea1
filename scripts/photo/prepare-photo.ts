/** One photo into a site's `photos/`: made fit, named, and written whole or not at all. The original stays as it is. */
import { randomUUID } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { isPhotoName } from '../../src/loader/content-layout.ts';
import { encodePhoto, type EncodedPhoto, type PhotoSize } from './encode-photo.ts';
import { dayTaken, photoStem } from './photo-name.ts';
import { heavyRefusal, type PictureFormat, type Refusal } from './picture-format.ts';

/** More than any telephone writes; a film is larger. */
const MOST_BYTES = 60_000_000;

export interface PhotoWish {
  /** The site's `photos` folder; made when it is not there. */
  readonly to: string;
  /** What the clerk calls it, Chinese or not. */
  readonly name?: string | undefined;
  /** Only says what would be done. */
  readonly isDryRun?: boolean;
}

export interface PreparedPhoto {
  /** Its name in `photos/`, which content names. */
  readonly file: string;
  readonly before: PhotoSize;
  readonly after: PhotoSize;
  /** What was done to it, in Chinese: 已转正, 已缩小, 已去掉拍摄地点…. */
  readonly done: readonly string[];
  /** `replaced`: the source itself lay in `photos/` and is now this. `kept`: it was there and needed nothing. */
  readonly outcome: 'added' | 'replaced' | 'kept';
}

/**
 * Makes `source` a photo of the site, or says why it cannot be one; then nothing is written. Names that are taken get
 * `-2`, `-3` …; only a source that already lies in `photos/` is replaced, once the new one is complete.
 */
export async function preparePhoto(source: string, wish: PhotoWish): Promise<PreparedPhoto | Refusal> {
  const read = readSource(source);
  if ('message' in read) return read;
  const isInside = liesIn(source, wish.to);
  const keepsName = isInside && wish.name === undefined && isPhotoName(basename(source));
  const encoded = await encodePhoto(read.bytes, source, keepsName ? formatOfName : undefined);
  if ('message' in encoded) return encoded;
  const told = { before: encoded.before, after: encoded.after, done: encoded.done };
  if (keepsName && encoded.isFit)
    return { ...told, after: encoded.before, file: basename(source), outcome: 'kept' };
  const stem = photoStem({
    source,
    name: wish.name,
    takenOn: dayTaken({ ...encoded, source, changedAt: read.changedAt }),
  });
  try {
    if (keepsName) return { ...told, file: replace(source, encoded, wish), outcome: 'replaced' };
    const added = add(stem, encoded, wish);
    if (!isInside) return { ...told, ...added };
    // On Windows names that differ in case are one file.
    if (!wish.isDryRun && added.file.toLowerCase() !== basename(source).toLowerCase()) rmSync(source);
    return { ...told, file: added.file, outcome: 'replaced' };
  } catch (cause) {
    return unwritable(wish.to, cause);
  }
}

function readSource(source: string): { readonly bytes: Uint8Array; readonly changedAt: Date } | Refusal {
  try {
    const stat = statSync(source);
    if (!stat.isFile()) return { message: '这不是文件。', hint: '请写照片文件的名字。' };
    if (stat.size > MOST_BYTES) return heavyRefusal(stat.size, MOST_BYTES);
    return { bytes: readFileSync(source), changedAt: stat.mtime };
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT')
      return {
        message: '没有这个文件。',
        hint: '请看看名字写得对不对；可以把照片直接拖到这个窗口里，名字就写好了。',
      };
    return {
      message: `打不开这个文件（${codeOf(cause)}）。`,
      hint: '请看看它是不是正被别的程序占用；在手机或 U 盘里的，先复制到电脑上。',
    };
  }
}

function liesIn(source: string, folder: string): boolean {
  return existsSync(folder) && realpathSync(dirname(resolve(source))) === realpathSync(folder);
}

const ENDINGS: Readonly<Record<PictureFormat, string>> = { jpeg: 'jpg', png: 'png', webp: 'webp' };

function formatOfName(source: string): PictureFormat {
  const ending = extname(source).slice(1).toLowerCase();
  return ending === 'png' || ending === 'webp' ? ending : 'jpeg';
}

function replace(source: string, { data }: EncodedPhoto, { to, isDryRun }: PhotoWish): string {
  if (!isDryRun) withTemporary(to, data, (temporary) => renameSync(temporary, source));
  return basename(source);
}

interface Added {
  readonly file: string;
  readonly outcome: PreparedPhoto['outcome'];
}

function add(stem: string, { data, format }: EncodedPhoto, { to, isDryRun }: PhotoWish): Added {
  const addAs = (name: string, temporary?: string): Added | undefined => {
    const file = join(to, name);
    // The command was run twice: one photo needs no second name.
    if (existsSync(file) && readFileSync(file).equals(data)) return { file: name, outcome: 'kept' };
    if (isTaken(file) || (temporary !== undefined && !claim(temporary, file))) return undefined;
    return { file: name, outcome: 'added' };
  };
  const addUnderFreeName = (temporary?: string): Added => {
    for (let number = 1; ; number++) {
      const added = addAs(`${stem}${number === 1 ? '' : `-${number}`}.${ENDINGS[format]}`, temporary);
      if (added) return added;
    }
  };
  return isDryRun ? addUnderFreeName() : withTemporary(to, data, addUnderFreeName);
}

/** Whether a name is used, with whatever ending: both would be published under one address. */
function isTaken(file: string): boolean {
  const stem = file.slice(0, -extname(file).length);
  return ['jpg', 'jpeg', 'png', 'webp', 'JPG', 'JPEG', 'PNG', 'WEBP'].some((ending) =>
    existsSync(`${stem}.${ending}`),
  );
}

/** Gives a complete file its name; false when somebody took the name meanwhile. */
function claim(temporary: string, file: string): boolean {
  try {
    linkSync(temporary, file);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    // A memory stick knows no links.
    if (existsSync(file)) return false;
    renameSync(temporary, file);
    return true;
  }
}

/** Writes beside the target under a name that content leaves out, so that a full disk leaves nothing half-written. */
function withTemporary<T>(folder: string, data: Uint8Array, use: (temporary: string) => T): T {
  mkdirSync(folder, { recursive: true });
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, data, { flush: true });
    return use(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function unwritable(folder: string, cause: unknown): Refusal {
  const code = codeOf(cause);
  if (code === 'ENOSPC')
    return { message: '磁盘满了，照片没有写进去，原来的没有动。', hint: '请先腾出地方，再运行一次。' };
  return {
    message: `写不进 ${folder}（${code}），原来的没有动。`,
    hint: '请看看这个文件夹是不是只读的，照片是不是正被别的程序打开着。',
  };
}

function codeOf(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  throw cause;
}
