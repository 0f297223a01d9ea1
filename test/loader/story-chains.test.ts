/** Chains of disclosures that are broken, and one matter that is told of in two ways: said, and never held back. */
import { describe, expect, test } from 'vitest';
import { checkKindSeries } from '../../src/loader/site/cross-checks.ts';
import { checkChains } from '../../src/loader/site/story-checks.ts';
import type { SiteFinding } from '../../src/model/schema/finding.ts';
import { aProject } from '../support/a-project.ts';
import { aCatalogue, aDisclosure, aSite } from '../support/a-site.ts';

const { profile } = aSite({ since: '2026-01-01' });
const { items } = aCatalogue({ frequency: 'event', result: { days: 30 } });

type Fields = Readonly<Record<string, unknown>>;

const decided = (matter: string, budget: number) =>
  aDisclosure(
    {
      kind: 'deliberation',
      publishedOn: '2026-02-01',
      matter,
      decision: '修桥',
      steps: [{ step: '决议', by: '村民代表会议', on: '2026-01-30', text: '通过' }],
      funding: { source: '村集体', budget },
    },
    { id: '2026-02-01-decided' },
  );

const settlement = (amount: number) => ({ settlement: { amount, paid: amount, unpaid: 0 } });
const grown = { investment: 60_000, sources: [{ source: '村集体', amount: 60_000 }] };

const say = (findings: readonly SiteFinding[]): string[] =>
  findings.map(({ file, finding }) => {
    expect(finding.severity).toBe('warning');
    return `${file.split('/').at(-1)} ${finding.code} ${finding.path.join('.')}: ${finding.message}`;
  });
const told = (...disclosures: Parameters<typeof checkKindSeries>[0]) =>
  say(checkKindSeries(disclosures, profile));

describe('what was settled', () => {
  test('within what was planned and decided leaves nothing to say', () => {
    expect(
      told(
        decided('东桥维修', 50_000),
        aProject('立项', '2026-03-01'),
        aProject('结算', '2026-10-01', settlement(49_000)),
      ),
    ).toEqual([]);
  });

  test('is held against the first plan, though the plan has grown on the way', () => {
    expect(
      told(
        aProject('立项', '2026-03-01'),
        aProject('结算', '2026-10-01', { ...grown, ...settlement(58_000) }),
      ),
    ).toEqual([
      '2026-10-01-bridge.yaml OVERSPENT settlement.amount: 结算价 58,000.00 元超过“立项”时的总投资 50,000.00 元，超出 8,000.00 元，那一份是 sites/qingshi/shuinan/affairs/2026-03-01-bridge.yaml。',
    ]);
  });

  test('is held against what people voted on', () => {
    expect(
      told(
        decided('东桥维修', 48_000),
        aProject('立项', '2026-03-01'),
        aProject('结算', '2026-10-01', settlement(49_000)),
      ),
    ).toEqual([
      '2026-10-01-bridge.yaml OVERSPENT settlement.amount: 结算价 49,000.00 元超过四议两公开定的预算 48,000.00 元，超出 1,000.00 元，那一份是 sites/qingshi/shuinan/finance/2026-02-01-decided.yaml。',
    ]);
  });
});

