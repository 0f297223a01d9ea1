/**
 * Asks the search of a whole city by its own code, without a page around it: of 511 sites a query may find thousands, and no
 * page should have to show them all.
 */
import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startCity } from '../../../../src/client/search/city/city-engine.ts';
import { inOrder } from '../../../../src/client/search/city/city-hits.ts';

/** From a query to the addresses of all that it finds, from the root of the release, in the order of the page. */
export type AskCity = (query: string) => Promise<string[]>;

/** Opens the city of a release. */
export async function openCity(release: string): Promise<AskCity> {
  const root = pathToFileURL(join(realpathSync(release), '/'));
  const engine = await startCity(
    { index: new URL('search/index.json', root), sounds: new URL('assets/sounds.json', root) },
    async <T>(file: URL) => JSON.parse(await readFile(file, 'utf8')) as T,
  );
  const { store, index, finder } = engine;
  if (!store) throw new Error('the city has no index');
  return async (query) => {
    const findings = await finder.find(query);
    const found = await inOrder(findings.found, {}, { store, day: index.day });
    const { open, others, standing, isStandingFirst } = found;
    const rest = isStandingFirst ? [...standing, ...others] : [...others, ...standing];
    const entries = await store.entries([...open, ...rest]);
    return [...findings.places.map(({ page }) => page.url), ...entries.map(([path]) => path)];
  };
}
