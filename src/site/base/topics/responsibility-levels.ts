/** Who answers at each level, its tasks and its appraisals as rows: what the files say of levels. */
import { taskState, type LevelTask } from '../../../model/place/leadership.ts';
import type { RegionContent } from '../../../model/place/region.ts';
import type { CsvCell } from '../../text/csv.ts';
import { column, PLACE_COLUMNS } from '../../text/workbook.ts';
import { levelName, levelsIn, type Level } from '../levels.ts';
import type { RegionLevels } from '../region-part.ts';
import type { TopicLevels } from '../topic.ts';
import { QUANTITY_SCALE } from '../../../model/values/fen.ts';

const TASK_STATES = { overdue: '逾期没做完', open: '还没到期', late: '做完，晚了', done: '做完' } as const;

export const responsibilityLevels: TopicLevels = {
  counts: (region, levels) => {
    if (!(levels.levels ?? []).some(({ content }) => content.leadership)) return undefined;
    const led = levelsIn(region, levels).filter(({ content }) => content.leadership);
    const rowOf = (name: string): (string | number)[] => [
      name,
      led.filter((level) => levelName(level.region) === name).length,
    ];
    return {
      heading: '各级写了谁负责的',
      table: { heads: ['哪一级', '写了'], rows: ['市', '县（区）', '乡镇（街道）'].map(rowOf) },
    };
  },
  rows: (region, levels) => ({
    name: '各级谁负责',
    columns: [
      column('哪一级', 12),
      ...PLACE_COLUMNS.slice(0, 2),
      column('什么', 12),
      column('谁', 10),
      column('职务', 24),
      column('电话', 16),
      column('内容', 40),
      column('期限', 12),
      column('做完', 12),
      column('怎样', 24),
    ],
    rows: levelsIn(region, levels).flatMap((level) => rowsOfLevel(level, levels)),
  }),
};

function rowsOfLevel({ region, content }: Level, { asOf }: RegionLevels): CsvCell[][] {
  const { county, township } = region;
  const place = [levelName(region), county?.shortName ?? '', township?.name ?? ''];
  return [...peopleRows(content), ...taskRows(content, asOf), ...appraisalRows(content)].map((row) => [
    ...place,
    ...row,
  ]);
}

function peopleRows({ leadership }: RegionContent): CsvCell[][] {
  if (!leadership) return [];
  const { leader, members } = leadership;
  return [{ ...leader, what: '第一责任人' }, ...members.map((member) => ({ ...member, what: '成员' }))].map(
    ({ what, name, post, phone, answersFor }) => [
      ...[what, name, post, phone ?? null, answersFor ?? null],
      ...[null, null, null],
    ],
  );
}

function taskRows({ tasks = [] }: RegionContent, asOf: RegionLevels['asOf']): CsvCell[][] {
  return tasks.map((task: LevelTask) => {
    const { what, owner, by, done, says } = task;
    const state = TASK_STATES[taskState(task, asOf)];
    return [
      '任务',
      owner,
      null,
      null,
      what,
      by,
      done ?? null,
      says === undefined ? state : `${state}：${says}`,
    ];
  });
}

function appraisalRows({ appraisals = [] }: RegionContent): CsvCell[][] {
  return appraisals.map(({ year, score, grade, praised, admonished }) => [
    ...['年度考核', null, null, null, `${year}年`, null, null],
    `${score / QUANTITY_SCALE}分，${grade}，表彰 ${praised}个，诫勉 ${admonished}人`,
  ]);
}
