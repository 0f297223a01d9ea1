/** What `check` says of photos by their pixels: damaged ones, and documents in which the program cannot read. */
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { CHECKED_FILE, judgePhotos } from '../../../scripts/photo/judge-photos.ts';
import { rememberChecked } from '../../../scripts/photo/remember-checked.ts';
import { loadContent } from '../../../src/loader/load-content.ts';
import { calendarDate } from '../../../src/model/values/calendar-date.ts';
import { writtenPaper } from '../../support/phone-photos.ts';
import { runScript } from '../../support/run-script.ts';
import { AS_OF, makeSmallCity, SHUINAN } from '../../support/small-city.ts';

const PHOTO = `${SHUINAN}/photos/new.jpg`;

const picture = sharp({
  create: {
    width: 900,
    height: 600,
    channels: 3,
    background: '#888',
    noise: { type: 'gaussian', mean: 128, sigma: 8 },
  },
});
const jpeg = await picture.clone().jpeg({ quality: 80 }).toBuffer();
/** As `photo` writes them. */
const progressive = await picture.clone().jpeg({ mozjpeg: true }).toBuffer();
const png = await picture.clone().png().toBuffer();

const list = await writtenPaper();

async function told(bytes: Uint8Array, path = PHOTO): Promise<string[]> {
  const contentRoot = makeSmallCity({ [path]: bytes });
  const problems = await judgePhotos({ contentRoot, includes: () => true });
  return problems.map(({ file, code, message }) => `${file.split('/').at(-1)} ${code} ${message}`);
}

const filled = (bytes: Uint8Array, from: number, to: number, byte: number): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  return copy.fill(byte, Math.floor(from * copy.length), Math.floor(to * copy.length));
};

