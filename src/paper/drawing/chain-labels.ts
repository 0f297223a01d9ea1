/** Where the labels of a dimension chain stand: on their line, or outside when there is no room. */
import type { Chain, ChainPart } from './chain.ts';
import { meet, textBox, type Box, type DrawnText } from './drawn.ts';

export type Side = 'above' | 'below' | 'left';

export interface View {
  /** 15 for 1:15. */
  readonly scale: number;
  /** Size of the view on paper. */
  readonly width: number;
  readonly height: number;
}

/** Height of the figures, after GB/T 14691. */
export const FIGURE = 2.5;

/** From the view to the first line. */
export const FIRST = 6;
/** From the middle of the figures to the line they stand on. */
export const ABOVE_LINE = 2;
/** From one row of labels to the next. */
const TIER = 3.1;
/** How far a label beyond the end of a chain may go. */
export const BEYOND_END = 12;
/** Around a text. */
const CLEAR = 0.3;
/** Rows outside that are tried for labels which have no room on their line: few first, for they take the least room. */
const ENOUGH_TIERS = [1, 2, 3, 4] as const;
/** Rows that are tried for a note. */
const NOTE_TIERS = 6;

export interface Ends {
  readonly start: number;
  readonly end: number;
}

export function endsOf({ parts }: Chain, { scale }: View): Ends {
  return { start: (parts[0]?.fromMm ?? 0) / scale, end: (parts.at(-1)?.toMm ?? 0) / scale };
}

export interface Placing {
  readonly side: Side;
  readonly view: View;
  /** Distance of the chain's line from the view. */
  readonly at: number;
  /** Whether the line at this edge goes back to the view: it must not cross the labels of chains in between. */
  readonly reachesBack: (along: number) => boolean;
}

/** A label in the chain's own directions: along it, and away from the view as seen from its line. */
export interface Label {
  readonly text: DrawnText;
  readonly box: Box;
  readonly leader?: { readonly along: number; readonly from: number; readonly to: number };
  /** How far the line runs on below a label beyond its end. */
  readonly beyond?: number;
}

/** The labels of a chain, none on another. */
export function labelsOf(chain: Chain, placing: Placing): Label[] {
  const { parts, note } = chain;
  const { scale } = placing.view;
  const written = parts.filter(({ label }) => label !== '');
  const isInside = (part: ChainPart): boolean =>
    widthOf(part.label) + 2 * CLEAR <= (part.toMm - part.fromMm) / scale;
  const taken: Label[] = written
    .filter(isInside)
    .map((part) => labelAt(part.label, { along: middleOf(part, scale), away: onLine(placing) }));
  const ends = endsOf(chain, placing.view);
  const narrow = written.filter((part) => !isInside(part));
  taken.push(...labelsOutside(narrow, { placing, taken, ends }));
  if (note !== undefined) taken.push(noteLabel(note, { placing, taken, ends }));
  return taken;
}

/** The labels of parts that have no room on their line, in as few rows as possible. */
function labelsOutside(
  narrow: readonly ChainPart[],
  {
    placing,
    taken,
    ends,
  }: { readonly placing: Placing; readonly taken: readonly Label[]; readonly ends: Ends },
): Label[] {
  for (const tiers of ENOUGH_TIERS) {
    const choices = narrow.map((part) => choicesOutside(part, { placing, ends, tiers }));
    const labels = arrange(choices, { taken, ends });
    if (labels) return labels;
  }
  // No arrangement is free at this scale; still every part is named.
  return narrow.flatMap((part) => choicesOutside(part, { placing, ends, tiers: 1 })[0] ?? []);
}

