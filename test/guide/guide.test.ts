/** The guide itself: every link and picture leads somewhere, every page is linked to, every picture can be made again. */
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PICTURES } from '../../scripts/workshop/pictures/all-pictures.ts';
import { loadGuide } from '../../src/loader/city/load-guide.ts';
import { guideReferences, renderGuide } from '../../src/markdown/guide.ts';
import { GUIDE_PICTURES } from '../../src/model/clerk/guide.ts';

const guide = loadGuide('content');
if (!guide) throw new Error('content/guide is not there');
const pages = guide.files.map((file) => ({ ...file, ...guideReferences(file.text) }));

const isOutside = (written: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(written);
const targetOf = (page: string, written: string): string =>
  posix.join(posix.dirname(page), decodeURI(written.split('#')[0] ?? ''));

function anchorsOf(path: string): string[] {
  const text = guide?.files.find((file) => file.path === path)?.text ?? '';
  return renderGuide(text, { link: () => undefined, picture: () => undefined }).headings.map(({ id }) => id);
}

describe('the guide of the sample content', () => {
  test('has no link that leads nowhere', () => {
    const broken = pages.flatMap(({ path, links }) =>
      links
        .filter((written) => !isOutside(written) && !written.startsWith('#'))
        .map((written) => targetOf(path, written))
        .filter((target) => !existsSync(join('content', target)))
        .map((target) => `${path} → ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test('has no link to a heading that is not there', () => {
    const broken = pages.flatMap(({ path, links }) =>
      links
        .filter((written) => written.includes('#') && !isOutside(written))
        .filter((written) => {
          const [file = '', anchor = ''] = written.split('#');
          const target = file === '' ? path : targetOf(path, written);
          return !anchorsOf(target).includes(decodeURI(anchor));
        })
        .map((written) => `${path} → ${written}`),
    );
    expect(broken).toEqual([]);
  });

  test('links to nothing outside, for a village office may have no way there', () => {
    expect(
      pages.flatMap(({ path, links }) => links.filter(isOutside).map((link) => `${path} → ${link}`)),
    ).toEqual([]);
  });

  test('is linked to, page by page', () => {
    const linked = new Set(
      pages.flatMap(({ path, links }) => links.map((written) => targetOf(path, written))),
    );
    const lost = pages
      .filter(({ path }) => path !== 'README.md' && !linked.has(path))
      .map(({ path }) => path);
    // A page of a problem is found by its code, in the list of the folder.
    expect(lost.filter((path) => !path.startsWith('guide/problems/'))).toEqual([]);
  });

  test('begins every page with a title', () => {
    expect(pages.filter(({ text }) => !/^# .+\n/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('says of every picture what it shows', () => {
    const silent = pages.flatMap(({ path, pictures }) =>
      pictures.filter(({ alt }) => alt.trim() === '').map(({ written }) => `${path} → ${written}`),
    );
    expect(silent).toEqual([]);
  });

  test('uses the pictures that npm run pictures makes, all of them and no others', () => {
    const used = new Set(
      pages.flatMap(({ path, pictures }) => pictures.map(({ written }) => targetOf(path, written))),
    );
    const made = PICTURES.map(({ name }) => `${GUIDE_PICTURES}${name}.png`);
    expect([...used].sort()).toEqual([...made].sort());
    expect(guide.pictures.map(({ path }) => path)).toEqual([...made].sort());
  });
});
