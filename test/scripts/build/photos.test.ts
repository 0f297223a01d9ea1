import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { loadContent } from '../../../src/loader/load-content.ts';
import { calendarDate } from '../../../src/model/values/calendar-date.ts';
import { preparePhotos } from '../../../scripts/build/photos.ts';
import { makeSmallCity, readSmallCity, SHUINAN } from '../../support/small-city.ts';

const FIRES = `${SHUINAN}/other/2026/2026-11-05-fire-season.md`;

/** The photos that a release of 2026-11-23 has when the notice with the photo is changed like this. */
async function published(change: (notice: string) => string): Promise<string[]> {
  const contentRoot = makeSmallCity({ [FIRES]: change(readSmallCity(FIRES)) });
  const asOf = calendarDate('2026-11-23');
  const { sites } = await loadContent(contentRoot, { asOf });
  const { files } = await preparePhotos(sites, { contentRoot, cacheRoot: join(contentRoot, 'cache'), asOf });
  expect(readdirSync(join(contentRoot, 'cache')).length).toBeGreaterThan(0);
  return [...files.keys()];
}

test('a photo is published with what shows it', async () => {
  expect(await published((notice) => notice)).toEqual([
    'shuinan/photos/patrol.webp',
    'shuinan/photos/360/patrol.webp',
    'shuinan/photos/patrol.jpg',
  ]);
});

test('a photo of what is withdrawn is not published', async () => {
  const withdrawal = 'withdrawal: { on: 2026-11-10, why: 发重了, by: 村民委员会 }';
  expect(await published((notice) => notice.replace('\nkind', `\n${withdrawal}\nkind`))).toEqual([]);
});

const aPicture = async (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#77aa99' } })
    .jpeg()
    .toBuffer();

/** What is said of a photo, and how large it is for paper. */
async function onPaper(photo: Uint8Array) {
  const contentRoot = makeSmallCity({ [`${SHUINAN}/photos/patrol.jpg`]: photo });
  const asOf = calendarDate('2026-11-23');
  const { sites } = await loadContent(contentRoot, { asOf });
  const { sizes, problems } = await preparePhotos(sites, {
    ...{ contentRoot, asOf, use: 'paper' },
    cacheRoot: join(contentRoot, 'cache'),
  });
  return {
    size: sizes['shuinan/photos/patrol.webp'],
    said: problems.map(({ message, hint }) => message + hint),
  };
}

test('on paper a photo is larger than on the web, but never larger than it was', async () => {
  expect((await onPaper(await aPicture(4000, 3000))).size).toEqual({ width: 1800, height: 1350 });
  expect((await onPaper(await aPicture(800, 600))).size).toEqual({ width: 800, height: 600 });
});

test('the proof that a sheet hung does not hang itself', async () => {
  const posted = 'posted: { on: 2026-11-06, far: patrol.jpg, near: patrol.jpg }';
  const notice = readSmallCity(FIRES)
    .replace(/^photos:\n(?: .*\n)+/m, '')
    .replace('\nkind', `\n${posted}\nkind`);
  const contentRoot = makeSmallCity({ [FIRES]: notice });
  const asOf = calendarDate('2026-11-23');
  const { sites } = await loadContent(contentRoot, { asOf });
  const options = { contentRoot, cacheRoot: join(contentRoot, 'cache'), asOf };
  expect([...(await preparePhotos(sites, { ...options, use: 'paper' })).files.keys()]).toEqual([]);
});

test('a photo of too many pixels is refused with their number', async () => {
  const { said } = await onPaper(await aPicture(12_000, 9_000));
  expect(said).toEqual([
    '这张照片有 12000×9000，约 10800 万像素，最多 10000 万。请用微信把它发给“文件传输助手”，不选“原图”，在电脑上存下来的就是 JPG。扫描件请用 300 dpi 以下重扫。弄好了，换掉这个文件。',
  ]);
});

test('a broken photo and one of an iPhone are told apart', async () => {
  expect((await onPaper(new TextEncoder().encode('不是照片'))).said).toEqual([
    expect.stringMatching(/打不开/),
  ]);
  const heic = new TextEncoder().encode('\0\0\0\x18ftypheic\0\0\0\0');
  expect((await onPaper(heic)).said).toEqual([expect.stringMatching(/HEIC.*JPG/)]);
});
