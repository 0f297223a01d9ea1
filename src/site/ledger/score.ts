/** 打分: a site's points after the city's rule, with a working that a pocket calculator can follow. */
import { CEILING_NAMES, LEDGER_COUNT_NAMES, type LedgerRule } from '../../model/place/ledger-rule.ts';
import { SECTIONS } from '../../model/disclosure/section.ts';
import { offenceCounts, type ScoredLedger } from './site-ledger.ts';

/** Something that lowered a score. */
export interface ScoreLine {
  /** `没公布` */
  readonly name: string;
  /** `3项，不算`, `1件，最高89分` */
  readonly working: string;
  /** How many duties' worth it took; absent for a ceiling. */
  readonly lost?: number;
}

export interface Score {
  /** Of 100, with one decimal. */
  readonly points: number;
  /** `好` */
  readonly grade: string;
  readonly lines: readonly ScoreLine[];
  /** `泄露个人信息1次，最高74分`, also where the score is lower anyway. */
  readonly ceilings: readonly string[];
  /** What holds it down: the ceiling under which it stands, then all that took something, most first. Empty where nothing lowered it. */
  readonly because: readonly string[];
  /** The same for a card: `应公开42，少算9.2：没有张贴照片41等`; what is not named is in the sum. */
  readonly brief: string;
  /** `应公开57项：按时49，迟10天以内5（各算0.8项），没公布3（不算）→ 49＋5×0.8＝53；53÷57×100＝93.0分` */
  readonly working: string;
}

/** Duties, or parts of one, in hundredths: sums of whole numbers are exact. */
type Hundredths = number;

/** How many of what, and what each of them counts. */
interface Counted {
  readonly name: string;
  readonly count: number;
  readonly each: Hundredths;
  readonly lost: Hundredths;
  /** As it is told in brackets: `各算0.8项`. */
  readonly told: string;
}

const WHOLE: Hundredths = 100;

/** The score of a site; `undefined` where nothing was owed so far, which is neither good nor bad. */
export function scoreOf(ledger: ScoredLedger, rule: LedgerRule): Score | undefined {
  const owed = owedIn(ledger);
  if (owed === 0) return undefined;
  const counted = countedOf(ledger, rule).filter(({ count }) => count > 0);
  const sum: Hundredths = counted.reduce((total, { count, each }) => total + count * each, 0);
  // In tenths of a point: one division of whole numbers, so that ten times the same record is the same score.
  const share = Math.round((sum * 10) / owed) / 10;
  const ceilings = ceilingsOf(ledger, rule);
  const points = Math.min(share, ...ceilings.map(({ most }) => most));
  return {
    points,
    grade: rule.grades.find(({ from }) => points >= from)?.name ?? '',
    lines: [
      ...counted
        .filter(({ lost }) => lost > 0)
        .map(({ name, count, told, lost }) => ({
          name,
          working: `${count}项，${told}`,
          lost: (count * lost) / WHOLE,
        })),
      ...ceilings.map(({ name, found, most }) => ({ name, working: `${found}，最高${most}分` })),
    ],
    ceilings: ceilings.map(ceilingWords),
    because: becauseOf(counted, { owed, sum, share, points, ceilings }),
    brief: briefOf(counted, { owed, sum, share, points, ceilings }),
    working: workingOf(counted, { owed, sum, share, points, ceilings }),
  };
}

/** How much was owed in the year so far: what is due by now, and what is still owed or came this year from before. */
export function owedIn({ sections }: Pick<ScoredLedger, 'sections'>): number {
  return SECTIONS.reduce((sum, section) => {
    const { met, late, missing } = sections[section];
    return sum + met + late + missing;
  }, 0);
}

/** Every duty once: in time, by how late, or not at all; and of those that are published the ones that never hung. */
function countedOf(ledger: ScoredLedger, { late: tiers, unposted }: LedgerRule): Counted[] {
  const { late, sections } = ledger;
  const missing = SECTIONS.reduce((sum, section) => sum + sections[section].missing, 0);
  const inTime = owedIn(ledger) - late.length - missing;
  const tierOf = (daysLate: number) => tiers.findIndex(({ days = Infinity }) => daysLate <= days);
  return [
    { name: '按时', count: inTime, each: WHOLE, lost: 0, told: '' },
    ...tiers.map(({ days, percent }, index): Counted => ({
      name: tierName(days, tiers[index - 1]?.days),
      count: late.filter(({ daysLate }) => tierOf(daysLate) === index).length,
      each: percent,
      lost: WHOLE - percent,
      told: `各算${items(percent)}项`,
    })),
    { name: '没公布', count: missing, each: 0, lost: WHOLE, told: '不算' },
    {
      name: '没有张贴照片',
      count: ledger.unposted,
      each: -unposted,
      lost: unposted,
      told: `各少算${items(unposted)}项`,
    },
  ];
}

