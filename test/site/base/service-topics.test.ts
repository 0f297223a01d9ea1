/** What is rolled up of stations and grids. */
import { describe, expect, test } from 'vitest';
import { gridsTopic } from '../../../src/site/base/topics/grids.ts';
import { stationsTopic } from '../../../src/site/base/topics/stations.ts';
import { figureViews } from '../../../src/site/base/figure-view.ts';
import { siteBase } from '../../../src/site/base/site-base.ts';
import { responsibilityTopic } from '../../../src/site/base/topics/responsibility.ts';
import { summarise } from '../../../src/site/summary.ts';
import { aMatter } from '../../support/a-matter.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';

const AS_OF = day('2026-10-12');

const statistics = (period: string, { accepted = 50, finished = 50, asked = 10, satisfied = 10 } = {}) =>
  aDisclosure(
    {
      kind: 'agency-statistics',
      period,
      publishedOn: '2026-10-10',
      type: '公布',
      carriedOver: 0,
      rows: [{ category: '社保', accepted, finished }],
      totals: { accepted, finished, pending: accepted - finished },
      satisfaction: { asked, satisfied },
    },
    { id: `2026-10-10-agency-${period}` },
  );

const station = { room: '便民服务中心', agent: '王春燕', backup: '孙立国', isOneStop: true };

function facts(fields: Record<string, unknown>, ...disclosures: ReturnType<typeof statistics>[]) {
  const catalogue = { ...aCatalogue({ frequency: 'event' }), services: [aMatter()] };
  return stationsTopic.facts(
    aSite({ catalogue, disclosures, rooms: [{ name: '便民服务中心' }], ...fields }),
    AS_OF,
  );
}

describe('stations', () => {
  test('a village that says nothing of one is missing in the sum, and adds no 0', () => {
    expect(facts({}, statistics('2026-09'))).toBeUndefined();
  });

  test('everybody who acts for people counts once', () => {
    const helpers = [{ name: '赵永峰', where: '一组' }, { name: '周凤兰' }];
    const windows = [{ name: '代办窗口', does: '医保', person: '王春燕' }];
    expect(facts({ station: { ...station, helpers, windows } })).toMatchObject({
      agents: 4,
      matters: 1,
      windows: 1,
      isOneStop: true,
    });
  });

  test('what was done is the sum of the year so far', () => {
    const found = facts({ station }, statistics('2026-08'), statistics('2026-09'), statistics('2025-12'));
    expect(found).toMatchObject({ done: { accepted: 100, finished: 100, asked: 20, satisfied: 20 } });
  });

  test('those are named that tell nothing, have nobody to stand in, or leave things undone', () => {
    const told = (...given: Parameters<typeof facts>): string => {
      const found = facts(...given);
      return found ? stationsTopic.worstFirst.say(found, AS_OF) : '';
    };
    expect(told({ station }, statistics('2026-09'))).toBe('');
    expect(told({ station: { ...station, backup: undefined } })).toBe('今年没有代办件统计、没有B岗');
    expect(told({ station }, statistics('2026-09', { finished: 48, satisfied: 9 }))).toBe(
      '办结率不到98%、满意率不到98%',
    );
  });

  test('come by need, not by size: none, no statistics, nobody to stand in, rates', () => {
    const { distance, silent } = stationsTopic.worstFirst;
    const alone = { ...station, backup: undefined };
    const large = statistics('2026-09', { accepted: 5000, finished: 4700, asked: 900, satisfied: 800 });
    const order = [
      silent?.distance ?? 0,
      ...[
        facts({ station: alone }),
        facts({ station }),
        facts({ station: alone }, large),
        facts({ station: alone }, statistics('2026-09')),
        facts({ station }, large),
        facts({ station }, statistics('2026-09')),
      ].map((found) => (found ? distance(found, AS_OF) : NaN)),
    ];
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    expect(new Set(order).size).toBe(order.length);
    expect(order.at(-1)).toBe(0);
  });
});

