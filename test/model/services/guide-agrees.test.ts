/** What a guide says against what the home, the counters and a newer guide say: told to the clerk with both places. */
import { describe, expect, test } from 'vitest';
import { checkGuidesAgree } from '../../../src/model/services/guide-agrees.ts';
import { aMatter } from '../../support/a-matter.ts';
import { aDisclosure, aSite } from '../../support/a-site.ts';

const OFFICERS = [
  { name: '李秀珍', post: '会计', phone: '024-4555 0101', helpsWith: '低保、种地补贴' },
  { name: '王春燕', post: '代办员', phone: '024-4555 0104' },
];

const aGuide = (publishedOn: string, matters: readonly Record<string, unknown>[]) =>
  aDisclosure({
    kind: 'service-guide',
    title: `水南村办事指南${publishedOn.slice(5)}`,
    hours: '周一至周五 8:30—16:30',
    matters,
    publishedOn,
  });

/** What is told of guides, where, with these counters of the station. */
function told(guides: readonly ReturnType<typeof aGuide>[], windows: readonly unknown[] = []) {
  const { profile } = aSite({
    officers: OFFICERS,
    rooms: [{ name: '便民服务中心' }],
    station: { room: '便民服务中心', agent: '王春燕', ...(windows.length > 0 && { windows }) },
  });
  const services = [aMatter({ name: '最低生活保障', words: ['低保'] })];
  return checkGuidesAgree(guides, { profile, services, profileFile: 'site.yaml' }).map(
    ({ file, finding }) => [file.split('/').pop(), finding.path.join('.'), finding.message] as const,
  );
}

describe('a guide', () => {
  test('that names whoever the home names, or lets him stand in, is told nothing', () => {
    expect(told([aGuide('2026-03-01', [{ matter: 'dibao', agent: '李秀珍' }])])).toEqual([]);
    expect(told([aGuide('2026-03-01', [{ matter: 'dibao', agent: '王春燕', backup: '李秀珍' }])])).toEqual(
      [],
    );
  });

  test('that names another than the home is told both', () => {
    const [finding, ...others] = told([aGuide('2026-03-01', [{ matter: 'dibao', agent: '王春燕' }])]);
    expect(others).toEqual([]);
    expect(finding?.slice(0, 2)).toEqual(['2026-03-01-notice.yaml', 'matters.0.agent']);
    expect(finding?.[2]).toContain('这里写王春燕，首页上写着李秀珍管这件事');
  });

  test('that still hangs and is older is told what the newer one says otherwise', () => {
    const found = told([
      aGuide('2026-03-01', [{ matter: 'dibao', agent: '李秀珍', workingDays: 20 }]),
      aGuide('2026-11-01', [{ matter: 'dibao', agent: '李秀珍' }]),
    ]);
    expect(found.map(([file, path]) => [file, path])).toEqual([
      ['2026-03-01-notice.yaml', 'matters.0.matter'],
    ]);
    expect(found[0]?.[2]).toContain('《水南村办事指南11-01》');
    expect(found[0]?.[2]).toContain('几天办好，这里20个工作日，那里30个工作日');
  });
});

describe('a counter', () => {
  test('is told where its person is not who does what it is for', () => {
    const counter = { name: '救助窗口', does: '低保、临时救助', person: '佟志远' };
    const [finding] = told([], [counter]);
    expect(finding?.slice(0, 2)).toEqual(['site.yaml', 'station.windows.0.person']);
    expect(finding?.[2]).toContain('“最低生活保障”找李秀珍');
  });

  test('of what nobody else says he does is right, for the page goes by it', () => {
    const windows = [{ name: '救助窗口', does: '低保、临时救助', person: '李秀珍' }];
    expect(told([], windows)).toEqual([]);
  });
});
