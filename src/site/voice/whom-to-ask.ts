/** Whom one rings in a village for what it has not published, or what one does not find. */
import type { SiteProfile } from '../../model/place/site.ts';
import { AGENT, standInOf, stationOf } from '../../model/place/station.ts';
import { phoneLink, type PhoneLink } from '../links.ts';

/** Who does errands for others; else whoever is first in the list with a telephone, else the supervision committee. */
export function whomToAsk(profile: SiteProfile): PhoneLink {
  const { agent, phone } = stationOf(profile);
  return agent === undefined ? officerToAsk(profile) : phoneLink(`${AGENT}${agent}`, phone);
}

/** The officer to ring where nobody does errands, or whoever does is away. */
export function officerToAsk(profile: SiteProfile): PhoneLink {
  const officer = standInOf(profile);
  const { supervision } = profile;
  return officer?.phone === undefined
    ? phoneLink(supervision.name, supervision.phone)
    : phoneLink(`${officer.post.split('、').at(-1) ?? officer.post}${officer.name}`, officer.phone);
}
