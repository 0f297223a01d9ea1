/**
 * What only the pixels of photos tell: that one is damaged, cannot be seen on paper, or looks like a document, in which the
 * program reads nothing.
 * Decoding takes some hundredths of a second a photo, so what was found is kept by path, size and time of the file.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileRoleOf } from '../../src/loader/content-layout.ts';
import { FILE_START, problemAt, type ContentProblem } from '../../src/loader/tell/problem.ts';
import { findFiles, readPlainTextAt, type FoundFile } from '../../src/loader/read/source-file.ts';
import { photoFault, type PhotoPixels } from '../../src/paper/sheet/photo-fault.ts';
import { replaceFile } from '../whole-file.ts';
import { looksLikeDocument, MEASURED_SIDE } from './document-like.ts';
import { openPicture } from './open-picture.ts';
import type { Refusal } from './picture-format.ts';

/** What was found of a photo. */
export type PhotoVerdict =
  | { readonly refusal: Refusal }
  /** `digest` only of what looks like a document; `pixels` only of what cannot be seen on paper, upright. */
  | { readonly digest?: string; readonly pixels?: PhotoPixels };

/** Beside the photos: those that looked like documents and that somebody has looked at. */
export const CHECKED_FILE = 'checked.txt';

/** Decodes a photo and judges it. */
export async function judgePhoto(bytes: Uint8Array, name: string): Promise<PhotoVerdict> {
  const opened = await openPicture(bytes, name, async (picture, { width, height, orientation }) => {
    const { data, info } = await picture
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize({ width: MEASURED_SIDE, height: MEASURED_SIDE, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    // Exif's orientations from 5 on lie on a side.
    const pixels = orientation > 4 ? { width: height, height: width } : { width, height };
    return {
      ...(looksLikeDocument({ data, width: info.width, height: info.height }) && { digest: digestOf(bytes) }),
      ...(photoFault(pixels) && { pixels }),
    };
  });
  return 'message' in opened ? { refusal: opened } : opened.made;
}

/** The name of a photo's bytes, in letters only: digits could be taken for a number of somebody's. */
export function digestOf(bytes: Uint8Array): string {
  const hex = createHash('sha256').update(bytes).digest('hex').slice(0, 20);
  return hex.replace(/[0-9]/g, (digit) => String.fromCharCode('g'.charCodeAt(0) + Number(digit)));
}

/** Digests of the photos in a folder that somebody has looked at. A line that is none says nothing. */
export function readChecked(folder: string): ReadonlySet<string> {
  const text = readPlainTextAt(join(folder, CHECKED_FILE)) ?? '';
  return new Set([...text.matchAll(/^([a-p]{20})(?=\s)/gm)].map(([, digest = '']) => digest));
}

export interface PhotoJudging {
  readonly contentRoot: string;
  /** Which photos (paths from the content root) are judged. */
  readonly includes: (file: string) => boolean;
  /** Where what was found is kept; without it every photo is decoded. */
  readonly memoryFile?: string;
}

/** Problems of the photos of a content folder: damaged ones, those too small to be printed, and documents that nobody has looked at yet. */
export async function judgePhotos({
  contentRoot,
  includes,
  memoryFile,
}: PhotoJudging): Promise<ContentProblem[]> {
  const known = memoryFile === undefined ? {} : readMemory(memoryFile);
  const next: Record<string, PhotoVerdict> = {};
  const checked = new Map<string, ReadonlySet<string>>();
  const problems: ContentProblem[] = [];
  for (const file of photosIn(contentRoot)) {
    const key = keyOf(file);
    const isWanted = includes(file.path);
    const verdict = known[key] ?? (isWanted ? await judgeFile(file) : undefined);
    if (!verdict) continue;
    next[key] = verdict;
    if (!isWanted) continue;
    const folder = join(contentRoot, file.path, '..');
    if (!checked.has(folder)) checked.set(folder, readChecked(folder));
    problems.push(...problemsOf(file.path, verdict, checked.get(folder)));
  }
  if (memoryFile !== undefined && Object.keys(next).some((key) => known[key] === undefined))
    writeMemory(memoryFile, next);
  return problems;
}

/** Whether a folder is on the way to photos. */
const TO_PHOTOS = /^sites(?:\/[^/]+){0,3}(?:\/photos)?$/;

function photosIn(contentRoot: string): FoundFile[] {
  return findFiles(contentRoot, (folder) => TO_PHOTOS.test(folder)).files.filter(
    ({ path }) => fileRoleOf(path).type === 'photo',
  );
}

/** Without a memory the key is of no use, but the file may be gone by now. */
function keyOf({ absolutePath, bytes }: FoundFile): string {
  const stat = statSync(absolutePath, { throwIfNoEntry: false });
  return `${absolutePath} ${bytes} ${stat?.mtimeMs}`;
}

async function judgeFile({ absolutePath, path }: FoundFile): Promise<PhotoVerdict | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(absolutePath);
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const hint = '请看看它是不是正被别的程序占用，或没有读的权限。';
    return { refusal: { message: `打不开这张照片（${reason}）。`, hint } };
  }
  return judgePhoto(bytes, path);
}

