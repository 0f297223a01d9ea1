import { describe, expect, test } from 'vitest';
import { premisesStandardSchema } from '../../../src/model/place/premises.ts';
import { NO_STANDARDS } from '../../../src/model/place/standards.ts';
import { baseDays } from '../../../src/site/base/site-base.ts';
import { premisesTopic } from '../../../src/site/base/topics/premises.ts';
import { aSite, day } from '../../support/a-site.ts';

const standards = {
  ...NO_STANDARDS,
  premises: [
    premisesStandardSchema.parse({
      id: 'village-premises',
      title: '村“一场五室一站”标准',
      sites: 'village',
      indoorArea: 200,
      rooms: [{ name: '便民服务中心' }, { name: '卫生站' }],
      outdoors: [{ id: 'flag', title: '国旗', asks: '挂在院子中间或楼顶' }],
    }),
  ],
};

const premises = {
  surveyedOn: '2026-06-10',
  buildings: [
    { name: '村部', area: 150, builtIn: 1996, condition: '需要维修', ownership: '村集体' },
    { name: '老年活动室', area: 60, condition: '完好', ownership: '村集体' },
  ],
  plans: [{ for: '卫生站', what: '腾出库房', by: '2027-06-30' }],
};

const site = aSite({ standards, rooms: [{ name: '便民服务中心' }], premises });
const facts = (asOf: string) => premisesTopic.facts(site, day(asOf));

describe('premises, rolled up', () => {
  test('are told by the survey and the standard of the day', () => {
    expect(facts('2026-11-23')).toEqual({
      surveyedOn: '2026-06-10',
      standard: '村“一场五室一站”标准',
      area: 210,
      builtIn: [1996],
      condition: '需要维修',
      ownership: ['村集体'],
      rooms: 1,
      photos: 0,
      points: { met: ['室内面积', '便民服务中心'], unmet: ['卫生站'], unknown: ['国旗'] },
      isLargeEnough: true,
      plans: ['腾出库房'],
    });
  });

  test('of one survey are not set beside themselves a year before', () => {
    const [first] = premisesTopic.figures;
    const now = facts('2026-11-23')!;
    expect(first.compares?.(now, now)).toBe(false);
    expect(first.compares?.(now, { ...now, surveyedOn: day('2025-06-10') })).toBe(true);
  });

  test('say nothing before the survey, nor without one', () => {
    expect(facts('2026-06-09')).toBeUndefined();
    const unsurveyed = aSite({ standards, rooms: [{ name: '便民服务中心' }] });
    expect(premisesTopic.facts(unsurveyed, day('2026-11-23'))).toBeUndefined();
  });

  test('say how many points there are, as many as the standards of these sites have', () => {
    const figure = premisesTopic.figures.find(({ label }) => label === '达标的点');
    const village = facts('2026-11-23')!;
    const community = { ...village, points: { ...village.points, unknown: ['国旗', '照明'] } };
    expect(figure?.more?.([village])).toBe('每个村（社区）对 4 点');
    expect(figure?.more?.([village, community])).toBe('每个村（社区）对 4 到 5 点');
  });

  test('put what is lacking before what nobody looked at', () => {
    const { worstFirst } = premisesTopic;
    const now = facts('2026-11-23')!;
    expect(worstFirst.distance(now, day('2026-11-23'))).toBe(101);
    expect(worstFirst.say(now, day('2026-11-23'))).toBe('1 点不达标：卫生站。1 点没查。1 点写了打算');
  });

  test('put a dangerous building before all that is lacking elsewhere', () => {
    const { worstFirst } = premisesTopic;
    const now = facts('2026-11-23')!;
    const far = { ...now, points: { ...now.points, unmet: Array.from({ length: 30 }, () => '卫生站') } };
    const dangerous = { ...now, condition: '危房' as const };
    expect(worstFirst.distance(dangerous, day('2026-11-23'))).toBeGreaterThan(
      worstFirst.distance(far, day('2026-11-23')),
    );
    expect(worstFirst.say(dangerous, day('2026-11-23'))).toMatch(/^有危房。/);
  });

  test('are looked at again when another standard begins', () => {
    const [now] = standards.premises;
    const later = { premises: [now!, { ...now!, from: day('2027-01-01') }] };
    const standing = aSite({ standards: { ...standards, ...later }, premises });
    expect(baseDays(standing, day('2026-11-23')).pages).toContain('2027-01-01');
  });
});
