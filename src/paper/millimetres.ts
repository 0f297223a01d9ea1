/** Lengths on paper. CSS, PDF boxes and reports all convert here. */

/** Points in a millimetre: 1 inch is 72 pt and 25.4 mm. */
const POINTS_PER_MM = 72 / 25.4;

/** CSS pixels in a millimetre: 1 inch is 96 px. */
export const PIXELS_PER_MM = 96 / 25.4;

/** Millimetres → PDF points. */
export function pointsFromMm(mm: number): number {
  return mm * POINTS_PER_MM;
}

/** Font size in points → millimetres. */
export function mmFromPoints(points: number): number {
  return points / POINTS_PER_MM;
}

/** CSS pixels at print size → millimetres. */
export function mmFromPixels(pixels: number): number {
  return pixels / PIXELS_PER_MM;
}

/** A number for CSS or a report: at most three decimals, no trailing zeros, so the same everywhere. */
export function formatNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** A length that follows the scale of its surroundings: 1 mm on paper, a fraction of the board's width on screen. */
export function cssLength(mm: number): string {
  return `calc(${formatNumber(mm)}*var(--mm))`;
}
