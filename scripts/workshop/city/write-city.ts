/** A whole content folder: what is shared comes from the sample city, the sites are invented. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadShared } from '../../../src/loader/city/load-shared.ts';
import { findFiles } from '../../../src/loader/read/source-file.ts';
import { addDays, calendarDate, type CalendarDate } from '../../../src/model/values/calendar-date.ts';
import { lastDayOf } from '../../../src/model/values/day-or-period.ts';
import { standardOn } from '../../../src/model/place/standard.ts';
import { standardsFor } from '../../../src/model/place/standards.ts';
import { indexCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import { draftAll } from './all-kinds.ts';
import { inventLevels } from './base-levels.ts';
import { PROOF_PHOTOS, takesPhotos } from './afterwards.ts';
import { inventInspection, type Visited } from './inspections.ts';
import { inventOrders, numberOrders, type WrittenOrder } from './orders.ts';
import { hasPublicityBoard } from './premises.ts';
import { inventPublicity } from './publicity.ts';
import { INSPECTIONS } from '../../../src/model/place/inspection.ts';
import type { City } from '../../../src/model/place/city.ts';
import type { RegionFile } from '../../../src/model/place/region.ts';
import { chanceOf, type Chance } from './chance.ts';
import { planCity, type PlannedSite } from './city-plan.ts';
import { inventHalls } from './stations.ts';
import { inventWorld, type World } from './world.ts';
import { writeYaml } from '../../../src/draft/write-yaml.ts';
import type { Draft } from './written.ts';

export interface CityOptions {
  /** Where `city.yaml`, catalogues and boards are taken from. */
  readonly from: string;
  /** An empty or absent folder. */
  readonly out: string;
  readonly sites: number;
  readonly years: number;
  readonly seed: string;
}

/** The last day of an invented city; what it has not published by then, it has not published. */
export const CITY_DAY = calendarDate('2026-12-01');

