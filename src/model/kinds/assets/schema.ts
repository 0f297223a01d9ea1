import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { partySchema } from '../party.ts';

/** 经营性 assets earn, 非经营性 ones serve the public (农村集体经济组织法第三十六条). */
export const ASSET_CLASSES = ['经营性', '非经营性', '库存物资'] as const;

export type AssetClass = (typeof ASSET_CLASSES)[number];

/** The key of a class in the totals. */
export const CLASS_KEYS = {
  经营性: 'operating',
  非经营性: 'nonOperating',
  库存物资: 'stock',
} as const satisfies Record<AssetClass, string>;

const sums = {
  items: field.count('项数'),
  original: field.amount('原值合计').optional(),
  depreciation: field.amount('累计折旧合计').optional(),
  net: field.amount('净值合计').optional(),
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
        number: field.text('编号', '和实物上贴的一样；没有编号的不写', 30).optional(),
        name: field.text('名称', undefined, 40),
        class: field
          .choice('类别', ASSET_CLASSES, '拿来挣钱的是经营性，办公、公益用的是非经营性；原表没分的不写')
          .optional(),
        sort: field.text('种类', '房屋、机械、办公设备，照原表写', 30).optional(),
        model: field.text('规格型号', undefined, 40).optional(),
        bought: field.period('购建时间', '写 2019 或 2019-06；不知道的不写').optional(),
        quantity: field.quantity('数量'),
        unit: field.text('单位', '间、座、台、平方米', 8),
        price: field.amount('单价').optional(),
        original: field.amount('原值', '物资写金额；没有作价的不写').optional(),
        depreciation: field.amount('累计折旧', '不提折旧的不写').optional(),
        net: field.amount('净值', '原值－累计折旧').optional(),
        place: field.text('位置', undefined, 60).optional(),
        keeper: field.text('谁保管', '管的干部', 20).optional(),
        use: field.choice('使用状况', ['自用', '出租', '出借', '闲置', '待报废']).optional(),
        tenant: partySchema('承租（借用）人').optional(),
        yearlyRent: field.amount('年租金').optional(),
        note: field.text('备注', undefined, 60).optional(),
      }),
    ),
    totals: field.group('合计', {
      operating: field.group('经营性', sums).optional(),
      nonOperating: field.group('非经营性', sums).optional(),
      stock: field.group('库存物资', sums).optional(),
      all: field.group('全部', sums),
    }),
  })
  .meta({ title: '资产台账' });

export type Assets = z.output<typeof assetsSchema>;
export type Asset = Assets['rows'][number];
