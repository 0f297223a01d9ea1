import { expect, test } from 'vitest';
import { publicityTopic } from '../../../src/site/base/topics/publicity.ts';
import { aPublicityItem, aSite, day } from '../../support/a-site.ts';

const own = aPublicityItem({ publishedOn: '2026-03-01' }, '2026-03-01-own');
const shared = { ...aPublicityItem({ publishedOn: '2026-10-08' }), sharedBy: '示例市' };
const factsOf = (fields: Parameters<typeof aSite>[0], asOf = '2026-11-23') =>
  publicityTopic.facts(aSite(fields), day(asOf));

test('a site that only has what others share says nothing of its own board', () => {
  expect(factsOf({ publicity: [shared] })).toBeUndefined();
});

test('counts what a site put up itself; what is up counts whosever it is', () => {
  const facts = factsOf({ publicity: [own, shared], publicityBoard: 'publicity-2400x1200' });
  expect(facts).toMatchObject({ hasBoard: true, ownThisYear: 1, newest: '2026-03-01', up: { policy: 2 } });
});

test('names those that put up nothing of their own for sixty days, the longest silent first', () => {
  const quiet = factsOf({ publicity: [own] });
  const quieter = factsOf({ publicity: [aPublicityItem({ publishedOn: '2026-02-01' })] });
  const fresh = factsOf({ publicity: [own] }, '2026-04-30');
  const distanceOf = (facts: typeof quiet) => (facts ? publicityTopic.worstFirst.distance(facts) : NaN);
  expect(distanceOf(fresh)).toBe(0);
  expect(distanceOf(quieter)).toBeGreaterThan(distanceOf(quiet));
  // The roll-up is made again on the day on which it becomes so.
  expect(publicityTopic.days?.(aSite({ publicity: [own] }))).toContain('2026-05-01');
});
