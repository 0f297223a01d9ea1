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

/** Whom a guide names; else who says on the home that he helps with what the matter is called; else the station's agent. */
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
  const helper = here.agent === undefined ? helperFor(matter, officers, station.agent) : undefined;
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

/** The agent before others. */
function helperFor(
  { name, words = [] }: Pick<ServiceMatter, 'name' | 'words'>,
  officers: SiteProfile['officers'],
  agent: string | undefined,
): string | undefined {
  const called = [name, ...words];
  const helpers = officers.filter(
    ({ phone, helpsWith = '' }) =>
      phone !== undefined &&
      helpsWith
        .split(/[、，；]/)
        .some((clause) => clause.length > 1 && called.some((one) => one.includes(clause))),
  );
  return (helpers.find((one) => one.name === agent) ?? helpers[0])?.name;
}
