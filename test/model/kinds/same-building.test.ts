/** One building told stage by stage stays one building. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
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
