/**
 * What hangs on a board on a day, and where. Pure: what must hang comes first, the rest of the slots are filled with
 * the newest of what there is, and what must hang but finds no slot is said with the reason.
 */
import { addDays, type CalendarDate } from '../model/calendar-date.ts';
import type { CatalogueItem } from '../model/catalogue.ts';
import { isOfKind, type Disclosure } from '../model/disclosure.ts';
import { periodParts } from '../model/period.ts';
import { mayHang } from '../model/visibility.ts';
import type { Board, Panel, Slot } from './board.ts';
import { isPoster, type Stock } from './stocks.ts';

/**
 * Why a sheet hangs. posting: people can object now, or soon · wall-days: it has not hung as long as it must ·
 * permanent: always on the wall · newest: newest of its item · earlier: fills a slot.
 */
export const HANG_REASONS = ['posting', 'wall-days', 'permanent', 'newest', 'earlier'] as const;

export type HangReason = (typeof HANG_REASONS)[number];

export interface Candidate {
  readonly disclosure: Disclosure;
  readonly reason: HangReason;
  /** The last day on which it must hang; none when it hangs for good or only fills a slot. */
  readonly until?: CalendarDate;
}

/** One slot with what hangs in it; without a candidate it holds the slip “本期无公开事项”. */
export interface Hanging {
  readonly slot: Slot;
  readonly candidate?: Candidate;
  /** Which sheet of the disclosure, from 1. */
  readonly sheet: number;
}

export interface PanelPlan {
  readonly panel: Panel;
  /** One for each slot, in the order of the slots. */
  readonly hangings: readonly Hanging[];
}

export interface Waiting {
  readonly candidate: Candidate;
  /** Why it does not hang, as a Chinese sentence. */
  readonly why: string;
}

export interface HangPlan {
  readonly panels: readonly PanelPlan[];
  readonly waiting: readonly Waiting[];
}

/** How many sheets a disclosure takes on a stock; `undefined` when it cannot be set on it. */
export type SheetsOn = (disclosure: Disclosure, stock: Stock) => number | undefined;

export interface HangRequest {
  readonly board: Board;
  /** Published and not withdrawn, newest first. */
  readonly disclosures: readonly Disclosure[];
  readonly items: ReadonlyMap<string, CatalogueItem>;
  readonly asOf: CalendarDate;
  readonly sheetsOn: SheetsOn;
}

/** What hangs now. */
export function planBoard(request: HangRequest): HangPlan {
  const { board, sheetsOn } = request;
  const candidates = candidatesOf(request);
  const panels = board.panels.map(emptyPanel);
  const hung = new Set<Candidate>();
  /** In their own panel first; what is left goes, from the last panel on, where there is room. */
  const hang = (group: readonly Candidate[]): void => {
    const left = (): Candidate[] => group.filter((candidate) => !hung.has(candidate));
    for (const panel of panels) {
      const own = left().filter(({ disclosure }) => disclosure.section === panel.panel.section);
      for (const candidate of hangAll(panel, own, sheetsOn)) hung.add(candidate);
    }
    for (const panel of panels.toReversed())
      for (const candidate of hangAll(panel, left(), sheetsOn)) hung.add(candidate);
  };
  // The poster slot was made for the newest accounts; then what must hang; then no slot stays blank.
  hang(posterOf(candidates, panels));
  hang(candidates.filter(({ reason }) => mustHang(reason)));
  hang(candidates);
  return {
    panels: panels.map(({ panel, hangings }) => ({
      panel,
      hangings: panel.slots.map((slot) => hangings.get(slot) ?? { slot, sheet: 1 }),
    })),
    waiting: candidates
      .filter((candidate) => mustHang(candidate.reason) && !hung.has(candidate))
      .map((candidate) => ({ candidate, why: whyNot(candidate, panels, sheetsOn) })),
  };
}

interface OpenPanel {
  readonly panel: Panel;
  readonly free: FreeSlots;
  readonly hangings: Map<Slot, Hanging>;
}

function emptyPanel(panel: Panel): OpenPanel {
  const free = Map.groupBy(panel.slots, ({ stock }) => stock);
  return { panel, free, hangings: new Map() };
}

/** Hangs each candidate for which there is room, in order; returns those that hang now. */
function hangAll(
  { free, hangings }: OpenPanel,
  candidates: readonly Candidate[],
  sheetsOn: SheetsOn,
): Candidate[] {
  return candidates.filter((candidate) => {
    const stock = stockFor(candidate, free, sheetsOn);
    if (stock === undefined) return false;
    const count = sheetsOn(candidate.disclosure, stock) ?? 1;
    (free.get(stock) ?? [])
      .splice(0, count)
      .forEach((slot, index) => hangings.set(slot, { slot, candidate, sheet: index + 1 }));
    return true;
  });
}

function mustHang(reason: HangReason): boolean {
  return reason === 'posting' || reason === 'wall-days' || reason === 'permanent';
}

