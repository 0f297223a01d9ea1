import { beforeAll, describe, expect, test } from 'vitest';
import { loadContent } from '../../src/loader/load-content.ts';
import { isOfKind } from '../../src/model/disclosure.ts';
import { maskName } from '../../src/model/values.ts';
import { disclosurePath } from '../../src/site/urls.ts';
import { day } from '../support/a-site.ts';
import { readPdfText } from '../support/pdf.ts';
import { readSample, SAMPLE_DAY, sampleFiles } from '../support/sample-city.ts';

/** A list whose catalogue item masks names. */
interface PrivateList {
  readonly siteId: string;
  readonly page: string;
  readonly names: readonly string[];
}

let lists: PrivateList[];
/** By site: names that stand on a masked list and nowhere else in what the site publishes. */
let privateNames: Map<string, string[]>;

beforeAll(async () => {
  const { sites, catalogue } = await loadContent('content', { asOf: day(SAMPLE_DAY) });
  const masked = new Set(catalogue?.items.filter(({ names }) => names === 'masked').map(({ id }) => id));
  lists = sites.flatMap(({ profile, disclosures }) =>
    disclosures
      .filter((disclosure) => isOfKind(disclosure, 'subsidy-list'))
      .filter(({ content }) => masked.has(content.item))
      .map(({ id, section, content }) => ({
        siteId: profile.id,
        page: `${disclosurePath(profile.id, section, id)}index.html`,
        names: content.rows.map(({ name }) => name),
      })),
  );
  privateNames = new Map(
    sites.map(({ profile, disclosures }) => {
      const elsewhere = JSON.stringify([
        profile,
        disclosures.filter(({ content }) => !(content.kind === 'subsidy-list' && masked.has(content.item))),
      ]);
      const names = lists.filter(({ siteId }) => siteId === profile.id).flatMap((list) => list.names);
      return [profile.id, [...new Set(names)].filter((name) => !elsewhere.includes(name))];
    }),
  );
});

function leaks(file: string, text: string): string[] {
  const compact = text.replaceAll(/<[^>]*>|\s/g, '');
  return (privateNames.get(file.split('/')[0] ?? '') ?? [])
    .filter((name) => compact.includes(name))
    .map((name) => `${file}: ${name}`);
}

describe('private persons in what is published', () => {
  test('the sample city has lists of private persons', () => {
    expect(lists.length).toBeGreaterThan(5);
    expect([...privateNames.values()].flat().length).toBeGreaterThan(200);
  });

  test('their page shows them masked', () => {
    for (const { page, names } of lists) expect(readSample(page)).toContain(maskName(names[0] ?? ''));
  });

  test('no page shows a full name', () => {
    expect(sampleFiles('.html').flatMap((file) => leaks(file, readSample(file)))).toEqual([]);
  });

  test('no PDF on the web shows a full name', async () => {
    const found: string[] = [];
    for (const file of sampleFiles('.pdf')) found.push(...leaks(file, await readPdfText(file)));
    expect(found).toEqual([]);
  });

  test('no other text file carries a full name', () => {
    const files = [...sampleFiles('.json'), ...sampleFiles('.css'), ...sampleFiles('.js')];
    expect(files.flatMap((file) => leaks(file, readSample(file)))).toEqual([]);
  });

  test('their pages ask search engines to stay away', () => {
    const open = lists.filter(({ page }) => !/<meta name="robots" content="noindex"/.test(readSample(page)));
    expect(open).toEqual([]);
  });
});
