/** 上年结余 + 各级到账 + 其他来的钱 − 支出 = 结余, wherever these are told of the sample city. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadContent } from '../../../src/loader/load-content.ts';
import { addDays } from '../../../src/model/values/calendar-date.ts';
import { topicJson, topicTables } from '../../../src/site/base/base-tables.ts';
import { siteBase } from '../../../src/site/base/site-base.ts';
import { fundingTopic } from '../../../src/site/base/topics/funding.ts';
import { topicView } from '../../../src/site/base/topic-page.ts';
import { regionsWithSites } from '../../../src/site/region.ts';
import { summarise } from '../../../src/site/summary.ts';
import { day } from '../../support/a-site.ts';
import { SAMPLE_DAY } from '../../support/sample-city.ts';

const { city, sites } = await loadContent('content', { asOf: day(SAMPLE_DAY) });
const summaries = sites.map((site) => summarise(site, day(SAMPLE_DAY)));

/** What came in and went out, and what should be left of it; the terms by the words that name them. */
function expectSum(told: ReadonlyMap<string, number | undefined>, where: string): void {
  const of = (word: string): number => {
    const found = [...told].find(([label]) => label.startsWith(word))?.[1];
    expect(found, `${where}: ${word}`).toBeTypeOf('number');
    return found ?? NaN;
  };
  expect(of('上年结余') + of('到账') + of('其他来的钱') - of('支出'), where).toBe(of('结余'));
}

const asTerm = (label: string): string => label.replace('各级到账', '到账');
const fenIn = (text: string): number => Math.round(Number(text.replaceAll(/,| ?元.*/gu, '')) * 100);

test('on every page, in every table and in the JSON, for the city, each county and township, on any day', () => {
  let pages = 0;
  fc.assert(
    fc.property(fc.integer({ min: -330, max: 30 }), (away) => {
      const asOf = addDays(day(SAMPLE_DAY), away);
      const then = summaries.map((summary, index) => ({
        ...summary,
        base: siteBase(sites[index]!, asOf, [fundingTopic]),
      }));
      const context = { city: city!, summaries: then, asOf };
      for (const region of regionsWithSites(context)) {
        const where = `${asOf} ${region.county?.id ?? 'city'} ${region.township?.id ?? ''}`;
        const { figures, table } = topicView(fundingTopic, region, context);
        // Where no site tells anything there is nothing to add up.
        if (figures.every(({ value }) => value === '还没有')) continue;
        pages += 1;
        expectSum(new Map(figures.map(({ label, value }) => [asTerm(label), fenIn(value)])), where);
        for (const { cells } of table?.rows ?? [])
          expectSum(new Map(table?.heads.map((head, index) => [head, fenIn(cells[index] ?? '')])), where);
        const [perSite] = topicTables(fundingTopic, region, context);
        for (const row of perSite?.rows ?? []) {
          const heads = perSite!.columns.map(({ title }) => title);
          expectSum(new Map(heads.map((head, index) => [head, fenIn(String(row[index]))])), where);
        }
        const json = topicJson(fundingTopic, region, context);
        expectSum(new Map(json.figures.map(({ label, now }) => [asTerm(label), now?.value])), where);
      }
    }),
    { numRuns: 25, examples: [[0]] },
  );
  expect(pages).toBeGreaterThan(1);
});
