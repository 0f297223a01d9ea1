/** One building told stage by stage stays one building. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { KIND_SCHEMAS, kindNamed } from '../../../src/model/kinds.ts';

const example = parse(readFileSync('src/model/kinds/project/example.yaml', 'utf8')) as object;

const announced = (publishedOn: string, stage: string, premises: object) => ({
  id: `${publishedOn}-hall`,
  section: 'affairs' as const,
  file: `affairs/${publishedOn}-hall.yaml`,
  content: KIND_SCHEMAS.project.parse({ ...example, publishedOn, stage, premises }),
});

const told = (...files: ReturnType<typeof announced>[]): string[] =>
  (kindNamed('project').series?.(files, { ofKind: () => [] }) ?? []).map(
    ({ file, finding }) => `${file} ${finding.code} ${finding.path.join('.')}: ${finding.message}`,
  );

const hall = { work: '维修', rooms: '便民服务中心', area: 180 };

test('the same work and area say nothing, other rooms neither', () => {
  expect(
    told(
      announced('2026-10-08', '开工', hall),
      announced('2026-11-26', '竣工', { ...hall, rooms: '便民服务中心、图书室' }),
    ),
  ).toEqual([]);
});

test('another area or work is said of the later one, with what the first says', () => {
  expect(
    told(
      announced('2026-11-26', '竣工', { ...hall, work: '扩建', area: 200 }),
      announced('2026-10-08', '开工', hall),
    ),
  ).toEqual([
    'affairs/2026-11-26-hall.yaml FILES_DISAGREE premises.work: 「新建还是维修」这里写的是 扩建，affairs/2026-10-08-hall.yaml 里是 维修，说的是同一处房子。',
    'affairs/2026-11-26-hall.yaml FILES_DISAGREE premises.area: 「建筑面积」这里写的是 200，affairs/2026-10-08-hall.yaml 里是 180，说的是同一处房子。',
  ]);
});

describe('one receipt', () => {
  const source = '县“一事一议”奖补';
  const paid = (...amounts: readonly number[]) => ({
    ...hall,
    receipts: amounts.map((amount) => ({ source, on: '2026-04-10', amount })),
  });

  test('of the same amount, in one line or in two, says nothing, nor does one that came later', () => {
    expect(
      told(
        announced('2026-04-20', '开工', paid(20_000)),
        announced('2026-07-13', '竣工', paid(15_000, 5000)),
        announced('2026-08-03', '结算', {
          ...hall,
          receipts: [...paid(20_000).receipts, { source, on: '2026-07-20', amount: 10_000 }],
        }),
      ),
    ).toEqual([]);
  });

  test('with two amounts is said once, of the one that is otherwise than the one before', () => {
    expect(
      told(
        announced('2026-04-20', '开工', paid(20_000)),
        announced('2026-07-13', '竣工', paid(40_000)),
        announced('2026-08-03', '结算', paid(40_000)),
      ),
    ).toEqual([
      'affairs/2026-07-13-hall.yaml FILES_DISAGREE premises.receipts.0.amount: 县“一事一议”奖补 2026-04-10 到位的，这里写的是 40,000.00 元，affairs/2026-04-20-hall.yaml 里是 20,000.00 元，说的是同一笔钱。',
    ]);
  });
});
