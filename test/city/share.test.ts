/** What is told of pages where they are passed on, and the picture that stands for them. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readSample, sampleFiles, sampleRelease } from '../support/sample-city.ts';

const HOST = 'https://gongkai.benxi.example/';

function property(html: string, name: string): string | undefined {
  return new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)">`).exec(html)?.[1];
}

/** Disclosures with the place of their page. */
const disclosures = sampleFiles('index.html')
  .map((file) => ({ path: file.slice(0, -'index.html'.length), html: readSample(file) }))
  .filter(({ html }) => html.includes('<article class="s-'));

describe('a disclosure that is passed on', () => {
  test('says its own address, whose it is, and how it looks', () => {
    expect(disclosures.length).toBeGreaterThan(400);
    for (const { path, html } of disclosures) {
      expect(property(html, 'og:url')).toBe(HOST + path);
      expect(property(html, 'og:type')).toBe('article');
      expect(property(html, 'og:site_name')).toMatch(/(?:村村务|社区居务)公开$/);
      expect(property(html, 'twitter:card')).toBe('summary_large_image');
    }
  });

  test('has a picture that is in the release: its own, or that of its site', () => {
    for (const { path, html } of disclosures) {
      const picture = property(html, 'og:image')?.slice(HOST.length) ?? '';
      expect([`${path}share.png`, `${path.split('/')[0]}/share.png`]).toContain(picture);
      expect(existsSync(join(sampleRelease(), picture)), picture).toBe(true);
    }
  });

  test('has for the card of a messenger its title, what it says first and a small square picture', async () => {
    for (const { html } of disclosures) {
      const said = (name: string): string =>
        new RegExp(`<meta itemprop="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
      expect(said('name')).toBe(property(html, 'og:title'));
      expect(said('description')).not.toBe('');
      const picture = join(sampleRelease(), said('image').slice(HOST.length));
      expect(statSync(picture).size).toBeLessThan(32 * 1024);
      const { width, height } = await sharp(picture).metadata();
      expect([width, height]).toEqual([300, 300]);
    }
  });

  test('offers the picture where it has one of its own, and only there', () => {
    const own = disclosures.filter(
      ({ html, path }) => property(html, 'og:image') === `${HOST}${path}share.png`,
    );
    expect(own).toHaveLength(8 * 20);
    const offered = disclosures.filter(({ html }) => html.includes('<a href="share.png"'));
    expect(offered.map(({ path }) => path)).toEqual(own.map(({ path }) => path));
  });

  test('has no picture of its own where search engines stay away: lists of persons, what is withdrawn', () => {
    const hidden = disclosures.filter(({ html }) => property(html, 'robots') === 'noindex');
    expect(hidden.length).toBeGreaterThan(10);
    for (const { path, html } of hidden) {
      expect(existsSync(join(sampleRelease(), path, 'share.png')), path).toBe(false);
      expect(html).not.toContain('转发图');
      expect(property(html, 'og:image')).toBe(`${HOST}${path.split('/')[0]}/share.png`);
    }
  });
});

test('no picture is larger than 60 kB', () => {
  const pictures = sampleFiles('share.png');
  expect(pictures).toHaveLength(8 * 21);
  expect(pictures.filter((file) => statSync(join(sampleRelease(), file)).size > 60_000)).toEqual([]);
});

test('every site can be put on a home screen, with icons that are there', async () => {
  const manifests = sampleFiles('manifest.webmanifest');
  expect(manifests).toHaveLength(8);
  for (const file of manifests) {
    const { icons, lang } = JSON.parse(readSample(file)) as {
      icons: { src: string; sizes: string }[];
      lang: string;
    };
    expect(lang).toBe('zh-CN');
    for (const { src, sizes } of icons) {
      const { width, height } = await sharp(join(sampleRelease(), file, '..', src)).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
  }
});
