/** What stands on the signs of a site, before it is set: door signs of its rooms, desk signs and badges of its people. */
import { AGENT, roomHours } from '../../model/place/station.ts';
import type { OfficeHolder } from '../../model/place/office-holders.ts';
import type { Room } from '../../model/place/premises.ts';
import { TOPIC_TITLES, PUBLICITY_TOPICS, SECTIONS } from '../../model/disclosure/section.ts';
import { plaquesOf, type PlaqueStandard } from '../../model/place/plaques.ts';
import type { FieldPath, Finding } from '../../model/schema/finding.ts';
import type { SignStyle } from '../../model/place/sign-style.ts';
import type { SiteProfile } from '../../model/place/site.ts';
import { vocabularyOf } from '../../model/words/vocabulary.ts';
import { formatNumber } from '../millimetres.ts';
import { nameBoxOf, rowsOf, SIGN_TITLES, signLayoutOf, type SignKind } from './sign-layout.ts';
import { nameShortfall, setName, type NameBox } from './sign-names.ts';

export interface SignText {
  readonly kind: SignKind;
  readonly name: string;
  /** Where the name stands in `site.yaml`; empty when it comes from a roster. */
  readonly path: FieldPath;
  /** Small text that is broken between these only: what a room is for and whose it is, or somebody's posts. */
  readonly items: readonly string[];
  /** 房号. */
  readonly number?: string | undefined;
  readonly phone?: string | undefined;
  readonly isParty?: boolean;
  /** How many of it are made; one when absent. */
  readonly copies?: number;
}

/** Who and what of a site has signs, besides its profile. */
export interface Signed {
  readonly holders: readonly OfficeHolder[];
  /** Sorts of people with a mark on their clothes, and how many they are. */
  readonly wearers: readonly { readonly name: string; readonly count: number }[];
  /** What may hang outside; every body's plate when absent. */
  readonly plaques: PlaqueStandard | undefined;
}

/** Somebody's posts on a sign: more than these nobody reads. */
const MOST_POSTS = 2;

/** Widths in em to which short names are spread: a holder's of two characters, a room's of two to four. */
const SPREAD_NAME_EM = 3;
const SPREAD_ROOM_EM = 4.6;

/** All signs of a site, in the order in which they are printed. */
export function signTextsOf(
  profile: SiteProfile,
  { holders, wearers, plaques }: Signed,
  style: SignStyle,
): SignText[] {
  return [
    ...doorTexts(profile, holders, style),
    ...holders.map((holder) => holderText('desk', holder, { profile })),
    ...holders.map((holder) => holderText('badge', holder, { profile, showsPhone: style.badge.showsPhone })),
    ...plaquesOf(profile, plaques).map(({ name, isParty, path }) => ({
      kind: 'plaque' as const,
      name,
      path,
      isParty,
      items: [],
    })),
    ...panelNames(profile).map((name) => ({ kind: 'panel' as const, name, path: [], items: [] })),
    ...wearers
      .filter(({ count }) => count > 0)
      .map(({ name, count }) => ({ kind: 'clothing' as const, name, path: [], items: [], copies: count })),
  ];
}

/** Headings of the panels of its boards. */
function panelNames({ type, publicityBoard }: SiteProfile): string[] {
  const { sections } = vocabularyOf(type);
  return [
    ...SECTIONS.map((section) => sections[section]),
    ...(publicityBoard === undefined ? [] : PUBLICITY_TOPICS.map((topic) => TOPIC_TITLES[topic])),
  ];
}

