/** Sites that were loaded before and had nothing wrong with them. Where they are kept is the caller's business. */
import { catalogueFor } from '../../model/catalogue/catalogue.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { findTownship } from '../../model/place/city.ts';
import { levelsAbove } from '../../model/place/region.ts';
import type { SiteInspection } from '../../model/place/inspection.ts';
import { withShared } from '../../model/place/publicity.ts';
import type { Site } from '../../model/place/site.ts';
import { standardsFor } from '../../model/place/standards.ts';
import { inspectedAt } from '../city/load-inspections.ts';
import type { SharedContent } from '../city/load-shared.ts';
import { loadSite, type LoadedSite, type SiteFiles } from './load-site.ts';
import type { FoundFile } from '../read/source-file.ts';

/** All that a loaded site is made from, besides the program. */
export interface SiteInputs {
  /** The site's folder from the content root. */
  readonly folder: string;
  readonly files: readonly FoundFile[];
  /** Files that all sites share: city, catalogue, boards. The same array for every site of one load. */
  readonly shared: readonly FoundFile[];
  /** What inspections found here: of files that all share, what is of this site alone. */
  readonly inspected: readonly SiteInspection[];
  readonly asOf: CalendarDate;
}

/** A site without where it lies and what all share there: rules, shared texts. Plain JSON. */
export type KeptSite = Pick<Site, 'profile' | 'disclosures' | 'rectifications' | 'publicity'>;

export interface SiteMemory {
  /** What was made of exactly these inputs by exactly this program; `undefined` in any doubt. */
  readonly recall: (inputs: SiteInputs) => KeptSite | undefined;
  readonly remember: (inputs: SiteInputs, site: KeptSite) => void;
}

/** Loads a site, or recalls it. One with any problem, even a warning, is never kept: nobody should miss it. */
export function loadOrRecallSite(
  site: SiteFiles,
  shared: SharedContent,
  {
    asOf,
    sharedFiles,
    memory,
  }: { asOf: CalendarDate; sharedFiles: readonly FoundFile[]; memory?: SiteMemory | undefined },
): LoadedSite {
  const { folder } = site;
  const region = shared.city && findTownship(shared.city, folder.countyId, folder.townshipId);
  const catalogue = shared.catalogueOf?.(folder);
  if (!memory || !region || !catalogue || site.problems.length > 0 || shared.problems.length > 0)
    return loadSite(site, shared, asOf);
  const files = site.files.map(({ file }) => file);
  const inspected = inspectedAt(shared.inspections, folder, shared.city);
  const inputs: SiteInputs = { folder: folder.path, files, shared: sharedFiles, inspected, asOf };
  const kept = memory.recall(inputs);
  if (kept)
    return {
      site: {
        ...kept,
        ...region,
        publicity: withShared(kept.publicity, shared.publicity, { city: shared.city, ...region }),
        above: levelsAbove(shared.levels, folder),
        ...(inspected.length > 0 && { inspected }),
        catalogue: catalogueFor(catalogue, kept.profile.type),
        standards: standardsFor(shared.standards, { countyId: folder.countyId, type: kept.profile.type }),
      },
      problems: [],
    };
  const loaded = loadSite(site, shared, asOf);
  const isJudged = [...files, ...sharedFiles].every(({ isAside }) => !isAside);
  if (loaded.site && loaded.problems.length === 0 && isJudged) {
    const { profile, disclosures, rectifications, publicity } = loaded.site;
    const own = publicity.filter(({ sharedBy }) => sharedBy === undefined);
    memory.remember(inputs, { profile, disclosures, rectifications, publicity: own });
  }
  return loaded;
}
