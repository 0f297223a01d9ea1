/**
 * Income and expense of the months as a bar chart: x in per cent, y in pixels, no viewBox, so that the bars stretch
 * with the screen and the text does not.
 */
import type { MonthPoint } from '../../model/disclosure/blocks.ts';
import { formatFen } from '../../model/values/fen.ts';

export interface Bar {
  readonly x: string;
  readonly width: string;
  readonly y: number;
  readonly height: number;
}

export interface MonthChart {
  readonly heightPx: number;
  readonly baseY: number;
  readonly leftX: string;
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
  readonly months: readonly {
    readonly label: string;
    readonly labelX: string;
    readonly income: Bar;
    readonly expense: Bar;
  }[];
  readonly highlight?: { readonly x: string; readonly width: string };
  /** What the picture shows, in words. */
  readonly description: string;
}

const HEIGHT = 176;
const BASE = 144;
const TOP = 10;
const LEFT = 12;

/** The chart of one year's months so far. */
export function monthChart(points: readonly MonthPoint[]): MonthChart {
  const largest = Math.max(1, ...points.flatMap(({ income, expense }) => [income, expense]));
  const slot = (100 - LEFT) / Math.max(1, points.length);
  const barWidth = Math.min(slot * 0.36, 6);
  const bar = (x: number, amount: number): Bar => {
    const height = Math.round((amount / largest) * (BASE - TOP));
    return { x: `${round(x)}%`, width: `${round(barWidth)}%`, y: BASE - height, height };
  };
  const current = points.findIndex(({ isCurrent }) => isCurrent);
  return {
    heightPx: HEIGHT,
    baseY: BASE,
    leftX: `${LEFT}%`,
    ticks: ticksUpTo(largest).map((amount) => ({
      y: BASE - Math.round((amount / largest) * (BASE - TOP)),
      label: formatTick(amount),
    })),
    months: points.map((point, index) => {
      const middle = LEFT + slot * (index + 0.5);
      return {
        label: point.label.replace('月', ''),
        labelX: `${round(middle)}%`,
        income: bar(middle - barWidth - 0.15, point.income),
        expense: bar(middle + 0.15, point.expense),
      };
    }),
    ...(current >= 0 && {
      highlight: { x: `${round(LEFT + slot * current)}%`, width: `${round(slot)}%` },
    }),
    description: describe(points),
  };
}

function ticksUpTo(largest: number): number[] {
  const rough = largest / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? power;
  return Array.from({ length: Math.floor(largest / step) }, (_, index) => step * (index + 1));
}

/** Fen → `2万`, `5千`, `300`: room for three characters. */
function formatTick(amountFen: number): string {
  const yuan = amountFen / 100;
  if (yuan >= 10_000) return `${round(yuan / 10_000)}万`;
  return yuan >= 1_000 ? `${round(yuan / 1_000)}千` : String(round(yuan));
}

function describe(points: readonly MonthPoint[]): string {
  const extreme = (key: 'income' | 'expense'): string => {
    const [first, ...rest] = points;
    if (!first) return '';
    const highest = rest.reduce((best, point) => (point[key] > best[key] ? point : best), first);
    const lowest = rest.reduce((best, point) => (point[key] < best[key] ? point : best), first);
    return `最高是${highest.label}${formatFen(highest[key])}元，最低是${lowest.label}${formatFen(lowest[key])}元`;
  };
  return `每月收支柱形图。收入${extreme('income')}；支出${extreme('expense')}。每月数字见下表。`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
