import { describe, expect, test } from 'vitest';
import type { CatalogueItem } from '../../src/model/catalogue/catalogue.ts';
import type { Reach } from '../../src/model/kinds/document-context.ts';
import { sheetFlow } from '../../src/site/board/sheet-view.ts';
import { disclosureData } from '../../src/site/data/disclosure-data.ts';
import { siteTables } from '../../src/site/data/site-tables.ts';
import { disclosureView } from '../../src/site/pages/disclosure-page.ts';
import { siteFeeds } from '../../src/site/feeds/site-feeds.ts';
import { siteSearchRecords } from '../../src/site/search/search-records.ts';
import { aCatalogue, aDisclosure, aSite } from '../support/a-site.ts';
import { aSiteContext, posting } from '../support/a-site-context.ts';

/** Words of a correction may quote any row, those of a withdrawal too. */
const corrections = [
  { on: '2026-10-10', what: '刘伟的数', before: '刘伟2亩', after: '刘伟3亩', why: '刘伟来说', by: '村会计' },
];
const withdrawal = { on: '2026-10-11', why: '刘伟没有地', by: '村委会' };
const list = {
  kind: 'subsidy-list',
  title: '水南村2026年耕地地力保护补贴发放名单',
  ...posting('2026-10-09', '2026-10-16'),
  period: '2026',
  subsidy: '耕地地力保护补贴',
  unit: '亩',
  rows: [{ group: '一组', name: '刘伟', quantity: 3, amount: 300 }],
  totals: { rows: 1, quantity: 3, amount: 300 },
};
const notice = { publishedOn: '2026-10-09' };

const PLACES = ['page', 'paper', 'wall', 'data.json', 'corrections.csv', 'feed', 'search'] as const;

interface Case {
  readonly asOf?: string;
  readonly item?: Partial<CatalogueItem>;
}

/** The places that say why it was changed. The rows of the list itself say 刘*, or 刘伟 without a word more. */
function placesTelling(
  fields: Parameters<typeof aDisclosure>[0],
  { asOf = '2026-10-12', item = {} }: Case = {},
): string[] {
  const disclosure = aDisclosure(fields);
  const catalogue = aCatalogue({ frequency: 'event', ...item });
  const site = aSite({ disclosures: [disclosure], catalogue });
  const context = aSiteContext({ site, asOf });
  const sheet = (paperReach: Reach) => sheetFlow(disclosure, { ...context, paperReach });
  const made: Record<(typeof PLACES)[number], unknown> = {
    page: disclosureView(disclosure, context),
    paper: sheet('web'),
    wall: sheet('wall'),
    'data.json': disclosureData(disclosure, context),
    'corrections.csv': siteTables(context).find(({ name }) => name === 'corrections')?.rows,
    feed: siteFeeds(context),
    search: siteSearchRecords(site, context.asOf),
  };
  for (const text of Object.values(made)) expect(JSON.stringify(text)).toBeDefined();
  return PLACES.filter((place) => /刘伟[的2来没]/.test(JSON.stringify(made[place])));
}

describe('what a correction says', () => {
  test('is told everywhere where no person is listed', () => {
    expect(placesTelling({ ...notice, corrections })).toEqual([...PLACES]);
  });

  test('is told of a list of persons where the list is, and never in what is copied', () => {
    expect(placesTelling({ ...list, corrections })).toEqual(['page', 'paper', 'wall']);
    expect(placesTelling({ ...list, corrections }, { item: { names: 'masked' } })).toEqual([
      'page',
      'paper',
      'wall',
    ]);
  });

  test('is gone with the list, except from the sheet for the wall of the village', () => {
    expect(placesTelling({ ...list, corrections }, { asOf: '2026-10-17' })).toEqual(['wall']);
  });

  test('of what is for members is told to members', () => {
    const item = { audience: 'members' } as const;
    expect(placesTelling({ ...notice, corrections }, { item })).toEqual(['wall']);
  });
});

describe('why something was withdrawn', () => {
  const toldOf = (...wanted: Parameters<typeof placesTelling>) =>
    placesTelling(...wanted).filter((place) => place !== 'paper' && place !== 'wall');

  test('is told by its page and by what is copied, where no person was listed', () => {
    expect(toldOf({ ...notice, withdrawal })).toEqual(['page', 'data.json', 'feed', 'search']);
  });

  test('of a list of persons by its page, as long as the list might have been there', () => {
    expect(toldOf({ ...list, withdrawal })).toEqual(['page']);
    expect(toldOf({ ...list, withdrawal }, { asOf: '2026-10-17' })).toEqual([]);
  });
});

test('that there was a change, when and by whom, stays', () => {
  const later = aSiteContext({
    site: aSite({ disclosures: [aDisclosure({ ...list, corrections })] }),
    asOf: '2026-10-17',
  });
  const [disclosure] = later.published;
  expect(disclosure && disclosureView(disclosure, later).body?.corrections).toEqual([
    { day: { iso: '2026-10-10', text: '10月10日' }, by: '村会计' },
  ]);
  expect(disclosure && disclosureData(disclosure, later)).toMatchObject({
    corrections: [{ on: '2026-10-10', by: '村会计' }],
  });
  expect(siteTables(later).find(({ name }) => name === 'corrections')?.rows).toEqual([
    ['2026-10-09-notice', '2026-10-10', null, null, null, null, '村会计'],
  ]);
});
