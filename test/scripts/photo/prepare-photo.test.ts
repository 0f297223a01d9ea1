/** Phone photos made fit: upright, small, without a word of place or owner, well named, and never over another's file. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { hasMoreThanPicture } from '../../../scripts/photo/beside-picture.ts';
import { preparePhoto } from '../../../scripts/photo/prepare-photo.ts';
import { readPhotoMetadata } from '../../../src/guard/photo-metadata.ts';
import { cornersOf, phonePhoto, uprightPixels } from '../../support/phone-photos.ts';

let folder = '';
let to = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'photos-'));
  to = join(folder, 'site/photos');
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

function put(name: string, bytes: Uint8Array | string): string {
  const file = join(folder, name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}

async function prepared(source: string, wish: { name?: string; isDryRun?: boolean } = {}) {
  const outcome = await preparePhoto(source, { to, ...wish });
  if ('message' in outcome) throw new Error(outcome.message);
  return outcome;
}

async function refusal(name: string, bytes: Uint8Array | string): Promise<string> {
  const outcome = await preparePhoto(put(name, bytes), { to });
  if (!('message' in outcome)) throw new Error(`${name} was taken`);
  return `${outcome.message}${outcome.hint}`;
}

/** The same PNG saying that it is larger: what is refused must be refused before a pixel is read. */
function widenedPng(png: Buffer, width: number, height: number): Buffer {
  const wide = Buffer.from(png);
  wide.writeUInt32BE(width, 16);
  wide.writeUInt32BE(height, 20);
  wide.writeUInt32BE(crc32(wide.subarray(12, 29)), 29);
  return wide;
}

describe('the picture', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('stands upright whatever way it was held: %i', async (orientation) => {
    const photo = await phonePhoto({ orientation });
    expect((await sharp(photo).metadata()).orientation).toBe(orientation);
    const { file, done } = await prepared(put('IMG_1.jpg', photo));
    const made = readFileSync(join(to, file));
    expect(await cornersOf(made)).toEqual(['red', 'green', 'blue', 'white']);
    expect((await sharp(made).metadata()).orientation).toBeUndefined();
    expect(done.includes('已转正')).toBe(orientation > 1);
  });

  test('knows nothing of place, owner, device and second pictures', async () => {
    // A short film on the end, as phones append it.
    const photo = Buffer.concat([
      await phonePhoto({ orientation: 6 }),
      Buffer.from('\0\0\0\x18ftypmp42film'),
    ]);
    expect(readPhotoMetadata(photo)).toEqual({ hasPlace: true, hasOwner: true });
    expect(photo.includes('HUAWEI')).toBe(true);
    const { file, done } = await prepared(put('IMG_1.jpg', photo));
    const made = readFileSync(join(to, file));
    expect(readPhotoMetadata(made)).toEqual({ hasPlace: false, hasOwner: false });
    expect(hasMoreThanPicture(made, 'jpeg')).toBe(false);
    for (const trace of ['HUAWEI', 'ALN-AL00', 'Zhang San', 'GPS', 'ftyp', 'Exif', 'adobe'])
      expect(made.includes(trace), trace).toBe(false);
    expect(done).toEqual(['已转正', '已去掉拍摄地点、拍摄人、手机留下的记录']);
  });

  test('is at most 2000 pixels long, never blown up', async () => {
    const large = await prepared(
      put('large.jpg', await phonePhoto({ orientation: 6, width: 3000, height: 2250 })),
    );
    expect(large.before).toMatchObject({ width: 2250, height: 3000 });
    expect(large.after).toMatchObject({ width: 2000, height: 1500 });
    expect(large.after.bytes).toBe(readFileSync(join(to, large.file)).length);
    const small = await prepared(put('small.jpg', await phonePhoto()));
    expect(small.after).toMatchObject({ width: 400, height: 300 });
  });

  test('keeps its colours: a wide-gamut red becomes the red of sRGB', async () => {
    const wide = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#e01010' } })
      .withIccProfile('p3')
      .jpeg({ quality: 100 })
      .toBuffer();
    const raw = await sharp(wide, { ignoreIcc: true }).raw().toBuffer();
    expect(raw[0]).toBeLessThan(0xd8);
    const { file } = await prepared(put('wide.jpg', wide));
    const [red = 0, green = 0] = await sharp(join(to, file)).raw().toBuffer();
    expect(red).toBeGreaterThan(0xdc);
    expect(green).toBeLessThan(0x18);
  });

  test('is the same bytes from the same photo', async () => {
    const photo = await phonePhoto({ orientation: 3 });
    const first = await prepared(put('a/one.jpg', photo));
    const second = await prepared(put('b/two.jpg', photo));
    expect(readFileSync(join(to, first.file)).equals(readFileSync(join(to, second.file)))).toBe(true);
  });

  test('stays PNG where it is a small screenshot, white where it was transparent elsewhere', async () => {
    const screenshot = await sharp(await uprightPixels(600, 400))
      .withMetadata({ density: 300 })
      .png()
      .toBuffer();
    const kept = await prepared(put('截图.png', screenshot));
    expect(kept.file).toMatch(/\.png$/);
    expect(await cornersOf(readFileSync(join(to, kept.file)))).toEqual(['red', 'green', 'blue', 'white']);
    const noise = await sharp({
      create: {
        width: 900,
        height: 700,
        channels: 3,
        noise: { type: 'gaussian', mean: 120, sigma: 60 },
        background: '#000',
      },
    })
      .png()
      .toBuffer();
    expect((await prepared(put('noise.png', noise))).file).toMatch(/noise\.jpg$/);
    const see = await sharp({ create: { width: 90, height: 90, channels: 4, background: '#00000000' } })
      .webp()
      .toBuffer();
    const { file } = await prepared(put('see.webp', see));
    expect(file).toMatch(/see\.jpg$/);
    expect((await cornersOf(readFileSync(join(to, file))))[0]).toBe('white');
  });
});

