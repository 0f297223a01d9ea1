/** What can be done at a site and by whom: the matters that hold there, with what its own guides say otherwise. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { kindNamed } from '../../model/kinds.ts';
import type { Site } from '../../model/place/site.ts';
import { stationOf, type Station } from '../../model/place/station.ts';
import type { GridEntry, MatterAtSite, ServiceCounts } from '../../model/services/entries.ts';
import { attendantOf } from '../../model/services/attendant.ts';
import type { ServiceMatter } from '../../model/services/matter.ts';
import { toldOffice, type ToldOffice } from '../../model/services/told-office.ts';
import { mattersOffered, withDifference } from '../../model/services/resolve.ts';
import { monthsIn, type Period } from '../../model/values/period.ts';
import type { SiteContext } from '../site-context.ts';

/** A matter as it is done at a site. */
export interface ServiceHere {
  readonly matter: ServiceMatter;
  readonly agent?: string;
  readonly backup?: string;
  /** The days on which the agent is never there. */
  readonly away?: string;
  readonly phone: string;
  readonly place: string;
  /** When that place is open, as far as it is known. */
  readonly hours?: string;
  /** Who does it where the village only tells people where to go; place, hours and, where known, telephone are its own. */
  readonly office?: ToldOffice;
  /** The guide that says it is otherwise here. */
  readonly guide?: Disclosure;
}

/** A guide and what only this site does by it. */
export interface OwnGuide {
  readonly guide: Disclosure;
  readonly names: readonly string[];
}

export interface SiteServices {
  readonly station: Station;
  readonly services: readonly ServiceHere[];
  readonly own: readonly OwnGuide[];
}

type InForce = Pick<SiteContext, 'site' | 'inForce' | 'asOf'>;

/** Everything that can be done at a site on a day; of several guides the newest says how. */
export function siteServices({ site, inForce, asOf }: InForce): SiteServices {
  const { profile, catalogue } = site;
  const station = stationOf(profile);
  const guides = inForce.flatMap((guide) => {
    const said = kindNamed(guide.content.kind).guides?.(guide.content);
    return said ? [{ guide, ...said }] : [];
  });
  const services = mattersOffered(catalogue.services ?? [], { type: profile.type, asOf }).map((matter) => {
    const found = guides
      .flatMap(({ guide, matters }) => matters.map((here) => ({ guide, here })))
      .find(({ here }) => here.matter === matter.id);
    return found ? serviceHere(matter, { station, site, ...found }) : serviceHere(matter, { station, site });
  });
  const own = guides
    .map(({ guide, own: entries }) => ({ guide, names: entries.map(({ name }) => name) }))
    .filter(({ names }) => names.length > 0);
  return { station, services, own };
}

function serviceHere(
  matter: ServiceMatter,
  { station, site, here, guide }: { station: Station; site: Site; here?: MatterAtSite; guide?: Disclosure },
): ServiceHere {
  const { matter: _matter, place, agent, backup, phone, ...difference } = here ?? { matter: matter.id };
  const attendant = attendantOf(matter, { profile: site.profile, station, here: { agent, backup, phone } });
  const { person, backup: standIn, isStationAgent } = attendant;
  const whole = withDifference(matter, difference);
  const office = toldOffice(whole, site.above ?? {});
  const { name = place ?? station.name, hours = office ? undefined : station.hours } = office ?? {};
  return {
    matter: whole,
    ...(person !== undefined && { agent: person }),
    ...(standIn !== undefined && { backup: standIn }),
    ...(isStationAgent && station.away !== undefined && { away: station.away }),
    phone: office?.phone ?? attendant.phone,
    place: [name, office?.place ?? (office && place)].filter(Boolean).join('，'),
    ...(hours !== undefined && { hours }),
    ...(office && { office }),
    ...(guide && { guide }),
  };
}

/** Counts of a year so far, and of how many months they are. */
export interface YearOfServices extends ServiceCounts {
  readonly months: number;
  /** Which they are, from 1 to 12, the first first. */
  readonly covered: readonly number[];
  /** What was done in the months of which it was told how much of it was late. */
  readonly judged: number;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What was taken in and done in the year of a day, as far as it was told by then. */
export function servicesDone({
  inForce,
  asOf,
}: Pick<InForce, 'inForce' | 'asOf'>): YearOfServices | undefined {
  const told = inForce.flatMap(({ content }) => {
    const counts = kindNamed(content.kind).serviceCounts?.(content);
    const { period } = content;
    return counts && period?.startsWith(asOf.slice(0, 4)) ? [{ counts, months: monthsIn(period) }] : [];
  });
  if (told.length === 0) return undefined;
  const monthly = new Set(told.flatMap(({ months }) => (months.length === 1 ? months : [])));
  const known = new Set<Period>();
  const last = told
    .flatMap(({ months }) => months)
    .reduce((latest, month) => (month > latest ? month : latest));
  const sum: Mutable<ServiceCounts> & { judged: number } = {
    ...{ accepted: 0, finished: 0, pending: 0, judged: 0 },
  };
  // A quarter adds nothing where each of its months was told, and a month nothing to a quarter that holds it.
  for (const { counts, months } of told.sort((a, b) => b.months.length - a.months.length)) {
    const isToldByMonth = months.length > 1 && months.every((month) => monthly.has(month));
    if (isToldByMonth || months.some((month) => known.has(month))) continue;
    for (const month of months) known.add(month);
    sum.accepted += counts.accepted;
    sum.finished += counts.finished;
    // What is open now is what the last period left.
    if (months.includes(last)) sum.pending = counts.pending;
    for (const key of ['late', 'asked', 'satisfied'] as const)
      if (counts[key] !== undefined) sum[key] = (sum[key] ?? 0) + counts[key];
    if (counts.late !== undefined) sum.judged += counts.finished;
  }
  const covered = [...known].map((month) => Number(month.slice(5))).toSorted((a, b) => a - b);
  return { ...sum, months: known.size, covered };
}

/** The grids of the newest list of them, and the list; `undefined` where there is none. */
export function siteGrids({
  inForce,
}: Pick<InForce, 'inForce'>):
  { readonly list: Disclosure; readonly grids: readonly GridEntry[] } | undefined {
  for (const list of inForce) {
    const grids = kindNamed(list.content.kind).grids?.(list.content);
    if (grids) return { list, grids };
  }
  return undefined;
}

/** Whether there is anything to say: where neither the city nor the site does, there is no page. */
export function hasServices(context: InForce): boolean {
  const { services, own } = siteServices(context);
  return services.length > 0 || own.length > 0 || siteGrids(context) !== undefined;
}
