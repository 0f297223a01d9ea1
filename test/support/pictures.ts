/**
 * The visual test set: small pictures of what is printed, kept in `test/pictures/` and compared with how it looks now.
 * `UPDATE_PICTURES=1` writes them anew; whoever does so looks at each of them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';

const FOLDER = join(import.meta.dirname, '../pictures');

/** Wide enough to see every line of a sheet, and a few kilobytes. */
const WIDTH_PX = 320;

/** Mean difference of grey in percent: a line that breaks elsewhere moves everything below it, and is more. */
export const MOST_DIFFERENT = 1.2;

/** A small grey picture of an element as it is printed. */
export async function takePicture(page: Page, selector: string): Promise<Buffer> {
  const box = await page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (!element) throw new Error(`no ${wanted} in the page`);
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + scrollX, y: top + scrollY, width: Math.round(width), height: Math.round(height) };
  }, selector);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    clip: { ...box, scale: (2 * WIDTH_PX) / box.width },
    captureBeyondViewport: true,
  });
  return sharp(Buffer.from(data, 'base64'))
    .flatten({ background: '#fff' })
    .resize({ width: WIDTH_PX })
    .greyscale()
    .png({ palette: true, colours: 16, compressionLevel: 9 })
    .toBuffer();
}

/** How far a picture is from the one kept under this name, in percent of grey; endless when it has another size. */
export async function differenceOf(name: string, picture: Buffer): Promise<number> {
  const file = join(FOLDER, `${name}.png`);
  if (process.env['UPDATE_PICTURES'] === '1') writeFileSync(file, picture);
  if (!existsSync(file))
    throw new Error(`there is no ${file}; write it with UPDATE_PICTURES=1 and look at it`);
  const [kept, now] = await Promise.all([greysOf(readFileSync(file)), greysOf(picture)]);
  if (kept.width !== now.width || kept.height !== now.height) return Number.POSITIVE_INFINITY;
  const sum = now.greys.reduce((total, grey, index) => total + Math.abs(grey - (kept.greys[index] ?? 0)), 0);
  return (sum / now.greys.length / 255) * 100;
}

async function greysOf(png: Buffer): Promise<{ width: number; height: number; greys: Uint8Array }> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, greys: new Uint8Array(data) };
}
