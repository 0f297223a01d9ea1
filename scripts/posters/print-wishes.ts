/** Which packs and volumes a command line asks for: those of the day unless months and years are named. */
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { isYear } from '../../src/model/values/calendar-date.ts';
import { parsePeriod, periodParts, type Period } from '../../src/model/values/period.ts';
import type { PrintWishes } from '../../src/site/print/print-wishes.ts';
import { UsageError } from '../terminal/options.ts';
import type { PosterPart } from './print-page.ts';

export interface PrintOptions {
  readonly only?: readonly PosterPart[] | undefined;
  readonly month?: readonly string[] | undefined;
  readonly year?: readonly string[] | undefined;
  readonly week?: boolean | undefined;
}

export interface ReadPrintOptions {
  /** What is printed; everything that is printed usually when absent. */
  readonly only?: readonly PosterPart[] | undefined;
  readonly prints: PrintWishes;
}

/**
 * Reads `--only`, `--week`, `--month` and `--year`. A week, a month or a year alone asks for its print and nothing else. Throws
 * `UsageError` for one that is none, or has not begun.
 */
export function readPrintOptions(
  { only, week, month, year }: PrintOptions,
  asOf: CalendarDate,
): ReadPrintOptions {
  const named: readonly PosterPart[] = [
    ...(week ? (['week'] as const) : []),
    ...(month ? (['pack'] as const) : []),
    ...(year ? (['volume'] as const) : []),
  ];
  const parts = only || named.length > 0 ? [...new Set([...(only ?? []), ...named])] : undefined;
  return {
    only: parts,
    prints: {
      week: parts?.includes('week') === true,
      packMonths: parts?.includes('pack')
        ? (month ?? [asOf.slice(0, 7)]).map((one) => readMonth(one, asOf))
        : [],
      volumeYears: parts?.includes('volume')
        ? (year ?? [asOf.slice(0, 4)]).map((one) => readYear(one, asOf))
        : [],
    },
  };
}

function readMonth(text: string, asOf: CalendarDate): Period {
  const month = parsePeriod(text);
  if (!month || periodParts(month).length !== 'month')
    throw new UsageError(`--month 要写成 2026-10 这样的月份，现在写的是“${text}”。`);
  if (month > asOf.slice(0, 7)) throw new UsageError(`--month ${text} 还没到：现在按 ${asOf} 这一天。`);
  return month;
}

function readYear(text: string, asOf: CalendarDate): number {
  if (!/^\d{4}$/.test(text) || !isYear(Number(text)))
    throw new UsageError(`--year 要写成 2026 这样的年份，现在写的是“${text}”。`);
  if (text > asOf.slice(0, 4)) throw new UsageError(`--year ${text} 还没到：现在按 ${asOf} 这一天。`);
  return Number(text);
}
