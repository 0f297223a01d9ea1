/** The files of search: the index of each site that is built, the city's, and what characters sound like. */
import type { Catalogue } from '../../src/model/catalogue/catalogue.ts';
import type { City } from '../../src/model/place/city.ts';
import type { CitySettings } from '../../src/model/place/city-settings.ts';
import { cityIndexFiles, siteIndexFiles, type IndexFile } from '../../src/site/search/search-index-of.ts';
import { assetPath, SOUNDS_FILE } from '../../src/site/urls.ts';
import type { BuildPlan, BuiltSite } from './build-plan.ts';
import type { BuildOptions } from './options.ts';

export interface SearchWork {
  readonly plan: BuildPlan;
  readonly options: Pick<BuildOptions, 'asOf'>;
  readonly city: City;
  readonly catalogue: Catalogue;
  readonly settings: CitySettings;
}

/** The indexes of the sites that are built, and the city's unless it is kept. */
export async function searchFiles(
  { plan, options, city, catalogue, settings }: SearchWork,
  built: readonly BuiltSite[],
): Promise<IndexFile[]> {
  const summaries = plan.sites.map(({ summary }) => summary);
  return [
    ...built.flatMap(({ site }) => siteIndexFiles(site, { city, asOf: options.asOf, settings })),
    ...(plan.city.stored ? [] : cityIndexFiles(city, summaries, { catalogue, settings })),
    ...(plan.assets.stored ? [] : [await soundsFile()]),
  ];
}

/** Loaded when it is needed: the library's dictionaries take longer to read than a site to index. */
export async function soundsFile(): Promise<IndexFile> {
  const { soundTable } = await import('./sounds.ts');
  return { path: assetPath(SOUNDS_FILE), content: JSON.stringify(soundTable()) };
}
