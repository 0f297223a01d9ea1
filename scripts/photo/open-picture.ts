/**
 * Opens a picture, or says in Chinese why it cannot be one of the site's: `photo`, `check` and the build must not differ
 * about that. A doorway to sharp.
 */
import type { Sharp } from 'sharp';
import { isScanWhole } from './jpeg-scan.ts';
import {
  BROKEN_REFUSAL,
  hugeRefusal,
  pictureFormat,
  type PictureFormat,
  type Refusal,
} from './picture-format.ts';

/** A telephone's largest photo is half of this. What is larger was put together or scanned, and takes minutes. */
const MOST_MEGAPIXELS = 100;

export interface PictureHead {
  readonly format: PictureFormat;
  readonly width: number;
  readonly height: number;
  /** Exif orientation; 1 is upright. */
  readonly orientation: number;
  readonly exif?: Uint8Array | undefined;
}

/**
 * What `make` makes of a picture. It may be called twice and must read all pixels, for only then a damaged file shows.
 * `name` helps to say what a file is that is no picture.
 */
export async function openPicture<T>(
  bytes: Uint8Array,
  name: string,
  make: (picture: Sharp, head: PictureHead) => Promise<T>,
): Promise<{ readonly made: T } | Refusal> {
  const format = pictureFormat(bytes, name);
  if (typeof format === 'object') return format;
  if (format === 'jpeg' && isScanWhole(bytes) === false) return BROKEN_REFUSAL;
  // Most checks and builds have no new photo, and do not wait for the image library.
  const { default: sharp } = await import('sharp');
  const limitInputPixels = MOST_MEGAPIXELS * 1_000_000;
  try {
    // Without pixels, so without the limit: a size is known even where it is too large.
    const {
      width,
      height,
      orientation = 1,
      exif,
    } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > limitInputPixels) return hugeRefusal(width, height, MOST_MEGAPIXELS);
    const head = { format, width, height, orientation, exif };
    const attempt = (failOn: 'warning' | 'error'): Promise<T> =>
      make(sharp(bytes, { failOn, limitInputPixels }), head);
    return { made: await attempt('warning').catch((cause: unknown) => retry(cause, attempt)) };
  } catch {
    // What the library says of a broken picture is of no use to a clerk.
    return BROKEN_REFUSAL;
  }
}

/**
 * What libjpeg says, as a warning only, of pixels that are lost (jerror.h): a block of zeros, a piece that is missing,
 * the rest grey. Its other warnings are about heads that some telephone writes in its own way.
 */
const LOST =
  /Corrupt JPEG data: (?!\d+ extraneous bytes before marker 0x(?!d))|remature end|Inconsistent progression/;

function retry<T>(cause: unknown, attempt: (failOn: 'error') => Promise<T>): Promise<T> {
  if (!(cause instanceof Error) || LOST.test(cause.message)) throw cause;
  return attempt('error');
}
