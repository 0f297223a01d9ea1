/** 挂牌: which bodies of a site have a plaque at its gate. */
import type { FieldPath } from '../schema/finding.ts';
import type { SiteProfile } from './site.ts';

export interface Plaque {
  /** In full: 谢家崴子村村务监督委员会. */
  readonly name: string;
  /** The party's plaque is lettered in red, the others in black. */
  readonly isParty: boolean;
  /** Where in `site.yaml` the name stands. */
  readonly path: FieldPath;
}

/** The plaques of a site in the order in which they hang, the party's first. */
export function plaquesOf({ name, issuers, supervision }: SiteProfile): Plaque[] {
  const { party, committee, collective } = issuers;
  return [
    { name: party, isParty: true, path: ['issuers', 'party'] },
    { name: committee, isParty: false, path: ['issuers', 'committee'] },
    ...(collective === undefined
      ? []
      : [{ name: collective, isParty: false, path: ['issuers', 'collective'] as const }]),
    {
      // Clerks write it as villagers say it; at the gate it says whose it is.
      name: supervision.name.includes(name) ? supervision.name : name + supervision.name,
      isParty: false,
      path: ['supervision', 'name'],
    },
  ];
}
