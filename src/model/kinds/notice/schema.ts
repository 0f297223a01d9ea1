import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';

/** Its text holds whatever the other kinds have fields for, and it has no figures to be proved. */
const { remarks: _remarks, contact: _contact, asPublished: _asPublished, ...noticeShape } = disclosureShape;

/** 公告、通知、公示 in words. In a `.md` file the text below the front matter is `body`. */
export const noticeSchema = z
  .strictObject({
    kind: z.literal('notice').meta({ title: '格式' }),
    ...noticeShape,
    validUntil: field.date('有效期至', '过了这天就不再挂在首页和栏上').optional(),
    body: field.longText('正文', '可以分段、列条目、画表格'),
  })
  .meta({ title: '公告、通知、公示' });

export type Notice = z.output<typeof noticeSchema>;
