/**
 * What a photo is called in `photos/`: `2026-10-09-xiu-lu.jpg`, the day it was taken and what it shows, in letters that
 * an address can hold. A doorway to pinyin-pro.
 */
import { basename, extname } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { dateInShanghai, parseDate, type CalendarDate } from '../../src/model/values/calendar-date.ts';

/** Longer words make an address nobody reads. */
const MOST_LETTERS = 40;

/** What a photo is called that nobody gave a name. */
const NAMELESS = 'photo';

/** How cameras, WeChat and computers call what they save. */
const CAMERA_WORDS =
  /微信|图片|照片|截图|截屏|屏幕|快照|副本|新建|未命名|(?<![a-z])(?:mmexport|wx_camera|wechat|screenshots?|img|dscf?|pano|pxl|vid|mvimg|images?|photos?|pictures?|camera|edited|copy|hdr|burst|qq)(?![a-z])/giu;

export interface NameSource {
  /** The file as it came; only its name is read. */
  readonly source: string;
  /** What the clerk calls it. */
  readonly name?: string | undefined;
  readonly takenOn: CalendarDate;
}

/** The name without its ending. */
export function photoStem({ source, name, takenOn }: NameSource): string {
  const words = name === undefined ? slug(wordsOfFile(source)) : slug(name);
  return `${takenOn}-${words || NAMELESS}`;
}

/** Lower-case letters, digits and hyphens of a name; Chinese characters as they sound. Empty when nothing is left. */
function slug(name: string): string {
  const syllables = pinyin(name.normalize('NFKC'), {
    toneType: 'none',
    v: true,
    type: 'array',
    nonZh: 'consecutive',
  });
  const words =
    syllables
      .join(' ')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  let made = '';
  for (const word of words) {
    const longer = made === '' ? word : `${made}-${word}`;
    if (longer.length > MOST_LETTERS) break;
    made = longer;
  }
  return made || (words[0] ?? '').slice(0, MOST_LETTERS);
}

/** What a person wrote into the name of the file: no counters of cameras, no days, no telephone numbers. */
function wordsOfFile(source: string): string {
  return basename(source, extname(source))
    .normalize('NFKC')
    .replace(CAMERA_WORDS, ' ')
    .replace(/[a-z]?\d[\d\s_.-]*\d{2,}|\(\d+\)|\b\d+\b/giu, ' ');
}

export interface DaySources {
  /** The Exif block, as sharp hands it out. */
  readonly exif?: Uint8Array | undefined;
  readonly source: string;
  /** When the file was last written. */
  readonly changedAt: Date;
}

/** The day a photo was taken: as the camera says; else as the file is called; else when the file was written. */
export function dayTaken({ exif, source, changedAt }: DaySources): CalendarDate {
  return dayInExif(exif) ?? dayInName(basename(source)) ?? dateInShanghai(changedAt);
}

/** No telephone took photos before; a camera whose clock was never set says 1970 or 2000. */
const FIRST_DAY = '2005-01-01';

/**
 * Exif writes all its times like `2026:10:09 15:04:05` (Exif 2.32, 4.6.5). The earliest is that of taking, the others
 * are of digitising and of changing the file.
 */
function dayInExif(exif: Uint8Array | undefined): CalendarDate | undefined {
  const text = exif === undefined ? '' : new TextDecoder('latin1').decode(exif);
  const days = [...text.matchAll(/(\d{4}):(\d\d):(\d\d) \d\d:\d\d:\d\d/g)]
    .map(([, year, month, day]) => `${year}-${month}-${day}`)
    .filter((day) => parseDate(day) !== undefined && day >= FIRST_DAY);
  return parseDate(days.sort()[0] ?? '');
}

/** `IMG_20261009_150405.jpg`, `2026-10-09 路灯.jpg`, and WeChat's `mmexport1791529445000.jpg`: milliseconds. */
function dayInName(name: string): CalendarDate | undefined {
  const milliseconds = /(?:mmexport|wx_camera_|^)(1\d{12})(?!\d)/.exec(name)?.[1];
  if (milliseconds !== undefined) return dateInShanghai(new Date(Number(milliseconds)));
  for (const [, year, month, day] of name.matchAll(
    /(?<!\d)(20\d\d)[-_.年]?(\d\d)[-_.月]?(\d\d)(?!\d{1,3}(?!\d))/g,
  )) {
    const found = parseDate(`${year}-${month}-${day}`);
    if (found !== undefined && found >= FIRST_DAY) return found;
  }
  return undefined;
}
