import { describe, expect, test } from 'vitest';
import { parsePeriod, type Period } from '../../../src/model/values/period.ts';
import { hasWeek, packMonths, volumeIds } from '../../../src/site/print/print-wishes.ts';
import type { SiteContext } from '../../../src/site/site-context.ts';
import { aDisclosure, aSite } from '../../support/a-site.ts';
import { aSiteContext } from '../../support/a-site-context.ts';

const disclosures = ['2025-12-30', '2026-09-09', '2026-10-01', '2026-10-09'].map((publishedOn) =>
  aDisclosure({ publishedOn }),
);
const forTheWall = aSiteContext({ site: aSite({ disclosures }) });
const forTheWeb: SiteContext = { ...forTheWall, paperReach: 'web' };
const october = parsePeriod('2026-10') as Period;

describe('pages that are there to be printed', () => {
  test('are never part of what is published, whatever is wished: they have full names', () => {
    const wishes = { packMonths: [october], volumeYears: [2026], week: true };
    for (const wished of [undefined, wishes]) {
      expect(packMonths(forTheWeb, wished)).toEqual([]);
      expect(volumeIds(forTheWeb, wished)).toEqual([]);
      expect(hasWeek(forTheWeb, wished)).toBe(false);
    }
  });

  test('are those that are wished', () => {
    expect(packMonths(forTheWall, { packMonths: [october], volumeYears: [], week: false })).toEqual([
      '2026-10',
    ]);
    expect(volumeIds(forTheWall, { packMonths: [october], volumeYears: [], week: false })).toEqual([]);
    expect(volumeIds(forTheWall, { packMonths: [], volumeYears: [2025], week: false })).toEqual([
      { year: 2025, retention: '30y' },
    ]);
  });

  test('are all that there are while writing', () => {
    expect(packMonths(forTheWall)).toEqual(['2026-10', '2026-09', '2025-12']);
    expect(volumeIds(forTheWall).map(({ year }) => year)).toEqual([2026, 2025]);
  });

  test('have no volume of a year in which there was nothing', () => {
    expect(volumeIds(forTheWall, { packMonths: [], volumeYears: [2024], week: false })).toEqual([]);
  });
});
