import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { FUND_LEVELS, levelsField } from '../levels.ts';

/** 安排 says what the money is meant for, 使用 what came in, what was spent and what is left. */
export const FUND_STAGES = ['安排', '使用'] as const;

/** Why a use has not got all its money yet. */
export const UNSETTLED = ['补助还没到', '尚未结算', '还没付清'] as const;

export const FUND_PROGRAMS = [
  '衔接资金',
  '上级专项资金',
  '上级补助资金',
  '党建经费',
  '服务群众专项经费',
  '社区工作经费',
  '社区公益经费',
  '其他',
] as const;

/** 服务群众专项经费 goes this way, whole, whatever it is for. */
export const FUND_STEPS = [
  '定方案',
  '代表会议通过',
  '公示',
  '乡镇（街道）审核',
  '县（区）备案',
  '实施',
  '公示明细',
] as const;

/** 上级补助、衔接资金、专项经费: where the money comes from, what it is for, what is left (real/R5). */
export const specialFundsSchema = z
  .strictObject({
    kind: z.literal('special-funds').meta({ title: '格式' }),
    ...disclosureShape,
    fund: field.text('资金名称', '2026年第二批中央财政衔接推进乡村振兴补助资金', 80),
    program: field.choice('哪类资金', FUND_PROGRAMS),
    stage: field.choice('安排还是使用', FUND_STAGES, '还没花、公布打算怎么用写“安排”，花了写“使用”'),
    basis: field.text('文件依据', '下达资金的文件名和文号', 120).optional(),
    sources: field
      .list(
        '钱从哪来',
        field.group('一项', {
          level: field.choice('哪一级', FUND_LEVELS),
          batch: field.text('哪一批', '第二批', 60).optional(),
          amount: field.amount('金额'),
          note: field.text('说明', '哪个单位、哪一笔', 60).optional(),
        }),
        '加起来等于到账；还在安排的，等于安排合计',
        30,
      )
      .optional(),
    steps: field
      .list(
        '办到哪一步',
        field.group('一步', {
          step: field.choice('步骤', FUND_STEPS),
          on: field.date('哪天办完'),
          note: field.text('说明', '谁定的、多少人同意、文号', 80).optional(),
        }),
        '服务群众专项经费要写：定方案、代表会议通过、公示、乡镇（街道）审核、县（区）备案、实施、公示明细，办完一步写一步',
        FUND_STEPS.length,
      )
      .optional(),
    opening: field.amount('上期结余').optional(),
    received: field.amount('到账').optional(),
    uses: field.list(
      '项目或用途',
      field.group('一项', {
        title: field.text('名称', undefined, 80),
        category: field.text('分类', '基础设施、产业发展', 20).optional(),
        place: field.text('地点', undefined, 40).optional(),
        unit: field.text('实施单位', undefined, 60).optional(),
        responsible: field.text('责任人', undefined, 20).optional(),
        period: field.text('实施期限', '2026年5月至10月', 40).optional(),
        content: field.text('建设内容', '修几公里、几座', 300).optional(),
        goal: field.text('绩效目标、带动多少户', undefined, 300).optional(),
        benefit: field.text('带贫减贫机制', '怎么带动群众增收，照公告写', 300).optional(),
        planned: field.amount('安排金额').optional(),
        levels: levelsField,
        spent: field.amount('支出').optional(),
        note: field.text('备注', '日期、票据', 60).optional(),
        unsettled: field
          .choice('钱结清没有', UNSETTLED, '完工了还没结算、补助还没拨来的写；结清了不写')
          .optional(),
      }),
      undefined,
      200,
    ),
    held: field
      .list(
        '暂扣的钱',
        field.group('一项', {
          title: field.text('名称', '质保金、留存、暂扣款，哪个项目的', 60),
          amount: field.amount('金额'),
          until: field.dayOrPeriod('什么时候付', '原文没说的不写').optional(),
          note: field.text('说明', '为什么扣、什么时候退', 60).optional(),
        }),
        '到了账、扣着没付的；算在结余里或另外列都行',
        30,
      )
      .optional(),
    categories: field
      .list(
        '分类合计',
        field.group('一类', {
          category: field.text('分类', undefined, 20),
          count: field.count('项目数'),
          amount: field.amount('金额').optional(),
        }),
        '文件里写了“其中基础设施3项”这样的话才写',
        20,
      )
      .optional(),
    totals: field.group('合计', {
      count: field.count('项目数').optional(),
      planned: field.amount('安排合计').optional(),
      spent: field.amount('支出合计').optional(),
      balance: field.amount('结余').optional(),
    }),
    hotlines: field.list('监督电话', field.phone('电话'), '衔接资金要有 12317', 4).optional(),
  })
  .meta({ title: '专项资金' });

export type SpecialFunds = z.output<typeof specialFundsSchema>;
export type FundUse = SpecialFunds['uses'][number];
export type FundStep = NonNullable<SpecialFunds['steps']>[number];
