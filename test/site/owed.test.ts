/** What a village owes is one figure: on its home, its calendar of duties, its township's page and in the ledger. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadContent } from '../../src/loader/load-content.ts';
import { dutiesOf } from '../../src/model/duties/duties.ts';
import type { Site } from '../../src/model/place/site.ts';
import { countDuties, countedDuties } from '../../src/site/ledger/counted.ts';
import { totalsOf } from '../../src/site/pages/city-totals.ts';
import { dutiesView, type DutiesView } from '../../src/site/pages/duties-page.ts';
import { siteHomeView } from '../../src/site/pages/site-home.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { summarise } from '../../src/site/summary.ts';
import { day } from '../support/a-site.ts';

const asOf = day('2026-12-01');
let sites: readonly Site[];
let city: NonNullable<Awaited<ReturnType<typeof loadContent>>['city']>;

beforeAll(async () => {
  const content = await loadContent('content', { asOf });
  if (!content.city) throw new Error('the sample has no city');
  ({ sites } = content);
  ({ city } = content);
});

function countsOf({ counts }: DutiesView): Record<string, number> {
  return Object.fromEntries(counts.map(({ mark, count }) => [mark, count]));
}

describe('the sample city', () => {
  test('says of each village the same figures everywhere', () => {
    expect(sites.length).toBe(8);
    const owed = sites.map((site) => {
      const context = siteContext(site, { city, asOf, photos: {}, hasPosters: false, paperReach: 'web' });
      const view = dutiesView(context);
      const { missing = 0, late = 0 } = countsOf(view);
      const listed = view.months.flatMap(({ days }) => days).filter(({ mark }) => mark === 'missing').length;
      const ledger = countDuties(countedDuties(dutiesOf(site, asOf), asOf));
      const home = siteHomeView(context).owed?.count ?? 0;
      expect([
        site.profile.id,
        listed,
        home,
        totalsOf([summarise(site, asOf)]).missing,
        ledger.missing,
      ]).toEqual([site.profile.id, ...Array.from({ length: 4 }, () => missing)]);
      expect([site.profile.id, ledger.late]).toEqual([site.profile.id, late]);
      return missing;
    });
    expect(Math.max(...owed)).toBeGreaterThan(10);
  });

  test('counts, draws and lists the same duties on the calendar of each village', () => {
    const marksOf = (marks: readonly string[]) =>
      Object.fromEntries([...Map.groupBy(marks, (mark) => mark)].map(([mark, all]) => [mark, all.length]));
    for (const site of sites) {
      const view = dutiesView(
        siteContext(site, { city, asOf, photos: {}, hasPosters: false, paperReach: 'web' }),
      );
      const drawn = view.chart.months.flatMap(({ squares }) => squares.map(({ mark }) => mark));
      const listed = view.months.flatMap(({ days }) => days.map(({ mark }) => mark));
      expect([site.profile.id, marksOf(drawn)]).toEqual([site.profile.id, countsOf(view)]);
      expect([site.profile.id, marksOf(listed)]).toEqual([site.profile.id, countsOf(view)]);
    }
  });
});