test('the year before is told of what was published then, never of what the basic facts say today', () => {
  const earlier = aDisclosure(
    { ...statistics('2025-08').content, publishedOn: '2025-09-10' },
    { id: '2025-09-10-agency-2025-08' },
  );
  const topics = [stationsTopic, responsibilityTopic];
  const beforeOf = (...disclosures: ReturnType<typeof statistics>[]) => {
    const rooms = [{ name: '便民服务中心' }];
    const site = aSite({ since: '2025-01-01', rooms, station, disclosures: [earlier, ...disclosures] });
    const summary = { ...summarise(site, AS_OF), base: siteBase(site, AS_OF, topics) };
    const told = topics.flatMap((topic) => figureViews(topic, [summary]));
    return told.flatMap(({ label, before }) => (before === undefined ? [] : [[label, before]]));
  };
  expect(beforeOf(statistics('2026-08'))).toEqual([
    ['今年受理', '一年前 50 件'],
    ['今年办结', '一年前 50 / 50 件（100%）'],
    ['回访满意', '一年前 10 / 10 件（100%）'],
  ]);
  // Two months beside one are no comparison.
  expect(beforeOf(statistics('2026-08'), statistics('2026-09'))).toEqual([]);
});

describe('grids', () => {
  const listed = (publishedOn: string, households: number) =>
    aDisclosure(
      {
        kind: 'grid',
        publishedOn,
        type: '公布',
        grids: [
          { number: '第一网格', range: '一组', households, worker: '王春燕', phone: '024-4555 0104' },
          { number: '第二网格', range: '二组', households: 10, worker: '王春燕', phone: '024-4555 0104' },
        ],
        totals: { grids: 2, households: households + 10 },
      },
      { id: `${publishedOn}-grids` },
    );
  const site = (...disclosures: ReturnType<typeof listed>[]) =>
    aSite({ disclosures, facts: [{ label: '户数', value: '40户' }] });

  test('are those of the newest list, and a worker of two counts once', () => {
    const found = gridsTopic.facts(site(listed('2026-09-01', 30), listed('2026-03-01', 20)), AS_OF);
    expect(found).toEqual({ grids: 2, workers: 1, covered: 40, households: 40, largest: 30 });
  });

  test('a place whose households are not all in a grid is named', () => {
    const found = gridsTopic.facts(site(listed('2026-03-01', 20)), AS_OF);
    expect(found && gridsTopic.worstFirst.distance(found, AS_OF)).toBe(0.25);
    expect(found && gridsTopic.worstFirst.say(found, AS_OF)).toBe('有 10 户没有网格管（25%）');
  });

  test('a list in an older form a year before is no 0: only who wrote alike both times is compared', () => {
    const catalogue = aCatalogue({ frequency: 'event', kinds: ['roster', 'grid'] });
    const older = aDisclosure(
      {
        ...{ kind: 'roster', publishedOn: '2025-03-01', type: '公布' },
        body: '网格员',
        members: [{ name: '王春燕', post: '网格员', duties: '第一网格' }],
      },
      { id: '2025-03-01-roster' },
    );
    const summaries = [
      [listed('2026-03-01', 20), older],
      [listed('2026-03-01', 20), listed('2025-03-01', 20)],
    ].map((disclosures) => {
      const one = aSite({ since: '2025-01-01', disclosures, catalogue });
      return { ...summarise(one, AS_OF), base: siteBase(one, AS_OF, [gridsTopic]) };
    });
    expect(figureViews(gridsTopic, summaries)[0]).toMatchObject({
      value: '4 个',
      before: '两年都这样写的 1 个村（社区）：一年前 2 个，现在 2 个；其余 1 个不能比',
    });
  });

  test('nothing is known of a village that published none, or only after that day', () => {
    expect(gridsTopic.facts(site(), AS_OF)).toBeUndefined();
    expect(gridsTopic.facts(site(listed('2026-11-01', 30)), AS_OF)).toBeUndefined();
  });
});
