/**
 * Draws dimension chains beside a view. A label stands on its line when there is room, else outside: beyond the end of
 * the chain, or further away from the view with a leader to what it measures. Nothing is ever set on top of anything.
 */
import type { Chain } from './chain.ts';
import {
  ABOVE_LINE,
  BEYOND_END,
  endsOf,
  FIGURE,
  FIRST,
  labelsOf,
  type Placing,
  type Side,
  type View,
} from './chain-labels.ts';
import { joined, line, type Drawn, type DrawnText, type Point, type Stroke } from './drawn.ts';

/** Chains from the view outwards. */
export function drawChains(chains: readonly Chain[], side: Side, view: View): Drawn {
  let at = FIRST;
  const inner: number[] = [];
  return joined(
    ...chains.map((chain, index) => {
      const ends = endsOf(chain, view);
      const reachesBack = (along: number): boolean =>
        index === 0 ||
        ((along === ends.start || along === ends.end) &&
          inner.every((end) => end === along || Math.abs(end - along) > BEYOND_END));
      const { drawn, depth } = drawChain(chain, { side, view, at, reachesBack });
      inner.push(ends.start, ends.end);
      at += depth + (side === 'below' ? ABOVE_LINE + FIGURE / 2 + 1.2 : 1.8);
      return drawn;
    }),
  );
}

function drawChain(chain: Chain, placing: Placing): { drawn: Drawn; depth: number } {
  const labels = labelsOf(chain, placing);
  const { scale } = placing.view;
  const { parts } = chain;
  const edges = [(parts[0]?.fromMm ?? 0) / scale, ...parts.map(({ toMm }) => toMm / scale)];
  const [start = 0, end = 0] = [edges[0], edges.at(-1)];
  const toPaper = onPaper(placing);
  const stroke = (weight: Stroke['weight'], ...points: readonly Point[]): Stroke =>
    line(weight, ...points.map(toPaper));
  const strokes = [
    stroke(
      'thin',
      [Math.min(start, ...labels.map(({ beyond }) => beyond ?? start)), 0],
      [Math.max(end, ...labels.map(({ beyond }) => beyond ?? end)), 0],
    ),
    ...edges.flatMap((along) => [
      // Only the ends of further chains reach back to the view: the others would cross the labels of the first.
      stroke('thin', [along, placing.reachesBack(along) ? 1 - placing.at : -1], [along, 1]),
      stroke('thick', [along - 0.7, -0.7], [along + 0.7, 0.7]),
    ]),
    ...labels.flatMap(({ leader }) =>
      leader ? [stroke('thin', [leader.along, leader.from], [leader.along, leader.to])] : [],
    ),
  ];
  const texts = labels.map(({ text }): DrawnText => {
    const [x, y] = toPaper([text.x, text.y]);
    return { ...text, x, y, ...(placing.side === 'left' && { isTurned: true as const }) };
  });
  const depth = Math.max(1, ...labels.map(({ box }) => box.bottom));
  return { drawn: { strokes, texts }, depth };
}

/** From the chain's directions to paper, the view's corner at the origin. */
function onPaper({ side, at, view }: Placing): (point: Point) => Point {
  switch (side) {
    case 'above':
      return ([along, away]) => [along, -at - away];
    case 'below':
      return ([along, away]) => [along, view.height + at + away];
    case 'left':
      return ([along, away]) => [-at - away, along];
  }
}
