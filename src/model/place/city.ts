/** The city, its counties and townships: `content/city.yaml`. */
import type { z } from 'zod';
import { changesField } from '../history/changes.ts';
import * as field from '../schema/fields.ts';
import { ledgerInsideField } from './ledger-inside.ts';
import { websiteSchema } from './website.ts';

export const townshipSchema = field.group('乡镇（街道）', {
  id: field.identifier('编号', '用在网址里，定了就不要改'),
  name: field.text('名称', '小市镇、桥头街道', 40),
  code: field.text('行政区划代码', '九位数字，写在引号里', 12),
  supervisionPhone: field.phone('监督电话'),
});

export const countySchema = field.group('县（区）', {
  id: field.identifier('编号', '用在网址里，定了就不要改'),
  name: field.text('名称', '本溪满族自治县', 40),
  shortName: field.text('简称', '页头用，如 本溪县', 20),
  code: field.text('行政区划代码', '六位数字，写在引号里', 12),
  supervisionPhone: field.phone('监督电话'),
  townships: field.list('乡镇（街道）', townshipSchema),
});

/** Under what terms the data files may be used again. What a city does not say is not claimed. */
const dataLicenceSchema = field.group(
  '数据许可',
  {
    id: field.text('编号', 'SPDX 的编号，如 CC-BY-4.0', 40),
    title: field.text('名称', '知识共享 署名 4.0', 60),
    url: field.text('网址', '许可全文', 200),
  },
  '别人能怎么用下载的数据；不写就不声明',
);

export const citySchema = field.group('城市', {
  name: field.text('名称', undefined, 40),
  title: field.text('网站名称', '首页标题，如 本溪市村（社区）公开栏', 60),
  publicUrl: field.text('网址', '发布后的网址，以 https:// 开头，二维码里用它', 200),
  sample: field.flag('示例', '内容是编的，每页每张都标“示例”').optional(),
  publishedSince: field
    .date('正式公开日期', '从哪天起正式公开；以前的改动是准备，不查。写成 2026-12-01')
    .optional(),
  publishedBranch: field.text('公布的分支', 'git 里哪个分支一提交就发布，如 main', 100).optional(),
  allOrNothing: field
    .flag('一处有错全不换', '写 true：有一个村（社区）有错，全市都不换新的；不写：只留下有错的，别的照常公布')
    .optional(),
  dataLicence: dataLicenceSchema.optional(),
  ledgerInside: ledgerInsideField,
  hotline: field.phone('热线', '群众不满意时打的电话，如 12345'),
  disciplineHotline: field.phone('作风举报电话', '如 12388'),
  glossary: field
    .list(
      '本地的说法',
      field.group('一个词', {
        word: field.text('词', '群众看不懂的词', 20),
        explanation: field.text('意思', '一句大白话，不超过 40 个字', 40),
      }),
      '自带的词不用写；写了同一个词，就用这里的意思',
    )
    .optional(),
  counties: field.list('县（区）', countySchema),
  website: websiteSchema.optional(),
  changes: changesField,
});

export type Township = z.output<typeof townshipSchema>;
export type County = z.output<typeof countySchema>;
export type City = z.output<typeof citySchema>;

/** A township with the county it lies in; `undefined` when either is unknown. */
export function findTownship(
  city: City,
  countyId: string,
  townshipId: string,
): { county: County; township: Township } | undefined {
  const county = city.counties.find(({ id }) => id === countyId);
  const township = county?.townships.find(({ id }) => id === townshipId);
  return county && township ? { county, township } : undefined;
}
