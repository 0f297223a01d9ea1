/** 服务群众专项经费 as one matter: a disclosure that follows another tells of the same fund and the same steps. */
import { expect, test } from 'vitest';
import { loadContent } from '../../src/loader/load-content.ts';
import { AS_OF, makeSmallCity, SHUINAN } from '../support/small-city.ts';

const STEPS = ['定方案', '代表会议通过', '公示', '乡镇（街道）审核', '县（区）备案', '实施', '公示明细'];

const fund = (fields: { name?: string; first?: string; stage: '安排' | '使用'; follows?: string }) => {
  const { name = '2026年服务群众专项经费', first = '2026-03-02', stage, follows } = fields;
  const reached = stage === '安排' ? STEPS.slice(0, 5) : STEPS;
  return [
    'kind: special-funds',
    'item: fin-linkage-funds',
    `title: 水南村${name}${stage}公布`,
    'type: 公布',
    `publishedOn: ${stage === '安排' ? '2026-04-10' : '2026-09-20'}`,
    'issuer: 水南村村民委员会',
    ...(follows === undefined ? [] : [`follows: ${follows}`]),
    `fund: ${name}`,
    'program: 服务群众专项经费',
    `stage: ${stage}`,
    'steps:',
    ...reached.map(
      (step, index) =>
        `  - { step: ${step}, on: ${index === 0 ? first : `2026-0${index + 3 > 4 ? (index > 4 ? 9 : 4) : 3}-0${index + 2}`} }`,
    ),
    ...(stage === '安排'
      ? ['uses:', '  - { title: 修凉亭, planned: 5000 }', 'totals: { planned: 5000 }']
      : [
          'received: 5000',
          'uses:',
          '  - { title: 修凉亭, spent: 5000 }',
          'totals: { spent: 5000, balance: 0 }',
        ]),
    '',
  ].join('\n');
};

async function told(plan: string, used: string): Promise<string[]> {
  const root = makeSmallCity({
    [`${SHUINAN}/finance/2026/2026-04-10-plan.yaml`]: plan,
    [`${SHUINAN}/finance/2026/2026-09-20-used.yaml`]: used,
  });
  const { problems } = await loadContent(root, { asOf: AS_OF, siteIds: ['shuinan'] });
  return problems
    .filter(({ file }) => /plan|used/.test(file))
    .map(({ code, field, message }) => `${code} ${field}: ${message}`);
}

const plan = fund({ stage: '安排' });

test('nothing is said where both tell the same', async () => {
  expect(await told(plan, fund({ stage: '使用', follows: '2026-04-10-plan' }))).toEqual([]);
});

test('a step on another day than before is said with both days', async () => {
  expect(await told(plan, fund({ stage: '使用', follows: '2026-04-10-plan', first: '2026-03-01' }))).toEqual([
    `FILES_DISAGREE steps[0].on: “定方案”在 ${SHUINAN}/finance/2026/2026-04-10-plan.yaml 里是 2026-03-02，这里是 2026-03-01。`,
  ]);
});

test('another fund is not the one that it follows', async () => {
  expect(
    await told(plan, fund({ stage: '使用', follows: '2026-04-10-plan', name: '2026年为民经费' })),
  ).toEqual([
    `FILES_DISAGREE fund: 这份接着 ${SHUINAN}/finance/2026/2026-04-10-plan.yaml，那份的资金是“2026年服务群众专项经费”，这里写的是“2026年为民经费”。`,
  ]);
});
