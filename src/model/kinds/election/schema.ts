import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';

/** What one notice of the series tells. Whatever has no figures of its own is 其他, in words. */
export const ELECTION_SUBJECTS = [
  '选举委员会',
  '选举日',
  '选民登记',
  '选民名单',
  '选民名单更正',
  '候选人',
  '投票安排',
  '选举结果',
  '其他',
] as const;

export type ElectionSubject = (typeof ELECTION_SUBJECTS)[number];

/** Who votes decides how many have to come and how many votes a winner needs. */
export const ELECTORATES = [
  '选民',
  '户代表',
  '村民代表',
  '居民代表',
  '党员',
  '不投票（任命、推选）',
] as const;

const objectionSchema = field.group('一件申诉', {
  on: field.date('收到日期'),
  text: field.text('申诉什么', '只说事情，不写姓名，如 漏登1人', 60),
  decidedOn: field.date('处理日期', '收到后三日内'),
  decision: field.text('处理结果', '补登；维持', 60),
});

const postResultSchema = field.group('一个职务', {
  post: field.text('职务', '主任、副主任、委员', 20),
  seats: field.count('应选几人').optional(),
  /** Whoever is elected holds an office and is named for good; who is not is a private person. */
  elected: field
    .list(
      '当选',
      field.group('一人', {
        name: field.text('姓名', undefined, 20),
        votes: field.count('得票', '任命、推选、原文没写票数的不写').optional(),
      }),
      undefined,
      40,
    )
    .optional(),
  notElected: field
    .list(
      '未当选',
      field.group('一人', { name: field.person(), votes: field.count('得票').optional() }),
      undefined,
      40,
    )
    .optional(),
  others: field.count('另选他人', '选了没列名的人，一共几票；没有写 0').optional(),
  blank: field.count('弃权', '空着没选的；没有写 0').optional(),
});

/** 换届选举系列公告: one numbered notice of the series that `election` ties together (real/R11). */
export const electionSchema = z
  .strictObject({
    kind: z.literal('election').meta({ title: '格式' }),
    ...disclosureShape,
    election: field.identifier('选举编号', '同一次选举的公告都写一样的，如 committee-2026'),
    body: field.text('选什么', '示例村第十三届村民委员会', 60),
    notice: field
      .seriesNumber('第几号公告', '照公告上的写：8；加发、补发的写 6-1；没有编号的不写')
      .optional(),
    skipped: field
      .list('作废、空着的号', field.seriesNumber('一号'), '前面有哪几号作废了、没有用', 20)
      .optional(),
    subject: field.choice('公告什么', ELECTION_SUBJECTS),
    electorate: field.choice('谁来投票', ELECTORATES),
    electionDay: field.date('选举日', '还没定、不投票的不写').optional(),
    text: field.longText('公告正文', '可以分段、列条目', 4_000).optional(),
    committee: field
      .list(
        '选举委员会',
        field.group('一人', {
          name: field.text('姓名', undefined, 20),
          post: field.text('职务', '主任、副主任、委员', 20),
        }),
        undefined,
        30,
      )
      .optional(),
    voters: field
      .group('选民', {
        total: field.count('选民总数'),
        groups: field
          .list(
            '各组选民',
            field.group('一组', { name: field.text('小组', undefined, 20), count: field.count('人数') }),
            undefined,
            80,
          )
          .optional(),
        listAt: field.text('名单贴在哪里', '名单贴在墙上，网上只写人数', 80).optional(),
        objectionsUntil: field.date('申诉截止', '名单公布之日起五日内').optional(),
        decidedBy: field.date('处理截止', '收到申诉三日内处理完').optional(),
      })
      .optional(),
    objections: field.list('申诉处理', objectionSchema, undefined, 60).optional(),
    candidates: field
      .list(
        '候选人',
        field.group('一人', {
          name: field.person(),
          post: field.text('竞选职务', '主任、副主任、委员', 20),
          sex: field.choice('性别', ['男', '女']).optional(),
          born: field.month('出生年月', '只写到月，写成 1988-11，不写哪一天').optional(),
          education: field.text('文化程度', undefined, 20).optional(),
          current: field.text('现任职务', undefined, 40).optional(),
          votes: field.count('提名得票', '公布提名结果的才写').optional(),
        }),
        undefined,
        60,
      )
      .optional(),
    polling: field
      .list(
        '投票',
        field.group('一处', {
          place: field.text('地点', undefined, 60),
          hours: field.text('时间', '7:30至11:30', 30).optional(),
        }),
        '主会场、投票站',
        20,
      )
      .optional(),
    boxes: field
      .list(
        '流动票箱',
        field.group('一个票箱', {
          name: field.text('几号箱', '1号流动票箱', 20),
          range: field.text('去哪些地方', '三组、四组；上门', 80),
          hours: field.text('时间', '7:30至10:30', 40).optional(),
          keepers: field.text('谁带着', '两名以上监票人', 60).optional(),
          voters: field.count('选民人数').optional(),
        }),
        '不写谁为什么用流动票箱',
        40,
      )
      .optional(),
    boxVoters: field
      .list(
        '用流动票箱投票的选民',
        field.group('一人', {
          group: field.text('小组', undefined, 20).optional(),
          name: field.person(),
          box: field.count('几号箱', '只写数字').optional(),
        }),
        '只写小组和姓名，不写原因',
        500,
      )
      .optional(),
    result: field
      .group('选举结果', {
        how: field.text('怎么产生', '无记名投票、举手推选、镇党委任命', 60).optional(),
        voters: field.count('选民（应到）人数').optional(),
        issued: field.count('发出选票').optional(),
        returned: field.count('收回选票').optional(),
        valid: field.count('有效票').optional(),
        invalid: field.count('无效票').optional(),
        isRunoff: field.flag('另行选举', '补选不足名额的另行选举写 true').optional(),
        posts: field.list('各职务得票', postResultSchema, undefined, 12),
      })
      .optional(),
  })
  .meta({ title: '换届选举公告' });

export type Election = z.output<typeof electionSchema>;
export type ElectionResult = NonNullable<Election['result']>;
