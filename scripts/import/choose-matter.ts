/** For which village, of which kind, item and period a sheet is: said, found in its words, or asked for. */
import { usualPeriod } from '../../src/draft/usual.ts';
import type { CatalogueItem } from '../../src/model/catalogue/catalogue.ts';
import { isPeriodic, PERIOD_LENGTHS } from '../../src/model/duties/frequency.ts';
import { KIND_TITLES, type Kind } from '../../src/model/kinds.ts';
import { findNearest } from '../../src/model/values/nearest.ts';
import { formatPeriod, periodParts, type Period } from '../../src/model/values/period.ts';
import type { Site } from '../../src/model/place/site.ts';
import type { Grid } from '../../src/sheet/grid.ts';
import { guessPeriod } from '../../src/sheet/guess-period.ts';
import { partOfBooks } from '../../src/sheet/part-of-books.ts';
import { fitsPeriod, spokenPeriods } from '../../src/sheet/spoken-periods.ts';
import { nearestKinds, rankKinds, surelyKind, type RankedKind } from '../../src/sheet/guess-kind.ts';
import { askForSite, siteNamed, type NamedSite } from '../new/choose-site.ts';
import type { Questions } from '../terminal/ask.ts';
import { sheetHints } from '../../src/sheet/sheet-hints.ts';
import { isNamedIn } from './write-import.ts';
import { UsageError } from '../terminal/options.ts';
import type { ImportOptions } from './options.ts';

/** The file's name and what stands in its first rows: where people say what a table is. */
export function wordsOf(name: string, grid: Grid): string {
  const rows = grid.rows.slice(0, 6).map((row) => row.map(({ text }) => text).join('\t'));
  return [name, grid.name, ...rows].join('\n');
}

/** The village that was named, that the words name, or that is the only one. */
export async function chooseSite(
  { site }: ImportOptions,
  { sites, words }: { readonly sites: readonly NamedSite[]; readonly words: string },
  questions: Questions | undefined,
): Promise<NamedSite> {
  if (site !== undefined) return siteNamed(site, sites);
  const spoken = sites.filter(({ name }) => words.includes(name));
  const [first] = spoken;
  if (first && spoken.length === 1) return first;
  const [only] = sites;
  if (only && sites.length === 1) return only;
  if (questions) return askForSite(questions, spoken.length > 1 ? spoken : sites, undefined);
  throw new UsageError(
    `看不出是哪个村（社区）的表，请加 --site，例如 --site ${first?.id ?? only?.id ?? '编号'}。编号就是 sites 里文件夹的名字。`,
  );
}

/** Of two kinds nearer than this, neither is sure. */
const CLEAR = 1;

export type KindFound = { readonly kind: Kind } | { readonly nearest: readonly RankedKind[] };

/** The kind that was named, that the item takes, or that the sheet is; asked for when two fit, and else the nearest. */
export async function chooseKind(
  { kind, item }: ImportOptions,
  { grid, words, site }: { grid: Grid; words: string; site: Site },
  questions: Questions | undefined,
): Promise<KindFound> {
  if (kind !== undefined) return { kind };
  const takes = site.catalogue.items.find(({ id }) => id === item)?.kinds;
  const ranked = rankKinds(grid, words).filter((one) => !takes || takes.includes(one.kind));
  const [best, second] = ranked;
  const sure = surelyKind(ranked);
  const isClose = best !== undefined && second !== undefined && best.score - second.score < CLEAR;
  if (sure !== undefined && (!questions || !isClose)) return { kind: sure };
  const nearest = nearestKinds(ranked);
  if (!questions || !best || best.score < 1.5) return { nearest };
  const chosen = await questions.choose<Kind | ''>(
    '这张表是哪一种？',
    [
      ...ranked.slice(0, 6).map((one) => ({ value: one.kind, label: KIND_TITLES[one.kind] })),
      { value: '', label: '都不是' },
    ],
    sure ?? best.kind,
  );
  return chosen === '' ? { nearest } : { kind: chosen };
}

