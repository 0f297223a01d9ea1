import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { levelsField } from '../levels.ts';
import { depositsField, registrationField } from '../offering.ts';

/** Stages a village project is published at, in order. */
export const PROJECT_STAGES = ['立项', '招标', '中标', '开工', '竣工', '结算'] as const;

export const PREMISES_WORKS = ['新建', '扩建', '维修'] as const;

export type ProjectStage = (typeof PROJECT_STAGES)[number];

/** What of the base is built: that makes a project one of the building programme, and not a second record beside it. */
const premisesWorkField = field
  .group(
    '阵地建设',
    {
      work: field.choice('新建还是维修', PREMISES_WORKS),
      rooms: field.text('建哪几间', '如 便民服务中心、图书室', 80),
      area: field.count('建筑面积', '平方米，维修的写修了多少'),
      receipts: field
        .list(
          '到位的钱',
          field.group('一笔', {
            source: field.text('来源', '和上面资金来源里写的一样', 40),
            on: field.date('哪天到位'),
            amount: field.amount('金额'),
          }),
          '到一笔写一笔，还没到的不写',
          30,
        )
        .optional(),
      faults: field
        .list(
          '质量问题',
          field.group('一处', {
            what: field.text('什么问题', undefined, 80),
            foundOn: field.date('哪天发现'),
            repairBy: field.dayOrPeriod('答应哪天修好'),
            repairedOn: field.date('哪天修好', '还没修好不写').optional(),
          }),
          '发现了就写，修好了补上日期',
          30,
        )
        .optional(),
    },
    '修村部、社区用房、广场这些阵地的才写；写了就算进全市阵地建设',
  )
  .optional();

/** 工程项目: one announcement of one project at one stage; `project` ties the stages together. */
export const projectSchema = z
  .strictObject({
    kind: z.literal('project').meta({ title: '格式' }),
    ...disclosureShape,
    project: field.identifier('项目编号', '同一项目各阶段写同一个编号'),
    name: field.text('项目名称', undefined, 60),
    stage: field.choice('到哪一步', PROJECT_STAGES),
    location: field.text('地点', undefined, 120),
    content: field.text('建设内容', undefined, 600),
    owner: field.text('建设单位', '谁的工程，不写就是本村', 60).optional(),
    responsible: field.text('负责人', undefined, 40).optional(),
    investment: field.amount('总投资', '招标、中标公告只写控制价的、完工公告没写钱的，可以不写').optional(),
    sources: field
      .list(
        '资金来源',
        field.group('一项', {
          source: field.text('来源', undefined, 40),
          amount: field.amount('金额'),
          levels: levelsField,
        }),
        undefined,
        30,
      )
      .optional(),
    premises: premisesWorkField,
    bidding: field
      .group('招标', {
        method: field.text(
          '方式',
          '照公告写：公开招标、竞争性谈判、询价、村民代表会议确定；怎么定标写 award',
          60,
        ),
        on: field.date('开标日期').optional(),
        ceiling: field.amount('控制价', '最高限价').optional(),
        floor: field.amount('最低限价', '低于它的是废标；没有的不写').optional(),
        qualification: field.text('谁能投标', '资质、业绩、要带的证件', 300).optional(),
        award: field.text('怎么定标', '最低价中标；抽签、综合评分的写清办法', 600).optional(),
        registration: registrationField,
        openingAt: field.text('开标时间、地点', '15:00，村部会议室', 80).optional(),
        deposits: depositsField,
        bids: z
          .array(
            field.group('一家', {
              bidder: field.text('投标人', undefined, 60),
              amount: field.amount('报价').optional(),
              note: field.text('说明', '下浮8%、综合得分91.2', 60).optional(),
              rank: field.count('第几中标候选人', '公示中标候选人才写：1、2、3，这时还不写中标人').optional(),
            }),
          )
          .max(50)
          .optional()
          .meta({ title: '报价' }),
        winner: field.text('中标人', '还在公示中标候选人的不写', 60).optional(),
      })
      .optional(),
    contract: field
      .group('合同', {
        contractor: field.text('施工单位', undefined, 60),
        supervisor: field.text('监理单位', undefined, 60).optional(),
        amount: field.amount('合同价', '完工公告没写的可以不写').optional(),
        signedOn: field.date('签订日期').optional(),
      })
      .optional(),
    schedule: field.group('工期', {
      startOn: field.dayOrPeriod('开工日期', `计划或实际；${field.DAY_OR_PERIOD}`).optional(),
      finishBy: field.dayOrPeriod('计划完工').optional(),
      finishedOn: field.dayOrPeriod('实际完工').optional(),
      acceptedOn: field.dayOrPeriod('验收日期').optional(),
      quality: field.text('验收结果', undefined, 60).optional(),
    }),
    settlement: field
      .group('结算', {
        amount: field.amount('结算价'),
        paid: field.amount('已付'),
        unpaid: field.amount('未付', '含质保金'),
        changes: field.text('变更说明', undefined, 200).optional(),
      })
      .optional(),
  })
  .meta({ title: '工程项目' });

export type Project = z.output<typeof projectSchema>;
export type PremisesWork = NonNullable<Project['premises']>;
