import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { DisclosureContent } from '../../../src/model/disclosure/disclosure.ts';
import { type Kind, KIND_SCHEMAS, kindNamed, KINDS } from '../../../src/model/kinds.ts';

const daysNamedIn = (content: DisclosureContent) => kindNamed(content.kind).days?.(content) ?? [];

/** The example of a kind, with other fields where a test says so; invalid content throws. */
function example(kind: Kind, fields: Record<string, unknown> = {}): DisclosureContent {
  const text = readFileSync(`src/model/kinds/${kind}/example.yaml`, 'utf8');
  return KIND_SCHEMAS[kind].parse({ ...(parse(text) as object), ...fields }) as DisclosureContent;
}

const told = (content: DisclosureContent): string[] =>
  daysNamedIn(content).map(
    ({ title, from, until }) => `${from}${until === from ? '' : ` 至 ${until}`} ${title}`,
  );

const withDays = [
  'resolution',
  'deliberation',
  'project',
  'lease',
  'election',
  'income-distribution',
  'party-meetings',
  'sessions',
] as const;

describe('days that disclosures name', () => {
  test.each([
    ['resolution', ['2026-09-15 2026年第3次村民代表会议']],
    ['deliberation', []],
    ['project', ['2026-09-23 开标：三组西沟机耕路硬化工程']],
    [
      'lease',
      [
        '2026-03-09 至 2026-03-18 招租报名：河东机动地、老村部院子、三组口粮田',
        '2026-03-20 招租开标：河东机动地、老村部院子、三组口粮田',
      ],
    ],
    ['election', ['2026-05-16 投票：选示例村第十三届村民委员会']],
    ['income-distribution', ['2026-01-20 这天起可以查2025年收益分配表']],
    [
      'party-meetings',
      ['2026-10-15 支委会：冬季防火怎么排班', '2026-10-29 主题党日：给行动不便的老人送学上门'],
    ],
    [
      'sessions',
      [
        '2026-10-24 家长学校（18:30）：孩子开学不适应怎么办',
        '2026-11-07 劳务技能培训（9:00至11:00）：冬天去哪里找活、怎么要工钱',
      ],
    ],
  ] as const)('%s', (kind, days) => {
    expect(told(example(kind))).toEqual(days);
  });

  test.each(KINDS.filter((kind) => kind !== 'notice' && !(withDays as readonly Kind[]).includes(kind)))(
    '%s has none',
    (kind) => {
      expect(told(example(kind))).toEqual([]);
    },
  );

  test('the list of voters says until when one may object, and where it hangs', () => {
    const voters = {
      ...{ total: 2, groups: [{ name: '一组', count: 2 }], listAt: '村部公开栏' },
      ...{ objectionsUntil: '2026-04-25', decidedBy: '2026-04-28' },
    };
    const [, objections] = daysNamedIn(example('election', { voters }));
    expect(objections).toMatchObject({
      name: 'objections',
      series: 'election/committee-2026',
      title: '选民名单申诉最后一天：选示例村第十三届村民委员会',
      until: '2026-04-25',
      about: ['名单贴在村部公开栏。4月28日前答复。'],
    });
  });

  test('have names that tell them apart', () => {
    for (const kind of withDays) {
      const names = daysNamedIn(example(kind)).map(({ name, series = '' }) => `${series} ${name}`);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
