/** One invented village or community: who lives and works there, and what its figures are. All else follows from it. */
import type { CalendarDate } from '../../../src/model/values/calendar-date.ts';
import type { CatalogueItem } from '../../../src/model/catalogue/catalogue.ts';
import type { County, Township } from '../../../src/model/place/city.ts';
import type { PremisesStandard } from '../../../src/model/place/premises.ts';
import type { SiteProfile } from '../../../src/model/place/site.ts';
import { vocabularyOf, type SiteType, type Vocabulary } from '../../../src/model/words/vocabulary.ts';
import type { Chance } from './chance.ts';
import { personNames } from './names.ts';
import { hasPublicityBoard, inventPremises } from './premises.ts';
import { inventStation } from './stations.ts';
import type { Written } from './written.ts';

/** How a site does its duties: all in time, many late, many not at all, or silent after its first months. */
export type Diligence = 'exemplary' | 'late' | 'negligent' | 'silent';

export interface Household {
  readonly group: string;
  readonly name: string;
  readonly people: number;
  /** Contracted land in hundredths of a mu. */
  readonly land: number;
}

/** Who holds which office. */
export interface Cast {
  readonly secretary: string;
  readonly deputy: string;
  readonly accountant: string;
  readonly agent: string;
  readonly supervisor: string;
  readonly financeLead: string;
}

export interface World {
  readonly chance: Chance;
  readonly profile: Written<SiteProfile>;
  readonly words: Vocabulary;
  readonly county: County;
  readonly township: Township;
  readonly cast: Cast;
  readonly diligence: Diligence;
  readonly households: readonly Household[];
  readonly counts: {
    readonly people: number;
    readonly partyMembers: number;
    readonly representatives: number;
  };
  /** What it has to disclose, by item. */
  readonly items: ReadonlyMap<string, CatalogueItem>;
  readonly since: CalendarDate;
  readonly asOf: CalendarDate;
}

export interface WorldSeed {
  readonly id: string;
  readonly name: string;
  readonly type: SiteType;
  readonly county: County;
  readonly township: Township;
  readonly board: string;
  /** Its number in the city, for telephones. */
  readonly index: number;
  readonly items: ReadonlyMap<string, CatalogueItem>;
  readonly standard?: PremisesStandard | undefined;
  readonly since: CalendarDate;
  readonly asOf: CalendarDate;
}

/** Invents a site. */
export function inventWorld(seed: WorldSeed, chance: Chance): World {
  const { type, county, township, items, since, asOf } = seed;
  const words = vocabularyOf(type);
  const [secretary = '', deputy = '', accountant = '', agent = '', supervisor = '', financeLead = ''] =
    personNames(chance.of('cast'), 6);
  const cast = { secretary, deputy, accountant, agent, supervisor, financeLead };
  const households = inventHouseholds(type, chance.of('households'));
  const people = households.reduce((sum, household) => sum + household.people, 0);
  const counts = {
    people,
    partyMembers: chance.between(24, type === 'village' ? 60 : 140),
    representatives: chance.between(21, 45),
  };
  const facts = { seed, words, cast, counts, households };
  const premises = inventPremises(seed.standard, {
    cast,
    chance: chance.of('premises'),
    hasBoard: hasPublicityBoard({ chance }),
  });
  return {
    ...{ chance, words, county, township, cast, households, counts, items, since, asOf },
    profile: {
      ...profileOf(facts),
      ...premises,
      ...inventStation(premises.rooms, { cast, chance: chance.of('station') }),
    },
    diligence: diligenceOf(chance.of('diligence').between(1, 100)),
  };
}

function diligenceOf(percentile: number): Diligence {
  if (percentile <= 60) return 'exemplary';
  if (percentile <= 85) return 'late';
  return percentile <= 98 ? 'negligent' : 'silent';
}

const GROUPS = ['一组', '二组', '三组', '四组', '五组', '六组', '七组', '八组'];

function inventHouseholds(type: SiteType, chance: Chance): Household[] {
  const groups = GROUPS.slice(0, chance.between(3, GROUPS.length));
  // Communities list only those who get something; villages all who have land.
  const count = type === 'village' ? chance.between(40, 300) : chance.between(30, 80);
  const order = (group: string): number => GROUPS.indexOf(group);
  return personNames(chance, count)
    .map((name) => ({
      group: chance.pick(groups),
      name,
      people: chance.between(1, 6),
      land: chance.between(120, 1200),
    }))
    .sort((a, b) => order(a.group) - order(b.group));
}

interface Facts extends Pick<World, 'words' | 'cast' | 'counts' | 'households'> {
  readonly seed: WorldSeed;
}

function profileOf({ seed, words, cast, counts, households }: Facts): Written<SiteProfile> {
  const { id, name, type, township, board, index, since } = seed;
  const phone = (post: number): string =>
    `024-${4600 + Math.floor(index / 100)} ${String(index % 100).padStart(2, '0')}${String(post).padStart(2, '0')}`;
  const officer = (holder: string, post: string, [number, helpsWith]: readonly [number, string]) => ({
    ...{ name: holder, post, phone: phone(number), helpsWith },
  });
  const isVillage = type === 'village';
  return {
    ...{ id, name, type, board, since },
    documentPrefix: isVillage ? name : name.replace('社区', '社'),
    address: `${township.name}${name}${words.office}`,
    officeHours: '周一至周五 8:30至11:30，13:00至16:30',
    facts: [
      { label: '户数', value: `${households.length}户` },
      { label: '人口', value: `${counts.people}人` },
      { label: '党员', value: `${counts.partyMembers}名` },
      { label: `${words.residents}代表`, value: `${counts.representatives}名` },
    ],
    issuers: {
      party: `中共${name}支部委员会`,
      committee: `${name}${words.committee}`,
      ...(isVillage && { collective: `${name}股份经济合作社` }),
    },
    officers: [
      officer(cast.secretary, `党支部书记、${words.committeeShort}主任`, [1, '全面工作']),
      officer(cast.deputy, `${words.committeeShort}副主任`, [2, '路灯、卫生、防火防汛']),
      officer(cast.accountant, '会计（报账员）', [3, '种地补贴、报账']),
      officer(cast.agent, '代办员', [4, '低保、医保、养老、各种证明']),
      officer(cast.supervisor, `${words.supervision}主任`, [5, '对公示有意见、查票据']),
    ],
    supervision: { name: words.supervision, person: cast.supervisor, phone: phone(5) },
    boardPlace: `${words.office}门前`,
    repliesWithinDays: 5,
  };
}
