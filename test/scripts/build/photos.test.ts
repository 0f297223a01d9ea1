import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../../../src/loader/load-content.ts';
import { calendarDate } from '../../../src/model/calendar-date.ts';
import { preparePhotos } from '../../../scripts/build/photos.ts';
import { makeSmallCity, readSmallCity, SHUINAN } from '../../support/small-city.ts';

const FIRES = `${SHUINAN}/other/2026/2026-11-05-fire-season.md`;

/** The photos that a release of 2026-11-23 has when the notice with the photo is changed like this. */
async function published(change: (notice: string) => string): Promise<string[]> {
  const contentRoot = makeSmallCity({ [FIRES]: change(readSmallCity(FIRES)) });
  const asOf = calendarDate('2026-11-23');
  const { sites } = await loadContent(contentRoot, { asOf });
  const { files } = await preparePhotos(sites, { contentRoot, cacheRoot: join(contentRoot, 'cache'), asOf });
  expect(readdirSync(join(contentRoot, 'cache')).length).toBeGreaterThan(0);
  return [...files.keys()];
}

test('a photo is published with what shows it', async () => {
  expect(await published((notice) => notice)).toEqual(['shuinan/photos/patrol.webp']);
});

test('a photo of what is withdrawn is not published', async () => {
  const withdrawal = 'withdrawal: { on: 2026-11-10, why: 发重了, by: 村民委员会 }';
  expect(await published((notice) => notice.replace('\nkind', `\n${withdrawal}\nkind`))).toEqual([]);
});
