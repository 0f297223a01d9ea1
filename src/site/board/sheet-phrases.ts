/** Titles and issuers of sheets in the phrases between which a line may end. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import type { Site } from '../../model/place/site.ts';
import { phrasesOf } from '../text/phrases.ts';

/** Names of places that are never taken apart. */
function namesOf({ profile, county, township }: Site): string[] {
  return [profile.name, township.name, county.name, county.shortName];
}

const phrased = new WeakMap<Disclosure, readonly string[]>();

/** The planner asks for every paper and day. */
export function titlePhrases(disclosure: Disclosure, site: Site): readonly string[] {
  const known = phrased.get(disclosure) ?? phrasesOf(disclosure.content.title, namesOf(site));
  phrased.set(disclosure, known);
  return known;
}

/** Longer names of places are torn all the same where they stand beside a seal, but between words. */
const LONGEST_NAME = 10;

export function issuerPhrases(issuer: string, site: Site): readonly string[] {
  return phrasesOf(
    issuer,
    namesOf(site).filter((name) => [...name].length <= LONGEST_NAME),
  );
}
