/** An inspection with an error is of the sites that it names, and of those that show what it said before; the others pass. */
import { basename, dirname, join } from 'node:path';
import { readPlainTextAt } from '../../src/loader/read/source-file.ts';
import { INSPECTIONS } from '../../src/model/place/inspection.ts';
import { readStored } from './store.ts';
import { sitePart, type SiteFacts } from './survey.ts';

/**
 * The sites that an error in an inspection holds back; none where the file is no inspection or names nobody that is there,
 * so that nobody knows whose it is. A site that it names no more may only be written wrong there.
 */
export function sitesOfInspection(
  file: string,
  {
    contentRoot,
    storeRoot,
    siteIds,
  }: { readonly contentRoot: string; readonly storeRoot: string; readonly siteIds: readonly string[] },
): string[] {
  if (!file.startsWith(`${INSPECTIONS}/`)) return [];
  const text = readPlainTextAt(join(contentRoot, file)) ?? '';
  const id = `${dirname(file).slice(INSPECTIONS.length + 1)}/${basename(file, '.yaml')}`;
  const showsIt = (siteId: string): boolean =>
    readStored<SiteFacts>(storeRoot, sitePart(siteId))
      .slice(0, 1)
      .some(({ facts }) => facts.summary.ledger.inspections.some((one) => one.id === id));
  return siteIds.filter((siteId) => text.includes(siteId) || showsIt(siteId));
}
