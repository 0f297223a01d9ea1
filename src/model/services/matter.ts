/**
 * 办事事项: what people come for, written once for all sites in `services/<id>.yaml`, with what a county or township does
 * otherwise. A site's 办事指南 names a matter and states only what is different there.
 */
import { z } from 'zod';
import * as field from '../schema/fields.ts';

/** How far a level does it for people: 便民服务站 work by these four. */
export const SERVICE_MODES = ['直办', '代办', '协办', '公开告知'] as const;

export type ServiceMode = (typeof SERVICE_MODES)[number];

/** What people come for, in the order in which a page lists it. */
export const SERVICE_GROUPS = [
  '医保',
  '养老和社保',
  '救助和残疾',
  '老人和孩子',
  '户口和证件',
  '房子和土地',
  '种地和就业',
  '其他',
] as const;

const MODES_EXPLAINED = '直办 当场办；代办 替你跑；协办 帮你报；公开告知 告诉你找谁';

/** What is said of a matter, a builder a field: by the city, by a region, by a site. */
export const matterShape = {
  mode: field.choice('怎么办', SERVICE_MODES, MODES_EXPLAINED),
  who: field.text('谁能办', '年满16周岁、没有参加职工养老保险的', 120),
  materials: z
    .array(field.text('一样', undefined, 80))
    .max(30)
    .meta({ title: '带什么', description: '一样写一行；什么都不用带就写 []' }),
  steps: field.text('怎么走', '村里登记 → 镇里审核 → 县里发证', 200),
  workingDays: field.count('几天办好', '工作日；当场办好写 0'),
  fee: field.amount('收费', '不收费写 0'),
  feeBasis: field.text('收费依据', '收费的一定要写', 120),
  basis: field.text('依据', '法规、文件名称', 160),
};

const levelShape = {
  atTownship: field.choice('到乡镇（街道）怎么办', SERVICE_MODES, MODES_EXPLAINED).optional(),
  atCounty: field.choice('到县（区）怎么办', SERVICE_MODES, MODES_EXPLAINED).optional(),
};

const { mode, who, materials, steps, workingDays, fee, feeBasis, basis } = matterShape;

/** What a region or a site does otherwise, a field at a time. */
export const matterDifferences = {
  mode: mode.optional(),
  who: who.optional(),
  materials: materials.optional(),
  steps: steps.optional(),
  workingDays: workingDays.optional(),
  fee: fee.optional(),
  feeBasis: feeBasis.optional(),
  basis: basis.optional(),
};

const regionalMatterSchema = field.group('一个县（区）、乡镇（街道）的不同', {
  county: field.identifier('县（区）', 'city.yaml 里的编号'),
  township: field.identifier('乡镇（街道）', '只在一个乡镇不同才写').optional(),
  ...matterDifferences,
  ...levelShape,
});

export const sharedMatterSchema = field.group('办事事项', {
  id: field.identifier('编号', '和文件同名，办事指南里写它'),
  name: field.text('名称', '群众一看就懂，如 城乡居民医保参保缴费', 30),
  group: field.choice('归哪一类', SERVICE_GROUPS),
  isOften: field.flag('常办', '来问的人最多的才写，在这一类里排前面').optional(),
  sites: field.choice('适用', ['village', 'community', 'both'], '村、社区，还是都有'),
  ...{ mode, ...levelShape, who, materials },
  steps: steps.optional(),
  ...{ workingDays, fee },
  feeBasis: feeBasis.optional(),
  basis: basis.optional(),
  office: field
    .text('去哪办', '公开告知的才写：群众要自己去的地方，如 派出所；不写就是“哪里批”的那里', 20)
    .optional(),
  decidedBy: field.text('哪里批', '最后在哪一级、哪个部门办成，如 县医保局', 40).optional(),
  words: field
    .list('群众怎么说', field.text('一种说法', undefined, 20), '查找用，如 交医保、医保怎么办', 20)
    .optional(),
  until: field.date('办到哪天', '取消了才写最后一天；文件留着，以前的办事指南还要用').optional(),
  regions: field
    .list('各地不同', regionalMatterSchema, '县（区）、乡镇（街道）和全市不一样的，只写不一样的几行', 80)
    .optional(),
});

export type SharedMatter = z.output<typeof sharedMatterSchema>;
export type RegionalMatter = z.output<typeof regionalMatterSchema>;

/** A matter as it holds for the sites of a township. */
export type ServiceMatter = Omit<SharedMatter, 'regions'>;

/** What of a matter is otherwise somewhere. */
export type MatterDifference = {
  readonly [Key in keyof typeof matterDifferences]?: ServiceMatter[Key] | undefined;
} & Partial<Pick<ServiceMatter, 'atTownship' | 'atCounty'>>;

/** Whether one pays on the way, though the office takes nothing for it: a contribution to an insurance is no fee. */
export function asksForMoney(matter: Pick<ServiceMatter, 'steps'>): boolean {
  return /交钱|缴费|交费|缴纳/.test(matter.steps ?? '');
}