function problemsOf(
  file: string,
  verdict: PhotoVerdict,
  checked: ReadonlySet<string> | undefined,
): ContentProblem[] {
  if ('refusal' in verdict) return [unreadable(file, verdict.refusal)];
  const { digest, pixels } = verdict;
  return [
    ...(pixels ? tooSmall(file, pixels) : []),
    ...(digest === undefined || checked?.has(digest) ? [] : [likeDocument(file)]),
  ];
}

function tooSmall(file: string, pixels: PhotoPixels): ContentProblem[] {
  const fault = photoFault(pixels);
  if (!fault) return [];
  const centimetres = (mm: number): string => String(Math.round(mm) / 10);
  const { because, widthMm, heightMm } = fault;
  return [
    problemAt(file, FILE_START, {
      code: 'PHOTO_TOO_SMALL',
      severity: 'warning',
      message: `这张照片是 ${pixels.width}×${pixels.height}，印出来宽 ${centimetres(widthMm)} 厘米、高 ${centimetres(heightMm)} 厘米，看不清，纸上不印。`,
      hint:
        because === 'few'
          ? '请换原图：微信里先点“查看原图”，再存。'
          : '它又窄又长：请裁掉用不着的，或者裁成几张。',
    }),
  ];
}

function likeDocument(file: string): ContentProblem {
  return problemAt(file, FILE_START, {
    code: 'PHOTO_LIKE_DOCUMENT',
    severity: 'warning',
    message: '这张照片像是文件、名单、证件或截屏。照片里的字程序看不见，里面有没有个人信息，查不出来。',
    hint: '请放大看一遍：有身份证号、电话、账号、病情、住址的，换掉或遮住再放。没有的，运行 npm run photo -- 这个文件，回答一声就记下来，以后不再问。',
  });
}

/** The problem of a photo that cannot be used. */
export function unreadable(file: string, { message, hint }: Refusal): ContentProblem {
  return problemAt(file, FILE_START, {
    code: 'PHOTO_UNREADABLE',
    message,
    hint: `${hint}弄好了，换掉这个文件。`,
  });
}

/** Part of what is kept: another way of judging judges all photos again. */
const VERSION = 2;

function readMemory(file: string): Record<string, PhotoVerdict> {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as {
      version: number;
      photos: Record<string, PhotoVerdict>;
    };
    return kept.version === VERSION ? kept.photos : {};
  } catch {
    // Not there, or half of it: all photos are judged.
    return {};
  }
}

function writeMemory(file: string, photos: Record<string, PhotoVerdict>): void {
  try {
    replaceFile(file, JSON.stringify({ version: VERSION, photos }));
  } catch {
    // What cannot be kept is found again the next time.
  }
}