/** `迟10天以内`, `迟30天以上` */
export function tierName(days: number | undefined, above: number | undefined): string {
  if (days !== undefined) return `迟${days}天以内`;
  return above === undefined ? '迟了' : `迟${above}天以上`;
}

/** `0.8` of 80 hundredths, `53` of 5300. */
export function items(hundredths: Hundredths): string {
  return String(hundredths / WHOLE);
}

interface Ceiling {
  readonly name: string;
  /** `1件`, `8项（应公开20项）` */
  readonly found: string;
  readonly most: number;
}

/** The ceilings that hold; of one thing only the lowest. */
function ceilingsOf(ledger: ScoredLedger, { ceilings = [] }: LedgerRule): Ceiling[] {
  const counts = offenceCounts(ledger);
  const { met, late, missing } = ledger.sections.finance;
  const owed = met + late + missing;
  const holding = ceilings
    .filter(({ what, percent = 0 }) =>
      what === 'finance-missing' ? missing > 0 && missing * WHOLE >= percent * owed : counts[what] > 0,
    )
    .toSorted((a, b) => a.most - b.most);
  return holding.flatMap(({ what, most }, index): Ceiling[] => {
    if (holding.findIndex((one) => one.what === what) < index) return [];
    const found =
      what === 'finance-missing'
        ? `${missing}项（应公开${owed}项）`
        : `${counts[what]}${LEDGER_COUNT_NAMES[what].unit}`;
    return [{ name: CEILING_NAMES[what], found, most }];
  });
}

const ceilingWords = ({ name, found, most }: Ceiling): string => `${name}${found}，最高${most}分`;

interface Result {
  readonly owed: number;
  readonly sum: Hundredths;
  /** Before ceilings. */
  readonly share: number;
  readonly points: number;
  readonly ceilings: readonly Ceiling[];
}

/**
 * `财务没公布8项（应公开16项），最高59分`, `应公开33项，没公布28项少算28，没有张贴照片5项少算0.5`: all that took something, so
 * that whoever reckons it again comes to the same points.
 */
function becauseOf(counted: readonly Counted[], { owed, share, points, ceilings }: Result): string[] {
  const most = mostLost(counted);
  return [
    ...heldBy({ share, points, ceilings }),
    ...(most.length > 0
      ? [
          `应公开${owed}项，${most.map(({ name, count, lost }) => `${name}${count}项少算${items(count * lost)}`).join('，')}`,
        ]
      : []),
  ];
}

function briefOf(counted: readonly Counted[], { owed, share, points, ceilings }: Result): string {
  const most = mostLost(counted);
  const less = most.reduce((sum, { count, lost }) => sum + count * lost, 0);
  // One is a line of a card; two were a township of fourteen villages higher than a ledger may be.
  const [first] = most;
  const rest = most.length > 1 ? '等' : '';
  return [
    ...heldBy({ share, points, ceilings }),
    ...(first ? [`应公开${owed}，少算${items(less)}：${first.name}${first.count}${rest}`] : []),
  ].join('；');
}

const mostLost = (counted: readonly Counted[]): Counted[] =>
  counted.filter(({ lost }) => lost > 0).toSorted((a, b) => b.count * b.lost - a.count * a.lost);

/** The ceiling under which it stands. */
function heldBy({ share, points, ceilings }: Pick<Result, 'share' | 'points' | 'ceilings'>): string[] {
  const ceiling = ceilings.find(({ most }) => most === points && most < share);
  return ceiling ? [ceilingWords(ceiling)] : [];
}

function workingOf(counted: readonly Counted[], { owed, sum, share, points, ceilings }: Result): string {
  // The first ones add up to what was owed; photos are of those among them that are published.
  const parts = counted.map(
    ({ name, count, each, told }, index) =>
      `${index === 0 ? '' : each < 0 ? '；其中' : '，'}${name}${count}${told && `（${told}）`}`,
  );
  const terms = counted.flatMap(({ count, each }) =>
    each === 0
      ? []
      : [`${each < 0 ? '－' : '＋'}${each === WHOLE ? count : `${count}×${items(Math.abs(each))}`}`],
  );
  const added = terms.join('').replace(/^＋/, '') || '0';
  const total = added === items(sum) ? added : `${added}＝${items(sum)}；${items(sum)}`;
  const held = ceilings.filter(({ most }) => most < share);
  return [
    `应公开${owed}项：${parts.join('')} → ${total}÷${owed}×100＝${share.toFixed(1)}分`,
    ...held.map(ceilingWords),
    ...(points < share ? [`得${points.toFixed(1)}分`] : []),
  ].join('；');
}

/**
 * The average of some scores, in tenths of a point as each of them; `undefined` of none. Added up in whole tenths, so that
 * every page and file rounds it alike.
 */
export function averageOf(points: readonly number[]): number | undefined {
  if (points.length === 0) return undefined;
  return Math.round(points.reduce((sum, one) => sum + Math.round(one * 10), 0) / points.length) / 10;
}