describe('the name', () => {
  test.each([
    ['IMG_20261010_080000.jpg', undefined, '2026-10-09-photo.jpg'],
    ['微信图片_20261012094502.jpg', undefined, '2026-10-09-photo.jpg'],
    ['修好的路（东头）.jpg', undefined, '2026-10-09-xiu-hao-de-lu-dong-tou.jpg'],
    ['photos (3).jpg', undefined, '2026-10-09-photo.jpg'],
    ['credit-union.jpg', undefined, '2026-10-09-credit-union.jpg'],
    ['13941412345 路灯.jpg', undefined, '2026-10-09-lu-deng.jpg'],
    ['DSC01234.JPG', '2号桥 Before', '2026-10-09-2-hao-qiao-before.jpg'],
    ['IMG_1.jpg', '../../绿化', '2026-10-09-lv-hua.jpg'],
    ['IMG_1.jpg', '！！', '2026-10-09-photo.jpg'],
  ])('%s called %s', async (source, name, expected) => {
    const { file } = await prepared(put(source, await phonePhoto()), {
      isDryRun: true,
      ...(name !== undefined && { name }),
    });
    expect(file).toBe(expected);
  });

  test('has the day of the camera, else of the name, else of the file', async () => {
    const bare = await sharp(await phonePhoto())
      .jpeg()
      .toBuffer();
    const unset = await phonePhoto({ takenAt: '1970:01:01 00:00:00' });
    const dayOf = async (name: string, photo: Uint8Array): Promise<string> => {
      const file = put(name, photo);
      // 23:30 in London is the next morning in the village.
      utimesSync(file, 1_785_800_000, new Date('2026-08-03T23:30:00Z'));
      return (await prepared(file, { isDryRun: true })).file.slice(0, 10);
    };
    expect(await dayOf('IMG_20260301_080000.jpg', await phonePhoto())).toBe('2026-10-09');
    expect(await dayOf('IMG_20260301_080000.jpg', bare)).toBe('2026-03-01');
    expect(await dayOf('mmexport1791529445000.jpg', bare)).toBe('2026-10-09');
    expect(await dayOf('2026年03月02日 井.jpg', bare)).toBe('2026-03-02');
    expect(await dayOf('well.jpg', bare)).toBe('2026-08-04');
    // Its clock was never set; the file was last changed in November.
    expect(await dayOf('well.jpg', unset)).toBe('2026-11-01');
  });

  test('is never that of another photo, whatever its ending', async () => {
    put('site/photos/2026-10-09-jing.png', 'an older one');
    const first = await prepared(put('a.jpg', await phonePhoto({ orientation: 1 })), { name: '井' });
    const second = await prepared(put('b.jpg', await phonePhoto({ width: 300 })), { name: '井' });
    const again = await prepared(put('b.jpg', await phonePhoto({ width: 300 })), { name: '井' });
    expect([first.file, second.file]).toEqual(['2026-10-09-jing-2.jpg', '2026-10-09-jing-3.jpg']);
    expect(again).toMatchObject({ file: '2026-10-09-jing-3.jpg', outcome: 'kept' });
    expect(readFileSync(join(to, '2026-10-09-jing.png'), 'utf8')).toBe('an older one');
    expect(readdirSync(to)).toHaveLength(3);
  });
});

