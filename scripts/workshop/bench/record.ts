/** What was measured last: kept in a file of its own, from which the README's tables and its picture are written. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManyFigures } from './many/measure-many.ts';
import type { PageRow } from './pages/measure-pages.ts';
import type { Cost } from './run-measured.ts';
import type { SearchRow } from './search/measure-search.ts';

/** From the project's root. */
export const RECORD_FILE = 'scripts/workshop/bench/measured.json';

/** Which program was measured, when, and on what. */
export interface Stamp {
  readonly commit: string;
  readonly day: string;
  /** `2 × AMD EPYC, 23 GiB, Node v24.21.0`. */
  readonly machine: string;
}

/** What something may cost at most. */
export type Budget = Partial<Cost>;

/** Medians of one thing that was measured; figures that nobody took are absent. */
export interface CostRow extends Partial<Cost>, Stamp {
  readonly name: string;
  /** How often it was run. */
  readonly times: number;
  readonly budget?: Budget | undefined;
  /** What else is to be said: beside what, or why there is no figure. */
  readonly note?: string | undefined;
}

/** The same of an invented city. */
export interface CityRow extends CostRow {
  readonly sites: number;
  readonly years: number;
  readonly disclosures: number;
}

export interface BenchRecord {
  /** The invented city, by years and in the order of the bench. */
  readonly city: readonly CityRow[];
  /** The sample city. */
  readonly sample: readonly CostRow[];
  readonly pages?: Stamp & { readonly rows: readonly PageRow[] };
  readonly search?: Stamp & { readonly rows: readonly SearchRow[] };
  /** One site, where machines share the work. */
  readonly many?: Stamp & ManyFigures;
}

/** What is recorded below a root. */
export function readRecord(root: string): BenchRecord {
  return JSON.parse(readFileSync(join(root, RECORD_FILE), 'utf8')) as BenchRecord;
}

/** Takes the place of what is recorded. */
export function writeRecord(root: string, record: BenchRecord): void {
  writeFileSync(join(root, RECORD_FILE), `${JSON.stringify(record, undefined, 2)}\n`);
}

/** What was measured now in place of what was measured of the same before; everything else stays. */
export function joinRecords(before: BenchRecord, now: BenchRecord): BenchRecord {
  const { pages = before.pages, search = before.search, many = before.many } = now;
  return {
    city: joinRows(before.city, now.city, ({ years, name }) => `${years} ${name}`),
    sample: joinRows(before.sample, now.sample, ({ name }) => name),
    ...(pages && { pages }),
    ...(search && { search }),
    ...(many && { many }),
  };
}

/** In the order of what is new; what was not measured now comes after it. */
function joinRows<Row>(
  before: readonly Row[],
  now: readonly Row[],
  keyOf: (row: Row) => string,
): readonly Row[] {
  const keys = new Set(now.map(keyOf));
  return [...now, ...before.filter((row) => !keys.has(keyOf(row)))];
}
