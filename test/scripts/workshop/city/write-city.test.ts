/** The invented city: what it is for is only worth something when it is true and always the same. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CITY_DAY, writeCity } from '../../../../scripts/workshop/city/write-city.ts';
import { loadContent, type LoadedContent } from '../../../../src/loader/load-content.ts';
import { premisesTopic } from '../../../../src/site/base/topics/premises.ts';
import { dutiesOf } from '../../../../src/model/duties/duties.ts';

const from = join(import.meta.dirname, '../../../../content');

let work: string;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'gongkailan-city-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function write(name: string, options: { sites: number; years?: number; seed?: string }): string {
  const out = join(work, name);
  writeCity({ from, out, years: 1, seed: '1', ...options });
  return out;
}

function filesOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(yaml|md)$/.test(path),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

describe('an invented city', () => {
  let loaded: LoadedContent;

  beforeAll(async () => {
    loaded = await loadContent(write('sixty', { sites: 60 }), { asOf: CITY_DAY });
  });

  test('has nothing wrong in it but money that levels budgeted too little and boards that are too small, and says that it is a sample', () => {
    const codes = new Set(loaded.problems.map(({ code, severity }) => `${code} ${severity}`));
    // The catalogue asks for more than the city's boards have slots for, here as in the sample.
    expect([...codes].sort()).toEqual([
      'BELOW_LIMIT warning',
      'BOARD_TOO_SMALL warning',
      'RATIO_MISMATCH warning',
    ]);
    expect(loaded.sites).toHaveLength(60);
    expect(loaded.city?.sample).toBe(true);
  });

  test('has the kinds and the number of disclosures of real sites', () => {
    const disclosures = loaded.sites.flatMap((site) => site.disclosures);
    expect(new Set(disclosures.map(({ content }) => content.kind)).size).toBeGreaterThanOrEqual(25);
    expect(disclosures.length / loaded.sites.length).toBeGreaterThan(50);
    expect(disclosures.length / loaded.sites.length).toBeLessThan(90);
  });

  test('has premises that are good, premises that lack much, and sites that say nothing of theirs', () => {
    const lacking = loaded.sites.map((site) => {
      const facts = premisesTopic.facts(site, CITY_DAY);
      return facts ? premisesTopic.worstFirst.distance(facts, CITY_DAY) : 'silent';
    });
    expect(lacking.filter((one) => one === 'silent').length).toBeGreaterThan(2);
    expect(lacking.filter((one) => one === 0).length).toBeGreaterThan(10);
    expect(lacking.filter((one) => typeof one === 'number' && one > 300).length).toBeGreaterThan(3);
  });

  test('has sites that do all their duties, sites that are late, and sites that do not care', () => {
    const states = loaded.sites.map((site) => {
      const duties = dutiesOf(site, CITY_DAY).map(({ state }) => state);
      return duties.filter((state) => state === 'missing').length > 4
        ? 'careless'
        : duties.some((state) => state === 'late' || state === 'missing')
          ? 'late'
          : 'exemplary';
    });
    const count = (wanted: string): number => states.filter((state) => state === wanted).length;
    expect(count('exemplary')).toBeGreaterThan(25);
    expect(count('late')).toBeGreaterThan(8);
    expect(count('careless')).toBeGreaterThan(2);
  });

  test('carries its books over the years', async () => {
    const { problems, sites } = await loadContent(write('years', { sites: 6, years: 3 }), { asOf: CITY_DAY });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(Math.min(...sites.map(({ profile }) => Number(profile.since.slice(0, 4))))).toBe(2023);
  });

  test('is the same for the same seed and another for another', () => {
    const [one, same, other] = ['1', '1', '2'].map((seed, index) =>
      filesOf(write(`seed-${index}`, { sites: 4, seed })),
    );
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });
});
