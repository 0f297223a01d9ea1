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
export const ELECTORATES = ['选民', '户代表', '居民代表', '党员'] as const;

const objectionSchema = field.group('一件申诉', {
  on: field.date('收到日期'),
  text: field.text('申诉什么', '只说事情，不写姓名，如 漏登1人', 60),
  decidedOn: field.date('处理日期', '收到后三日内'),
  decision: field.text('处理结果', '补登；维持', 60),
});

const postResultSchema = field.group('一个职务', {
  post: field.text('职务', '主任、副主任、委员', 20),
  seats: field.count('应选几人'),
  /** Whoever is elected holds an office and is named for good; who is not is a private person. */
  elected: field
    .list(
      '当选',
      field.group('一人', { name: field.text('姓名', undefined, 20), votes: field.count('得票') }),
      undefined,
      40,
    )
    .optional(),
  notElected: field
    .list('未当选', field.group('一人', { name: field.person(), votes: field.count('得票') }), undefined, 40)
    .optional(),
  others: field.count('另选他人', '选了没列名的人，一共几票；没有写 0'),
  blank: field.count('弃权', '空着没选的；没有写 0'),
});

/** 换届选举系列公告: one numbered notice of the series that `election` ties together (real/R11). */
export const electionSchema = z
  .strictObject({
    kind: z.literal('election').meta({ title: '格式' }),
    ...disclosureShape,
    election: field.identifier('选举编号', '同一次选举的公告都写一样的，如 committee-2026'),
    body: field.text('选什么', '示例村第十三届村民委员会', 60),
    notice: field.count('第几号公告', '只写数字'),
    subject: field.choice('公告什么', ELECTION_SUBJECTS),
    electorate: field.choice('谁来投票', ELECTORATES),
    electionDay: field.date('选举日'),
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
        groups: field.list(
          '各组选民',
          field.group('一组', { name: field.text('小组', undefined, 20), count: field.count('人数') }),
          undefined,
          80,
        ),
        listAt: field.text('名单贴在哪里', '名单贴在墙上，网上只写人数', 80),
        objectionsUntil: field.date('申诉截止', '名单公布之日起五日内'),
        decidedBy: field.date('处理截止', '收到申诉三日内处理完'),
      })
      .optional(),
    objections: field.list('申诉处理', objectionSchema, undefined, 60).optional(),
    candidates: field
      .list(
        '候选人',
        field.group('一人', {
          name: field.person(),
          post: field.text('竞选职务', '主任、副主任、委员', 20),
          sex: field.choice('性别', ['男', '女']),
          born: field.month('出生年月', '只写到月，写成 1988-11，不写哪一天'),
          education: field.text('文化程度', undefined, 20).optional(),
          current: field.text('现任职务', undefined, 40).optional(),
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
          hours: field.text('时间', '7:30至11:30', 30),
        }),
        '主会场、投票站、流动票箱',
        20,
      )
      .optional(),
    result: field
      .group('选举结果', {
        voters: field.count('选民（应到）人数'),
        issued: field.count('发出选票'),
        returned: field.count('收回选票'),
        valid: field.count('有效票'),
        invalid: field.count('无效票'),
        isRunoff: field.flag('另行选举', '补选不足名额的另行选举写 true').optional(),
        posts: field.list('各职务得票', postResultSchema, undefined, 12),
      })
      .optional(),
  })
  .meta({ title: '换届选举公告' });

export type Election = z.output<typeof electionSchema>;
export type ElectionResult = NonNullable<Election['result']>;
