/** What was measured as tables: for a terminal, and for the README. */
import { markdownTable } from '../docs/sections.ts';
import { formatManyTables } from './many/many-table.ts';
import { CATEGORIES } from './pages/page-templates.ts';
import type { PageRow } from './pages/measure-pages.ts';
import type { BenchRecord, Budget, CityRow, CostRow, Stamp } from './record.ts';
import type { Cost } from './run-measured.ts';
import type { SearchRow } from './search/measure-search.ts';

const HEADS = ['seconds', 'CPU s', 'peak MiB', 'budget', 'median of', 'commit', 'day'] as const;

/** What an invented city costs, year by year. */
export function formatCityTable(rows: readonly CityRow[]): string {
  return markdownTable(
    ['years', 'what', ...HEADS],
    rows.toSorted((a, b) => a.years - b.years).map((row) => [String(row.years), ...costCells(row)]),
  );
}

/** What the sample city costs. */
export function formatCostTable(rows: readonly CostRow[]): string {
  return markdownTable(['what', ...HEADS], rows.map(costCells));
}

function costCells(row: CostRow): string[] {
  const { name, note, times, budget, commit, day } = row;
  return [
    note === undefined ? name : `${name} (${note})`,
    ...[figure(row, 'seconds'), figure(row, 'cpuSeconds'), figure(row, 'mebibytes')],
    budget ? formatBudget(budget, row) : '',
    ...[String(times), commit.slice(0, 8), day],
  ];
}

function figure(cost: Partial<Cost>, of: keyof Cost): string {
  const value = cost[of];
  if (value === undefined) return '';
  return of === 'mebibytes' ? String(Math.round(value)) : value.toFixed(value < 100 ? 2 : 0);
}

const UNITS: Readonly<Record<keyof Cost, string>> = {
  seconds: 's',
  cpuSeconds: 'CPU s',
  mebibytes: 'MiB',
};

/** `≤ 240 CPU s: missed, ≤ 2048 MiB`. */
function formatBudget(budget: Budget, cost: Partial<Cost>): string {
  return (Object.keys(UNITS) as (keyof Cost)[])
    .flatMap((of) => {
      const [most, is] = [budget[of], cost[of]];
      if (most === undefined) return [];
      return [`≤ ${most} ${UNITS[of]}${is !== undefined && is > most ? ': **missed**' : ''}`];
    })
    .join(', ');
}

/** What is shown of growth: how a city of several years costs more than one of one. */
export const GROWING = ['one more disclosure', 'nothing changed', 'check of one file'] as const;

/** For each year that was measured, and each thing that should not grow. */
export function formatGrowthTable(rows: readonly CityRow[]): string {
  const years = yearsOf(rows);
  return markdownTable(
    ['years', 'disclosures', ...GROWING.map((name) => `${name}: seconds / CPU s / MiB`)],
    years.map((year) => [
      String(year),
      (rows.find((row) => row.years === year)?.disclosures ?? 0).toLocaleString('en'),
      ...GROWING.map((name) => {
        const row = rows.find((one) => one.years === year && one.name === name);
        if (!row) return 'not measured';
        const figures = (['seconds', 'cpuSeconds', 'mebibytes'] as const).map((of) => figure(row, of) || '?');
        return figures.join(' / ');
      }),
    ]),
  );
}

/** In order. */
export function yearsOf(rows: readonly CityRow[]): number[] {
  return [...new Set(rows.map(({ years }) => years))].sort((a, b) => a - b);
}

/** The sections of the README that are made from what is recorded. */
export const SECTIONS: Readonly<Record<string, (record: BenchRecord) => string>> = {
  sample: ({ sample }) => withMachines(formatCostTable(sample), sample),
  city: ({ city }) => withMachines(formatCityTable(city), city),
  growth: ({ city }) => formatGrowthTable(city),
  pages: ({ pages }) => (pages ? `${formatPageTable(pages.rows)}\n${stampLine(pages)}` : 'Not measured.'),
  search: ({ search }) =>
    search ? `${formatSearchTable(search.rows)}\n${stampLine(search)}` : 'Not measured.',
  many: (record) => {
    const tables = formatManyTables(record);
    return tables !== undefined && record.many ? `${tables}\n\n${stampLine(record.many)}` : 'Not measured.';
  },
};

function withMachines(table: string, rows: readonly Stamp[]): string {
  const machines = [...new Set(rows.map(({ machine }) => machine))];
  return `${table}\n\nMeasured on ${machines.join('; ')}.`;
}

function stampLine({ commit, day, machine }: Stamp): string {
  return `Measured at commit ${commit.slice(0, 8)} on ${day}, ${machine}.`;
}

/** A Markdown table, for a README. */
function formatPageTable(rows: readonly PageRow[]): string {
  const head = [
    'page',
    'KB',
    'requests',
    'LCP s',
    'CLS',
    'INP ms',
    `Lighthouse ${CATEGORIES.join(' / ')}`,
    'not met',
  ];
  const lines = rows.map(({ name, bytes, requests, lcpMs, cls, inpMs, scores, failed }) => [
    name,
    (bytes / 1024).toFixed(1),
    requests,
    (lcpMs / 1000).toFixed(2),
    cls.toFixed(3),
    Math.round(inpMs),
    scores.join(' / '),
    failed.join(' '),
  ]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n') + '\n';
}

/** A Markdown table, for a README. */
function formatSearchTable(rows: readonly SearchRow[]): string {
  const share = (value: number): string => value.toFixed(3);
  const lines = rows.map(
    ({ engine, set, queries, recall, macroRecall, precision, macroPrecision, firstRight, empty, first }) =>
      `| ${engine} | ${queries} ${set} | ${share(recall)} / ${share(macroRecall)} | ${share(precision)} / ${share(macroPrecision)} | ${share(firstRight)} | ${empty} | ${(first.bytes / 1000).toFixed(0)} kB, ${first.requests} files | ${first.seconds.toFixed(2)} s |`,
  );
  const head = [
    '| engine | asked | recall, micro / macro | precision, micro / macro | first right | empty | fetched | first result |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ];
  return `${[...head, ...lines].join('\n')}\n`;
}
