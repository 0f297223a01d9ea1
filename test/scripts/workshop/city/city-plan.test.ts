import { describe, expect, test } from 'vitest';
import { chanceOf } from '../../../../scripts/workshop/city/chance.ts';
import { planCity } from '../../../../scripts/workshop/city/city-plan.ts';
import { loadContent } from '../../../../src/loader/load-content.ts';
import { calendarDate } from '../../../../src/model/values/calendar-date.ts';

const { city } = await loadContent('content', { asOf: calendarDate('2026-11-23'), siteIds: [] });

describe('the plan of the city in its real size', () => {
  const sites = city ? planCity(city, { sites: 511, chance: chanceOf('1') }) : [];

  test('has the villages and communities that Benxi has, in all of its townships', () => {
    expect(sites.filter(({ type }) => type === 'village')).toHaveLength(287);
    expect(sites.filter(({ type }) => type === 'community')).toHaveLength(224);
    expect(new Set(sites.map(({ county }) => county.id)).size).toBe(7);
    expect(new Set(sites.map(({ county, township }) => `${county.id}/${township.id}`)).size).toBe(58);
  });

  test('gives every site an address of its own', () => {
    expect(new Set(sites.map(({ id }) => id)).size).toBe(511);
  });
});

describe('chance', () => {
  const draw = (seed: string): number[] => {
    const chance = chanceOf(seed);
    return Array.from({ length: 200 }, () => chance.between(1, 6));
  };

  test('repeats for a seed and reaches both ends', () => {
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
    expect([...new Set(draw('a'))].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('of one thing does not depend on what was drawn for another', () => {
    const [one, other] = [chanceOf('a'), chanceOf('a')];
    other.between(1, 1000);
    expect(one.of('site', 7).between(1, 1000)).toBe(other.of('site', 7).between(1, 1000));
  });

  test('shuffles all that there is', () => {
    const things = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(chanceOf('a').shuffle(things).sort()).toEqual(things);
  });
});
