/** Who does a matter at a site and on which number, one person and one number for a matter on all pages. */
import type { Station } from '../place/station.ts';
import type { SiteProfile } from '../place/site.ts';
import type { MatterAtSite } from './entries.ts';
import type { ServiceMatter } from './matter.ts';

export interface Attendant {
  readonly person?: string | undefined;
  readonly backup?: string | undefined;
  readonly phone: string;
  /** The station's own agent, whose days away count. */
  readonly isStationAgent: boolean;
}

/**
 * Whom a guide names; else who says on the home that he helps with what the matter is called; else who sits at the counter
 * that is for it; else the station's agent.
 */
export function attendantOf(
  matter: Pick<ServiceMatter, 'name' | 'words'>,
  {
    profile,
    station,
    here = {},
  }: {
    readonly profile: Pick<SiteProfile, 'officers'>;
    readonly station: Station;
    readonly here?: Pick<Partial<MatterAtSite>, 'agent' | 'backup' | 'phone'> | undefined;
  },
): Attendant {
  const { officers } = profile;
  const helper =
    here.agent === undefined
      ? (helperFor(matter, officers, station.agent) ?? atCounterFor(matter, station))
      : undefined;
  const person = here.agent ?? helper ?? station.agent;
  const isStationAgent = here.agent === undefined && person === station.agent;
  return {
    person,
    // Whoever is named in a guide says there who stands in.
    backup: here.backup ?? (isStationAgent ? station.backup : helper && station.agent),
    phone: here.phone ?? officers.find(({ name }) => name === person)?.phone ?? station.phone,
    isStationAgent,
  };
}

/** Who says on the home that he helps with a matter; the agent before others. */
export function helperFor(
  matter: Pick<ServiceMatter, 'name' | 'words'>,
  officers: SiteProfile['officers'],
  agent: string | undefined,
): string | undefined {
  const helpers = officers.filter(
    ({ phone, helpsWith = '' }) => phone !== undefined && doesMatter(helpsWith, matter),
  );
  return (helpers.find((one) => one.name === agent) ?? helpers[0])?.name;
}

function atCounterFor(
  matter: Pick<ServiceMatter, 'name' | 'words'>,
  { windows = [] }: Station,
): string | undefined {
  return windows.find(({ does, person }) => person !== undefined && doesMatter(does, matter))?.person;
}

/** Whether a list of what somebody does (低保、医保) has what a matter is called. */
export function doesMatter(
  does: string,
  { name, words = [] }: Pick<ServiceMatter, 'name' | 'words'>,
): boolean {
  return does
    .split(/[、，；]/)
    .some((clause) => clause.length > 1 && [name, ...words].some((one) => one.includes(clause)));
}
