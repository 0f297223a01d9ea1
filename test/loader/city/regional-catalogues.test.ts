import { describe, expect, test } from 'vitest';
import { loadSmallCity, SHUINAN } from '../../support/small-city.ts';

const COUNTY = `
laws:
  - { id: county-rules, name: 示例县村务公开办法 }
items:
  - id: fin-monthly-statement
    due: { after: 8 }
    basis: [{ law: county-rules }]
  - id: party-fullmember-notice
    posting: { days: 10 }
`;
const TOWNSHIP = `
items:
  - id: fin-monthly-statement
    due: { after: 5, count: working }
`;

describe('catalogues of counties and townships', () => {
  test('change for their sites what they name, field by field, and nothing else', async () => {
    const { sites, catalogue, problems } = await loadSmallCity({
      'catalogue/shili.yaml': COUNTY,
      'catalogue/shili.qingshi.yaml': TOWNSHIP,
    });
    expect(problems).toEqual([]);
    const rules = [...sites.map((site) => site.catalogue), catalogue].map((one) => {
      const item = one?.items.find(({ id }) => id === 'fin-monthly-statement');
      return [item?.due, item?.basis?.length ?? 0, item?.title];
    });
    expect(rules).toEqual([
      [{ after: 8 }, 1, '财务收支公布表'], // 东市, in another township
      [{ after: 5, count: 'working' }, 1, '财务收支公布表'], // 水南
      [{ after: 10 }, 0, '财务收支公布表'], // the city
    ]);
  });

  test('are remembered as the origin of what they change', async () => {
    const { sites } = await loadSmallCity({
      'catalogue/shili.yaml': COUNTY,
      'catalogue/shili.qingshi.yaml': TOWNSHIP,
    });
    const shuinan = sites.find(({ profile }) => profile.id === 'shuinan');
    const item = shuinan?.catalogue.items.find(({ id }) => id === 'fin-monthly-statement');
    expect(item?.origins).toEqual({
      due: { file: 'catalogue/shili.qingshi.yaml', region: '青石镇' },
      basis: { file: 'catalogue/shili.yaml', region: '示例县' },
    });
  });

  test('say in a message whose rule it is', async () => {
    const posting = `kind: notice
item: party-fullmember-notice
title: 水南村预备党员转正公示
type: 公示
publishedOn: 2026-10-12
issuer: 中共水南村支部委员会
body: 拟将一名预备党员转为正式党员。
posting: { from: 2026-10-12, until: 2026-10-18, to: 村党支部, phone: 024-4555 0101 }
`;
    const { problems } = await loadSmallCity({
      'catalogue/shili.yaml': COUNTY,
      [`${SHUINAN}/party/2026/2026-10-12-member.yaml`]: posting,
    });
    expect(problems.map(({ message }) => message)).toEqual([
      '公示期只有 7 天（2026-10-12 至 2026-10-18），“预备党员转正公示”至少要 10 天（示例县的规定），头尾都算。',
    ]);
  });

  test('with an error change nothing', async () => {
    const { sites, problems } = await loadSmallCity({
      'catalogue/shili.yaml': 'items:\n  - id: no-such-item\n',
    });
    expect(problems.map(({ code }) => code)).toEqual(['ITEM_UNKNOWN']);
    expect(sites).toHaveLength(2);
  });
});
