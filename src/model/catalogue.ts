/** 公开目录: what must be disclosed, by which sites, how often and by when. Law is data; this is its shape. */
import { z } from 'zod';
import * as field from './fields.ts';
import { KINDS } from './kinds.ts';
import { SECTIONS } from './section.ts';

export const FREQUENCIES = ['monthly', 'quarterly', 'semiannual', 'annual', 'event', 'permanent'] as const;

export type Frequency = (typeof FREQUENCIES)[number];

/** 公开范围 (党务公开条例第八条; 农村集体经济组织法第十三条). Others than `public` are not for everybody to read. */
export const AUDIENCES = ['public', 'members', 'party', 'township'] as const;

export type Audience = (typeof AUDIENCES)[number];

/** How the web shows the names of private persons (domain §5). */
export const NAME_DISPLAYS = ['shown', 'masked', 'none'] as const;

export const catalogueItemSchema = field.group('公开事项', {
  id: field.identifier('事项编号'),
  section: field.choice('版块', SECTIONS),
  title: field.text('事项名称'),
  sites: field.choice('适用', ['village', 'community', 'both'], '村、社区，还是都要'),
  frequency: field.choice('公开频率', FREQUENCIES),
  kinds: z
    .array(z.enum(KINDS))
    .min(1)
    .meta({ title: '可用文种', description: '这一事项可以用哪几种填写格式' }),
  dueDay: field.count('截止日', '周期结束后第几天之前公布；只用于按月、季、半年、年公开的事项').optional(),
  required: field.flag('是否必须', '到期没有公布要记入台账').optional(),
  postingDays: field.count('公示天数', '公示至少几天（日历日）').optional(),
  wallDays: field.count('张贴天数', '上墙至少保留几天').optional(),
  onWall: field.flag('长期上墙', '栏上长期保留最新一份').optional(),
  audience: field
    .choice(
      '公开范围',
      AUDIENCES,
      'public 所有人；members 集体经济组织成员；party 党员；township 乡镇（街道）。不写就是 public',
    )
    .optional(),
  names: field
    .choice(
      '网上姓名',
      NAME_DISPLAYS,
      '群众的姓名网上怎么登：shown 照登，masked 隐去中间的字，none 不许有姓名。不写就是 shown',
    )
    .optional(),
  words: z
    .array(z.string().trim().min(1))
    .optional()
    .meta({ title: '俗称', description: '村民平常怎么叫，供查找用' }),
  basis: field.text('依据', '法规、文件名称和条款', 300).optional(),
});

export const catalogueSchema = field.group('公开目录', {
  items: field.list('事项', catalogueItemSchema),
});

export type CatalogueItem = z.output<typeof catalogueItemSchema>;
export type Catalogue = z.output<typeof catalogueSchema>;

/** Items by id. */
export function indexCatalogue(catalogue: Catalogue): ReadonlyMap<string, CatalogueItem> {
  return new Map(catalogue.items.map((item) => [item.id, item]));
}

/** Whether an item exists for villages, communities or both. */
export function appliesTo(item: CatalogueItem, type: 'village' | 'community'): boolean {
  return item.sites === 'both' || item.sites === type;
}