/** Everything that may hang, most urgent first: postings by their end, the rest newest first. */
export function candidatesOf({
  disclosures,
  items,
  asOf,
}: Pick<HangRequest, 'disclosures' | 'items' | 'asOf'>): Candidate[] {
  const seen = new Set<string>();
  const candidates = disclosures
    .filter(({ content }) => !(content.kind === 'notice' && content.validUntil && content.validUntil < asOf))
    .filter(({ content }) => mayHang(items.get(content.item)))
    .map((disclosure): Candidate => {
      const isNewest = !seen.has(disclosure.content.item);
      seen.add(disclosure.content.item);
      return candidateOf(disclosure, { item: items.get(disclosure.content.item), isNewest, asOf });
    });
  const rank = ({ reason }: Candidate) => HANG_REASONS.indexOf(reason);
  const end = ({ reason, until }: Candidate) => (reason === 'posting' ? (until ?? '') : '');
  return candidates
    .map((candidate, index) => ({ candidate, index }))
    .sort(
      (a, b) =>
        rank(a.candidate) - rank(b.candidate) ||
        (end(a.candidate) < end(b.candidate) ? -1 : end(a.candidate) > end(b.candidate) ? 1 : 0) ||
        a.index - b.index,
    )
    .map(({ candidate }) => candidate);
}

function candidateOf(
  disclosure: Disclosure,
  { item, isNewest, asOf }: { item: CatalogueItem | undefined; isNewest: boolean; asOf: CalendarDate },
): Candidate {
  const { posting, publishedOn } = disclosure.content;
  if (posting && asOf <= posting.until) return { disclosure, reason: 'posting', until: posting.until };
  const lastDay = item?.wallDays === undefined ? undefined : addDays(publishedOn, item.wallDays);
  if (lastDay !== undefined && asOf <= lastDay) return { disclosure, reason: 'wall-days', until: lastDay };
  if (item?.onWall === true && isNewest) return { disclosure, reason: 'permanent' };
  return { disclosure, reason: isNewest ? 'newest' : 'earlier' };
}

/** The newest accounts, where there is a slot for their poster. */
function posterOf(candidates: readonly Candidate[], panels: readonly OpenPanel[]): Candidate[] {
  const accounts = newestAccounts(candidates.map(({ disclosure }) => disclosure));
  const hasSlot = panels.some(
    ({ panel }) => panel.section === accounts?.section && panel.slots.some(({ stock }) => isPoster(stock)),
  );
  return hasSlot ? candidates.filter(({ disclosure }) => disclosure === accounts) : [];
}

/** The accounts of the last month published; of the last period when there are no monthly ones. */
export function newestAccounts(disclosures: readonly Disclosure[]): Disclosure | undefined {
  const accounts = disclosures.filter((disclosure) => isOfKind(disclosure, 'accounts'));
  const monthly = accounts.filter(({ content }) => periodParts(content.period).length === 'month');
  const choice = monthly.length > 0 ? monthly : accounts;
  return choice.reduce<(typeof choice)[number] | undefined>(
    (last, one) => (last === undefined || one.content.period > last.content.period ? one : last),
    undefined,
  );
}

/** Slots that nothing hangs in yet, by their paper. */
type FreeSlots = ReadonlyMap<Stock, Slot[]>;

/** The stock a candidate goes on, given what is free; `undefined` when there is no room. */
function stockFor({ disclosure, reason }: Candidate, free: FreeSlots, sheetsOn: SheetsOn): Stock | undefined {
  const fits = (stock: Stock): boolean => {
    const left = free.get(stock)?.length ?? 0;
    const sheets = left > 0 ? sheetsOn(disclosure, stock) : undefined;
    return sheets !== undefined && sheets <= left;
  };
  const bySize = [...free.keys()].sort((a, b) => a.widthMm * a.heightMm - b.widthMm * b.heightMm);
  const [posters, sheets] = [bySize.filter(isPoster), bySize.filter((stock) => !isPoster(stock))];
  const poster = isOfKind(disclosure, 'accounts') ? posters.find(fits) : undefined;
  if (poster) return poster;
  // A posting hangs where it is read from afar; a short paper that is not one leaves the large slots to others.
  const [smallest] = sheets;
  const isShort = reason !== 'posting' && smallest !== undefined && sheetsOn(disclosure, smallest) === 1;
  return [...(isShort ? sheets : sheets.toReversed()), ...posters].find(fits);
}

function whyNot({ disclosure }: Candidate, panels: readonly OpenPanel[], sheetsOn: SheetsOn): string {
  const panel = panels.find((one) => one.panel.section === disclosure.section);
  const stocks = [...new Set(panels.flatMap(({ panel: { slots } }) => slots.map(({ stock }) => stock)))].sort(
    (a, b) => b.widthMm * b.heightMm - a.widthMm * a.heightMm,
  );
  const needs = stocks
    .filter((stock) => !isPoster(stock))
    .flatMap((stock) => {
      const sheets = sheetsOn(disclosure, stock);
      return sheets === undefined ? [] : [`${sheets}张${stock.id}`];
    });
  const wants = needs.length > 0 ? `要${needs.join('或')}` : '没有哪种纸放得下';
  if (!panel) return `${wants}，这块公开栏没有这个版块。`;
  const left = stocks.flatMap((stock) => {
    const count = panel.free.get(stock)?.length ?? 0;
    return count > 0 ? [`${count}个${stock.id}`] : [];
  });
  return `${wants}，这个版块${left.length > 0 ? `只空着${left.join('、')}卡位` : '没有空卡位了'}。`;
}