describe('one matter', () => {
  test('of one number has one name', () => {
    expect(
      told(aProject('立项', '2026-03-01'), aProject('竣工', '2026-09-01', { name: '西沟路硬化' })),
    ).toEqual([
      '2026-09-01-bridge.yaml NAME_TWO_WAYS name: 项目编号都是“east-bridge”，这里叫“西沟路硬化”，sites/qingshi/shuinan/affairs/2026-03-01-bridge.yaml 里叫“东桥维修”。',
    ]);
    expect(
      told(aProject('立项', '2026-03-01'), aProject('竣工', '2026-09-01', { name: '东桥维修工程' })),
    ).toEqual([]);
  });

  test('has one number', () => {
    const again = aProject('竣工', '2026-09-01', { project: 'bridge-east', name: '东桥维修工程' });
    expect(told(aProject('立项', '2026-03-01'), again)).toEqual([
      '2026-09-01-bridge.yaml NAME_TWO_WAYS project: “东桥维修工程”和“东桥维修”像是一个项目，总投资也一样，项目编号却是“bridge-east”和“east-bridge”，那一份是 sites/qingshi/shuinan/affairs/2026-03-01-bridge.yaml。',
    ]);
    expect(
      told(aProject('立项', '2026-03-01'), aProject('立项', '2026-09-01', { project: 'other-bridge' })),
    ).toEqual([]);
  });

  test('is called alike where it is decided and where it is built, or ties by its sum', () => {
    const names = [
      '2026-02-01-decided.yaml NAME_TWO_WAYS matter: “修东桥维修工程”和工程“东桥维修”（sites/qingshi/shuinan/affairs/2026-03-01-bridge.yaml）像是一件事，名称和钱数对不上，连不到一起。',
    ];
    expect(told(decided('修东桥维修工程', 48_000), aProject('立项', '2026-03-01'))).toEqual(names);
    expect(told(decided('修东桥维修工程', 50_000), aProject('立项', '2026-03-01'))).toEqual([]);
    const follows = { follows: '2026-02-01-decided' };
    expect(told(decided('修东桥维修工程', 48_000), aProject('立项', '2026-03-01', follows))).toEqual([]);
    expect(told(decided('西沟路硬化', 48_000), aProject('立项', '2026-03-01'))).toEqual([]);
  });
});

describe('a stage that is missing', () => {
  const finished = { schedule: { startOn: '2026-05-02', finishedOn: '2026-08-30' } };

  const approved = [aProject('立项', '2026-02-20'), aProject('招标', '2026-03-01')];

  test('is told of where it happened after the site began', () => {
    expect(told(...approved, aProject('竣工', '2026-09-01', finished))).toEqual([
      '2026-09-01-bridge.yaml STAGE_MISSING stage: “东桥维修”到了“竣工”，中间的“开工”没有公布过。',
    ]);
  });

  test('is none before the site began, for small works of two sheets, and where both fall together', () => {
    const before = { schedule: { startOn: '2025-12-02', finishedOn: '2026-08-30' } };
    expect(told(...approved, aProject('竣工', '2026-09-01', before))).toEqual([]);
    expect(told(aProject('立项', '2026-02-20'), aProject('竣工', '2026-09-01', finished))).toEqual([]);
    const soon = { schedule: { startOn: '2026-08-25', finishedOn: '2026-08-30' } };
    expect(told(...approved, aProject('竣工', '2026-09-01', soon))).toEqual([]);
  });
});

describe('what follows', () => {
  const posting = { from: '2026-03-01', until: '2026-03-08', to: '村务监督委员会', phone: '024-4555 0102' };
  const posted = (fields: Fields = {}) =>
    aDisclosure({ type: '公示', publishedOn: '2026-03-01', posting, ...fields }, { id: '2026-03-01-list' });
  const result = (fields: Fields = {}) =>
    aDisclosure(
      { title: '水南村低保初审结果公布', type: '公布', publishedOn: '2026-03-20', ...fields },
      { id: '2026-03-20-result' },
    );
  const chains = (...disclosures: Parameters<typeof checkChains>[0]) => say(checkChains(disclosures, items));

  test('something that was taken back leads nowhere', () => {
    const withdrawal = { on: '2026-03-05', why: '写错了', by: '村民委员会' };
    expect(chains(posted({ withdrawal }), result({ follows: '2026-03-01-list' }))).toEqual([
      '2026-03-20-result.yaml FOLLOWED_UNKNOWN follows: 这份接着的 sites/qingshi/shuinan/finance/2026-03-01-list.yaml 已经在 2026-03-05 撤回了，群众点过去看不到。',
    ]);
  });

  test('a posting says so: a result that follows nothing while one is open is asked for it', () => {
    expect(chains(posted(), result())).toEqual([
      '2026-03-20-result.yaml FOLLOWED_UNKNOWN title: 这份说的是结果，没写接着哪一份；sites/qingshi/shuinan/finance/2026-03-01-list.yaml 公示过，还没有结果。',
    ]);
    expect(chains(posted(), result({ follows: '2026-03-01-list' }))).toEqual([]);
    expect(chains(posted(), result({ title: '水南村秋季防火通知' }))).toEqual([]);
    expect(chains(result())).toEqual([]);
  });
});
