/** Small pictures of what is printed, taken from the same page. */
import sharp from 'sharp';
import type { Press } from './press.ts';

/** A PNG of an element as it is printed, `widthPx` wide. The same page gives the same bytes. */
export async function takePicture(
  press: Press,
  { selector, widthPx }: { readonly selector: string; readonly widthPx: number },
): Promise<Uint8Array> {
  const page = await press.page();
  const box = await page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (!element) throw new Error(`no ${wanted} in the page`);
    const { left, top, width, height } = element.getBoundingClientRect();
    // Whole pixels: a fraction at the edge would make the picture a pixel smaller or larger.
    return { x: left + scrollX, y: top + scrollY, width: Math.round(width), height: Math.round(height) };
  }, selector);
  // Playwright's own screenshots have no scale, and a board is 18,000 pixels wide.
  const { data } = await (
    await press.camera()
  ).send('Page.captureScreenshot', {
    format: 'png',
    clip: { ...box, scale: widthPx / box.width },
    captureBeyondViewport: true,
  });
  return sharp(Buffer.from(data, 'base64'))
    .flatten({ background: '#fff' })
    .png({ palette: true, colours: 64, dither: 0, compressionLevel: 9, effort: 1 })
    .toBuffer();
}
