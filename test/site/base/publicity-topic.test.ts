import { expect, test } from 'vitest';
import { figureViews } from '../../../src/site/base/figure-view.ts';
import { siteBase } from '../../../src/site/base/site-base.ts';
import { publicityTopic } from '../../../src/site/base/topics/publicity.ts';
import { summarise } from '../../../src/site/summary.ts';
import { aPublicityItem, aSite, day } from '../../support/a-site.ts';

const own = aPublicityItem({ publishedOn: '2026-03-01' }, '2026-03-01-own');
const shared = { ...aPublicityItem({ publishedOn: '2026-10-08' }), sharedBy: '示例市' };
const factsOf = (fields: Parameters<typeof aSite>[0], asOf = '2026-11-23') =>
  publicityTopic.facts(aSite(fields), day(asOf));

const board = { publicityBoard: 'publicity-2400x1200' };

/** What the figures say of sites on 23 November 2026, and said a year before. */
function figuresOf(...sites: Parameters<typeof aSite>[0][]) {
  const asOf = day('2026-11-23');
  const summaries = sites.map((fields) => {
    const site = aSite(fields);
    return { ...summarise(site, asOf), base: siteBase(site, asOf, [publicityTopic]) };
  });
  const views = figureViews(publicityTopic, summaries);
  return Object.fromEntries(views.map(({ label, value, before }) => [label, [value, before]]));
}

test('a site that has no board and wrote nothing says nothing, whatever the city has written for all', () => {
  expect(factsOf({ publicity: [shared], since: '2025-01-01' })).toBeUndefined();
  expect(publicityTopic.worstFirst.silent?.says).toBe('没有写宣传栏，自己也没有写过宣传');
  const fresh = aPublicityItem({ publishedOn: '2026-11-01' }, '2026-11-01-own');
  const silent = { ...board, since: '2025-01-01' };
  expect(figuresOf({ ...board, publicity: [fresh] }, silent, { publicity: [shared] })).toMatchObject({
    有宣传栏的: ['2 / 2 个（100%）', undefined],
    两个月里自己上过新的: ['1 / 2 个（50%）', undefined],
  });
});

test('a survey that found no board counts among those that have none, and stands in every share', () => {
  const surveyed = (isMet: boolean) => ({
    premises: {
      surveyedOn: '2026-06-10',
      buildings: [{ name: '村部', area: 240, condition: '完好', ownership: '村集体' }],
      points: [{ id: 'publicity-board', isMet }],
    },
  });
  const without = surveyed(false);
  expect(factsOf(without, '2026-06-09')).toBeUndefined();
  const facts = factsOf(without);
  expect(facts && publicityTopic.worstFirst.say(facts, day('2026-11-23'))).toBe('没有宣传栏');
  const fresh = aPublicityItem({ publishedOn: '2026-11-01' }, '2026-11-01-own');
  expect(figuresOf({ ...board, ...surveyed(true), publicity: [fresh] }, without)).toMatchObject({
    有宣传栏的: ['1 / 2 个（50%）', undefined],
    两个月里自己上过新的: ['1 / 2 个（50%）', undefined],
  });
});

test('a site has no board before the day from which it says it has one', () => {
  const later = { ...board, publicityBoardSince: '2026-11-20', publicity: [own] };
  expect(factsOf(later, '2026-11-19')).toMatchObject({ hasBoard: false });
  expect(factsOf(later, '2026-11-20')).toMatchObject({ hasBoard: true });
  expect(publicityTopic.days?.(aSite(later))).toContain('2026-11-20');
});

test('nothing is said of the year before until a site has put up something of its own', () => {
  const earlier = aPublicityItem({ publishedOn: '2025-11-01' }, '2025-11-01-own');
  const since = '2025-11-10';
  expect(figuresOf({ ...board, since, publicity: [own] })).toEqual({
    今年自己上的: ['1 份', undefined],
    有宣传栏的: ['1 / 1 个（100%）', undefined],
    两个月里自己上过新的: ['0 / 1 个（0%）', undefined],
  });
  expect(figuresOf({ ...board, since, publicity: [own, earlier] })).toMatchObject({
    今年自己上的: ['1 份', '一年前 1 份'],
    两个月里自己上过新的: ['0 / 1 个（0%）', '一年前 1 / 1 个（100%）'],
  });
});

test('counts what a site put up itself; what is up counts whosever it is', () => {
  const facts = factsOf({ publicity: [own, shared], publicityBoard: 'publicity-2400x1200' });
  expect(facts).toMatchObject({ hasBoard: true, ownThisYear: 1, newest: '2026-03-01', up: { policy: 2 } });
});

test('names those that put up nothing of their own for sixty days, the longest silent first', () => {
  const quiet = factsOf({ publicity: [own] });
  const quieter = factsOf({ publicity: [aPublicityItem({ publishedOn: '2026-02-01' })] });
  const fresh = factsOf({ publicity: [own] }, '2026-04-30');
  const distanceOf = (facts: typeof quiet) =>
    facts ? publicityTopic.worstFirst.distance(facts, day('2026-11-23')) : NaN;
  expect(distanceOf(fresh)).toBe(0);
  expect(distanceOf(quieter)).toBeGreaterThan(distanceOf(quiet));
  // The roll-up is made again on the day on which it becomes so.
  expect(publicityTopic.daysOfFacts?.(aSite({ publicity: [own] }))).toContain('2026-05-01');
});
