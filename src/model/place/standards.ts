/**
 * What a city asks of the bases of its villages and communities: the files in `standards/`. A new sort of standard is a
 * topic here, and its schema in the loader and the editor's list of files.
 */
import type { FundingStandard } from './funding-standard.ts';
import type { PlaqueStandard } from './plaques.ts';
import type { PremisesStandard } from './premises.ts';
import type { Standard } from './standard.ts';

/** What standards there are. A file says it in its name: `village-premises.yaml`, `funding-2027.yaml`. */
export const STANDARD_TOPICS = ['premises', 'funding', 'plaques'] as const;

export type StandardTopic = (typeof STANDARD_TOPICS)[number];

/** The standards of a city, or of one site: those for its county and type. */
export interface Standards {
  readonly premises: readonly PremisesStandard[];
  readonly plaques: readonly PlaqueStandard[];
  /** Those of a county for its own special funds are only among those of a city. */
  readonly funding: readonly FundingStandard[];
}

export const NO_STANDARDS: Standards = { premises: [], funding: [], plaques: [] };

/** What a file in `standards/` is about, by its name. */
export function standardTopicOf(id: string): StandardTopic | undefined {
  const words = id.split('-');
  return STANDARD_TOPICS.find((topic) => words.includes(topic));
}

/** The standards that are for a place. */
export function standardsFor(
  { premises, funding, plaques }: Standards,
  { countyId, type }: { readonly countyId: string; readonly type: PremisesStandard['sites'] },
): Standards {
  const isHere = ({ counties, sites }: Standard & { readonly sites: string }): boolean =>
    sites === type && (counties?.includes(countyId) ?? true);
  return {
    premises: premises.filter(isHere),
    funding: funding.filter(isHere),
    plaques: plaques.filter(isHere),
  };
}
