import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { partySchema } from '../party.ts';

/** 经营性 assets earn, 非经营性 ones serve the public (农村集体经济组织法第三十六条). */
export const ASSET_CLASSES = ['经营性', '非经营性'] as const;

export type AssetClass = (typeof ASSET_CLASSES)[number];

/** The key of a class in the totals. */
export const CLASS_KEYS = { 经营性: 'operating', 非经营性: 'nonOperating' } as const satisfies Record<
  AssetClass,
  string
>;

const sums = {
  items: field.count('项数'),
  original: field.amount('原值合计'),
  depreciation: field.amount('累计折旧合计'),
  net: field.amount('净值合计'),
};

/** 资产台账: fixed assets of the collective, item by item (农经发〔2011〕13号). */
export const assetsSchema = z
  .strictObject({
    kind: z.literal('assets').meta({ title: '格式' }),
    ...disclosureShape,
    period: field.period('所属期间', '年度清查写年份，如 2025'),
    countedOn: field.date('清查日期', '数是算到哪天的'),
    rows: field.list(
      '资产',
      field.group('一项', {
        number: field.text('编号', '和实物上贴的一样', 20),
        name: field.text('名称', undefined, 40),
        class: field.choice('类别', ASSET_CLASSES, '拿来挣钱的是经营性，办公、公益用的是非经营性'),
        bought: field.period('购建时间', '写 2019 或 2019-06'),
        quantity: field.quantity('数量'),
        unit: field.text('单位', '间、座、台、平方米', 8),
        original: field.amount('原值'),
        depreciation: field.amount('累计折旧', '不提折旧写 0'),
        net: field.amount('净值', '原值－累计折旧'),
        place: field.text('位置', undefined, 40),
        use: field.choice('使用状况', ['自用', '出租', '出借', '闲置']),
        tenant: partySchema('承租（借用）人').optional(),
        yearlyRent: field.amount('年租金').optional(),
        note: field.text('备注', undefined, 60).optional(),
      }),
    ),
    totals: field.group('合计', {
      operating: field.group('经营性', sums).optional(),
      nonOperating: field.group('非经营性', sums).optional(),
      all: field.group('全部', sums),
    }),
  })
  .meta({ title: '资产台账' });

export type Assets = z.output<typeof assetsSchema>;
export type Asset = Assets['rows'][number];
