/** What lies in `public/` and is served as it is. */
import { readFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { ICON_SIZES } from '../../../src/site/offline.ts';
import { iconPath } from '../../../src/site/urls.ts';

const inPublic = (path: string): Buffer => readFileSync(`public/${path}`);

describe('the icon of a site on a telephone', () => {
  test.each(ICON_SIZES)('is the drawing in %i pixels', async (size) => {
    const pixels = (picture: Sharp) => picture.removeAlpha().raw().toBuffer();
    const drawing = sharp(inPublic('assets/icon.svg'), { density: (72 * size) / 32 }).resize(size, size);
    const [drawn, stored] = await Promise.all([pixels(drawing), pixels(sharp(inPublic(iconPath(size))))]);
    expect(stored).toHaveLength(drawn.length);
    // The file has eight colours: edges are a little lighter or darker.
    const far = stored.filter((value, index) => Math.abs(value - (drawn[index] ?? 0)) > 60);
    expect(far.length / drawn.length).toBeLessThan(0.001);
  });
});

test('whoever finds a hole in the security is told whom to tell, and until when that holds', () => {
  const text = inPublic('.well-known/security.txt').toString('utf8');
  expect(text).toMatch(/^Contact: (?:https|mailto|tel):\S+$/m);
  const [, expires = ''] = /^Expires: (.*)$/m.exec(text) ?? [];
  expect(new Date(expires).getTime()).toBeGreaterThan(0);
});
