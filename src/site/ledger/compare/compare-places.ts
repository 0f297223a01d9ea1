/** Every place of the city that can stand beside another, from summaries. */
import type { County } from '../../../model/place/city.ts';
import { standing } from '../../closed-notice.ts';
import { totalsOf } from '../../pages/city-totals.ts';
import { summariesIn } from '../../region.ts';
import { dueIn, monthsOver } from '../due-months.ts';
import type { LedgerContext } from '../ledger-context.ts';
import { placeIn } from '../place-in.ts';
import { levelsKnown, ranksOf, type RankLevel, type Ranks } from '../ranks.ts';
import { rankByPoints, sharedWord, type Place } from '../places.ts';
import { averageOf, scoreOf } from '../score.ts';
import { financeText } from '../site-rows.ts';
import { accountsLacking, overdueMatters, type LedgerSummary } from '../site-ledger.ts';
import type { CompareFile, ComparePlace } from './compare-file.ts';

/** Sites that are there still, townships and counties with all that was theirs, in the order of the city. */
export function compareFile(context: LedgerContext): CompareFile {
  const { city, asOf } = context;
  const there = standing(context.summaries);
  const ranks = ranksOf(there, context, levelsKnown({}));
  const townships = city.counties.flatMap((county) =>
    county.townships.flatMap((township): Ranked[] => {
      const below = summariesIn({ county, township }, context.summaries);
      const id = `${county.id}/${township.id}`;
      const place = { id, name: township.name, in: county.shortName, kind: 1 };
      return below.length === 0 ? [] : [{ county, place: { ...place, ...regionFigures(below, context) } }];
    }),
  );
  const counties = city.counties.flatMap((county): Ranked[] => {
    const below = summariesIn({ county }, context.summaries);
    const place = { id: `${county.id}/`, name: county.name, in: '', also: [county.shortName], kind: 2 };
    return below.length === 0 ? [] : [{ county, place: { ...place, ...regionFigures(below, context) } }];
  });
  return {
    months: monthsOver(asOf),
    ...(context.hides?.has('score') && { hidesScore: true }),
    places: [
      ...there.map((summary) => sitePlace(summary, ranks, context)),
      ...withRanks(townships, [
        ['县区里', ({ county }) => county.id],
        ['全市', () => ''],
      ]),
      ...withRanks(counties, [['全市', () => '']]),
    ],
  };
}

const LEVELS: readonly (readonly [level: RankLevel, name: string])[] = [
  ['township', '乡镇街道里'],
  ['county', '县区里'],
  ['city', '全市'],
];

function sitePlace(summary: LedgerSummary, ranks: Ranks, context: LedgerContext): ComparePlace {
  const { id, name, ledger } = summary;
  const score = context.rule && scoreOf(ledger, context.rule);
  const own = ranks.get(id) ?? {};
  return {
    ...{ id, name, kind: 0, in: placeIn({}, summary, context.city) ?? '' },
    ...sharedFigures([summary], context),
    finance: financeText(ledger.months),
    ...(score && {
      points: Math.round(score.points * 10),
      grade: score.grade,
      less: score.because,
      ranks: LEVELS.flatMap(([level, word]) => {
        const found = own[level];
        return found ? [rankText(word, found, found.of)] : [];
      }),
    }),
  };
}

type Shared = Pick<ComparePlace, 'owed' | 'longest' | 'due' | 'orders' | 'photos' | 'open'>;

function sharedFigures(summaries: readonly LedgerSummary[], { asOf, hides }: LedgerContext): Shared {
  const ledgers = summaries.map(({ ledger }) => ledger);
  const sum = (of: (ledger: LedgerSummary['ledger']) => number): number =>
    ledgers.reduce((total, ledger) => total + of(ledger), 0);
  const counts = (of: 'met' | 'late' | 'missing'): number =>
    sum(({ sections }) => Object.values(sections).reduce((total, section) => total + section[of], 0));
  const open = sum(({ orders }) => orders.filter(({ state }) => state === 'open').length);
  const overdue = sum(({ orders }) => overdueMatters(orders).length);
  return {
    owed: [counts('met'), counts('late'), counts('missing')],
    longest: Math.max(0, ...ledgers.map(({ missing }) => missing[0]?.daysLate ?? 0)),
    due: dueIn(ledgers, monthsOver(asOf)).flatMap(({ due, inTime }) => [due, inTime]),
    ...(!hides?.has('orders') && { orders: [open + overdue, overdue] as const }),
    photos: [sum(({ proofs }) => proofs.due), sum(({ proofs }) => proofs.given)],
    open: summaries.reduce((total, { openPostings }) => total + openPostings.length, 0),
  };
}

function regionFigures(below: readonly LedgerSummary[], context: LedgerContext) {
  const { rule } = context;
  const there = standing(below);
  const points = rule && averageOf(there.flatMap(({ ledger }) => scoreOf(ledger, rule)?.points ?? []));
  const behind = below.filter(({ ledger }) => accountsLacking(ledger) > 0).length;
  return {
    ...sharedFigures(below, context),
    sites: [there.length, totalsOf(below).owing] as const,
    finance: behind === 0 ? '都不缺月' : `${behind} 个村（社区）缺月`,
    ...(points !== undefined && { points: Math.round(points * 10) }),
  };
}

/** `乡镇街道里 2/12`, `县区里并列 2/91`. */
const rankText = (word: string, { rank, sharing }: Place, of: number): string =>
  `${word}${sharedWord(sharing)} ${rank}/${of}`;

interface Ranked {
  readonly county: County;
  readonly place: ComparePlace;
}

/** Regions with their ranks by average among others of their kind; one alone is not first of anything. */
function withRanks(
  regions: readonly Ranked[],
  levels: readonly (readonly [word: string, groupOf: (region: Ranked) => string])[],
): ComparePlace[] {
  const scored = regions.filter(({ place }) => place.points !== undefined);
  const ranks = new Map<Ranked, string[]>();
  for (const [word, groupOf] of levels)
    for (const group of Map.groupBy(scored, groupOf).values()) {
      if (group.length < 2) continue;
      for (const [region, one] of rankByPoints(group, ({ place }) => place.points ?? 0))
        ranks.set(region, [...(ranks.get(region) ?? []), rankText(word, one, group.length)]);
    }
  return regions.map((region) => {
    const own = ranks.get(region);
    return own ? { ...region.place, ranks: own } : region.place;
  });
}
