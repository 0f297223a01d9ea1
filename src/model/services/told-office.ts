/** Where a matter is done that a village only tells of (公开告知): never in its own room. */
import type { LevelsAbove } from '../place/region.ts';
import type { ServiceMatter } from './matter.ts';

/** An office outside the village, with what the levels above have said of it. */
export interface ToldOffice {
  readonly name: string;
  readonly place?: string | undefined;
  readonly hours?: string | undefined;
  /** Absent where nobody has said it: the agent is to be asked. */
  readonly phone?: string | undefined;
}

/**
 * The office that does a matter: the one that its text names, as the nearest level that knows it tells it; else the hall of
 * the nearest level that does it itself. `undefined` where the village does something for people itself.
 */
export function toldOffice(matter: ServiceMatter, above: LevelsAbove): ToldOffice | undefined {
  const { mode, office, decidedBy, atTownship, atCounty } = matter;
  if (mode !== '公开告知') return undefined;
  const levels = [above.township, above.county, above.city];
  const known = (said: string | undefined): ToldOffice | undefined =>
    levels.flatMap((level) => level?.offices ?? []).find((one) => one.office === said);
  const hall =
    (isDone(atTownship) ? above.township?.station : undefined) ??
    (isDone(atCounty) ? above.county?.station : undefined);
  return (
    known(office) ??
    (office === undefined ? (hall ?? known(decidedBy)) : undefined) ?? {
      name: office ?? decidedBy ?? '办这件事的部门',
    }
  );
}

function isDone(mode: ServiceMatter['mode'] | undefined): boolean {
  return mode !== undefined && mode !== '公开告知';
}
