/**
 * 宣传: a policy, a law, something of science or culture, something of the party's life, that a village hangs on its
 * publicity board 宣传栏. One Markdown file in the site's folder `publicity/`.
 *
 * It is no disclosure: nobody has a duty to it, nobody can object to it, and it may be changed or taken away at any time
 * without a correction. So none of the rules of postings, signatures and history hold here; those of privacy do.
 */
import type { z } from 'zod';
import type { CalendarDate } from '../values/calendar-date.ts';
import { dateOrder } from '../values/date-order.ts';
import { exemptionSchema, photoSchema } from '../disclosure/disclosure-fields.ts';
import type { Finding } from '../schema/finding.ts';
import * as field from '../schema/fields.ts';
import { checkMarkup } from '../disclosure/markup-checks.ts';
import { PUBLICITY_TOPICS } from '../disclosure/section.ts';

export const publicitySchema = field.group('宣传内容', {
  topic: field.choice(
    '版块',
    PUBLICITY_TOPICS,
    'policy 惠民政策，law 法律法规，culture 科技文化，building 基层党建',
  ),
  title: field.text('标题', '一看就知道说什么，如 城乡居民医保2027年怎么缴', 60),
  publishedOn: field.date('上栏日期', '和文件名的日期一样'),
  until: field.date('挂到哪天', '过了这天自己撤下；长期有用的不写').optional(),
  source: field.text('出处', '谁发的政策、哪部法，如 市医疗保障局', 20),
  ask: field
    .group('问谁', { name: field.text('单位', undefined, 12), phone: field.phone('电话') })
    .meta({ title: '问谁', description: '不写就是村（社区）管这件事的人' })
    .optional(),
  photos: field.list('照片', photoSchema, undefined, 12).optional(),
  exemptions: field.list('豁免', exemptionSchema, '看着像个人信息、其实可以公开的', 20).optional(),
  body: field.longText('正文', '可以分段、列条目、画表格'),
});

export type PublicityContent = z.output<typeof publicitySchema>;

/** One file. `id` is its name without ending, unique within the site. */
export interface PublicityItem {
  readonly id: string;
  /** Path from the content root, with forward slashes. */
  readonly file: string;
  readonly content: PublicityContent;
}

/** Whether it may be seen on a day: from the day it goes up to the day it is good for. */
export function isUp({ content }: PublicityItem, asOf: CalendarDate): boolean {
  const { publishedOn, until } = content;
  return publishedOn <= asOf && (until === undefined || asOf <= until);
}

/** Newest first; on one day by id. */
export function compareNewestUp(a: PublicityItem, b: PublicityItem): number {
  if (a.content.publishedOn !== b.content.publishedOn)
    return a.content.publishedOn < b.content.publishedOn ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** What is not true in one file. `id` is its name. */
export function checkPublicity({ publishedOn, until, body }: PublicityContent, id: string): Finding[] {
  return [
    ...checkFileDate(publishedOn, id),
    ...(until !== undefined && until < publishedOn
      ? [dateOrder(['until'], `挂到 ${until}，早于上栏日期（${publishedOn}），一上栏就过期了。`)]
      : []),
    ...checkMarkup(body),
  ];
}

function checkFileDate(publishedOn: CalendarDate, id: string): Finding[] {
  const inName = id.slice(0, 10);
  if (inName === publishedOn) return [];
  return [
    {
      code: 'FILE_NAME_INVALID',
      path: ['publishedOn'],
      message: `上栏日期是 ${publishedOn}，文件名的日期是 ${inName}，对不上。`,
      hint: '写错的是哪个就改哪个。',
    },
  ];
}