export interface WrittenCity {
  readonly sites: number;
  readonly disclosures: number;
  /** How many disclosures of each kind. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** Writes a city and counts what it wrote. Calls `onSite` after each site. */
export function writeCity(
  options: CityOptions,
  onSite: (done: number) => void = () => undefined,
): WrittenCity {
  const { out, years, sites } = options;
  copyShared(options);
  const shared = loadShared(findFiles(out).files, CITY_DAY);
  const { city, catalogueOf } = shared;
  const [board] = [...shared.boards.values()]
    .filter(({ use }) => use !== 'publicity')
    .map(({ id }) => id)
    .sort();
  if (!city || !catalogueOf || board === undefined)
    throw new Error(`${options.from} has problems; run check`);

  const chance = chanceOf(options.seed);
  const halls = inventHalls(city, chance.of('halls'));
  writeLevels(out, { city, levels: shared.levels, halls, chance: chance.of('levels') });
  const publicityBoard = [...shared.boards.values()].find(({ use }) => use === 'publicity')?.id;
  const since = addDays(CITY_DAY, -Math.round(years * 365.25) - 22);
  const kinds = new Map<string, number>();
  const issued = new Map<PlannedSite['township'], Issued[]>();
  const visited = new Map<string, Visited[]>();
  planCity(city, { sites, chance: chance.of('plan') }).forEach((planned, index) => {
    const folder = folderOf(planned);
    const items = indexCatalogue(catalogueOf(folder));
    const { premises } = standardsFor(shared.standards, { countyId: folder.countyId, type: planned.type });
    const standard = standardOn(premises, CITY_DAY);
    const days = { since: firstOfMonth(since), asOf: CITY_DAY };
    const seed = { ...planned, board, index, items, standard, ...days };
    const world = inventWorld(seed, chance.of('site', planned.id));
    const drafts = draftAll(world);
    writeSite(join(out, folder.path), { world, drafts, publicityBoard });
    const orders = inventOrders(world);
    const showsOrders = orders.some(({ reply }) => reply?.photos !== undefined);
    issued.set(planned.township, [
      ...(issued.get(planned.township) ?? []),
      ...orders.map((order) => ({ folder: join(out, folder.path), order })),
    ]);
    if (takesPhotos(world) || showsOrders) writePhotos(join(out, folder.path), world, options.from);
    const region = `${folder.countyId}.${folder.townshipId}`;
    visited.set(region, [...(visited.get(region) ?? []), { id: folder.id, diligence: world.diligence }]);
    for (const { content } of drafts) kinds.set(content.kind, (kinds.get(content.kind) ?? 0) + 1);
    onSite(index + 1);
  });
  // A number follows from the day among all orders of the township, so they are written when all are known.
  for (const [{ name }, orders] of issued) writeOrders(name, orders);
  for (const [region, sitesOfIt] of visited) writeInspection(out, region, { visited: sitesOfIt, chance });
  return { sites, disclosures: [...kinds.values()].reduce((sum, count) => sum + count, 0), kinds };
}

function firstOfMonth(day: CalendarDate): CalendarDate {
  return calendarDate(`${day.slice(0, 8)}01`);
}

function folderOf({ county, township, id }: PlannedSite) {
  return {
    path: `sites/${county.id}/${township.id}/${id}`,
    countyId: county.id,
    townshipId: township.id,
    id,
  };
}

function copyShared({ from, out }: CityOptions): void {
  for (const name of readdirSync(from))
    // The guide is not what is measured; the sample's inspections are of sites that are not copied.
    if (!['sites', 'inspections', 'README.md', 'guide'].includes(name))
      cpSync(join(from, name), join(out, name), { recursive: true });
}

/** The hall of a level is that of the sample city, where it has one. */
function writeLevels(out: string, { city, levels, halls, chance }: LevelsToWrite): void {
  for (const { name, content } of inventLevels(city, chance, CITY_DAY)) {
    const known = levels.find(
      ({ countyId, townshipId }) => [countyId, townshipId].filter(Boolean).join('.') === name,
    );
    const hall = known?.content.station ? { station: known.content.station } : halls.get(`${name}.yaml`);
    write(join(out, 'regions', `${name}.yaml`), writeYaml({ ...hall, ...content }));
  }
}

interface LevelsToWrite {
  readonly city: City;
  readonly levels: readonly RegionFile[];
  readonly halls: ReadonlyMap<string, object>;
  readonly chance: Chance;
}

interface SiteToWrite {
  readonly world: World;
  readonly drafts: readonly Draft[];
  readonly publicityBoard: string | undefined;
}

/** Whoever has built looks again: the survey is of a day after the last acceptance, and what is under repair is not sound. */
function surveyedAfter(
  drafts: readonly Draft[],
  { premises }: World['profile'],
): Pick<World['profile'], 'premises'> {
  if (!premises) return {};
  const works = drafts.flatMap(({ content }) =>
    content.kind === 'project' && content.premises ? [content.schedule] : [],
  );
  const days = [
    premises.surveyedOn,
    ...works.flatMap(({ acceptedOn }) => (acceptedOn === undefined ? [] : [lastDayOf(acceptedOn)])),
  ].sort();
  const isInHand = works.some(({ finishedOn }) => finishedOn === undefined);
  const buildings = premises.buildings.map((one) =>
    isInHand && one.condition === '完好' ? { ...one, condition: '一般' as const } : one,
  );
  return { premises: { ...premises, surveyedOn: days.at(-1) ?? premises.surveyedOn, buildings } };
}

function writeSite(folder: string, { world, drafts, publicityBoard }: SiteToWrite): void {
  const board =
    publicityBoard !== undefined && hasPublicityBoard(world)
      ? { publicityBoard, publicityPlace: '活动广场边上' }
      : {};
  write(
    join(folder, 'site.yaml'),
    writeYaml({ ...world.profile, ...surveyedAfter(drafts, world.profile), ...board }),
  );
  for (const { slug, body, ...front } of inventPublicity(world))
    write(
      join(folder, 'publicity', front.publishedOn.slice(0, 4), `${front.publishedOn}-${slug}.md`),
      `---\n${writeYaml(front)}---\n\n${body}\n`,
    );
  const numbers = new Map<string, number>();
  for (const draft of drafts) {
    const year = draft.publishedOn.slice(0, 4);
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    writeDraft(folder, draft, `${world.profile.documentPrefix}公〔${year}〕${number}号`);
  }
}

function writeDraft(folder: string, { section, slug, publishedOn, content }: Draft, number: string): void {
  const path = join(folder, section, publishedOn.slice(0, 4), `${publishedOn}-${slug}`);
  const head = (fields: Omit<Draft['content'], 'body'>): string => {
    const { kind, item, title, type, ...rest } = fields;
    return writeYaml({ kind, item, title, type, number, publishedOn, ...rest });
  };
  if (content.kind !== 'notice') return write(`${path}.yaml`, head(content));
  const { body, ...fields } = content;
  write(`${path}.md`, `---\n${head(fields)}---\n\n${body}\n`);
}

interface Issued {
  readonly folder: string;
  readonly order: WrittenOrder;
}

/** The orders of one township, each with its number. */
function writeOrders(township: string, issued: readonly Issued[]): void {
  for (const { folder, order, number } of numberOrders(township, issued))
    write(join(folder, 'rectifications', `${order.issuedOn}-order.yaml`), writeYaml({ number, ...order }));
}

/** What one round through a township saw, where there was one. */
function writeInspection(
  out: string,
  region: string,
  { visited, chance }: { readonly visited: readonly Visited[]; readonly chance: Chance },
): void {
  const round = inventInspection(visited, { asOf: CITY_DAY, chance: chance.of('inspection', region) });
  if (round) write(join(out, INSPECTIONS, region, `${round.on}-boards.yaml`), writeYaml(round.content));
}

/** Where the sample city has photos of a board. */
const BOARD_PHOTOS = 'sites/benxi-county/xiaoshi/xiejiawaizi/photos';

/** Each site's are bytes of their own, as those of two boards are: the site's name is a comment in the JPEG. */
function writePhotos(folder: string, { profile }: World, from: string): void {
  for (const name of Object.values(PROOF_PHOTOS)) {
    const photo = readFileSync(join(from, BOARD_PHOTOS, name));
    const comment = Buffer.from(profile.id);
    const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2]);
    write(
      join(folder, 'photos', name),
      Buffer.concat([photo.subarray(0, 2), head, comment, photo.subarray(2)]),
    );
  }
}

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
