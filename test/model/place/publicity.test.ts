import { describe, expect, test } from 'vitest';
import { checkPublicity, compareNewestUp, isUp, sharedHere } from '../../../src/model/place/publicity.ts';
import { nextChangeOn } from '../../../src/site/pages/next-change.ts';
import { aPublicityItem, aSite, day } from '../../support/a-site.ts';

describe('something for the publicity board', () => {
  const item = aPublicityItem({ publishedOn: '2026-10-08', until: '2026-12-31' });

  test.each([
    ['2026-10-07', false],
    ['2026-10-08', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('on %s it is up: %s', (asOf, up) => {
    expect(isUp(item, day(asOf))).toBe(up);
  });

  test('without an end it stays up', () => {
    expect(isUp(aPublicityItem({ publishedOn: '2026-10-08' }), day('2036-10-08'))).toBe(true);
  });

  test('comes newest first, and on one day by name', () => {
    const items = [
      aPublicityItem({ publishedOn: '2026-10-08' }, '2026-10-08-b'),
      aPublicityItem({ publishedOn: '2026-10-09' }, '2026-10-09-c'),
      aPublicityItem({ publishedOn: '2026-10-08' }, '2026-10-08-a'),
    ];
    expect(items.sort(compareNewestUp).map(({ id }) => id)).toEqual([
      '2026-10-09-c',
      '2026-10-08-a',
      '2026-10-08-b',
    ]);
  });

  test('may end on the day it goes up, but not before', () => {
    const { content, id } = aPublicityItem({ publishedOn: '2026-10-08', until: '2026-10-08' });
    expect(checkPublicity(content, id)).toEqual([]);
    expect(checkPublicity({ ...content, until: day('2026-10-07') }, id)).toMatchObject([
      { code: 'DATE_ORDER', path: ['until'] },
    ]);
  });

  test('that sites share is for all of the city, or for those of the counties and townships it names', () => {
    const shared = (id: string, regions?: { county: string; township?: string }[]) => {
      const { file, content } = aPublicityItem({ publishedOn: '2026-10-08' });
      return { id, file, content: { ...content, ...(regions && { regions }) } };
    };
    const here = sharedHere(
      [
        shared('all'),
        shared('county', [{ county: 'nanfen' }]),
        shared('township', [{ county: 'nanfen', township: 'sishanling' }]),
        shared('other-township', [{ county: 'nanfen', township: 'guojia' }]),
        shared('other-county', [{ county: 'xihu' }]),
      ],
      {
        city: { name: '本溪市' },
        county: { id: 'nanfen', shortName: '南芬区' },
        township: { id: 'sishanling', name: '思山岭街道' },
      },
    );
    expect(here.map(({ id, sharedBy }) => [id, sharedBy])).toEqual([
      ['all', '本溪市'],
      ['county', '南芬区'],
      ['township', '思山岭街道'],
    ]);
  });

  test("changes its site's pages when it goes up and the day after it comes down", () => {
    const site = aSite({ publicity: [item] });
    expect(nextChangeOn(site, day('2026-09-01'))).toBe('2026-10-08');
    // Nothing new of its own for sixty days: the roll-up says so.
    expect(nextChangeOn(site, day('2026-10-20'))).toBe('2026-12-08');
    expect(nextChangeOn(site, day('2026-12-08'))).toBe('2026-12-31');
    expect(nextChangeOn(site, day('2026-12-31'))).toBe('2027-01-01');
  });
});
