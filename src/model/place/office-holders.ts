/**
 * Who holds an office in a site: the officers of `site.yaml`, and the members of the newest rosters and grids. One
 * entry a name, however many lists have it. Their names and work telephones are public (README.md of the model, "Who may see what").
 */
import type { CalendarDate } from '../values/calendar-date.ts';
import { isInForce, type Disclosure } from '../disclosure/disclosure.ts';
import { splitPosts, type Holder } from '../kinds/office-holder.ts';
import { kindNamed } from '../kinds.ts';
import type { Site, SiteProfile } from './site.ts';
import { AGENT } from './station.ts';

export interface OfficeHolder {
  readonly name: string;
  /** What they are, the main post first: that of `site.yaml`, where the clerk says how people know them. */
  readonly posts: readonly string[];
  readonly phone?: string | undefined;
}

/** Whose rosters make office holders when a city says nothing else: representatives and duty rosters are no offices. */
export const OFFICE_ITEMS = [
  'party-committee-roles',
  'committee-roles',
  'supervision-committee',
  'agency-service',
  'grid-staff',
] as const;

/**
 * Office holders on a day: officers first, then by the order of `items`. Of each item only the newest roster counts
 * (all of its day): who stands in an older one may have left.
 */
export function officeHoldersOf(
  { profile, disclosures }: Pick<Site, 'profile' | 'disclosures'>,
  { asOf, items = OFFICE_ITEMS }: { readonly asOf: CalendarDate; readonly items?: readonly string[] },
): OfficeHolder[] {
  const inForce = disclosures.filter(({ content }) => isInForce(content, asOf));
  return mergeMentions([
    ...profile.officers.map(({ name, post, phone }) => ({ name, posts: splitPosts(post), phone })),
    ...items.flatMap((item) => newestOf(inForce, item).flatMap((one) => mentionsIn(one, profile))),
  ]);
}

/** How many people wear a mark on a day: those whom the newest rosters name, and the errand people of the station. */
export function countOf(
  { profile, disclosures }: Pick<Site, 'profile' | 'disclosures'>,
  {
    item,
    post,
    station: isOfStation,
  }: {
    readonly item: string;
    readonly post?: string | undefined;
    readonly station?: boolean | undefined;
  },
  asOf: CalendarDate,
): number {
  const inForce = disclosures.filter(({ content }) => isInForce(content, asOf));
  const named = newestOf(inForce, item)
    .flatMap((one) => mentionsIn(one, profile))
    .filter(({ posts }) => post === undefined || posts.some((one) => one.includes(post)))
    .map(({ name }) => name);
  return new Set([...named, ...(isOfStation === true ? errandPeople(profile) : [])]).size;
}

/** Whoever runs errands for people, as `site.yaml` says: at the station, or by an officer's post. */
function errandPeople({ officers, station }: SiteProfile): string[] {
  const { agent, backup, helpers = [] } = station ?? {};
  return [
    ...[agent, backup, ...helpers.map(({ name }) => name)].filter((name) => name !== undefined),
    ...officers.filter(({ post }) => post.includes(AGENT)).map(({ name }) => name),
  ];
}

/** Every name that a site has ever given an office, whatever the day: for checking what a clerk wrote. */
export function knownOfficeHolders(
  profile: SiteProfile,
  disclosures: readonly Disclosure[],
): ReadonlySet<string> {
  return new Set([
    ...profile.officers.map(({ name }) => name),
    profile.supervision.person,
    ...disclosures.flatMap((one) => mentionsIn(one, profile).map(({ name }) => name)),
  ]);
}

function newestOf(inForce: readonly Disclosure[], item: string): Disclosure[] {
  const lists = inForce.filter(
    ({ content }) => content.item === item && kindNamed(content.kind).officeHolders !== undefined,
  );
  const days = lists.map(({ content }) => content.publishedOn).sort();
  return lists
    .filter(({ content }) => content.publishedOn === days.at(-1))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The people whom a disclosure gives an office; none for most kinds. */
export function mentionsIn({ content }: Disclosure, { type, issuers }: SiteProfile): readonly Holder[] {
  return kindNamed(content.kind).officeHolders?.(content, { type, party: issuers.party }) ?? [];
}

/** One entry a name, in order of first mention. Two people of one name cannot be told apart: the guide says so. */
function mergeMentions(mentions: readonly Holder[]): OfficeHolder[] {
  return [...Map.groupBy(mentions, ({ name }) => name)].map(([name, all]) => {
    const phone = all.find((one) => one.phone !== undefined)?.phone;
    return { name, posts: mergePosts(all.flatMap(({ posts }) => posts)), phone };
  });
}

function mergePosts(posts: readonly string[]): string[] {
  const kept: string[] = [];
  for (const post of posts) if (!kept.some((other) => isSamePost(other, post))) kept.push(post);
  return kept;
}

/** 村务监督委员会主任 is 监委会主任, 会计（报账员） is 报账员 too, 网格员 is 第一网格网格员. */
function isSamePost(kept: string, post: string): boolean {
  const names = namesOf(post);
  return namesOf(kept).some((one) => names.some((other) => one === other || endsAlike(one, other)));
}

function endsAlike(one: string, other: string): boolean {
  const [short = '', long = ''] = one.length < other.length ? [one, other] : [other, one];
  return short.startsWith('网格') && long.endsWith(short);
}

function namesOf(post: string): string[] {
  const inside = /（(.+?)）/.exec(post)?.[1];
  return [post.replace(/（.*?）/g, ''), ...(inside === undefined ? [] : [inside])].map((name) =>
    name
      .replace(/(?:[村居]务)?监督委员会/, '监委会')
      .replace(/([村居])民委员会/, '$1委会')
      .replace(/^(?:社区|村)(?!委会|民|务)/, ''),
  );
}
