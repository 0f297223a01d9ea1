/** Photos as phones get them: upright, in several widths, and without a word of where they were taken. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { preparePhotos } from '../../../scripts/build/photos.ts';
import { loadContent } from '../../../src/loader/load-content.ts';
import { calendarDate } from '../../../src/model/values/calendar-date.ts';
import { makeSmallCity, SHUINAN } from '../../support/small-city.ts';

/** As a telephone held upright writes it: pixels lie on their side, red is up, and the place is noted down. */
async function takenUpright(): Promise<Buffer> {
  const half = { width: 1000, height: 1500, channels: 3 } as const;
  const red = await sharp({ create: { ...half, background: '#d01010' } })
    .png()
    .toBuffer();
  return sharp({ create: { ...half, width: 2000, background: '#1010d0' } })
    .composite([{ input: red, left: 0, top: 0 }])
    .withExif({
      IFD0: { Make: 'HUAWEI' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '41/1 17/1 2400/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '123/1 45/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer();
}

async function published(photo: Uint8Array, cacheRoot = mkdtempSync(join(tmpdir(), 'gongkailan-photos-'))) {
  const contentRoot = makeSmallCity({ [`${SHUINAN}/photos/patrol.jpg`]: photo });
  const asOf = calendarDate('2026-11-23');
  const { sites } = await loadContent(contentRoot, { asOf });
  const { files, sizes } = await preparePhotos(sites, { contentRoot, cacheRoot, asOf });
  return { files, sizes, cacheRoot };
}

test('the photo of the test says where it was taken and lies on its side', async () => {
  const { exif, orientation, width, height } = await sharp(await takenUpright()).metadata();
  expect({ orientation, width, height }).toEqual({ orientation: 6, width: 2000, height: 1500 });
  expect(exif?.includes('HUAWEI')).toBe(true);
  // The tag that points to the place, in the byte order that sharp writes.
  expect(exif?.includes(Buffer.from([0x25, 0x88]))).toBe(true);
});

test('a photo is there in the widths of phones, as WebP and for old ones as JPEG', async () => {
  const { files, sizes } = await published(await takenUpright());
  const said = await Promise.all(
    [...files].map(async ([path, file]) => {
      const { format, width, height } = await sharp(file).metadata();
      return `${path} ${format} ${width}×${height}`;
    }),
  );
  expect(said).toEqual([
    'shuinan/photos/patrol.webp webp 900×1200',
    'shuinan/photos/360/patrol.webp webp 360×480',
    'shuinan/photos/720/patrol.webp webp 720×960',
    'shuinan/photos/patrol.jpg jpeg 720×960',
  ]);
  expect(sizes).toEqual({ 'shuinan/photos/patrol.webp': { width: 900, height: 1200 } });
});

test('every version is upright and knows nothing of place, camera or day', async () => {
  const { files } = await published(await takenUpright());
  for (const [path, file] of files) {
    const { exif, xmp, iptc, orientation } = await sharp(file).metadata();
    expect({ path, exif, xmp, iptc, orientation }).toEqual({ path });
    expect(readFileSync(file).includes('HUAWEI'), path).toBe(false);
    const { data } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const [red = 0, , blue = 0] = data;
    expect(red > 180 && blue < 60, `${path} begins with ${red} red, ${blue} blue`).toBe(true);
    expect(data.at(-1) ?? 0, `${path} ends blue`).toBeGreaterThan(180);
  }
});

test('a small photo is never blown up', async () => {
  const small = await sharp({ create: { width: 500, height: 400, channels: 3, background: '#77aa99' } })
    .jpeg()
    .toBuffer();
  const { files } = await published(small);
  expect([...files.keys()]).toEqual([
    'shuinan/photos/patrol.webp',
    'shuinan/photos/360/patrol.webp',
    'shuinan/photos/patrol.jpg',
  ]);
});

test('the same photo gives the same bytes, and is encoded once', async () => {
  const photo = await takenUpright();
  const first = await published(photo);
  const again = await published(photo, first.cacheRoot);
  const elsewhere = await published(photo);
  expect([...again.files]).toEqual([...first.files]);
  for (const [path, file] of first.files)
    expect(readFileSync(file).equals(readFileSync(elsewhere.files.get(path) ?? '')), path).toBe(true);
});
