/** The one doorway to Pagefind: search bundles for sites and the city, and the runtime that all of them share. */
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { City } from '../../src/model/city.ts';
import { joinFields } from '../../src/site/search-fields.ts';
import { citySearchRecords, siteSearchRecords, type SearchRecord } from '../../src/site/search-records.ts';
import { assetPath, relativeHref, searchBundlePath, type SitePath } from '../../src/site/urls.ts';
import type { BuildPlan, BuiltSite } from './build-plan.ts';
import type { BuildOptions } from './options.ts';
import { writeInto } from './store.ts';

export interface SearchBundle {
  /** Where the bundle lies in the release, e.g. `xiejiawaizi/pagefind/`. */
  readonly path: SitePath;
  readonly records: readonly SearchRecord[];
}

/** The language of all content: decides how words are told apart, in the index and in the browser alike. */
const LANGUAGE = 'zh-cn';

/**
 * Files that fragments are gathered into, per bundle. A page of results then costs ten small requests at most, and
 * 511 villages do not become a quarter of a million files.
 */
const MAX_FRAGMENTS = 32;

/** Of what Pagefind brings, this is all that our own search form needs; its user interfaces stay behind. */
const RUNTIME = new Set(['pagefind.js', 'wasm.unknown.pagefind']);

const BUNDLE_FILE = /^pagefind-entry\.json$|\.pf_(?:meta|index|filter|fragment)$/;

/** The bundles of the sites that are built, and the city's unless it is kept. */
export function searchBundles(
  { plan, options, city }: { plan: BuildPlan; options: BuildOptions; city: City },
  built: readonly BuiltSite[],
): SearchBundle[] {
  const { asOf } = options;
  return [
    ...built.map(({ site, siteId }) => ({
      path: searchBundlePath(siteId),
      records: siteSearchRecords(site, asOf),
    })),
    ...(plan.city.stored
      ? []
      : [
          {
            path: searchBundlePath(),
            records: citySearchRecords(
              city,
              plan.sites.map(({ summary }) => summary),
            ),
          },
        ]),
  ];
}

/** Writes the bundles, and the runtime to `assets/pagefind/`, with one Pagefind process for all. */
export async function writeSearch(tree: string, bundles: readonly SearchBundle[]): Promise<void> {
  try {
    for (const bundle of bundles) await writeBundle(tree, bundle);
  } finally {
    await close();
  }
}

async function writeBundle(tree: string, { path, records }: SearchBundle): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE, maxFragments: MAX_FRAGMENTS });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const record of records) {
    const added = await index.addCustomRecord(customRecord(record));
    if (added.errors.length > 0)
      throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`);
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  for (const file of files) {
    if (RUNTIME.has(file.path)) writeInto(join(tree, assetPath('pagefind/'), file.path), file.content);
    if (file.path === 'pagefind-entry.json')
      writeInto(join(tree, path, file.path), pointToSharedRuntime(path, file.content));
    else if (BUNDLE_FILE.test(file.path)) writeInto(join(tree, path, file.path), file.content);
  }
}

function customRecord({ url, title, text, words, date, section, tag, place }: SearchRecord) {
  return {
    url,
    language: LANGUAGE,
    content: joinFields({ title, text, words: words.join(' ') }),
    meta: {
      ...(date && { date }),
      ...(section && { section }),
      ...(tag && { tag }),
      ...(place && { place }),
    },
    filters: {
      ...(section && { section: [section] }),
      ...(date && { year: [date.slice(0, 4)] }),
    },
  };
}

/**
 * Pagefind 1.6 fetches `<bundle>/wasm.<name>.pagefind` with the name from the entry file, and has no option to keep
 * it elsewhere. A name that climbs out of the bundle makes every bundle share one WebAssembly file.
 */
function pointToSharedRuntime(path: SitePath, entry: Uint8Array): string {
  const parsed = JSON.parse(Buffer.from(entry).toString('utf8')) as {
    languages: Record<string, { wasm: string | null }>;
  };
  const shared = `x/../${relativeHref(path, assetPath('pagefind/wasm.unknown'))}`;
  for (const language of Object.values(parsed.languages)) language.wasm = shared;
  return JSON.stringify(parsed);
}
