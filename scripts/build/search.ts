/** The files of search that belong to no site: the city's index, and what characters sound like. */
import type { Catalogue } from '../../src/model/catalogue/catalogue.ts';
import type { City } from '../../src/model/place/city.ts';
import type { CitySettings } from '../../src/model/place/city-settings.ts';
import { cityIndexFiles, type IndexFile } from '../../src/site/search/search-index-of.ts';
import { assetPath, SOUNDS_FILE } from '../../src/site/urls.ts';
import type { BuildPlan } from './build-plan.ts';

export interface SearchWork {
  readonly plan: BuildPlan;
  readonly city: City;
  readonly catalogue: Catalogue;
  readonly settings: CitySettings;
}

/** The city's index unless it is kept, and the table of sounds unless the assets are. */
export async function sharedSearchFiles({
  plan,
  city,
  catalogue,
  settings,
}: SearchWork): Promise<IndexFile[]> {
  const summaries = plan.sites.map(({ summary }) => summary);
  return [
    ...(plan.city.stored ? [] : cityIndexFiles(city, summaries, { catalogue, settings })),
    ...(plan.assets.stored ? [] : [await soundsFile()]),
  ];
}

/** Loaded when it is needed: the library's dictionaries take longer to read than a site to index. */
export async function soundsFile(): Promise<IndexFile> {
  const { soundTable } = await import('./sounds.ts');
  return { path: assetPath(SOUNDS_FILE), content: JSON.stringify(soundTable()) };
}
