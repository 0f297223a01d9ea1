/** Small pictures of what is printed, taken from the same page. */
import sharp from 'sharp';
import type { PrintBrowser } from './print-browser.ts';

/** A PNG of an element as it is printed, `widthPx` wide. The same page gives the same bytes. */
export async function takePicture(
  browser: PrintBrowser,
  { selector, widthPx }: { readonly selector: string; readonly widthPx: number },
): Promise<Uint8Array> {
  const page = await browser.page();
  const box = await page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (!element) throw new Error(`no ${wanted} in the page`);
    const { left, top, width, height } = element.getBoundingClientRect();
    // Whole pixels: a fraction at the edge would make the picture a pixel smaller or larger.
    return { x: left + scrollX, y: top + scrollY, width: Math.round(width), height: Math.round(height) };
  }, selector);
  const camera = await browser.camera();
  const shot = await takeUsual(async () => {
    // Playwright's own screenshots have no scale, and a board is 18,000 pixels wide.
    const { data } = await camera.send('Page.captureScreenshot', {
      format: 'png',
      clip: { ...box, scale: widthPx / box.width },
      captureBeyondViewport: true,
    });
    return data;
  });
  return sharp(Buffer.from(shot, 'base64'))
    .flatten({ background: '#fff' })
    .png({ palette: true, colours: 64, dither: 0, compressionLevel: 9, effort: 1 })
    .toBuffer();
}

/** How often more than any other a picture must have come out to be the one. */
const LEAD = 4;

/** Pictures taken before one is given up as never the same. */
const MOST_SHOTS = 40;

/**
 * The picture that a page gives most of the time. Of 500 pictures of a page that stood still, one in twenty had six
 * pixels that were one step of 255 darker, always the same ones, whatever the browser was told about stages, threads and
 * tiles. With a lead of four the rare picture is taken for the true one once in 100,000 times.
 */
async function takeUsual(take: () => Promise<string>): Promise<string> {
  const times = new Map<string, number>();
  for (let shots = 0; shots < MOST_SHOTS; shots++) {
    const shot = await take();
    times.set(shot, (times.get(shot) ?? 0) + 1);
    const [most = 0, second = 0] = [...times.values()].sort((a, b) => b - a);
    if (most - second >= LEAD) return shot;
  }
  throw new Error(`no picture of a page stands out among ${MOST_SHOTS}`);
}
