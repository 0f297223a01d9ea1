/** A drawing as SVG: strokes of one weight are one path, texts of one kind share their attributes. */
import type { Drawn, DrawnText, Stroke, Weight } from '../../paper/drawing/drawn.ts';
import { escapeHtml } from '../text/render-values.ts';

/** From the middle of a line of text to its baseline, in its size. */
const TO_BASELINE = 0.36;

export interface SvgSize {
  readonly widthMm: number;
  readonly heightMm: number;
  /** What those hear who do not see it. */
  readonly label: string;
}

/** The element; how thick its strokes are is for the style sheet to say. */
export function drawingSvg({ strokes, texts }: Drawn, { widthMm, heightMm, label }: SvgSize): string {
  const paths = (['thin', 'thick', 'dashed'] as const).map((weight) => pathOf(strokes, weight));
  const groups = Map.groupBy(texts, ({ size, anchor, isBold }) => `${size} ${anchor} ${isBold === true}`);
  return [
    `<svg class="drawing" viewBox="0 0 ${widthMm} ${heightMm}" role="img" aria-label="${escapeHtml(label)}">`,
    ...paths,
    ...[...groups.values()].map(groupOf),
    '</svg>',
  ].join('');
}

function pathOf(strokes: readonly Stroke[], weight: Weight): string {
  const own = strokes.filter((stroke) => stroke.weight === weight);
  if (own.length === 0) return '';
  const lines = own.map(
    ({ points, isClosed }) =>
      `M${points.map(([x, y]) => `${number(x)} ${number(y)}`).join('L')}${isClosed ? 'z' : ''}`,
  );
  return `<path class="${weight}" d="${lines.join('')}"/>`;
}

function groupOf(texts: readonly DrawnText[]): string {
  const [{ size, anchor, isBold }] = texts as [DrawnText, ...DrawnText[]];
  const weight = isBold ? ' font-weight="700"' : '';
  return `<g font-size="${number(size)}" text-anchor="${anchor}"${weight}>${texts.map(textOf).join('')}</g>`;
}

function textOf({ text, x, y, size, isTurned }: DrawnText): string {
  const drop = size * TO_BASELINE;
  // Turned, the baseline lies to the right of the middle.
  const position = isTurned
    ? `transform="translate(${number(x + drop)} ${number(y)})rotate(-90)"`
    : `x="${number(x)}" y="${number(y + drop)}"`;
  return `<text ${position}>${escapeHtml(text)}</text>`;
}

/** To a hundredth of a millimetre. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
