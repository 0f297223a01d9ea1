import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { boundariesField } from '../boundaries.ts';

/** What is published when land is taken, in order (土地管理法第四十七条、第四十九条). */
export const LAND_TAKING_STAGES = ['预公告', '安置方案', '征收公告', '补偿款分配'] as const;

/** 公顷, as approvals write it: at most four decimals. Kept in whole square metres, so that nothing is rounded. */
function hectares(title: string, description: string) {
  return z
    .unknown()
    .transform((value, context): number => {
      const squareMetres = typeof value === 'number' ? Math.round(value * 10_000) : Number.NaN;
      if (Number.isSafeInteger(squareMetres) && squareMetres / 10_000 === value) return squareMetres;
      context.addIssue({
        code: 'custom',
        params: { problem: 'QUANTITY_INVALID' },
        message: 'QUANTITY_INVALID',
      });
      return z.NEVER;
    })
    .meta({ title, description, type: 'number', scale: 10_000 });
}

const spanSchema = (title: string, description: string) =>
  field.group(title, { from: field.date('开始'), until: field.date('截止') }, description);

const movementSchema = field.group('一笔', {
  title: field.text('项目', undefined, 60),
  amount: field.amount('金额'),
  on: field.date('日期').optional(),
});

/** 征地公告和征地补偿款收支与分配 (农经发〔2011〕13号: 专项公开). */
export const landCompensationSchema = z
  .strictObject({
    kind: z.literal('land-compensation').meta({ title: '格式' }),
    ...disclosureShape,
    project: field.text('征地项目', '为什么征地', 60),
    stage: field.choice('到哪一步', LAND_TAKING_STAGES),
    scope: field.text('范围', '哪个组、哪片地', 100),
    boundaries: boundariesField.optional(),
    area: field.group(
      '面积',
      {
        hectares: hectares('公顷', '最多四位小数').optional(),
        mu: field.quantity('亩').optional(),
      },
      '公顷、亩至少写一个；两个都写的，1公顷＝15亩',
    ),
    parcels: field
      .list(
        '各村（组）面积',
        field.group('一处', {
          place: field.text('哪里', undefined, 40),
          hectares: hectares('公顷', '最多四位小数').optional(),
          mu: field.quantity('亩').optional(),
        }),
        '几个村（组）一起征、分别写了面积的；加起来等于上面的面积',
        50,
      )
      .optional(),
    survey: field.text('现状调查', '预公告写：哪天到哪天、谁来查、查什么', 300).optional(),
    standard: field.text('补偿标准', '每亩多少元、哪个文件定的', 120).optional(),
    settling: field.text('安置办法', undefined, 200).optional(),
    approval: field
      .group('批准', {
        number: field.text('批准文号', undefined, 60),
        on: field.date('批准日期'),
      })
      .optional(),
    preNotice: spanSchema('预公告', '至少10个工作日').optional(),
    planNotice: spanSchema('补偿安置方案公告', '至少30天').optional(),
    announcedOn: field.date('征收公告日期', '批准后15个工作日以内').optional(),
    money: field
      .group('补偿款收支', {
        received: field.amount('到账', '一共收到多少'),
        receipts: field.list('到账明细', movementSchema, undefined, 50).optional(),
        spent: field.amount('其他支出', '除了分给各户的，没有写 0'),
        spending: field.list('支出明细', movementSchema, undefined, 50).optional(),
        distributed: field.amount('分给各户', '没有分写 0'),
        balance: field.amount('结余', '到账－其他支出－分给各户'),
      })
      .optional(),
    distribution: field
      .group('分配', {
        decision: field.text('哪次会议定的', '分配办法要村民会议讨论决定', 80),
        unit: field.text('按什么分', '人、份、亩', 6),
        perShare: field.amount('每份多少', '每人（每份、每亩）多少元'),
        rows: field.list(
          '名单',
          field.group('一户', {
            group: field.text('小组', '一组、二组', 20),
            name: field.person('户主'),
            share: field.quantity('份数', '几口人、几份、几亩'),
            amount: field.amount('金额'),
            note: field.text('备注', undefined, 40).optional(),
          }),
        ),
        totals: field.group('合计', {
          households: field.count('户数'),
          share: field.quantity('份数合计'),
          amount: field.amount('金额合计'),
        }),
      })
      .optional(),
  })
  .meta({ title: '征地与补偿款' });

export type LandCompensation = z.output<typeof landCompensationSchema>;
export type LandMoney = NonNullable<LandCompensation['money']>;
export type Distribution = NonNullable<LandCompensation['distribution']>;
