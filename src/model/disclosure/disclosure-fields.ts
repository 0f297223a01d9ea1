/** The fields every disclosure has, whatever its kind. */
import type { z } from 'zod';
import * as field from '../schema/fields.ts';
import type { Section } from './section.ts';
import type { WithWritten } from '../values/written.ts';

/** 文种. Only 公示 has a posting period in which people may object. */
export const DOCUMENT_TYPES = ['公示', '公布', '公告', '通知'] as const;

export const postingSchema = field.group('公示期', {
  from: field.date('开始'),
  until: field.date('截止', '公示最后一天'),
  to: field.text('受理单位', '有意见找谁，如 村务监督委员会', 40),
  phone: field.phone('受理电话'),
});

export const approvalSchema = field.group('审核', {
  role: field.text('身份', '民主理财小组组长', 40),
  name: field.text('姓名', undefined, 20),
  action: field.choice('做了什么', ['提出', '审核', '审批', '签字']),
  on: field.date('日期'),
});

export const correctionSchema = field.group('更正', {
  on: field.date('更正日期'),
  what: field.text('改了什么', '路灯维修金额写错', 200),
  before: field.text('原来写的', undefined, 200).optional(),
  after: field.text('改成', undefined, 200).optional(),
  why: field.text('为什么', undefined, 200),
  by: field.text('谁更正', '村会计，监委会核对', 60),
});

export const withdrawalSchema = field.group('撤回', {
  on: field.date('撤回日期'),
  why: field.text('原因', undefined, 300),
  by: field.text('谁决定', undefined, 60),
});

/** The name of a file in the site's `photos/`: forms offer those that are there. */
function photoFile(title: string, description: string) {
  return field.text(title, description, 120).meta({ title, description, names: 'photo' });
}

export const photoSchema = field.group('照片', {
  file: photoFile('文件', '本村 photos 文件夹里的文件名'),
  caption: field.text('说明', '照片里是什么，看不见的人也要能懂', 80),
});

/** 张贴凭证: proof that it hung on the board, and how long. */
export const postedSchema = field.group('张贴', {
  on: field.date('上墙日期'),
  until: field.date('取下日期', '还挂着就不写').optional(),
  far: photoFile('远景照片', '看得见整块公开栏，本村 photos 文件夹里的文件名'),
  near: photoFile('近景照片', '看得清这一张，本村 photos 文件夹里的文件名'),
});

/** 隐私清除: personal data that was taken out after publication, which no correction may quote. */
export const purgeSchema = field.group('隐私清除', {
  on: field.date('清除日期'),
  what: field.text('清除了什么', '只说是哪一类，如 一名村民的电话；不要把内容再写一遍', 100),
  by: field.text('谁清除', undefined, 60),
});

/** Why something that looks like private data is not. */
export const exemptionSchema = field.group('豁免', {
  text: field.text('原文', '被当成个人信息的那几个字，照抄', 120),
  why: field.text('为什么可以公开', '村集体对公账户', 120),
  by: field.text('谁同意', undefined, 60),
});

/** A figure that stands as another paper has it, although the others do not come to it, or come to it in other words. */
export const asPublishedSchema = field.group('一个数', {
  field: field.text('哪个数', '从外到里写，用点隔开：totals.amount；名单第 3 行的金额写 rows.3.amount', 80),
  text: field.text('原文件怎么写', '和上面写的不是一个写法的才写，如 102.41万元', 60).optional(),
  why: field.text('为什么', '各户分别四舍五入，县里按元下达', 120),
});

/** Whom to ask about it: an office, not whoever it is about. */
export const contactSchema = field.group('联系方式', {
  name: field.text('联系人', '办事的干部或单位', 40).optional(),
  phone: field.phone('电话').optional(),
  place: field.text('地点', '村部一楼、镇政府二楼农经站', 60).optional(),
  hours: field.text('时间', '工作日 8:30—16:30', 60).optional(),
});

export const disclosureShape = {
  item: field.identifier('公开事项', '公开目录里的编号'),
  title: field.text('标题', '全称＋期间＋事项＋文种', 90),
  type: field.choice('文种', DOCUMENT_TYPES, '公示有起止日、可以提意见；公布是办完了告诉大家'),
  number: field.text('文号', '谢村财公〔2026〕9号', 40).optional(),
  period: field.period('所属期间').optional(),
  follows: field
    .text(
      '接着哪一份',
      '这份是前面哪一份的结果或续篇，写那份的文件名，不带结尾，如 2026-09-22-west-road',
      120,
    )
    .optional(),
  publishedOn: field.date('公布日期'),
  issuer: field.text('落款单位', undefined, 60),
  posting: postingSchema.optional(),
  remarks: field
    .longText('其他说明', '格子里放不下的话都写这里：缘由、依据、办法、要求，可以分段、列条目', 6_000)
    .optional(),
  contact: contactSchema.optional(),
  asPublished: field
    .list('照原文件的数', asPublishedSchema, '照上级文件抄的数和这里算的差一点、又不能改的才写', 30)
    .optional(),
  approvals: field.list('审核', approvalSchema, '谁审核、谁签字', 12).optional(),
  corrections: field.list('更正', correctionSchema, '公布后改过什么', 20).optional(),
  withdrawal: withdrawalSchema.optional(),
  photos: field.list('照片', photoSchema, undefined, 24).optional(),
  posted: postedSchema.optional(),
  purges: field.list('隐私清除', purgeSchema, '公布后因为隐私拿掉了什么', 20).optional(),
  exemptions: field.list('豁免', exemptionSchema, '看着像个人信息、其实可以公开的', 20).optional(),
};

export type Posting = z.output<typeof postingSchema>;
export type Correction = z.output<typeof correctionSchema>;
export type Posted = z.output<typeof postedSchema>;
export type AsPublished = z.output<typeof asPublishedSchema>;
export type Purge = z.output<typeof purgeSchema>;
export type Exemption = z.output<typeof exemptionSchema>;

/** What is true of the content of every disclosure, whatever its kind. */
export type CommonContent = WithWritten<
  z.output<z.ZodObject<typeof disclosureShape>> & { readonly kind: string }
>;

/** One file of disclosure: its content and where it stands. `id` is unique within the site and permanent. */
export interface FileOf<T extends CommonContent = CommonContent> {
  /** File name without ending, e.g. `2026-10-09-september-accounts`. */
  readonly id: string;
  readonly section: Section;
  /** Path from the content root, with forward slashes. */
  readonly file: string;
  readonly content: T;
}
