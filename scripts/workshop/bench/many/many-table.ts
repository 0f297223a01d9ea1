/** What a province and the country would take, reckoned from what one site was measured to take. */
import { markdownTable } from '../../docs/sections.ts';
import type { BenchRecord } from '../record.ts';

/** What is not measured but taken for the reckoning; who has other figures puts them in and runs `npm run docs`. */
export const ASSUMED = {
  /** Of a hundred sites, those that a morning makes anew: something was published, or a day has come for the whole site. */
  changedPercent: 10,
  /** Yuan for one core for one hour. */
  coreHour: 0.25,
  /** Yuan for a GB in an object store for a month. */
  storedGb: 0.12,
  /** Yuan for ten thousand requests. */
  requests: 0.1,
  /** Yuan for a GB out of the region in which the store is. */
  egressGb: 0.5,
} as const;

const SIZES = [
  { name: 'a province', sites: 12_000 },
  { name: 'the country', sites: 690_000 },
] as const;

/** Objects are looked at, put and taken once each: the manifest twice, before and after it is put. */
const REQUESTS_PER_OBJECT = 3;

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
      ['to take what another made, the pages above it included, CPU s', unit.takeCpuSeconds.toFixed(2)],
      ['a morning on which a few sites change, CPU s', unit.morningCpuSeconds.toFixed(3)],
      ['objects in the store', unit.objects.toFixed(1)],
      ['bytes in the store, compressed', `${(unit.bytes / 1000).toFixed(0)} kB`],
      [
        'to hand it out when there is nothing to do, ms',
        jobs ? perJob(jobs.handOutSeconds, jobs.jobs) : 'not measured',
      ],
      [
        'to work it off when there is nothing to do, ms',
        jobs ? perJob(jobs.workOffSeconds, jobs.jobs) : 'not measured',
      ],
      [
        'memory of the queue server',
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
  const share = ASSUMED.changedPercent / 100;
  const makeHours = (sites: number): number => (sites * unit.makeCpuSeconds) / 3600;
  const morningHours = (sites: number): number =>
    makeHours(sites * share) + (sites * unit.morningCpuSeconds) / 3600;
  const gb = (sites: number): number => (sites * unit.bytes) / 1e9;
  const requests = (sites: number): number => sites * unit.objects * REQUESTS_PER_OBJECT;
  const yuan = (value: number): string =>
    value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 0 });
  const count = (value: number): string => Math.round(value).toLocaleString('en');
  const figure = (value: number): string => (value < 10 ? value.toFixed(value < 1 ? 2 : 1) : count(value));
  return [
    ['everything anew (another program), core hours', (sites) => figure(makeHours(sites))],
    ['the same on 100 cores, hours', (sites) => figure(makeHours(sites) / 100)],
    ['a morning, core hours', (sites) => figure(morningHours(sites))],
    ['the same on 100 cores, minutes', (sites) => figure((morningHours(sites) / 100) * 60)],
    ['in the store, one state, GB', (sites) => figure(gb(sites))],
    ['objects in the store, one state', (sites) => count(sites * unit.objects)],
    ['a morning adds to the store, GB', (sites) => figure(gb(sites * share))],
    ['a morning is carried from the store, GB', (sites) => figure(gb(sites * share))],
    ['requests of a morning', (sites) => count(requests(sites * share))],
    ['to hand a morning out, s', (sites) => (queue ? figure(sites * share * queue.perJob) : 'not measured')],
    ['to hand everything out, s', (sites) => (queue ? figure(sites * queue.perJob) : 'not measured')],
    [
      'memory of the queue server then, MB',
      (sites) => (queue ? figure((sites * queue.bytes) / 1e6) : 'not measured'),
    ],
    [
      'a morning, yuan: cores + requests (carried inside the region: nothing)',
      (sites) =>
        yuan(morningHours(sites) * ASSUMED.coreHour + (requests(sites * share) / 1e4) * ASSUMED.requests),
    ],
    ['the same carried out of the region, yuan more', (sites) => yuan(gb(sites * share) * ASSUMED.egressGb)],
    [
      'the store with 30 mornings kept, yuan a month',
      (sites) => yuan((gb(sites) + 30 * gb(sites * share)) * ASSUMED.storedGb),
    ],
  ];
}
