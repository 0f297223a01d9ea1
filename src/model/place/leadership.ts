/**
 * 责任: who answers for the bases at a level (city, county, township): the leading group with its first responsible
 * person, the tasks with their deadlines, and what the yearly appraisal said. A site's own is its `officers`.
 */
import type { z } from 'zod';
import type { CalendarDate } from '../values/calendar-date.ts';
import { dateOrder } from '../values/date-order.ts';
import { findNearest } from '../values/nearest.ts';
import type { FieldPath, Finding } from '../schema/finding.ts';
import * as field from '../schema/fields.ts';
import { QUANTITY_SCALE } from '../values/fen.ts';

const memberShape = {
  name: field.text('姓名', undefined, 20),
  post: field.text('职务', '镇党委书记', 60),
  answersFor: field.text('管什么', '服务站、便民服务', 60).optional(),
};

export const leadershipSchema = field.group('领导小组', {
  name: field.text('名称', '小市镇阵地标准化建设领导小组', 40),
  leader: field.group('第一责任人', { ...memberShape, phone: field.phone('工作电话') }),
  members: field.list(
    '成员',
    field.group('一个人', { ...memberShape, phone: field.phone('工作电话').optional() }),
    undefined,
    40,
  ),
});

export const taskSchema = field.group('一项任务', {
  what: field.text('任务', '村部旱厕改水厕', 60),
  owner: field.text('谁负责', '第一责任人或者成员里的一个人', 20),
  from: field.date('开始日期'),
  by: field.date('完成期限', '最晚哪天做完'),
  done: field.date('做完的日期', '没做完不写').optional(),
  says: field.text('做得怎么样', undefined, 120).optional(),
});

/** 定性: how the year was judged. */
export const APPRAISALS = ['好', '较好', '一般', '较差'] as const;

export const appraisalSchema = field.group('一年的考核', {
  year: field.count('年份', '考核的是哪一年，如 2025'),
  score: field.quantity('定量得分', '满分100'),
  grade: field.choice('定性', APPRAISALS),
  praised: field.count('表彰几个', '表彰的单位和个人一共几个，不写名字'),
  admonished: field.count('诫勉几人', '诫勉谈话一共几人，不写名字'),
});

/** What `regions/<level>.yaml` may say of it. */
export const responsibilityShape = {
  leadership: leadershipSchema
    .meta({ title: '领导小组', description: '阵地建设谁牵头、谁管什么、打什么电话' })
    .optional(),
  tasks: field.list('任务', taskSchema, '阵地建设的任务，一件一条', 60).optional(),
  appraisals: field.list('年度考核', appraisalSchema, '一年一条', 20).optional(),
};

export type Leadership = z.output<typeof leadershipSchema>;
export type LevelTask = z.output<typeof taskSchema>;
export type Appraisal = z.output<typeof appraisalSchema>;

export interface Responsibility {
  readonly leadership?: Leadership | undefined;
  readonly tasks?: readonly LevelTask[] | undefined;
  readonly appraisals?: readonly Appraisal[] | undefined;
}

/** overdue: the day is over and it is not done · open: still time · done: in time · late: done after the day. */
export type TaskState = 'overdue' | 'open' | 'late' | 'done';

/** Where a task stands on a day. */
export function taskState({ by, done }: LevelTask, asOf: CalendarDate): TaskState {
  if (done === undefined || done > asOf) return asOf > by ? 'overdue' : 'open';
  return done > by ? 'late' : 'done';
}

/** What is not true in what a level says of who answers. */
export function checkResponsibility(
  { leadership, tasks = [], appraisals = [] }: Responsibility,
  asOf: CalendarDate,
): Finding[] {
  const people = leadership ? [leadership.leader, ...leadership.members] : [];
  const names = people.map(({ name }) => name);
  return [
    ...membersTwice(names),
    ...(leadership?.members ?? []).flatMap(phoneMissing),
    ...tasks.flatMap((task, index) => [
      ...checkTask(task, ['tasks', index], asOf),
      ...(leadership ? ownerUnknown(task, ['tasks', index], names) : []),
      ...taskTwice(tasks, index),
    ]),
    ...appraisals.flatMap((_, index) => checkAppraisal(appraisals, index, asOf)),
  ];
}

/** One whom nobody can call answers for nothing; told, and published all the same. */
function phoneMissing({ name, phone }: Leadership['members'][number], index: number): Finding[] {
  if (phone !== undefined) return [];
  return [
    {
      code: 'FIELD_MISSING',
      severity: 'warning',
      path: ['leadership', 'members', index],
      message: `领导小组的“${name}”没写电话，有事找不到他。`,
      hint: '请在他那一条加上 phone（工作电话）。',
    },
  ];
}

