/** Growth as a picture: what the same thing costs in a city of more years. Drawn from what is recorded. */
import type { CityRow } from './record.ts';
import { GROWING, yearsOf } from './tables.ts';

const [WIDTH, HEIGHT] = [640, 300];
const PLOT = { left: 48, right: 470, top: 24, bottom: 256 } as const;
const COLOURS = ['#b3541e', '#1f6f8b', '#4d7c0f'] as const;

/** An SVG of seconds by years, one line for each thing. */
export function drawGrowth(rows: readonly CityRow[]): string {
  const years = yearsOf(rows);
  const lines = GROWING.map((name, index) => ({
    name,
    colour: COLOURS[index % COLOURS.length] ?? '#000',
    points: rows
      .filter((row) => row.name === name && row.seconds !== undefined)
      .map((row) => ({ years: row.years, seconds: row.seconds ?? 0 }))
      .sort((a, b) => a.years - b.years),
  }));
  const highest = Math.max(1, ...lines.flatMap(({ points }) => points.map(({ seconds }) => seconds)));
  const top = Math.ceil(highest);
  const step = Math.ceil(top / 6);
  const ticks = Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
  const [first = 1, last = 1] = [years[0], years.at(-1)];
  const x = (year: number): number =>
    round(PLOT.left + ((PLOT.right - PLOT.left) * (year - first)) / Math.max(1, last - first));
  const y = (seconds: number): number => round(PLOT.bottom - ((PLOT.bottom - PLOT.top) * seconds) / top);
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<title>Seconds by years of an invented city</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...ticks.flatMap((seconds) => [
      `<path d="M${PLOT.left} ${y(seconds)}H${PLOT.right}" stroke="#ddd"/>`,
      `<text x="${PLOT.left - 6}" y="${y(seconds) + 4}" text-anchor="end">${seconds} s</text>`,
    ]),
    ...years.map(
      (year) =>
        `<text x="${x(year)}" y="${PLOT.bottom + 20}" text-anchor="middle">${year} ${year === 1 ? 'year' : 'years'}</text>`,
    ),
    ...lines.flatMap(({ name, colour, points }, index) => [
      `<path d="M${points.map((point) => `${x(point.years)} ${y(point.seconds)}`).join('L') || '0 0'}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...points.map(
        (point) => `<circle cx="${x(point.years)}" cy="${y(point.seconds)}" r="3.5" fill="${colour}"/>`,
      ),
      `<text x="${PLOT.right + 16}" y="${PLOT.top + 16 + index * 20}" fill="${colour}">${name}</text>`,
    ]),
    '</svg>',
  ].join('\n')}\n`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
