/**
 * Kinds whose figures need not differ from village to village: the example that every kind has, with this village's
 * names, officers and year in it. An example is proved by its own test, so what is made of it is true as well.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '../../../../src/loader/read/parse-source.ts';
import { addDays, type CalendarDate } from '../../../../src/model/values/calendar-date.ts';
import type { Kind } from '../../../../src/model/kinds.ts';
import { PROJECT_ROOT } from '../../../project-folders.ts';
import { drafts, itemOf, postingFrom } from '../drafting.ts';
import type { World } from '../world.ts';
import type { Draft } from '../written.ts';

interface Template {
  readonly kind: Kind;
  readonly slug: string;
  /** In how many of a hundred sites. */
  readonly share: number;
}

const TEMPLATES: readonly Template[] = [
  { kind: 'charter', slug: 'charter', share: 40 },
  { kind: 'service-guide', slug: 'service-guide', share: 60 },
  { kind: 'appraisal', slug: 'appraisal', share: 40 },
  { kind: 'assets', slug: 'assets', share: 40 },
  { kind: 'resources', slug: 'resources', share: 40 },
  { kind: 'donations', slug: 'donations', share: 12 },
  { kind: 'election', slug: 'election-result', share: 6 },
  { kind: 'audit', slug: 'audit', share: 6 },
  { kind: 'communal-levy', slug: 'levy', share: 8 },
  { kind: 'contracted-land', slug: 'contracted-land', share: 15 },
  { kind: 'homestead', slug: 'homestead', share: 20 },
  { kind: 'land-compensation', slug: 'land-compensation', share: 5 },
  { kind: 'dividend', slug: 'dividend', share: 12 },
  { kind: 'nil-return', slug: 'nothing', share: 20 },
];

/** One disclosure of each of these kinds in some of the villages. */
export function exampleDrafts(world: World): Draft[] {
  if (world.profile.type !== 'village' || world.diligence === 'silent') return [];
  return TEMPLATES.filter(({ kind, share }) => world.chance.of('template', kind).happens(share)).flatMap(
    (template) => draftFrom(world, template),
  );
}

interface Example {
  readonly item: string;
  readonly publishedOn: CalendarDate;
  readonly posting?: object;
  readonly [field: string]: unknown;
}

const examples = new Map<Kind, Example>();

function exampleOf(kind: Kind): Example {
  const file = join(PROJECT_ROOT, 'src/model/kinds', kind, 'example.yaml');
  const example =
    examples.get(kind) ?? (parseYaml(file, readFileSync(file, 'utf8'), new Map()).value?.value as Example);
  examples.set(kind, example);
  return example;
}

/** What every draft gets anew, and what an example has only to show it. */
const LEFT_OUT: ReadonlySet<string> = new Set(['number', 'publishedOn', 'posting', 'photos', 'corrections']);

function draftFrom(world: World, { kind, slug }: Template): Draft[] {
  const example = exampleOf(kind);
  const item = itemOf(world, example.item);
  const years = yearsBack(example.publishedOn, world);
  if (!item || years === undefined) return [];
  const { publishedOn, posting } = example;
  const fields = Object.fromEntries(Object.entries(example).filter(([key]) => !LEFT_OUT.has(key)));
  const rewrite = rewriter(world, { years, names: namesIn(fields) });
  const day = rewrite(publishedOn) as CalendarDate;
  const content = {
    ...(rewrite(fields) as object),
    ...(posting && { posting: postingFrom(world, day, item) }),
  } as Draft['content'];
  return drafts(world, [{ slug, publishedOn: day, content }]);
}

/** How many years before its example a village published this; `undefined` when that was before it began. */
function yearsBack(publishedOn: CalendarDate, { since, asOf }: World): number | undefined {
  const years = publishedOn <= asOf ? 0 : 1;
  return publishedOn.replace(/^\d+/, (year) => String(Number(year) - years)) > addDays(since, 40)
    ? years
    : undefined;
}

/** Those who hold an office in every example. */
const OFFICERS: Readonly<Record<string, keyof World['cast']>> = {
  李秀珍: 'secretary',
  赵永峰: 'deputy',
  王春燕: 'accountant',
  孙立国: 'agent',
  周凤兰: 'supervisor',
  孙秀英: 'financeLead',
};

/** Names of persons in an example: what stands under `name` or `person` and looks like one. */
function namesIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return /^(name|person)$/.test(key) && /^\p{Script=Han}{2,3}$/u.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, one]) => namesIn(one, Array.isArray(value) ? key : inner));
}

/** Puts names, places, telephones and years of this village in the place of the example's. */
function rewriter(world: World, { years, names }: { years: number; names: readonly string[] }) {
  const { profile, cast, households, township, county } = world;
  const persons = names.map((name, index): [string, string] => {
    const office = OFFICERS[name];
    return [name, office ? cast[office] : (households[index % households.length]?.name ?? name)];
  });
  const words = new Map([
    ...Object.entries(OFFICERS).map(([name, office]): [string, string] => [name, cast[office]]),
    ...persons,
    ['示例村', profile.name],
    ['青石镇', township.name],
    ['示例县', county.shortName],
  ]);
  const pattern = new RegExp([...words.keys()].join('|'), 'g');
  const text = (written: string): string =>
    written
      .replace(pattern, (word) => words.get(word) ?? word)
      .replace(/024-4555 \d{4}/g, profile.supervision.phone)
      .replace(/(?<!\d)(?:19|20)\d\d(?=[-年〕])/g, (year) => String(Number(year) - years));
  const rewrite = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return text(value);
    if (key === 'period' && typeof value === 'number') return value - years;
    if (Array.isArray(value)) return value.map((one) => rewrite(one));
    if (typeof value !== 'object' || value === null) return value;
    const told = Object.fromEntries(
      Object.entries(value).map(([inner, one]) => [inner, rewrite(one, inner)]),
    );
    // Whoever is to be rung is rung on his own telephone.
    const own = profile.officers.find(({ name }) => name === told['agent'])?.phone;
    return own !== undefined && 'phone' in told ? { ...told, phone: own } : told;
  };
  return rewrite;
}