function membersTwice(names: readonly string[]): Finding[] {
  return names.flatMap((name, index): Finding[] =>
    names.indexOf(name) === index
      ? []
      : [
          {
            code: 'ROW_DUPLICATE',
            path: ['leadership', 'members', index - 1, 'name'],
            message: `领导小组里“${name}”写了两次，不知道他到底管什么。`,
            hint: '请合成一条；是两个同名的人，写成“张伟（组织办）”。',
          },
        ],
  );
}

function checkTask({ from, by, done }: LevelTask, path: FieldPath, asOf: CalendarDate): Finding[] {
  return [
    ...(by < from ? [dateOrder([...path, 'by'], `完成期限（${by}）早于开始日期（${from}）。`)] : []),
    ...(done !== undefined && done < from
      ? [dateOrder([...path, 'done'], `做完的日期（${done}）早于开始日期（${from}），还没开始就做完了。`)]
      : []),
    ...(done !== undefined && done > asOf
      ? [
          {
            code: 'DATE_IN_FUTURE' as const,
            severity: 'warning' as const,
            path: [...path, 'done'],
            message: `做完的日期是 ${done}，还没到（今天按 ${asOf} 算）。`,
            hint: '到那天才算做完。没做完的，请删掉 done 这一行；日期写错的，请改正。',
          },
        ]
      : []),
  ];
}

function ownerUnknown({ owner }: LevelTask, path: FieldPath, names: readonly string[]): Finding[] {
  if (names.includes(owner)) return [];
  const nearest = findNearest(owner, names);
  return [
    {
      code: 'PERSON_UNKNOWN',
      path: [...path, 'owner'],
      message: `负责人“${owner}”不在领导小组里，群众不知道打谁的电话。`,
      hint: nearest
        ? `是不是“${nearest}”？`
        : '请写第一责任人或者成员里的一个人；新换的人，请先加到 members。',
    },
  ];
}

function taskTwice(tasks: readonly LevelTask[], index: number): Finding[] {
  const task = tasks[index];
  const first = tasks.findIndex(({ what }) => what === task?.what);
  if (first === index || !task) return [];
  return [
    {
      code: 'ROW_DUPLICATE',
      path: ['tasks', index, 'what'],
      message: `任务“${task.what}”写了两次：第 ${first + 1} 项和第 ${index + 1} 项。`,
      hint: '请合成一条；真是两件事，请把任务写得不一样。',
    },
  ];
}

function isOver(year: number, asOf: CalendarDate): boolean {
  return year < Number(asOf.slice(0, 4));
}

/** What was known of it on a day: nothing is done yet that was done later, and no year is judged before it is over. */
export function responsibilityOn<T extends Responsibility>(level: T, asOf: CalendarDate): T {
  const { tasks, appraisals } = level;
  const isDoneLater = ({ done }: LevelTask): boolean => done !== undefined && done > asOf;
  return {
    ...level,
    ...(tasks && {
      tasks: tasks.map((task) => {
        if (!isDoneLater(task)) return task;
        const { done: _done, says: _says, ...known } = task;
        return known;
      }),
    }),
    ...(appraisals && { appraisals: appraisals.filter(({ year }) => isOver(year, asOf)) }),
  };
}

const FULL_SCORE = 100 * QUANTITY_SCALE;

function checkAppraisal(appraisals: readonly Appraisal[], index: number, asOf: CalendarDate): Finding[] {
  const appraisal = appraisals[index];
  if (!appraisal) return [];
  const { year, score } = appraisal;
  const path = ['appraisals', index];
  const first = appraisals.findIndex((one) => one.year === year);
  return [
    ...(first === index
      ? []
      : [
          {
            code: 'PERIOD_DUPLICATE' as const,
            path: [...path, 'year'],
            message: `${year} 年的考核写了两次：第 ${first + 1} 条和第 ${index + 1} 条。`,
            hint: '一年只有一个结果，请删掉一条。',
          },
        ]),
    ...(!isOver(year, asOf)
      ? [
          {
            code: 'DATE_IN_FUTURE' as const,
            severity: 'warning' as const,
            path: [...path, 'year'],
            message: `${year} 年还没有过完（今天按 ${asOf} 算），不会有全年的考核结果。`,
            hint: '过完了才公布。年份写错的，请改成考核的那一年。',
          },
        ]
      : []),
    ...(score > FULL_SCORE
      ? [
          {
            code: 'ABOVE_LIMIT' as const,
            path: [...path, 'score'],
            message: `定量得分写的是 ${score / QUANTITY_SCALE}，满分是 100。`,
            hint: '请改成百分制的得分。',
          },
        ]
      : []),
  ];
}
