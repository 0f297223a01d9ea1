/** The catalogues of counties and townships: `catalogue/<county>.yaml`, `catalogue/<county>.<township>.yaml`. */
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { regionalCatalogueSchema, type Catalogue, type RuleOrigin } from '../../model/catalogue/catalogue.ts';
import type { City } from '../../model/place/city.ts';
import { findNearest } from '../../model/values/nearest.ts';
import { withPast, type RegionalLayer } from '../../model/catalogue/regional-catalogue.ts';
import { checkRegionalCatalogue } from './catalogue-checks.ts';
import { fileRoleOf, type SiteFolder } from '../content-layout.ts';
import { FILE_START, hasErrors, problemAt, type ContentProblem } from '../tell/problem.ts';
import { readFields } from '../read/read-source.ts';
import type { FoundFile } from '../read/source-file.ts';
import { toProblem } from '../validate.ts';

type Region = Pick<SiteFolder, 'countyId'> & { readonly townshipId?: string | undefined };

export interface RegionalCatalogues {
  /** The catalogue as it holds for the sites of a township. */
  readonly catalogueOf: (region: Pick<SiteFolder, 'countyId' | 'townshipId'>) => Catalogue;
  /** What each region set, with whose it is. */
  readonly layers: readonly RegionalCatalogueFile[];
  readonly problems: readonly ContentProblem[];
}

export interface RegionalCatalogueFile extends RegionalLayer {
  readonly countyId: string;
  readonly townshipId?: string | undefined;
}

/** Reads what regions set otherwise. A file with errors changes nothing, and its problems stop the build. */
export function loadRegionalCatalogues(
  files: readonly FoundFile[],
  { city, base, asOf }: { readonly city: City; readonly base: Catalogue; readonly asOf: CalendarDate },
): RegionalCatalogues {
  const problems: ContentProblem[] = [];
  const catalogues = new Map<string, Catalogue>();
  const read: RegionalCatalogueFile[] = [];
  // A county's file sorts before those of its townships, which build upon it.
  for (const { file, region } of regionalFiles(files)) {
    const origin = originOf(file.path, region, city);
    if (typeof origin === 'string') {
      problems.push(regionUnknown(file.path, origin));
      continue;
    }
    const below = catalogues.get(region.countyId) ?? base;
    const layer = readLayer(file, { origin, base: below, asOf, problems });
    if (!layer) continue;
    const above = read.filter(({ countyId, townshipId }) => countyId === region.countyId && !townshipId);
    read.push({ ...layer, countyId: region.countyId, townshipId: region.townshipId });
    catalogues.set(keyOf(region), withPast(base, [...above, layer]));
  }
  const ofCity = withPast(base);
  return {
    catalogueOf: (region) => catalogues.get(keyOf(region)) ?? catalogues.get(region.countyId) ?? ofCity,
    layers: read,
    problems,
  };
}

function keyOf({ countyId, townshipId }: Region): string {
  return townshipId === undefined ? countyId : `${countyId}.${townshipId}`;
}

function regionalFiles(files: readonly FoundFile[]): { readonly file: FoundFile; readonly region: Region }[] {
  return files
    .flatMap((file) => {
      const role = fileRoleOf(file.path);
      return role.type === 'region' ? [{ file, region: role }] : [];
    })
    .sort((a, b) => (keyOf(a.region) < keyOf(b.region) ? -1 : 1));
}

/** Whose file it is; the nearest known id where `city.yaml` has no such region, empty when none is near. */
export function originOf(
  file: string,
  { countyId, townshipId }: Region,
  { counties }: City,
): RuleOrigin | string {
  const county = counties.find(({ id }) => id === countyId);
  if (!county)
    return (
      findNearest(
        countyId,
        counties.map(({ id }) => id),
      ) ?? ''
    );
  if (townshipId === undefined) return { file, region: county.shortName };
  const township = county.townships.find(({ id }) => id === townshipId);
  if (township) return { file, region: township.name };
  const nearest = findNearest(
    townshipId,
    county.townships.map(({ id }) => id),
  );
  return nearest === undefined ? '' : `${countyId}.${nearest}`;
}

export function regionUnknown(file: string, nearest: string): ContentProblem {
  return problemAt(file, FILE_START, {
    code: 'REGION_UNKNOWN',
    message: `文件名“${file.replace(/^.*\//, '')}”里的县（区）、乡镇（街道）编号，city.yaml 里没有。`,
    hint:
      nearest === ''
        ? '县（区）的写成“县的编号.yaml”，乡镇（街道）的写成“县的编号.乡镇的编号.yaml”，编号照 city.yaml。'
        : `是不是“${nearest}.yaml”？`,
  });
}

function readLayer(
  file: FoundFile,
  {
    origin,
    base,
    asOf,
    problems,
  }: { origin: RuleOrigin; base: Catalogue; asOf: CalendarDate; problems: ContentProblem[] },
): RegionalLayer | undefined {
  const outcome = readFields(file, regionalCatalogueSchema);
  problems.push(...outcome.problems);
  if (!outcome.value) return undefined;
  const { source, content: catalogue } = outcome.value;
  const layer = { origin, catalogue };
  const found = checkRegionalCatalogue(layer, base, asOf).map((finding) => toProblem(source, finding));
  problems.push(...found);
  return hasErrors(found) ? undefined : layer;
}