function doorTexts(profile: SiteProfile, holders: readonly OfficeHolder[], style: SignStyle): SignText[] {
  const { rooms = [], station } = profile;
  return rooms.flatMap((room, index): SignText[] => {
    const { name, number, person: holderName, post, isOutdoors } = room;
    if (isOutdoors === true) return [];
    const holder = holders.find((one) => one.name === holderName);
    const phone = style.door.showsPhone && post === undefined ? holder?.phone : undefined;
    // At the door of the station people look for the agent, whatever else he is, and for when it is open.
    const isStation = name === station?.room;
    const isAgent = isStation && holderName === station.agent;
    const posts = post === undefined ? (isAgent ? [AGENT] : (holder?.posts ?? [])) : [post];
    const hours = isStation ? roomHours(room, profile) : room.hours;
    const text = (count: number): SignText => ({
      kind: 'door',
      name,
      path: ['rooms', index, 'name'],
      items: [...roomItems({ ...room, hours }), ...holderItems(holderName, posts.slice(0, count))],
      number,
      phone,
    });
    // The main post alone where two would take a second line from the name.
    const full = text(MOST_POSTS);
    return [smallRows(full, style) > 1 ? text(1) : full];
  });
}

function roomItems({ alsoAs, note, hours }: Room): string[] {
  return [...(alsoAs ? [`兼${alsoAs.join('、')}`] : []), note, hours].filter((item) => item !== undefined);
}

function holderItems(holderName: string | undefined, posts: readonly string[]): string[] {
  if (holderName === undefined) return [];
  return [posts.length === 0 ? holderName : `${posts.join('、')}　${holderName}`];
}

function holderText(
  kind: 'desk' | 'badge',
  { name, posts, phone }: OfficeHolder,
  { profile, showsPhone = false }: { profile: SiteProfile; showsPhone?: boolean },
): SignText {
  const index = profile.officers.findIndex((officer) => officer.name === name);
  return {
    kind,
    name,
    path: index === -1 ? [] : ['officers', index, 'name'],
    items: posts.slice(0, MOST_POSTS),
    phone: showsPhone ? phone : undefined,
  };
}

/** What the name of a sign may fill, when the rest of it is as small as it may be. */
export function nameBoxFor(text: SignText, style: SignStyle): NameBox {
  const layout = signLayoutOf(text.kind, style);
  // One line more for the place, on a badge for the telephone.
  return nameBoxOf(text.kind, layout, text.kind === 'plaque' ? 0 : 1 + smallRows(text, style));
}

/** Lines that small text takes at its least height. */
function smallRows({ kind, items, phone }: SignText, style: SignStyle): number {
  const layout = signLayoutOf(kind, style);
  const besides = kind === 'door' && phone !== undefined ? [...items, phone] : items;
  return rowsOf(besides, nameBoxOf(kind, layout, 0), layout.textMinMm);
}

/** The width to which a short name is spread; `undefined` for one that runs free. */
export function spreadOf({ kind, name }: SignText): number | undefined {
  const length = [...name].length;
  if (kind === 'door') return length >= 2 && length <= 4 ? SPREAD_ROOM_EM : undefined;
  return kind !== 'plaque' && length === 2 ? SPREAD_NAME_EM : undefined;
}

/** Names that cannot be set at the least height, with the numbers. A sign is never made smaller than can be read. */
export function checkSignNames(texts: readonly SignText[], style: SignStyle): Finding[] {
  return texts.flatMap((text): Finding[] => {
    const { kind, name, path } = text;
    const box = nameBoxFor(text, style);
    if (setName([name], box)) return [];
    const { along, neededMm, givenMm } = nameShortfall(name, box);
    const fitsWithoutText = setName([name], nameBoxOf(kind, signLayoutOf(kind, style), 1)) !== undefined;
    return [
      {
        code: 'SIGN_NAME_TOO_LONG',
        severity: 'warning',
        path: path.length > 0 ? path : ['officers'],
        message: `“${name}”在${SIGN_TITLES[kind]}上放不下：字最小 ${formatNumber(box.minMm)} 毫米，要${along} ${formatNumber(neededMm)} 毫米，只有 ${formatNumber(givenMm)} 毫米。`,
        hint: fitsWithoutText
          ? '小字占了名字的地方：请把小字写短些，名字就能排成两行。'
          : '请用简称，或者在 signs.yaml 里把牌子做大、把看名字的距离写近。',
      },
    ];
  });
}
