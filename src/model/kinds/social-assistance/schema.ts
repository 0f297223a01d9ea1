import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { CATEGORIES, PROGRAM_NAMES } from './programs.ts';

/** 计划 says how many there will be, 初审公示 asks for objections before the county decides, 在保名单 lists who is covered, 发放 what was paid out. */
export const ASSISTANCE_STAGES = ['计划', '初审公示', '在保名单', '发放'] as const;

const rowSchema = field.group('一户', {
  group: field.text('小组', '一组、二组', 20).optional(),
  name: field.person('户主或本人'),
  mark: field.text('区分', '同组同名的写“大”“小”，不写别的', 4).optional(),
  household: field.count('家庭人口').optional(),
  covered: field.count('保障人口', '这一户有几个人享受').optional(),
  category: field.choice('类别', CATEGORIES, '只写这几样，不写原因和家庭情况').optional(),
  since: field.dayOrPeriod('从什么时候起享受').optional(),
  post: field.text('岗位', '公益性岗位才写：保洁员、护林员', 12).optional(),
  goods: field.text('物资', '大米 1 袋、油 1 桶', 30).optional(),
  amount: field.amount('金额').optional(),
});

/**
 * 低保、特困、临时救助、两项补贴、高龄津贴等: who is helped with how much. There is no field for a reason, an illness, a
 * disability grade, an income, an address or remarks.
 */
export const socialAssistanceSchema = z
  .strictObject({
    kind: z.literal('social-assistance').meta({ title: '格式' }),
    ...disclosureShape,
    program: field.choice('哪一项救助', PROGRAM_NAMES),
    stage: field.choice('哪一步', ASSISTANCE_STAGES),
    per: field.choice('金额怎么算', ['每月', '本次'], '名单上的金额是每月多少，还是这一次多少').optional(),
    basis: field.text('标准依据', '文件名和文号，今年的标准', 120).optional(),
    standards: field
      .list(
        '标准',
        field.group('一档', {
          category: field.choice('类别', CATEGORIES),
          amount: field.amount('每人多少'),
        }),
        '各类标准一样时才写；按家庭收入算差额的（如低保）不写',
        10,
      )
      .optional(),
    rows: field.list('名单', rowSchema, '不写原因、病情、残疾等级和住址').optional(),
    counts: field
      .list(
        '分类合计',
        field.group('一类', {
          title: field.text('名称', '保洁员、A类', 40),
          people: field.count('人数', '原文只有钱数的，不写').optional(),
          each: field.amount('每人多少', '一类里有几个标准的，分几行写').optional(),
          amount: field.amount('金额').optional(),
        }),
        '不列名单时写',
        30,
      )
      .optional(),
    overlap: field.flag('有人算在两类里', '两类都有、合计只算一次的，写 true').optional(),
    changes: field
      .group('本期增减', {
        before: field.count('上期户（人）数'),
        added: field.count('新增'),
        stopped: field.count('停发', '只写几户，不写是谁、为什么'),
      })
      .optional(),
    totals: field.group('合计', {
      rows: field.count('户（人）数', '原文只有钱数的，不写').optional(),
      covered: field.count('保障人口合计').optional(),
      amount: field.amount('金额合计').optional(),
    }),
    payment: field.text('怎么发', '每月10日前打到一卡通', 80).optional(),
  })
  .meta({ title: '社会救助' });

export type SocialAssistance = z.output<typeof socialAssistanceSchema>;
export type AssistanceRow = z.output<typeof rowSchema>;
