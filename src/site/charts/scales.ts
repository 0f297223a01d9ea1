/**
 * The doorway to d3-scale: from amounts to places in a picture. All pictures are drawn at build time, in per cent of their
 * width, so that bars stretch with the screen and their words do not.
 */
import { scaleBand, scaleLinear } from 'd3-scale';

/** Where something begins and how long it is, as SVG takes it: `12.5%`. */
export interface Span {
  readonly x: string;
  readonly width: string;
}

/** Lengths in per cent of the whole width, the largest filling it. Nothing is longer than that or less than nothing. */
export function lengthScale(largest: number): (amount: number) => string {
  const scale = scaleLinear([0, Math.max(1, largest)], [0, 100]).clamp(true);
  return (amount) => percent(scale(amount));
}

/** Equal places in a row with a gap between them, e.g. for the steps of a project. */
export function bandSpans(count: number): (Span & { readonly middle: string })[] {
  const scale = scaleBand(
    Array.from({ length: count }, (_, index) => index),
    [0, 100],
  ).paddingInner(0.06);
  return scale.domain().map((index) => {
    const start = scale(index) ?? 0;
    return {
      x: percent(start),
      width: percent(scale.bandwidth()),
      middle: percent(start + scale.bandwidth() / 2),
    };
  });
}

function percent(value: number): string {
  return `${Math.round(value * 10) / 10}%`;
}
