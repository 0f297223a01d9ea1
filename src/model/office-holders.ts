/**
 * Who holds an office in a site: the officers of `site.yaml`, and the members of the newest rosters and grids. One
 * entry a person, however many lists name them. Their names and work telephones are public (README.md of the model, "Who may see what").
 */
import type { CalendarDate } from './calendar-date.ts';
import { isOfKind, isStanding, type Disclosure } from './disclosure.ts';
import type { Site, SiteProfile } from './site.ts';
import { vocabularyOf } from './vocabulary.ts';

export interface OfficeHolder {
  readonly name: string;
  /** What they are, the main post first: that of `site.yaml`, where the clerk says how people know them. */
  readonly posts: readonly string[];
  readonly phone?: string;
}

/** Whose rosters make office holders when a city says nothing else: representatives and duty rosters are no offices. */
export const OFFICE_ITEMS = [
  'party-committee-roles',
  'committee-roles',
  'supervision-committee',
  'agency-service',
  'grid-staff',
] as const;

interface Mention {
  readonly name: string;
  readonly posts: readonly string[];
  readonly phone?: string | undefined;
}

/**
 * Office holders on a day: officers first, then by the order of `items`. Of each item only the newest roster counts
 * (all of its day): who stands in an older one may have left.
 */
export function officeHoldersOf(
  { profile, disclosures }: Pick<Site, 'profile' | 'disclosures'>,
  { asOf, items = OFFICE_ITEMS }: { readonly asOf: CalendarDate; readonly items?: readonly string[] },
): OfficeHolder[] {
  const standing = disclosures.filter(({ content }) => isStanding(content, asOf));
  return mergeMentions([
    ...profile.officers.map(({ name, post, phone }) => ({ name, posts: splitPosts(post), phone })),
    ...items.flatMap((item) => newestOf(standing, item).flatMap((one) => mentionsIn(one, profile))),
  ]);
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

function newestOf(standing: readonly Disclosure[], item: string): Disclosure[] {
  const lists = standing.filter(
    (one) => one.content.item === item && (isOfKind(one, 'roster') || isOfKind(one, 'grid')),
  );
  const days = lists.map(({ content }) => content.publishedOn).sort();
  return lists
    .filter(({ content }) => content.publishedOn === days.at(-1))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function mentionsIn(disclosure: Disclosure, profile: SiteProfile): Mention[] {
  if (isOfKind(disclosure, 'roster')) {
    const { members, item } = disclosure.content;
    const prefix = prefixOf(item, profile);
    return members.map(({ name, post, phone }) => ({
      name,
      posts: splitPosts(post).map((one) => (BARE.test(one) ? prefix + one : one)),
      phone,
    }));
  }
  if (!isOfKind(disclosure, 'grid')) return [];
  return disclosure.content.grids.flatMap(({ number, leader, worker, phone }) => [
    ...(leader === undefined ? [] : [{ name: leader, posts: [gridPost(number, '网格长')] }]),
    { name: worker, posts: [gridPost(number, '网格员')], phone },
  ]);
}

/** Posts that say nothing without the body they belong to. */
const BARE = /^(?:第一)?(?:副)?(?:书记|主任|委员|成员)$/;

function prefixOf(item: string, { issuers, type }: SiteProfile): string {
  if (item === 'party-committee-roles') return partyShort(issuers.party);
  if (item === 'committee-roles') return vocabularyOf(type).committeeShort;
  return item === 'supervision-committee' ? '监委会' : '';
}

/** 中共水南村支部委员会 → 党支部. */
function partyShort(party: string): string {
  if (party.includes('总支')) return '党总支';
  return party.includes('支部') ? '党支部' : '党委';
}

function gridPost(number: string, post: string): string {
  return number.endsWith('网格') ? `${number}${post}` : `${post}（${number}）`;
}

function splitPosts(post: string): string[] {
  return post.split(/[、，,]/).filter((part) => part !== '');
}

/** One entry a name, in order of first mention. Two people of one name cannot be told apart: the guide says so. */
function mergeMentions(mentions: readonly Mention[]): OfficeHolder[] {
  return [...Map.groupBy(mentions, ({ name }) => name)].map(([name, all]) => {
    const phone = all.find((one) => one.phone !== undefined)?.phone;
    return {
      name,
      posts: mergePosts(all.flatMap(({ posts }) => posts)),
      ...(phone !== undefined && { phone }),
    };
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
