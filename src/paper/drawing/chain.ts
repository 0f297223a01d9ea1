/** Dimension chains 尺寸链: lengths that follow each other without a gap and add up to the whole. */
import { formatNumber } from '../millimetres.ts';

export interface Interval {
  readonly fromMm: number;
  readonly toMm: number;
}

export interface ChainPart extends Interval {
  /** `净 1100`; empty where the chain's note says it. */
  readonly label: string;
}

export interface Chain {
  readonly parts: readonly ChainPart[];
  /** `4 处间距均 52.25`. */
  readonly note?: string;
}

/** Shorter than any workshop measures. */
const NOTHING_MM = 0.001;

/** As few equal gaps as are worth a sentence. */
const EQUAL_FROM = 3;

/** Positions sorted, each once. */
export function edgesOf(positions: readonly number[]): number[] {
  return [...positions]
    .sort((a, b) => a - b)
    .filter((position, index, all) => index === 0 || position - (all[index - 1] ?? 0) > NOTHING_MM);
}

/** A chain through all these positions, labelled with lengths. */
export function chainThrough(
  positions: readonly number[],
  labelOf: (part: Interval) => string = lengthLabel,
): Chain {
  const edges = edgesOf(positions);
  return {
    parts: edges.slice(1).map((toMm, index) => {
      const part = { fromMm: edges[index] ?? 0, toMm };
      return { ...part, label: labelOf(part) };
    }),
  };
}

/** A chain over things that stand in a row; what is equal between them is said once. `name` says which row it is. */
export function chainOver(totalMm: number, things: readonly Interval[], name = ''): Chain {
  const { parts } = chainThrough([0, totalMm, ...things.flatMap(({ fromMm, toMm }) => [fromMm, toMm])]);
  const isThing = (part: Interval): boolean => things.some((thing) => isWithin(part, thing));
  const gaps = parts.filter((part) => !isThing(part));
  const [gap] = gaps;
  const isSaidOnce =
    gap !== undefined && gaps.length >= EQUAL_FROM && gaps.every(({ label }) => label === gap.label);
  const note = [name, isSaidOnce ? `${gaps.length} 处间距均 ${gap.label}` : ''].filter(Boolean).join('：');
  return {
    parts: isSaidOnce ? parts.map((part) => (isThing(part) ? part : { ...part, label: '' })) : parts,
    ...(note && { note }),
  };
}

function isWithin(part: Interval, thing: Interval): boolean {
  return part.fromMm >= thing.fromMm - NOTHING_MM && part.toMm <= thing.toMm + NOTHING_MM;
}

function lengthLabel({ fromMm, toMm }: Interval): string {
  return formatNumber(toMm - fromMm);
}

/** Without those rows whose edges another row has as well: their measures would be said twice. */
export function withoutCovered<T extends { readonly things: readonly Interval[] }>(rows: readonly T[]): T[] {
  const edges = rows.map(({ things }) => edgesOf(things.flatMap(({ fromMm, toMm }) => [fromMm, toMm])));
  const covers = (one: readonly number[], other: readonly number[]): boolean =>
    other.every((edge) => one.some((own) => Math.abs(own - edge) <= NOTHING_MM));
  return rows.filter((_, index) => {
    const own = edges[index] ?? [];
    return edges.every(
      (other, position) =>
        position === index || !covers(other, own) || (covers(own, other) && position > index),
    );
  });
}
