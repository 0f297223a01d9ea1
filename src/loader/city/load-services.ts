/** What sites share of service: the matters in `services/`, and what each level says of itself in `regions/`. */
import { findTownship, type City } from '../../model/place/city.ts';
import { checkLevelFunds } from '../../model/place/region-funds.ts';
import { regionSchema, type RegionFile } from '../../model/place/region.ts';
import type { Standards } from '../../model/place/standards.ts';
import { checkSharedMatter, mattersTwice } from '../../model/services/checks.ts';
import { sharedMatterSchema, type SharedMatter } from '../../model/services/matter.ts';
import type { Catalogue } from '../../model/catalogue/catalogue.ts';
import { inWordsOfRegion, withTexts } from '../../model/services/local-words.ts';
import { mattersOf } from '../../model/services/resolve.ts';
import { fileRoleOf, type SiteFolder } from '../content-layout.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { checkResponsibility, responsibilityOn } from '../../model/place/leadership.ts';
import { readFields, type Sourced } from '../read/read-source.ts';
import type { FoundFile } from '../read/source-file.ts';
import { hasErrors, type ContentProblem } from '../tell/problem.ts';
import { toProblem } from '../validate.ts';
import { originOf, regionUnknown, type RegionalCatalogues } from './regional-catalogues.ts';

export interface LoadedServices {
  readonly levels: readonly RegionFile[];
  /** Catalogues with the matters of service as they hold in the same place. */
  readonly addTo: (catalogueOf: RegionalCatalogues['catalogueOf']) => RegionalCatalogues['catalogueOf'];
  readonly problems: readonly ContentProblem[];
}

/** Everything of it that has no errors. */
export function loadServices(
  files: readonly FoundFile[],
  city: City | undefined,
  { standards, asOf }: { readonly standards: Standards; readonly asOf: CalendarDate },
): LoadedServices {
  const { matters, problems } = loadMatters(files, city);
  const above = city
    ? loadLevels(files, city, { funding: standards.funding, asOf })
    : { levels: [], problems: [] };
  return {
    levels: above.levels,
    addTo: (catalogueOf) => (city ? withServices(catalogueOf, matters, city) : catalogueOf),
    problems: [...problems, ...above.problems],
  };
}

/** The matters without errors, by the names of their files. */
function loadMatters(
  files: readonly FoundFile[],
  city: City | undefined,
): { readonly matters: SharedMatter[]; readonly problems: ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const read = files.flatMap((file): Sourced<SharedMatter>[] => {
    const role = fileRoleOf(file.path);
    if (role.type !== 'service') return [];
    const { value, problems: found } = readFields(file, sharedMatterSchema);
    problems.push(...found);
    if (!value) return [];
    const { source, content } = value;
    const untrue = checkSharedMatter(content, role.id, city).map((finding) => toProblem(source, finding));
    problems.push(...untrue);
    return hasErrors(untrue) ? [] : [value];
  });
  for (const { id, finding } of mattersTwice(read.map(({ content }) => content))) {
    const source = read.find(({ content }) => content.id === id)?.source;
    if (source) problems.push(toProblem(source, finding));
  }
  return { matters: read.map(({ content }) => content), problems };
}

/** What the city, its counties and townships say of themselves; a file of none that `city.yaml` knows is a problem. */
function loadLevels(
  files: readonly FoundFile[],
  city: City,
  { funding, asOf }: { readonly funding: Standards['funding']; readonly asOf: CalendarDate },
): { readonly levels: RegionFile[]; readonly problems: ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const levels = files.flatMap((file): RegionFile[] => {
    const role = fileRoleOf(file.path);
    if (role.type !== 'level') return [];
    const { countyId, townshipId } = role;
    const origin =
      countyId === undefined
        ? undefined
        : originOf(file.path, { countyId, ...(townshipId !== undefined && { townshipId }) }, city);
    if (typeof origin === 'string') {
      problems.push(regionUnknown(file.path, origin));
      return [];
    }
    const { value, problems: found } = readFields(file, regionSchema);
    problems.push(...found);
    if (!value) return [];
    const { source, content } = value;
    const county = townshipId === undefined ? countyId : undefined;
    const untrue = [
      ...checkLevelFunds(content.funds ?? [], {
        standards: funding,
        ...(county !== undefined && { county }),
      }),
      ...checkResponsibility(content, asOf),
    ].map((finding) => toProblem(source, finding));
    problems.push(...untrue);
    return !hasErrors(untrue)
      ? [
          {
            ...(countyId !== undefined && { countyId }),
            ...(townshipId !== undefined && { townshipId }),
            content: responsibilityOn(content, asOf),
          },
        ]
      : [];
  });
  return { levels, problems };
}

/** One object a township, for what is made of a catalogue is kept by it. */
function withServices(
  catalogueOf: RegionalCatalogues['catalogueOf'],
  matters: readonly SharedMatter[],
  city: City,
): RegionalCatalogues['catalogueOf'] {
  const known = new Map<string, Catalogue>();
  return (region) => {
    const key = `${region.countyId}.${region.townshipId}`;
    const names = namesOf(city, region);
    const catalogue = known.get(key) ?? {
      ...catalogueOf(region),
      services: mattersOf(matters, region).map((matter) =>
        withTexts(matter, (text) => inWordsOfRegion(text, names)),
      ),
    };
    known.set(key, catalogue);
    return catalogue;
  };
}

function namesOf(city: City, { countyId, townshipId }: Pick<SiteFolder, 'countyId' | 'townshipId'>) {
  const found = findTownship(city, countyId, townshipId);
  return { county: found?.county.name ?? '', township: found?.township.name ?? '' };
}
