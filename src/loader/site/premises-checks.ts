/** What is not true in rooms, whether anybody can be rung, which signs cannot be made. All of it belongs to `site.yaml`. */
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import type { Finding } from '../../model/schema/finding.ts';
import { knownOfficeHolders, officeHoldersOf } from '../../model/place/office-holders.ts';
import { checkPlaques } from '../../model/place/plaques.ts';
import { checkConformity, checkRooms, checkSurvey } from '../../model/place/premises-checks.ts';
import { standardOn } from '../../model/place/standard.ts';
import type { Standards } from '../../model/place/standards.ts';
import { checkReachable, checkStation } from '../../model/place/station.ts';
import type { SignStyle } from '../../model/place/sign-style.ts';
import type { SiteProfile } from '../../model/place/site.ts';
import { checkWorks } from '../../model/place/works.ts';
import { checkSignNames, signTextsOf } from '../../paper/signs/sign-texts.ts';

/** Findings in `site.yaml`. A site that does not list its rooms is not reminded of any. */
export function checkPremisesOf(
  { profile, disclosures }: { readonly profile: SiteProfile; readonly disclosures: readonly Disclosure[] },
  {
    asOf,
    standards,
    style,
  }: {
    readonly asOf: CalendarDate;
    readonly standards: Standards;
    readonly style: SignStyle;
  },
): Finding[] {
  const { rooms } = profile;
  const of = { standards: standards.premises, asOf };
  const holders = officeHoldersOf({ profile, disclosures }, { asOf, items: style.rosters });
  const plaques = standardOn(standards.plaques, asOf);
  const known = profile.station ? knownOfficeHolders(profile, disclosures) : new Set<string>();
  return [
    ...(rooms ? checkRooms(rooms, knownOfficeHolders(profile, disclosures)) : []),
    ...checkSurvey(profile, of),
    ...checkConformity(profile, of),
    ...checkWorks({ profile, disclosures }, asOf),
    ...checkReachable(profile),
    ...checkStation(profile, known),
    ...(plaques ? checkPlaques(profile, plaques) : []),
    ...checkSignNames(signTextsOf(profile, { holders, wearers: [], plaques }, style), style),
  ];
}
