/**
 * PNG with the sixteen colours one knows beforehand, half a byte a pixel. sharp would look for the colours in every
 * picture anew, which takes five times as long as all of this.
 */
import { crc32, deflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, as sharp gives them. */
  readonly rgba: Uint8Array;
}

/** At most sixteen colours as `0xRRGGBB`. */
export type Palette = readonly number[];

/** A picture in the colours of a palette; a pixel of any other colour gets the nearest. */
export function indexedPng({ width, height, rgba }: Pixels, palette: Palette): Buffer {
  const nearest = nearestColours(palette);
  const rowBytes = 1 + Math.ceil(width / 2);
  // Each row begins with its filter: none, for flat colours pack best as they are.
  const rows = Buffer.alloc(rowBytes * height);
  const pixels = wholePixels(rgba);
  let last = -1;
  let colour = 0;
  for (let y = 0; y < height; y++) {
    const out = y * rowBytes + 1;
    for (let x = 0; x < width; x++) {
      const pixel = pixels[y * width + x] ?? 0;
      // Nearly every pixel is as the one before it.
      if (pixel !== last) {
        last = pixel;
        // Red lies lowest: the bytes are read as a number with the lowest first.
        const named = ((pixel & 0xf0) << 4) | ((pixel >> 8) & 0xf0) | ((pixel >> 20) & 0x0f);
        colour = nearest[named] ?? 0;
      }
      if (colour !== 0) rows[out + (x >> 1)] = (rows[out + (x >> 1)] ?? 0) | (x & 1 ? colour : colour << 4);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The same bytes as one number a pixel. */
function wholePixels(rgba: Uint8Array): Uint32Array {
  const isAligned = rgba.byteOffset % 4 === 0;
  const bytes = isAligned ? rgba : Uint8Array.from(rgba);
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(named, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

/** The index of the nearest colour for each of 4,096 colours, four bits a channel. */
function nearestColours(palette: Palette): Uint8Array {
  return Uint8Array.from({ length: 4096 }, (_, named) => {
    const [red, green, blue] = [(named >> 8) * 17, ((named >> 4) & 15) * 17, (named & 15) * 17];
    const distances = palette.map(
      (one) => (red - (one >> 16)) ** 2 + (green - ((one >> 8) & 255)) ** 2 + (blue - (one & 255)) ** 2,
    );
    return distances.indexOf(Math.min(...distances));
  });
}
