/**
 * A phone's photo made fit for the content folder: upright, no larger than print needs, colours in sRGB, and nothing
 * beside the picture: no place, owner, device, thumbnail, text of programs or second picture.
 */
import type { Sharp } from 'sharp';
import { readPhotoMetadata } from '../../src/guard/photo-metadata.ts';
import { hasMoreThanPicture } from './beside-picture.ts';
import { openPicture } from './open-picture.ts';
import type { PictureFormat, Refusal } from './picture-format.ts';

/**
 * Sheets are printed from 1800 pixels (`build/photos.ts`, 300 dots an inch at half the width of an A3); the rest is for
 * whoever cuts an edge off. A photo of 12 megapixels becomes about 0.4 MB here instead of 4, for ever in git.
 */
const LONGEST_SIDE = 2000;
/** Encoded again for the web and for paper: at 85 the second encoding shows no first. */
const QUALITY = 85;
/** A screenshot of text stays sharp as PNG, unless it is a photo in PNG's clothes. */
const MOST_PNG_BYTES = 600_000;

export interface PhotoSize {
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

export interface EncodedPhoto {
  readonly data: Uint8Array;
  readonly format: PictureFormat;
  readonly before: PhotoSize;
  readonly after: PhotoSize;
  /** The Exif block of the original, for the day. */
  readonly exif?: Uint8Array | undefined;
  /** What was done or taken away, in Chinese, as parts of a sentence. */
  readonly done: readonly string[];
  /** The original was already as it should be: nothing needs writing. */
  readonly isFit: boolean;
}

/**
 * Encodes a picture anew. The same bytes give the same bytes. `targetOf` demands a format, where the name of the
 * file is kept; without it photos become JPEG and screenshots of text stay PNG.
 */
export async function encodePhoto(
  bytes: Uint8Array,
  source: string,
  targetOf: (source: string) => PictureFormat | undefined = () => undefined,
): Promise<EncodedPhoto | Refusal> {
  const opened = await openPicture(bytes, source, async (picture, head): Promise<EncodedPhoto> => {
    const { format, width, height, orientation, exif } = head;
    const upright = picture
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
    const encoded = await encode(upright, format, targetOf(source));
    const isSmaller = Math.max(width, height) > LONGEST_SIDE;
    const hasMore = hasMoreThanPicture(bytes, format);
    return {
      ...encoded,
      before: { width, height, bytes: bytes.length },
      exif,
      done: [
        ...(orientation > 1 ? ['已转正'] : []),
        ...(isSmaller ? ['已缩小'] : []),
        ...(hasMore ? [`已去掉${carriedBy(bytes)}`] : []),
      ],
      isFit: orientation === 1 && !isSmaller && !hasMore && encoded.format === format,
    };
  });
  return 'message' in opened ? opened : opened.made;
}

function carriedBy(bytes: Uint8Array): string {
  const { hasPlace, hasOwner } = readPhotoMetadata(bytes);
  return [...(hasPlace ? ['拍摄地点'] : []), ...(hasOwner ? ['拍摄人'] : []), '手机留下的记录'].join('、');
}

type Encoding = Pick<EncodedPhoto, 'data' | 'format' | 'after'>;

async function encode(
  picture: Sharp,
  format: PictureFormat,
  target: PictureFormat | undefined,
): Promise<Encoding> {
  // Which of the two is smaller depends on the picture: text without, shades with.
  const png = async (): Promise<Encoding> => {
    const [plain, filtered] = await Promise.all(
      [false, true].map((adaptiveFiltering) =>
        finish(picture.clone().png({ compressionLevel: 9, adaptiveFiltering }), 'png'),
      ),
    );
    return plain && filtered && plain.data.length <= filtered.data.length ? plain : (filtered as Encoding);
  };
  const jpeg = (): Sharp =>
    // Where a screenshot was transparent, paper shines through.
    picture.clone().flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY, mozjpeg: true });
  if (target === 'png' || (target === undefined && format === 'png')) {
    const lossless = await png();
    if (target === 'png' || lossless.data.length <= MOST_PNG_BYTES) return lossless;
  }
  if (target === 'webp') return finish(picture.clone().webp({ quality: QUALITY }), 'webp');
  return finish(jpeg(), 'jpeg');
}

async function finish(picture: Sharp, format: PictureFormat): Promise<Encoding> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  return { data, format, after: { width: info.width, height: info.height, bytes: data.length } };
}
