/** What a province and the country would take, reckoned from what one site was measured to take. */
import { markdownTable } from '../../docs/sections.ts';
import type { BenchRecord } from '../record.ts';

/** What is not measured but taken for the reckoning; who has other figures puts them in and runs `npm run docs`. */
export const ASSUMED = {
  /**
   * Of a hundred sites, those that a morning makes anew because something was published: 90 disclosures a year are one on
   * every fourth day.
   */
  changedPercent: 25,
  /** Sites of a city: each is built by a coordinator of its own. */
  citySites: 2100,
  /** Mornings after which the store forgets, as the guide says. */
  keptMornings: 90,
  /** Yuan for one core for one hour. */
  coreHour: 0.25,
  /** Yuan for a GB in an object store for a month. */
  storedGb: 0.12,
  /** Yuan for ten thousand requests, of standard storage as the GB are. */
  requests: 0.01,
  /** Yuan for a GB out of the region in which the store is. */
  egressGb: 0.5,
} as const;

const SIZES = [
  { name: 'a province', sites: 12_000 },
  { name: 'the country', sites: 690_000 },
] as const;

/**
 * Of a site with so many objects. The worker looks for a manifest, looks for and puts each other object, puts the manifest
 * and reads it again; the coordinator looks before and after, and takes each.
 */
const requestsOf = (objects: number): number => 3 * objects + 3;

interface Unit {
  readonly makeCpuSeconds: number;
  readonly takeCpuSeconds: number;
  readonly morningCpuSeconds: number;
  readonly objects: number;
  readonly bytes: number;
  readonly disclosures: number;
}

/** The two tables: of one site as measured, and of many as reckoned from it. `undefined` when it was not measured. */
export function formatManyTables(record: BenchRecord): string | undefined {
  const { many, city } = record;
  const morning = city.find(({ name, years }) => name === 'next morning' && years === 1);
  if (!many || morning?.cpuSeconds === undefined) return undefined;
  const unit: Unit = {
    makeCpuSeconds: many.make.cpuSeconds / many.sites,
    takeCpuSeconds: many.take.cpuSeconds / many.sites,
    morningCpuSeconds: morning.cpuSeconds / morning.sites,
    objects: many.objects / many.sites,
    bytes: many.bytes / many.sites,
    disclosures: many.disclosures / many.sites,
  };
  const jobs = many.queue;
  const measured = markdownTable(
    ['of one site', 'measured'],
    [
      ['disclosures', unit.disclosures.toFixed(0)],
      ['to make and put it, CPU s', unit.makeCpuSeconds.toFixed(2)],
      ['the coordinator: to take it and put it into the release, CPU s', unit.takeCpuSeconds.toFixed(2)],
      ['the coordinator: a morning on which nothing was published, CPU s', unit.morningCpuSeconds.toFixed(3)],
      ['objects in the store', unit.objects.toFixed(1)],
      ['bytes in the store, compressed', `${(unit.bytes / 1000).toFixed(0)} kB`],
      [
        'to hand out a job in which there is nothing to do, ms',
        jobs ? perJob(jobs.handOutSeconds, jobs.jobs) : 'not measured',
      ],
      ['to work such a job off, ms', jobs ? perJob(jobs.workOffSeconds, jobs.jobs) : 'not measured'],
      [
        'memory of the queue server for a waiting job',
        jobs ? `${(jobs.bytes / jobs.jobs / 1000).toFixed(1)} kB` : 'not measured',
      ],
    ],
  );
  const rows = rowsOf(
    unit,
    jobs && { perJob: jobs.handOutSeconds / jobs.jobs, bytes: jobs.bytes / jobs.jobs },
  );
  const reckoned = markdownTable(
    ['', ...SIZES.map(({ name, sites }) => `${name}, ${sites.toLocaleString('en')} sites`)],
    rows.map(([what, of]) => [what, ...SIZES.map(({ sites }) => of(sites))]),
  );
  return `${measured}\n\n${reckoned}`;
}

const perJob = (seconds: number, jobs: number): string => ((seconds / jobs) * 1000).toFixed(2);

type Row = readonly [what: string, of: (sites: number) => string];

function rowsOf(unit: Unit, queue: { readonly perJob: number; readonly bytes: number } | undefined): Row[] {
  const { citySites, keptMornings } = ASSUMED;
  const share = ASSUMED.changedPercent / 100;
  const makeHours = (sites: number): number => (sites * unit.makeCpuSeconds) / 3600;
  const takeSeconds = (sites: number): number => sites * unit.takeCpuSeconds;
  const morningSeconds = (sites: number): number =>
    takeSeconds(sites * share) + sites * unit.morningCpuSeconds;
  const morningHours = (sites: number): number => makeHours(sites * share) + morningSeconds(sites) / 3600;
  const gb = (sites: number): number => (sites * unit.bytes) / 1e9;
  const requests = (sites: number): number => sites * requestsOf(unit.objects);
  const ofQueue = (value: (of: NonNullable<typeof queue>) => number): string =>
    queue ? rounded(value(queue)) : 'not measured';
  return [
    [
      'everything anew (another program), core hours',
      (sites) => rounded(makeHours(sites) + takeSeconds(sites) / 3600),
    ],
    ['of it workers, on 100 cores, hours', (sites) => rounded(makeHours(sites) / 100)],
    ['of it one process in each city, minutes', () => rounded(takeSeconds(citySites) / 60)],
    ['a morning, core hours', (sites) => rounded(morningHours(sites))],
    ['of it workers, on 100 cores, minutes', (sites) => rounded((makeHours(sites * share) / 100) * 60)],
    ['of it one process in each city, minutes', () => rounded(morningSeconds(citySites) / 60)],
    ['in the store, each site as of one day, GB', (sites) => rounded(gb(sites))],
    ['objects in the store, each site as of one day', (sites) => rounded(sites * unit.objects)],
    [
      'a morning adds to the store, and is carried from it, GB at most',
      (sites) => rounded(gb(sites * share)),
    ],
    ['requests of a morning', (sites) => rounded(requests(sites * share))],
    ['to hand a morning of a city out, s', () => ofQueue(({ perJob: one }) => citySites * share * one)],
    ['to hand all of a city out, s', () => ofQueue(({ perJob: one }) => citySites * one)],
    ['memory of its queue server then, MB', () => ofQueue(({ bytes }) => (citySites * bytes) / 1e6)],
    [
      'a morning, yuan: cores while they work + requests (carried inside the region: nothing)',
      (sites) =>
        rounded(morningHours(sites) * ASSUMED.coreHour + (requests(sites * share) / 1e4) * ASSUMED.requests),
    ],
    [
      'the same carried out of the region, yuan more',
      (sites) => rounded(gb(sites * share) * ASSUMED.egressGb),
    ],
    [
      'everything anew, yuan: cores + requests',
      (sites) =>
        rounded(
          (makeHours(sites) + takeSeconds(sites) / 3600) * ASSUMED.coreHour +
            (requests(sites) / 1e4) * ASSUMED.requests,
        ),
    ],
    [
      `the store with ${keptMornings} mornings kept, yuan a month`,
      (sites) => rounded((gb(sites) + keptMornings * gb(sites * share)) * ASSUMED.storedGb),
    ],
  ];
}

/** Two digits: what is assumed has no more. */
function rounded(value: number): string {
  return Number(value.toPrecision(2)).toLocaleString('en', { maximumFractionDigits: 4 });
}
