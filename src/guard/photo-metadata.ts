/**
 * What a photo's file tells besides the picture: where it was taken and whose camera it was (Exif 2.32, XMP). What is
 * published is encoded anew without it, but the original lies in git.
 */

export interface PhotoMetadata {
  readonly hasPlace: boolean;
  /** Photographer or owner as the file names them. */
  readonly hasOwner: boolean;
}

interface Parts {
  readonly exif: Uint8Array[];
  readonly xmp: string[];
}

const ASCII = new TextDecoder('latin1');
const UTF8 = new TextDecoder();

/** What the beginning of a JPEG, PNG or WebP file tells. A file that is cut or broken tells what comes before. */
export function readPhotoMetadata(bytes: Uint8Array): PhotoMetadata {
  const { exif, xmp } = partsOf(bytes);
  const fields = exif.map(exifFields);
  return {
    hasPlace:
      fields.some(({ hasPlace }) => hasPlace) ||
      xmp.some((text) => /exif:GPS(?:Latitude|Longitude)|GPSPosition/.test(text)),
    hasOwner: fields.some(({ hasOwner }) => hasOwner) || xmp.some(namesOwner),
  };
}

function partsOf(bytes: Uint8Array): Parts {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return partsOfJpeg(bytes);
  const begin = ASCII.decode(bytes.subarray(0, 12));
  if (begin.startsWith('PNG', 1)) return partsOfPng(bytes);
  return begin.startsWith('RIFF') && begin.endsWith('WEBP') ? partsOfWebp(bytes) : { exif: [], xmp: [] };
}

const EXIF_HEAD = 'Exif\0\0';
const XMP_HEAD = 'http://ns.adobe.com/xap/1.0/\0';

function partsOfJpeg(bytes: Uint8Array): Parts {
  const parts: Parts = { exif: [], xmp: [] };
  const view = viewOf(bytes);
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1];
    // The picture itself begins.
    if (marker === 0xda) break;
    const length = view.getUint16(at + 2);
    const data = bytes.subarray(at + 4, at + 2 + length);
    const head = ASCII.decode(data.subarray(0, XMP_HEAD.length));
    if (marker === 0xe1 && head.startsWith(EXIF_HEAD)) parts.exif.push(data.subarray(EXIF_HEAD.length));
    if (marker === 0xe1 && head === XMP_HEAD) parts.xmp.push(UTF8.decode(data.subarray(XMP_HEAD.length)));
    at += 2 + Math.max(2, length);
  }
  return parts;
}

function partsOfPng(bytes: Uint8Array): Parts {
  const parts: Parts = { exif: [], xmp: [] };
  const view = viewOf(bytes);
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = view.getUint32(at);
    const type = ASCII.decode(bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'eXIf') parts.exif.push(data);
    // Keywords are written in the clear: XML:com.adobe.xmp, Author.
    if (type === 'iTXt' || type === 'tEXt') parts.xmp.push(UTF8.decode(data));
    at += 12 + length;
  }
  return parts;
}

function partsOfWebp(bytes: Uint8Array): Parts {
  const parts: Parts = { exif: [], xmp: [] };
  const view = viewOf(bytes);
  for (let at = 12; at + 8 <= bytes.length;) {
    const type = ASCII.decode(bytes.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'EXIF')
      parts.exif.push(ASCII.decode(data.subarray(0, 6)) === EXIF_HEAD ? data.subarray(6) : data);
    if (type === 'XMP ') parts.xmp.push(UTF8.decode(data));
    at += 8 + length + (length % 2);
  }
  return parts;
}

const GPS_FOLDER = 0x8825;
const EXIF_FOLDER = 0x8769;
const GPS_LATITUDE = 0x0002;
/** Artist, XPAuthor, CameraOwnerName. */
const OWNERS = new Set([0x013b, 0x9c9d, 0xa430]);

/** Walks the folders of a TIFF structure. */
function exifFields(tiff: Uint8Array): PhotoMetadata {
  const found = { hasPlace: false, hasOwner: false };
  if (tiff.length < 8) return found;
  const view = viewOf(tiff);
  const isLittle = tiff[0] === 0x49;
  const seen = new Set<number>();
  const walk = (folder: number, isGps: boolean): void => {
    if (seen.has(folder) || folder + 2 > tiff.length) return;
    seen.add(folder);
    const count = view.getUint16(folder, isLittle);
    for (let index = 0; index < count; index++) {
      const at = folder + 2 + index * 12;
      if (at + 12 > tiff.length) return;
      const tag = view.getUint16(at, isLittle);
      if (isGps && tag === GPS_LATITUDE) found.hasPlace = true;
      if (!isGps && OWNERS.has(tag) && hasText(tiff, view, { at, isLittle })) found.hasOwner = true;
      if (tag === GPS_FOLDER || tag === EXIF_FOLDER)
        walk(view.getUint32(at + 8, isLittle), tag === GPS_FOLDER);
    }
  };
  walk(view.getUint32(4, isLittle), false);
  return found;
}

/** Cameras write fields of spaces and zeros where nobody gave a name. */
function hasText(
  tiff: Uint8Array,
  view: DataView,
  { at, isLittle }: { at: number; isLittle: boolean },
): boolean {
  const length = view.getUint32(at + 4, isLittle);
  const start = length <= 4 ? at + 8 : view.getUint32(at + 8, isLittle);
  return tiff.subarray(start, start + length).some((byte) => byte > 0x20);
}

function namesOwner(xmp: string): boolean {
  return (
    /<dc:creator>[^]*?<rdf:li[^>]*>\s*[^<\s]/.test(xmp) ||
    /(?:aux:OwnerName|exifEX:CameraOwnerName)(?:="|>)\s*[^"<\s]/.test(xmp) ||
    xmp.startsWith('Author\0')
  );
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
