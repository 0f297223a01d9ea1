/** Where people are served: the station of a village, and the halls of its township and county. */
import { officeHoldersOf } from '../../model/place/office-holders.ts';
import { AGENT, type Hall, type Station } from '../../model/place/station.ts';
import { phoneLink, type PhoneLink } from '../links.ts';
import type { SiteContext } from '../site-context.ts';
import { officerToAsk, whomToAsk } from '../voice/whom-to-ask.ts';

/** A label and what stands beside it. */
export interface Line {
  readonly label: string;
  readonly text: string;
}

export interface HallView {
  readonly level: string;
  readonly name: string;
  readonly lines: readonly Line[];
  readonly call: PhoneLink;
  /** Whom to ring when the agent is away. */
  readonly otherCall?: PhoneLink;
}

/** Who does errands in a part of the village, with the telephone where one is published. */
export interface HelperView extends Line {
  readonly call?: PhoneLink;
}

/** The station with whom to ring when its agent is away, and its helpers: telephones as the published lists have them. */
export function stationViews(
  { site, asOf, words }: SiteContext,
  station: Station,
): { readonly station: HallView; readonly helpers: readonly HelperView[] } {
  const phones = new Map(officeHoldersOf(site, { asOf }).map(({ name, phone }) => [name, phone]));
  const callTo = (name: string): PhoneLink | undefined => {
    const phone = phones.get(name);
    return phone === undefined ? undefined : phoneLink(name, phone);
  };
  const { agent, backup, helpers } = station;
  const otherCall = backup === undefined ? officerToAsk(site.profile) : callTo(backup);
  return {
    station: {
      ...hallView(station, { level: words.office, agent: agentWords(station) ?? '还没有公布，先打电话问' }),
      call: agent === undefined ? whomToAsk(site.profile) : phoneLink(agent, station.phone),
      ...(agent !== undefined && otherCall && otherCall.text !== station.phone && { otherCall }),
    },
    helpers: helpers.map(({ name, where }) => {
      const call = callTo(name);
      return { label: where ?? AGENT, text: name, ...(call && { call }) };
    }),
  };
}

/** `温立波，每周二、周四不在，没有人顶`: when nobody is there has to be known before one sets out. */
export function agentWords({
  agent,
  backup,
  away,
}: Pick<Station, 'agent' | 'backup' | 'away'>): string | undefined {
  if (agent === undefined) return undefined;
  return [agent, ...(away === undefined ? [] : [`${away}不在`]), standInWords(backup, away)]
    .filter(Boolean)
    .join('，');
}

function standInWords(backup: string | undefined, away: string | undefined): string {
  if (backup !== undefined) return `${away === undefined ? '不在时' : '那天'}找${backup}`;
  return away === undefined ? '' : '没有人顶';
}

/** The halls of the township and the county, where they say something of them. */
export function hallsAbove({ site: { above = {}, township, county } }: SiteContext): HallView[] {
  const { township: near, county: far } = above;
  return [
    ...(near?.station ? [hallView(near.station, { level: township.name })] : []),
    ...(far?.station ? [hallView(far.station, { level: county.shortName })] : []),
  ];
}

function hallView(
  { name, place, hours, phone, windows = [] }: Hall,
  { level, agent }: { level: string; agent?: string | undefined },
): HallView {
  return {
    level,
    name,
    lines: [
      { label: '在哪', text: place },
      { label: '几点开', text: hours },
      ...(agent === undefined ? [] : [{ label: AGENT, text: agent }]),
      ...windows.map(({ name: window, does, person }) => ({
        label: window,
        text: person === undefined ? does : `${does}（${person}）`,
      })),
    ],
    call: phoneLink(name, phone),
  };
}
