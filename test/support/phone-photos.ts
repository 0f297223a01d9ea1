/** Photos as phones write them: on their side, with place, owner and device, and with what is hung on. */
import sharp from 'sharp';

const CORNERS = { red: '#e01010', green: '#10c010', blue: '#1010e0', white: '#f0f0f0' } as const;
const TURNS = [
  // How to lay an upright picture down so that the Exif orientation of its place sets it up again.
  { angle: 0, flop: false },
  { angle: 0, flop: true },
  { angle: 180, flop: false },
  { angle: 180, flop: true },
  { angle: 270, flop: true },
  { angle: 270, flop: false },
  { angle: 90, flop: true },
  { angle: 90, flop: false },
] as const;

export interface PhonePhoto {
  /** Exif orientation, 1 to 8. */
  readonly orientation?: number;
  readonly width?: number;
  readonly height?: number;
  readonly takenAt?: string;
}

/** Upright: red above left, green above right, blue below left, white below right. */
export async function uprightPixels(width: number, height: number): Promise<Buffer> {
  const quarter = (background: string): Promise<Buffer> =>
    sharp({ create: { width: width / 2, height: height / 2, channels: 3, background } })
      .png()
      .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: CORNERS.white } })
    .composite([
      { input: await quarter(CORNERS.red), left: 0, top: 0 },
      { input: await quarter(CORNERS.green), left: width / 2, top: 0 },
      { input: await quarter(CORNERS.blue), left: 0, top: height / 2 },
    ])
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** A JPEG that shows the four colours upright once its orientation is heeded, with all that a phone notes down. */
export async function phonePhoto({
  orientation = 1,
  width = 400,
  height = 300,
  takenAt = '2026:10:09 15:04:05',
}: PhonePhoto = {}): Promise<Buffer> {
  const { angle, flop } = TURNS[orientation - 1] ?? TURNS[0];
  // Two steps, because sharp turns before it mirrors.
  const mirrored = await sharp(await uprightPixels(width, height))
    .flop(flop)
    .png({ compressionLevel: 1 })
    .toBuffer();
  return sharp(mirrored)
    .rotate(angle)
    .withExif({
      IFD0: { Make: 'HUAWEI', Model: 'ALN-AL00', Artist: 'Zhang San', DateTime: '2026:11:01 08:00:00' },
      IFD2: { DateTimeOriginal: takenAt },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '41/1 17/1 2400/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '123/1 45/1 0/1',
      },
    })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="41,17.4N"/></rdf:RDF></x:xmpmeta>',
    )
    .withMetadata({ orientation })
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** The colour names of the four corners, from above left line by line. */
export async function cornersOf(picture: Uint8Array): Promise<string[]> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): string => {
    const start = (y * info.width + x) * 3;
    const [red = 0, green = 0, blue = 0] = data.subarray(start, start + 3);
    if (Math.min(red, green, blue) > 200) return 'white';
    if (red > Math.max(green, blue) + 100) return 'red';
    return green > blue ? 'green' : 'blue';
  };
  const [right, bottom] = [info.width - 5, info.height - 5];
  return [at(4, 4), at(right, 4), at(4, bottom), at(right, bottom)];
}

/** A photo of a paper: rows of strokes like letters, and nothing that can be read. */
export async function writtenPaper(): Promise<Buffer> {
  const letter = (column: number, row: number): string =>
    `<path d="M${60 + column * 26} ${70 + row * 32}h14m-7 -8v18m-7 -4l5 -6m4 2l6 6" stroke="#222" stroke-width="2.6" fill="none"/>`;
  const letters = Array.from({ length: 34 * 30 }, (_, index) => letter(index % 30, Math.floor(index / 30)));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200"><rect width="900" height="1200" fill="#f4f2ec"/>${letters.join('')}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}