/** The item of the catalogue: named, the only one of the kind, or the one whose words stand in the sheet. */
export async function chooseItem(
  { item }: ImportOptions,
  {
    site,
    kind,
    words,
    period,
    isOneOfSeveral = false,
  }: { site: Site; kind: Kind; words: string; period: Period | undefined; isOneOfSeveral?: boolean },
  questions: Questions | undefined,
): Promise<CatalogueItem> {
  const { items } = site.catalogue;
  if (item !== undefined) {
    const named = items.find(({ id, title }) => id === item || title === item);
    if (named) return named;
    const nearest = findNearest(
      item,
      items.flatMap(({ id, title }) => [title, id]),
    );
    throw new UsageError(`公开目录里没有“${item}”这一项${nearest ? `，是不是“${nearest}”？` : '。'}`);
  }
  const taking = items.filter(({ kinds }) => kinds.includes(kind));
  const ranked = taking
    .map((one) => ({ one, score: likenessOf(one, words, period) - one.kinds.indexOf(kind) * 0.1 }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best) throw new UsageError(`公开目录里没有哪一项用“${KIND_TITLES[kind]}”这种格式。`);
  const guest = otherThan(best.one, { taking, kind, words });
  if (guest) return guest;
  const { partsAs } = sheetHints(kind);
  if (partsAs) await confirmWhole(best.one, { items, partsAs, words, isOneOfSeveral }, questions);
  if (!second || best.score > second.score) return best.one;
  if (questions)
    return questions.choose(
      '是公开目录里的哪一项？',
      ranked.map(({ one }) => ({ value: one, label: one.title })),
    );
  const names = ranked.map(({ one }) => `${one.id}（${one.title}）`).join('、');
  throw new UsageError(`用“${KIND_TITLES[kind]}”的有几项，请加 --item 说是哪一项：${names}。`);
}

/** What came in and went out of a waterworks, or of the cash box, is not published as all that the village has. */
async function confirmWhole(
  { id, title }: CatalogueItem,
  {
    items,
    partsAs,
    words,
    isOneOfSeveral,
  }: {
    readonly items: readonly CatalogueItem[];
    readonly partsAs: readonly string[];
    readonly words: string;
    readonly isOneOfSeveral: boolean;
  },
  questions: Questions | undefined,
): Promise<void> {
  const part = partOfBooks(words.split('\n').slice(1), isOneOfSeveral);
  if (part === undefined) return;
  const others = partsAs
    .flatMap((as) => items.filter(({ kinds }) => kinds.some((kind) => kind === as)))
    .map((one) => `--item ${one.id}（${one.title}）`);
  const isWhole =
    questions !== undefined &&
    (await questions.choose(`表上写的是“${part}”的账。是全村的“${title}”吗？`, [
      { value: false, label: '不是，只是一部分' },
      { value: true, label: '是全村的' },
    ]));
  if (isWhole) return;
  throw new UsageError(
    `表上写的是“${part}”的账，不像是全村的“${title}”。真是全村的，加 --item ${id}` +
      `${others.length > 0 ? `；只是一部分的，看是哪一项，如 ${others.slice(0, 1).join('')}` : ''}；全村的在另一张工作表上的，加 --sheet 和它的名字。`,
  );
}

/** 玉米生产者补贴 goes to 其他惠农补贴 and not to the subsidy for another thing, where the catalogue has such an item. */
function otherThan(
  best: CatalogueItem,
  { taking, kind, words }: { taking: readonly CatalogueItem[]; kind: Kind; words: string },
): CatalogueItem | undefined {
  const { mayBeGuest, names = {} } = sheetHints(kind);
  const [name] = Object.values(names).flatMap(
    (pattern) => pattern.exec(words.replace(/[^\S\n]/g, ''))?.[1] ?? [],
  );
  const others = taking.filter(({ title }) => title.startsWith('其他'));
  if (mayBeGuest !== true || name === undefined || others.length !== 1) return undefined;
  return isNamedIn(best.title, name) ? undefined : others[0];
}

/** Characters of the title in their pairs, and whole everyday words, that stand in the sheet. */
function likenessOf(
  { title, words = [], frequency }: CatalogueItem,
  text: string,
  period: Period | undefined,
): number {
  const pairs = [...title]
    .slice(1)
    .filter((character, index) => text.includes((title[index] ?? '') + character));
  const said = words.filter((word) => text.includes(word)).length;
  const length = PERIOD_LENGTHS[frequency];
  const fits = period !== undefined && length === periodParts(period).length ? 0.5 : 0;
  return pairs.length / Math.max(1, title.length - 1) + said * 0.3 + fits;
}

export interface ChosenPeriod {
  readonly period: Period | undefined;
  /** How it was come by, where nobody said it. */
  readonly remark?: string;
}

/** The period that was named or that the sheet speaks of; else the one that is owed. */
export function choosePeriod(
  { period, asOf }: ImportOptions,
  {
    site,
    item,
    kind,
    words,
    read,
  }: { site: Site; item: CatalogueItem; kind: Kind; words: string; read: unknown },
): ChosenPeriod {
  if (period !== undefined) return { period };
  if (typeof read === 'string') return { period: read as Period };
  const spoken = guessPeriod(words);
  const length = PERIOD_LENGTHS[item.frequency];
  if (spoken !== undefined && (!isPeriodic(item) || !length || periodParts(spoken).length === length))
    return { period: spoken };
  const usual = usualPeriod(site, item, asOf);
  // What a sheet says of a month is not said of the quarter that is owed; a longer time than the item's is not for it.
  const isWithin = spoken !== undefined && length !== undefined && isShorter(spoken, length);
  if (isWithin && !isSaidOf(spoken, usual, kind)) return { period: spoken };
  if (usual === undefined) return { period: undefined };
  return {
    period: usual,
    remark: `${spoken === undefined ? '表里没写是哪一期' : `表里写的是${formatPeriod(spoken)}，“${item.title}”不是按这样的期间公布的`}，当作${formatPeriod(usual)}；不对就加 --period，例如 --period ${usual}。`,
  };
}

const SIZES = { week: 0, month: 1, quarter: 3, half: 6, year: 12 } as const;

function isShorter(period: Period, length: keyof typeof SIZES): boolean {
  return SIZES[periodParts(period).length] < SIZES[length];
}

/** Debts at the end of September are those of the quarter. */
function isSaidOf(spoken: Period, usual: Period | undefined, kind: Kind): boolean {
  const isFlow = sheetHints(kind).isFlow === true;
  return (
    usual !== undefined && spokenPeriods(formatPeriod(spoken)).some((one) => fitsPeriod(one, usual, isFlow))
  );
}