/** The choices for the label of a part that has no room on its line, the best first. */
function choicesOutside(
  part: ChainPart,
  { placing, ends, tiers }: { readonly placing: Placing; readonly ends: Ends; readonly tiers: number },
): Label[] {
  const { scale } = placing.view;
  const along = middleOf(part, scale);
  const length = widthOf(part.label);
  const beyond = [
    ...(part.fromMm / scale === ends.start && fitsBefore(placing.side, length)
      ? [ends.start - 1 - length / 2]
      : []),
    ...(part.toMm / scale === ends.end ? [ends.end + 1 + length / 2] : []),
  ].map((middle) => ({
    ...labelAt(part.label, { along: middle, away: onLine(placing) }),
    beyond: middle < along ? middle - length / 2 : middle + length / 2,
  }));
  const aside = length / 2 + CLEAR;
  const outside = Array.from({ length: tiers }, (_, tier) => tierAt(placing, tier)).flatMap((away) =>
    [along, along + aside, along - aside].map((middle): Label => ({
      ...labelAt(part.label, { along: middle, away }),
      leader: { along, from: 0, to: away - FIGURE / 2 },
    })),
  );
  return [...beyond, ...outside];
}

/** Whether a label fits before the start of a chain, clear of the chains around that corner of the view. */
function fitsBefore(side: Side, length: number): boolean {
  return side === 'above' || (side === 'left' && length <= FIRST - 1.5);
}

/** One choice out of each list, so that all are free; `undefined` when there are none such. */
function arrange(
  choices: readonly (readonly Label[])[],
  { taken, ends }: { readonly taken: readonly Label[]; readonly ends: Ends },
): Label[] | undefined {
  const [first, ...rest] = choices;
  if (!first) return [];
  for (const label of first) {
    if (!isFree(label, taken, ends)) continue;
    const others = arrange(rest, { taken: [...taken, label], ends });
    if (others) return [label, ...others];
  }
  return undefined;
}

function noteLabel(
  note: string,
  {
    placing,
    taken,
    ends,
  }: { readonly placing: Placing; readonly taken: readonly Label[]; readonly ends: Ends },
): Label {
  const candidates = Array.from({ length: NOTE_TIERS }, (_, tier) =>
    labelAt(note, { along: (ends.start + ends.end) / 2, away: tierAt(placing, tier) }),
  );
  return candidates.find((label) => isFree(label, taken)) ?? (candidates.at(-1) as Label);
}

/** Beside other labels and their leaders, and not across the line at either end. */
function isFree(label: Label, taken: readonly Label[], ends?: Ends): boolean {
  const leaderBox = ({ leader }: Label): Box | undefined =>
    leader && { left: leader.along, right: leader.along, top: leader.from, bottom: leader.to };
  const own = leaderBox(label);
  const crosses = (along: number): boolean => label.box.left < along && along < label.box.right;
  if (ends && (crosses(ends.start) || crosses(ends.end))) return false;
  return taken.every((other) => {
    const theirs = leaderBox(other);
    return (
      !meet(label.box, other.box, CLEAR) &&
      !(own && meet(own, other.box, CLEAR / 2)) &&
      !(theirs && meet(theirs, label.box, CLEAR / 2))
    );
  });
}

function labelAt(text: string, { along, away }: { along: number; away: number }): Label {
  const drawn: DrawnText = { text, x: along, y: away, size: FIGURE, anchor: 'middle' };
  return { text: drawn, box: textBox(drawn) };
}

/** Figures stand above their line, or left of it when it is upright. */
function onLine({ side }: Placing): number {
  return side === 'below' ? -ABOVE_LINE : ABOVE_LINE;
}

function tierAt({ side }: Placing, tier: number): number {
  return side === 'below' ? ABOVE_LINE + 0.6 + tier * TIER : ABOVE_LINE + (tier + 1) * TIER;
}

function middleOf({ fromMm, toMm }: ChainPart, scale: number): number {
  return (fromMm + toMm) / 2 / scale;
}

function widthOf(text: string): number {
  const { left, right } = textBox({ text, x: 0, y: 0, size: FIGURE, anchor: 'start' });
  return right - left;
}
