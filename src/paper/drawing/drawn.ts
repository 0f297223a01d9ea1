/**
 * What a drawing is made of: strokes and texts, in millimetres of the sheet of paper, y downwards. No colours, no fills
 * and no stroke on text, so that it copies in black and white and its text stays text (Chromium prints stroked text as
 * Type 3).
 */
import { emWidth } from '../type/text-width.ts';

export type Weight = 'thick' | 'thin' | 'dashed';

export type Point = readonly [x: number, y: number];

/** A line through points. */
export interface Stroke {
  readonly weight: Weight;
  readonly points: readonly Point[];
  readonly isClosed?: true;
}

/** One line of text in the middle of its height. */
export interface DrawnText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Height of a Chinese character. */
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Read from the right, bottom to top. Its anchor then counts from the bottom. */
  readonly isTurned?: true;
  readonly isBold?: true;
}

export interface Drawn {
  readonly strokes: readonly Stroke[];
  readonly texts: readonly DrawnText[];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const NOTHING: Drawn = { strokes: [], texts: [] };

export function joined(...parts: readonly Drawn[]): Drawn {
  return {
    strokes: parts.flatMap(({ strokes }) => strokes),
    texts: parts.flatMap(({ texts }) => texts),
  };
}

export function movedBy({ strokes, texts }: Drawn, [dx, dy]: Point): Drawn {
  return {
    strokes: strokes.map((stroke) => ({
      ...stroke,
      points: stroke.points.map(([x, y]): Point => [x + dx, y + dy]),
    })),
    texts: texts.map((text) => ({ ...text, x: text.x + dx, y: text.y + dy })),
  };
}

export function line(weight: Weight, ...points: readonly Point[]): Stroke {
  return { weight, points };
}

export function rectangle(weight: Weight, { left, top, right, bottom }: Box): Stroke {
  return {
    weight,
    isClosed: true,
    points: [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
  };
}

/** Where a text stands, by an estimate of its width that is on the safe side. */
export function textBox({ text, x, y, size, anchor, isTurned }: DrawnText): Box {
  const length = emWidth(text) * size;
  const before = { start: 0, middle: length / 2, end: length }[anchor];
  const half = size / 2;
  return isTurned
    ? { left: x - half, right: x + half, top: y - length + before, bottom: y + before }
    : { left: x - before, right: x - before + length, top: y - half, bottom: y + half };
}

/** The smallest box around everything; empty at the origin when there is nothing. */
export function boxOf({ strokes, texts }: Drawn): Box {
  const boxes = [
    ...texts.map(textBox),
    ...strokes.flatMap(({ points }) => points.map(([x, y]) => ({ left: x, right: x, top: y, bottom: y }))),
  ];
  const [first = { left: 0, top: 0, right: 0, bottom: 0 }, ...rest] = boxes;
  return rest.reduce(
    (around, { left, top, right, bottom }) => ({
      left: Math.min(around.left, left),
      top: Math.min(around.top, top),
      right: Math.max(around.right, right),
      bottom: Math.max(around.bottom, bottom),
    }),
    first,
  );
}

/** Whether two boxes have anything in common when each is `apart` larger. */
export function meet(one: Box, other: Box, apart = 0): boolean {
  return (
    one.left < other.right + apart &&
    other.left < one.right + apart &&
    one.top < other.bottom + apart &&
    other.top < one.bottom + apart
  );
}
