import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { drawGrowth } from '../../../scripts/workshop/bench/growth-picture.ts';
import { joinRecords, readRecord, type CityRow, type Stamp } from '../../../scripts/workshop/bench/record.ts';
import { medianOf, measureCommand } from '../../../scripts/workshop/bench/run-measured.ts';
import { isBefore } from '../../../scripts/workshop/bench/stamp.ts';
import { formatCityTable, formatGrowthTable } from '../../../scripts/workshop/bench/tables.ts';
import { PROJECT_ROOT } from '../../../scripts/project-folders.ts';
import { runScript } from '../../support/run-script.ts';

const stamp: Stamp = { commit: '0123456789abcdef', day: '2026-12-01', machine: '2 cores' };

function aRow(row: Partial<CityRow> = {}): CityRow {
  const cost = { seconds: 1.5, cpuSeconds: 2.25, mebibytes: 300.4 };
  return {
    ...{ name: 'one more disclosure', sites: 511, years: 1, disclosures: 43_148, times: 3 },
    ...{ ...cost, budget: { seconds: 2 }, ...stamp, ...row },
  };
}

test('npm run bench measures a small city, as a table and as JSON', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-bench-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const json = join(folder, 'bench.json');
  const args = ['--sites', '3', '--years', '1', '--only', 'check,duties', '--json', json];
  const { stdout, stderr, exitCode } = await runScript('workshop/bench', args, { GONGKAILAN_CACHE: folder });
  expect(exitCode, stderr).toBe(0);
  expect(stdout).toContain('| 1 | load and check everything, from nothing |');
  expect(stdout).toContain('≤ 0.45 s');

  const { city } = JSON.parse(readFileSync(json, 'utf8')) as { city: Record<string, number>[] };
  expect(city.map(({ name }) => name)).toEqual([
    'load and check everything, from nothing',
    'load and check everything, cached',
    'check of one file',
    'duties and ledgers of all sites',
  ]);
  for (const row of city) {
    expect(row['seconds']).toBeGreaterThan(0);
    expect(row['cpuSeconds']).toBeGreaterThan(0);
    expect(row['mebibytes']).toBeGreaterThan(20);
    expect(row['disclosures']).toBeGreaterThan(100);
  }
});

test.each([
  [['--only', 'chek'], 'check'],
  [['--years', '9'], '1 到 5'],
])('%j is wrong usage', async (args, hint) => {
  const { stderr, exitCode } = await runScript('workshop/bench', args);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(hint);
});

test('processor time and memory are those of all processes together', async () => {
  // Always the same work, however busy the machine is; then a moment in which its memory can be seen.
  const busy = `let sum = 0; for (let i = 0; i < 1e8; i++) sum += i % 7; globalThis.kept = Buffer.alloc(60e6, 1);`;
  const inner = JSON.stringify(`${busy} setTimeout(() => {}, 300)`);
  const child = `require('node:child_process').spawnSync(process.execPath, ['-e', ${inner}])`;
  const alone = await measureCommand([process.execPath, '-e', busy]);
  const both = await measureCommand([process.execPath, '-e', `${busy} ${child}`]);
  expect(both.cpuSeconds).toBeGreaterThan(alone.cpuSeconds * 1.4);
  expect(both.mebibytes).toBeGreaterThan(120);
});

test('the median of each figure counts', () => {
  const costs = [3, 1, 2].map((one) => ({ seconds: one, cpuSeconds: 10 - one, mebibytes: one }));
  expect(medianOf(costs)).toEqual({ seconds: 2, cpuSeconds: 8, mebibytes: 2 });
});

describe('a table', () => {
  test('says beside each figure what it may be, and where it is over', () => {
    const rows = [aRow(), aRow({ years: 5, seconds: 3.4, budget: { seconds: 3, mebibytes: 600 } })];
    expect(formatCityTable(rows).split('\n').slice(2)).toEqual([
      '| 1 | one more disclosure | 1.50 | 2.25 | 300 | ≤ 2 s | 3 | 01234567 | 2026-12-01 |',
      '| 5 | one more disclosure | 3.40 | 2.25 | 300 | ≤ 3 s: **missed**, ≤ 600 MiB | 3 | 01234567 | 2026-12-01 |',
    ]);
  });

  test('of growth has a row for each number of years, and says what nobody measured', () => {
    expect(
      formatGrowthTable([aRow(), aRow({ years: 3 })])
        .split('\n')
        .slice(2),
    ).toEqual([
      '| 1 | 43,148 | 1.50 / 2.25 / 300 | not measured | not measured |',
      '| 3 | 43,148 | 1.50 / 2.25 / 300 | not measured | not measured |',
    ]);
    expect(drawGrowth([aRow(), aRow({ years: 5 })])).toContain('>5 years<');
  });
});

describe('what is recorded', () => {
  test('is replaced by what is measured again, row by row', () => {
    const before = { city: [aRow(), aRow({ years: 3 })], sample: [] };
    const now = { city: [aRow({ seconds: 1 })], sample: [] };
    expect(joinRecords(before, now).city).toEqual([aRow({ seconds: 1 }), aRow({ years: 3 })]);
  });

  test('was measured at commits that led to this program', () => {
    const { city, sample, pages, search } = readRecord(PROJECT_ROOT);
    const commits = new Set(
      [...city, ...sample, ...(pages ? [pages] : []), ...(search ? [search] : [])].map(
        ({ commit }) => commit,
      ),
    );
    // A repository with only its last commits cannot tell.
    const strange = [...commits].filter((commit) => isBefore(PROJECT_ROOT, commit) === false);
    expect(strange).toEqual([]);
    expect(isBefore(PROJECT_ROOT, '0'.repeat(40))).not.toBe(true);
  });
});
