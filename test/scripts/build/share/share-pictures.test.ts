/** 转发图 as files: what a telephone gets when it is passed on. */
import jsQR from 'jsqr';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { indexedPng } from '../../../../scripts/build/share/indexed-png.ts';
import { outlineOf } from '../../../../scripts/build/share/glyph-outlines.ts';
import { drawPicture, prepareSharePictures } from '../../../../scripts/build/share/share-pictures.ts';
import { loadContent } from '../../../../src/loader/load-content.ts';
import { shareDrawing } from '../../../../src/site/share/share-drawing.ts';
import { shareCards } from '../../../../src/site/share/share-card.ts';
import { siteContext, type SiteContext } from '../../../../src/site/site-context.ts';
import { day } from '../../../support/a-site.ts';

let context: SiteContext;
let cache: string;
/** Drawn once for all that looks at them. */
let files: Awaited<ReturnType<typeof prepareSharePictures>>;

beforeAll(async () => {
  const asOf = day('2026-11-23');
  const { sites, city } = await loadContent('content', { asOf, siteIds: ['xiejiawaizi'] });
  if (!city || !sites[0]) throw new Error('the sample city is not there');
  context = siteContext(sites[0], { city, asOf, photos: {}, hasPosters: false, paperReach: 'web' });
  cache = newCache();
  files = await prepareSharePictures(context, cache);
});

const newCache = (): string => mkdtempSync(join(tmpdir(), 'gongkailan-share-'));

/** What a telephone reads from the code of a picture. */
async function readCode(file: string | Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe('the pictures of a site', () => {
  test('are small PNGs as wide as a phone, whose code leads to the page, also after a chat made them smaller', async () => {
    expect(files.size).toBe(21);
    for (const [path, file] of files) {
      const { format, width, height } = await sharp(file).metadata();
      expect({ path, format, width, height }).toEqual({ path, format: 'png', width: 1080, height: 1350 });
      // Half a byte a pixel, colours from a palette.
      expect([...readFileSync(file).subarray(24, 26)]).toEqual([4, 3]);
      expect(statSync(file).size, path).toBeLessThan(60_000);
      const address = `https://gongkai.benxi.example/${path.replace(/share\.png$/, '')}`;
      expect(await readCode(file), path).toBe(address);
    }
    const one = files.get('xiejiawaizi/finance/2026-10-09-september-accounts/share.png') ?? '';
    const passedOn = await sharp(one).resize(640).jpeg({ quality: 60 }).toBuffer();
    expect(await readCode(passedOn)).toContain('/2026-10-09-september-accounts/');
  });

  test('are drawn once, and to the same bytes wherever they are drawn', async () => {
    const drawnAt = (): number[] => readdirSync(cache).map((name) => statSync(join(cache, name)).mtimeMs);
    const before = drawnAt();
    expect([...(await prepareSharePictures(context, cache))]).toEqual([...files]);
    expect(drawnAt()).toEqual(before);
    const elsewhere = await prepareSharePictures(context, newCache());
    for (const [path, file] of files)
      expect(readFileSync(file).equals(readFileSync(elsewhere.get(path) ?? '')), path).toBe(true);
  });

  test('do not depend on the fonts of the machine', async () => {
    const [card] = shareCards(context);
    if (!card) throw new Error('no card');
    const sections = card.sections.map(({ section }) => section);
    const drawn = await drawPicture(shareDrawing(card), sections);
    // Ink where the name stands, and none of the machine's fonts was asked: there is no text element.
    const { data } = await sharp(drawn)
      .extract({ left: 64, top: 80, width: 300, height: 70 })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const dark = data.filter((value) => value < 60).length / data.length;
    expect(dark).toBeGreaterThan(0.15);
  });
});

describe('outlines', () => {
  test('of daily, less common and rare characters are there, in both weights', () => {
    for (const character of ['村', '崴', '㙟', '𠅤', '9', '，'])
      for (const weight of [400, 700] as const) {
        const { path, advance } = outlineOf(character, weight);
        expect(path.length, character).toBeGreaterThan(20);
        expect(advance, character).toBeGreaterThan(200);
      }
  });

  test('a Chinese character is an em wide', () => {
    expect(outlineOf('村', 700).advance).toBe(1000);
  });
});

test('a picture has the colours of its palette, also where a row has an odd number of pixels', async () => {
  const palette = [0xffffff, 0x1d1a17, 0xf4a340];
  const pixels = Uint8Array.from([0, 1, 2, 2, 1, 0]);
  const png = indexedPng({ width: 3, height: 2, pixels }, palette);
  const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const [paper, ink, brand] = [
    [255, 255, 255],
    [0x1d, 0x1a, 0x17],
    [0xf4, 0xa3, 0x40],
  ];
  expect([...data]).toEqual([paper, ink, brand, brand, ink, paper].flat());
});