describe('a damaged photo is a problem at the photo', () => {
  const BROKEN = ['new.jpg PHOTO_UNREADABLE 这张照片打不开，可能没有传完整，或者不是照片。'];

  test.each(Object.entries({ jpeg, progressive }))(
    '%s: cut short, a block of zeros, a block of ones, a piece missing',
    async (_, whole) => {
      expect(await told(whole)).toEqual([]);
      expect(await told(whole.subarray(0, whole.length * 0.6))).toEqual(BROKEN);
      expect(await told(whole.subarray(0, whole.length - 40))).toEqual(BROKEN);
      expect(await told(filled(whole, 0.4, 0.45, 0))).toEqual(BROKEN);
      expect(await told(filled(whole, 0.4, 0.45, 255))).toEqual(BROKEN);
      expect(
        await told(
          Buffer.concat([whole.subarray(0, whole.length / 2), list, whole.subarray(whole.length / 2 + 900)]),
        ),
      ).toEqual(BROKEN);
      expect(await told(Buffer.concat([whole.subarray(0, 20_000), whole.subarray(24_000)]))).toEqual(BROKEN);
    },
  );

  test('a PNG with one wrong byte: it has checksums', async () => {
    expect(await told(filled(png, 0.5, 0.5001, 7), `${SHUINAN}/photos/new.png`)).toEqual([
      'new.png PHOTO_UNREADABLE 这张照片打不开，可能没有传完整，或者不是照片。',
    ]);
  });

  test('what a telephone hangs on, or writes in a head of its own, is no damage', async () => {
    expect(await told(Buffer.concat([jpeg, Buffer.from('SEFH and a film')]))).toEqual([]);
    const cmyk = await picture.clone().toColourspace('cmyk').jpeg().toBuffer();
    expect(await told(cmyk)).toEqual([]);
    expect(await told(png)).toEqual([]);
  });

  test('what is no picture of ours, whatever its name says', async () => {
    const said = async (bytes: Uint8Array): Promise<string> =>
      (await told(bytes))[0]?.replace('new.jpg PHOTO_UNREADABLE ', '') ?? '';
    expect(await said(new Uint8Array())).toBe('这个文件是空的。');
    expect(await said(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))).toBe(
      '这张照片打不开，可能没有传完整，或者不是照片。',
    );
    expect(await said(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'))).toMatch(/^这张照片是 HEIC 格式/);
    expect(await said(await picture.clone().gif().toBuffer())).toBe('这是 GIF 格式的图片，用不了。');
    expect(await said(Buffer.from('%PDF-1.7'))).toBe('这是 PDF 文件，不是照片。');
  });

  test('a few KB that unpack to 900 million pixels are refused by their size, unread', async () => {
    const bomb = await sharp({
      create: { width: 30_000, height: 30_000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    const started = performance.now();
    expect(await told(bomb)).toEqual([
      'new.jpg PHOTO_UNREADABLE 这张照片有 30000×30000，约 90000 万像素，最多 10000 万。',
    ]);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('a photo that cannot be seen on paper is a warning', () => {
  const blank = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#7a9' } });
  const said = async (width: number, height: number): Promise<string[]> =>
    told(await blank(width, height).jpeg().toBuffer());

  test('a thumbnail of a chat', async () => {
    expect(await said(24, 24)).toEqual([
      'new.jpg PHOTO_TOO_SMALL 这张照片是 24×24，印出来宽 0.4 厘米、高 0.4 厘米，看不清，纸上不印。',
    ]);
  });

  test('a screenshot of many pages; one that lies on its side is judged as it is shown', async () => {
    const long =
      'new.jpg PHOTO_TOO_SMALL 这张照片是 300×3000，印出来宽 1 厘米、高 9.6 厘米，看不清，纸上不印。';
    expect(await said(300, 3000)).toEqual([long]);
    const onItsSide = await blank(3000, 300).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect(await told(onItsSide)).toEqual([long]);
  });

  test('a panorama and a small photo are none', async () => {
    expect(await said(4000, 600)).toEqual([]);
    expect(await said(400, 300)).toEqual([]);
  });
});

describe('a photo of a document', () => {
  test('is a warning until somebody has looked at it; another photo of that name is asked about again', async () => {
    const contentRoot = makeSmallCity({ [PHOTO]: list });
    const judge = async (): Promise<string[]> =>
      (await judgePhotos({ contentRoot, includes: () => true })).map(
        ({ code, severity }) => `${severity} ${code}`,
      );
    expect(await judge()).toEqual(['warning PHOTO_LIKE_DOCUMENT']);
    const folder = join(contentRoot, SHUINAN, 'photos');
    rememberChecked(folder, ['new.jpg'], calendarDate('2026-11-23'));
    rememberChecked(folder, ['new.jpg'], calendarDate('2026-11-24'));
    const record = readFileSync(join(folder, CHECKED_FILE), 'utf8').split('\n');
    expect(record.slice(0, 2)).toEqual([
      '# 这些照片像文件、名单、证件或截屏，有人放大看过，里面没有个人信息。',
      '# 由 npm run photo 和 npm run submit 写。前面的字母认的是照片本身：换了照片，会再问一次。',
    ]);
    expect(record.slice(2)).toEqual([expect.stringMatching(/^[a-p]{20} {2}2026-11-23 {2}new\.jpg$/), '']);
    expect(await judge()).toEqual([]);
    expect((await loadContent(contentRoot, { asOf: AS_OF })).problems).toEqual([]);
    writeFileSync(join(contentRoot, PHOTO), await sharp(list).jpeg({ quality: 60 }).toBuffer());
    expect(await judge()).toEqual(['warning PHOTO_LIKE_DOCUMENT']);
  });

  test('check says so at the file, and what to do', async () => {
    const root = makeSmallCity({ [PHOTO]: list });
    const { stdout, exitCode } = await runScript('check', [
      '--content',
      root,
      '--as-of',
      AS_OF,
      join(root, PHOTO),
    ]);
    expect(stdout.replaceAll(`${root}/`, 'content/').split('\n').slice(0, 4)).toEqual([
      `content/${PHOTO}（提醒）`,
      '  这张照片像是文件、名单、证件或截屏。照片里的字程序看不见，里面有没有个人信息，查不出来。',
      '  请放大看一遍：有身份证号、电话、账号、病情、住址的，换掉或遮住再放。没有的，运行 npm run photo -- 这个文件，回答一声就记下来，以后不再问。',
      '  PHOTO_LIKE_DOCUMENT',
    ]);
    expect(exitCode).toBe(0);
  });

  test('photo says so where nobody can be asked', async () => {
    const root = makeSmallCity({ [PHOTO]: list });
    const { stdout } = await runScript('photo', [join(root, PHOTO), '--content', root]);
    expect(stdout)
      .toContain(`“new.jpg”像是文件、名单、证件或截屏。照片里的字程序看不见：请放大看看有没有身份证号、电话、账号、病情、住址。
有的话，先用“画图”涂掉，或换一张，再运行一次；没有的话，在终端里再运行一次，回答 y。
`);
  });
});

test('what was found is kept by path, size and time, and asked for again when one of them changes', async () => {
  const contentRoot = makeSmallCity({ [PHOTO]: jpeg });
  const memoryFile = join(contentRoot, '.memory.json');
  const judge = async (): Promise<number> =>
    (await judgePhotos({ contentRoot, includes: () => true, memoryFile })).length;
  const day = new Date('2026-11-23T08:00:00Z');
  utimesSync(join(contentRoot, PHOTO), day, day);
  expect(await judge()).toBe(0);
  writeFileSync(join(contentRoot, PHOTO), filled(jpeg, 0.3, 0.5, 0));
  utimesSync(join(contentRoot, PHOTO), day, day);
  expect(await judge()).toBe(0);
  utimesSync(join(contentRoot, PHOTO), day, new Date('2026-11-23T09:00:00Z'));
  expect(await judge()).toBe(1);
});

test('posters of a village with a damaged photo name the photo, and no stack', async () => {
  const root = makeSmallCity({ [`${SHUINAN}/photos/patrol.jpg`]: jpeg.subarray(0, jpeg.length / 2) });
  const { stdout, stderr, exitCode } = await runScript('posters', [
    '--content',
    root,
    '--as-of',
    AS_OF,
    '--out',
    `${root}-out`,
  ]);
  expect(stdout).toContain('photos/patrol.jpg');
  expect(stdout).toContain('这张照片打不开，可能没有传完整');
  expect(stdout + stderr).not.toMatch(/\n\s+at /);
  expect(exitCode).toBe(1);
});
