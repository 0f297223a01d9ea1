import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BlockFile } from '../../src/client/search/city/city-files.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { indexCatalogue } from '../../src/model/catalogue/catalogue.ts';
import type { Disclosure } from '../../src/model/disclosure/disclosure.ts';
import { personsIn, textsIn } from '../../src/model/privacy/private-fields.ts';
import type { Site } from '../../src/model/place/site.ts';
import { maskName } from '../../src/model/values/values.ts';
import { visibilityOf } from '../../src/model/privacy/visibility.ts';
import { disclosurePath } from '../../src/site/urls.ts';
import { day } from '../support/a-site.ts';
import { readPdfText } from '../support/pdf.ts';
import { readSample, sampleFiles, sampleRelease, SAMPLE_DAY } from '../support/sample-city.ts';

interface PersonalDisclosure {
  readonly siteId: string;
  readonly page: string;
  readonly disclosure: Disclosure;
  readonly names: readonly string[];
  /** What the web may show of the names. */
  readonly persons: 'full' | 'masked' | 'gone';
  readonly body: 'full' | 'fact' | 'none';
}

/** Every disclosure of the sample city that names private persons. */
let personal: PersonalDisclosure[];
/** By site: names that the web must not show, and that stand nowhere else where they may. */
let privateNames: Map<string, string[]>;

beforeAll(async () => {
  const { sites } = await loadContent('content', { asOf: day(SAMPLE_DAY) });
  personal = sites.flatMap(personalOf);
  privateNames = new Map(sites.map((site) => [site.profile.id, hiddenNames(site)]));
});

function personalOf({ profile, catalogue, disclosures }: Site): PersonalDisclosure[] {
  const items = indexCatalogue(catalogue);
  return disclosures
    .map((disclosure) => ({ disclosure, names: personsIn(disclosure.content).map(({ text }) => text) }))
    .filter(({ names, disclosure }) => names.length > 0 && disclosure.content.publishedOn <= SAMPLE_DAY)
    .map(({ disclosure, names }) => ({
      siteId: profile.id,
      page: `${disclosurePath(profile.id, disclosure.section, disclosure.id)}index.html`,
      disclosure,
      names,
      ...visibilityOf(disclosure.content, items.get(disclosure.content.item), {
        reach: 'web',
        asOf: day(SAMPLE_DAY),
      }),
    }));
}

/** Names on hidden lists, without those that an office, a signature or an open list shows anyway. */
function hiddenNames({ profile, disclosures }: Site): string[] {
  const own = personal.filter(({ siteId }) => siteId === profile.id);
  const isHidden = ({ body, persons }: PersonalDisclosure): boolean => body !== 'full' || persons !== 'full';
  const open = own.filter((one) => !isHidden(one)).flatMap(({ names }) => names);
  const shown = JSON.stringify([profile, open, disclosures.flatMap(({ content }) => textsIn(content))]);
  return [...new Set(own.filter(isHidden).flatMap(({ names }) => names))].filter(
    (name) => [...name].length > 1 && !shown.includes(name),
  );
}

function leaks(file: string, text: string): string[] {
  // 于健 is somebody's name, and stands in 《关于健全……的意见》.
  const compact = text.replaceAll(/<[^>]*>|\s/g, '').replaceAll('《关于健全', '');
  const siteId = file.split('/')[0] ?? '';
  const names = privateNames.has(siteId) ? privateNames.get(siteId) : [...privateNames.values()].flat();
  return (names ?? []).filter((name) => compact.includes(name)).map((name) => `${file}: ${name}`);
}

const bytes = (file: string): Buffer => readFileSync(join(sampleRelease(), file));

/** A file of the release as text, whatever it is packed in. */
async function readAny(file: string): Promise<string> {
  if (file.endsWith('.pdf')) return readPdfText(file);
  if (file.endsWith('.xlsx'))
    return Object.values(unzipSync(bytes(file)))
      .map((part) => strFromU8(part))
      .join('\n');
  return bytes(file).toString('utf8');
}

describe('private persons in what is published', () => {
  test('the sample city has enough of them to be a test', () => {
    expect(new Set(personal.map(({ disclosure }) => disclosure.content.kind)).size).toBeGreaterThan(5);
    expect([...privateNames.values()].flat().length).toBeGreaterThan(200);
    expect(new Set(personal.map(({ persons }) => persons))).toEqual(new Set(['full', 'masked', 'gone']));
    expect(personal.some(({ body }) => body === 'fact')).toBe(true);
  });

  test('no file of any kind holds a name that the web may not show', async () => {
    const found: string[] = [];
    for (const file of sampleFiles('')) {
      if (/\.(woff2|webp)$/.test(file) || !file.includes('.')) continue;
      found.push(...leaks(file, await readAny(file)));
    }
    expect(found).toEqual([]);
  });

  test('no pack and no archive volume is there: they are for the wall and the archive, with full names', () => {
    const pages = sampleFiles('').filter((file) => /^[\w-]+\/print(?:\/|$)/.test(file));
    const files = sampleFiles('').filter((file) => /\/(?:fit-)?(?:pack|volume)-\d{4}/.test(file));
    expect([...pages, ...files]).toEqual([]);
  });

  test('a masked list shows family names', () => {
    const masked = personal.filter(({ body, persons }) => body === 'full' && persons === 'masked');
    expect(masked.length).toBeGreaterThan(0);
    for (const { page, names } of masked) expect(readSample(page)).toContain(maskName(names[0] ?? ''));
  });

  test('a list whose time is over keeps its totals and none of its names, not even masked', () => {
    const gone = personal.filter(({ body, persons }) => body === 'full' && persons === 'gone');
    expect(gone.length).toBeGreaterThan(3);
    for (const { page, names } of gone) {
      const unusual = names.map(maskName).filter((name) => [...name].length > 2);
      for (const name of unusual) expect(readSample(page)).not.toContain(name);
    }
  });

  test('their pages ask search engines to stay away', () => {
    const open = personal.filter(
      ({ page }) => !/<meta name="robots" content="noindex"/.test(readSample(page)),
    );
    expect(open.map(({ page }) => page)).toEqual([]);
  });

  test("the city's search knows lists by their titles alone, and sends to the village", () => {
    const blocks = sampleFiles('.json').filter((file) => /^search\/[0-9a-f]+\/[a-z-]+-\d+\.json$/.test(file));
    const entries = blocks.flatMap((file) => JSON.parse(readSample(file)) as BlockFile);
    const pages = new Set<string>(personal.map(({ page }) => page.replace('index.html', '')));
    const lists = entries.filter(([path]) => pages.has(path));
    expect(lists.length).toBeGreaterThan(20);
    expect(lists.filter(([, , lead, , , , isLocal]) => lead !== '' || isLocal !== 1)).toEqual([]);
  });
});