describe('the original', () => {
  test('stays as it is, and a dry run writes nothing at all', async () => {
    const photo = await phonePhoto();
    const source = put('well.jpg', photo);
    const wished = await prepared(source, { isDryRun: true });
    expect(readdirSync(folder)).toEqual(['well.jpg']);
    expect(await prepared(source)).toEqual(wished);
    expect(readFileSync(source).equals(photo)).toBe(true);
  });

  test('is replaced under its own name when it lies in photos/ already, once', async () => {
    const source = put('site/photos/well.JPEG', await phonePhoto({ orientation: 8 }));
    expect(await prepared(source)).toMatchObject({ file: 'well.JPEG', outcome: 'replaced' });
    const made = readFileSync(source);
    expect(await cornersOf(made)).toEqual(['red', 'green', 'blue', 'white']);
    expect(hasMoreThanPicture(made, 'jpeg')).toBe(false);
    expect(await prepared(source)).toMatchObject({ file: 'well.JPEG', outcome: 'kept', done: [] });
    expect(readFileSync(source).equals(made)).toBe(true);
    expect(readdirSync(to)).toEqual(['well.JPEG']);
  });

  test('gets a right name in photos/ when its own cannot stand in an address', async () => {
    const source = put('site/photos/井台 1.jpg', await phonePhoto());
    expect(await prepared(source)).toMatchObject({ file: '2026-10-09-jing-tai.jpg', outcome: 'replaced' });
    expect(readdirSync(to)).toEqual(['2026-10-09-jing-tai.jpg']);
    const renamed = await prepared(join(to, '2026-10-09-jing-tai.jpg'), { name: '井台' });
    expect(readdirSync(to)).toEqual([renamed.file]);
  });

  test('in photos/ is what its ending says', async () => {
    const source = put('site/photos/sign.png', await phonePhoto());
    expect((await prepared(source)).file).toBe('sign.png');
    expect((await sharp(source).metadata()).format).toBe('png');
  });
});

describe('what is no photo is told in one sentence, and leaves nothing behind', () => {
  const box = (brand: string): string => `\0\0\0\x18ftyp${brand}\0\0\0\0${brand}`;

  test.each([
    ['IMG_1.HEIC', box('heic'), '这张照片是 HEIC 格式'],
    ['IMG_1.jpg', box('mif1'), '“设置—相机—格式”选“兼容性最佳”'],
    ['a.avif', box('avif'), '这是 AVIF 格式的图片'],
    ['a.dng', 'II*\0\x08\0\0\0', '这是相机的原始格式（RAW）'],
    ['a.cr3', box('crx '), '这是相机的原始格式（RAW）'],
    ['a.mov', box('qt  '), '这是视频，不是照片。'],
    ['a.mp4', box('isom'), '这是视频，不是照片。'],
    ['a.pdf', '%PDF-1.7', '这是 PDF 文件'],
    ['a.docx', 'PK\x03\x04', '这是 Word、Excel 或压缩文件（.docx）'],
    ['a.jpg', 'GIF89a', '这是 GIF 格式的图片'],
    ['a.bmp', 'BM1234', '这是 BMP 格式的图片'],
    ['a.tif', 'MM\0*', '这是 TIFF 格式的图片'],
    ['a.jpg', '', '这个文件是空的。'],
    ['a.jpg', '<html>', '这张照片打不开'],
    ['a.png', '\x89PNG\r\n\x1a\n', '这张照片打不开'],
  ])('%s', async (name, bytes, expected) => {
    expect(await refusal(name, Buffer.from(bytes, 'latin1'))).toContain(expected);
    expect(readdirSync(folder)).toEqual([name]);
  });

  test('cut short, too many pixels, too large, a folder, not there', async () => {
    const photo = await phonePhoto({ width: 800, height: 600 });
    expect(await refusal('cut.jpg', photo.subarray(0, photo.length / 2))).toContain(
      '这张照片打不开，可能没有传完整',
    );
    const huge = widenedPng(await uprightPixels(40, 30), 12_000, 9000);
    expect(await refusal('huge.png', huge)).toContain(
      '这张照片有 12000×9000，约 10800 万像素，最多 10000 万。',
    );
    expect(await refusal('film.jpg', Buffer.alloc(61_000_000))).toContain(
      '这个文件太大：61 MB，最多 60 MB。',
    );
    expect(await preparePhoto(folder, { to })).toMatchObject({ message: '这不是文件。' });
    expect(await preparePhoto(join(folder, 'no.jpg'), { to })).toMatchObject({ message: '没有这个文件。' });
  });

  test('a folder that cannot be written', async () => {
    put('site', 'a file where the folder should be');
    const outcome = await preparePhoto(put('well.jpg', await phonePhoto()), { to });
    expect(outcome).toMatchObject({ message: `写不进 ${to}（ENOTDIR），原来的没有动。` });
  });
});
