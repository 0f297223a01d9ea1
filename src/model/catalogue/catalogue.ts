/** 公开目录: what must be disclosed, by which sites, how often and by when. Law is data; this is its shape. */
import { z } from 'zod';
import type { CalendarDate } from '../values/calendar-date.ts';
import { changesField } from '../history/changes.ts';
import { dueSchema } from '../duties/due-rule.ts';
import * as field from '../schema/fields.ts';
import { FREQUENCIES, isPeriodic } from '../duties/frequency.ts';
import { KINDS, NIL_RETURN, type Kind } from '../kinds.ts';
import { basisSchema, lawSchema } from './legal-basis.ts';
import { SECTIONS } from '../disclosure/section.ts';
import { withTexts } from '../services/local-words.ts';
import type { ServiceMatter } from '../services/matter.ts';
import { timeLimit } from '../values/time-limit.ts';
import { inWordsOf, type SiteType } from '../words/vocabulary.ts';

/** 公开范围 (党务公开条例第八条; 农村集体经济组织法第十三条). Others than `public` are not for everybody to read. */
export const AUDIENCES = ['public', 'members', 'party', 'township'] as const;

export type Audience = (typeof AUDIENCES)[number];

/** How the web shows the names of private persons. */
export const NAME_DISPLAYS = ['shown', 'masked', 'none'] as const;

/** Who must have signed: those in charge, the supervision committee or its finance group, the accountant. */
export const SIGNERS = ['leader', 'supervision', 'accountant'] as const;

export type Signer = (typeof SIGNERS)[number];

/** 保管期限 (村级档案管理办法附表); 30 years where nothing is said. */
export const RETENTIONS = ['permanent', '30y', '10y'] as const;

export type Retention = (typeof RETENTIONS)[number];

/** All fields of an item but its id. */
const itemShape = {
  section: field.choice('版块', SECTIONS),
  title: field.text('事项名称'),
  sites: field.choice('适用', ['village', 'community', 'both'], '村、社区，还是都要'),
  frequency: field.choice('公开频率', FREQUENCIES),
  kinds: z
    .array(z.enum(KINDS))
    .min(1)
    .meta({ title: '可用文种', description: '这一事项可以用哪几种填写格式' }),
  required: field.flag('是否必须', '到期没有公布要记入台账').optional(),
  due: dueSchema.optional(),
  publicity: field
    .flag('看宣传栏', '这一期里宣传栏贴了新的，就算公布了；没写宣传栏的，要自己写一份')
    .optional(),
  trigger: field.text('什么时候公布', '有事才公布的，写出了什么事，如 会后', 60).optional(),
  posting: timeLimit('公示天数', '写“公示”时至少几天，头尾都算').optional(),
  result: timeLimit('结果公布', '公示结束、会议开完、工程完工后几天内公布结果').optional(),
  wallDays: field.days('张贴天数', '上墙至少保留几天').optional(),
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
  signatures: z.array(z.enum(SIGNERS)).min(1).optional().meta({
    title: '谁要签字',
    description: 'leader 负责人，supervision 监督委员会或民主理财小组，accountant 会计或报账员',
  }),
  retention: field
    .choice('保管期限', RETENTIONS, 'permanent 永久，30y 三十年，10y 十年。不写就是 30y')
    .optional(),
  words: z
    .array(z.string().trim().min(1))
    .optional()
    .meta({ title: '俗称', description: '村民平常怎么叫，供查找用' }),
  basis: field.list('依据', basisSchema, '法规和条款', 12).optional(),
};

const itemId = field.identifier('事项编号');

export const catalogueItemSchema = field.group('公开事项', { id: itemId, ...itemShape });

export const catalogueSchema = field.group('公开目录', {
  laws: field.list('法规、文件', lawSchema, '依据里用到的').optional(),
  items: field.list('事项', catalogueItemSchema),
  changes: changesField,
});

/** Fields of an item that a county or township may not set: where its files lie, and what it is. */
const { section: _section, title: _title, ...regionalShape } = itemShape;

const regionalItemSchema = field.group('本地规定的一项', {
  id: itemId,
  ...z.object(regionalShape).partial().shape,
});

/** What a county or township sets otherwise: only the fields that differ. */
export const regionalCatalogueSchema = field.group('本地公开目录', {
  laws: field.list('法规、文件', lawSchema, '本地依据里用到的').optional(),
  items: field.list('事项', regionalItemSchema),
  changes: changesField,
});

export type RegionalCatalogue = z.output<typeof regionalCatalogueSchema>;
export type RegionalItem = RegionalCatalogue['items'][number];

/** Where a rule comes from when it is not the city's: the file of a county or township. */
export interface RuleOrigin {
  /** Path from the content root. */
  readonly file: string;
  /** The county or township as people call it. */
  readonly region: string;
}

export type ItemField = keyof typeof itemShape;

/** An item as it holds for a site. */
export interface CatalogueItem extends z.output<typeof catalogueItemSchema> {
  /** Of each field that a county or township has set, which one. */
  readonly origins?: Readonly<Partial<Record<ItemField, RuleOrigin>>>;
}

export interface Catalogue extends z.output<typeof catalogueSchema> {
  readonly items: CatalogueItem[];
  /** What people come for, as it holds for the sites of a township; none where the city says nothing of it. */
  readonly services?: readonly ServiceMatter[];
  /** What held earlier, oldest first; none where nothing was changed. */
  readonly past?: readonly PastCatalogue[];
}

/** The items of a catalogue up to a day. */
export interface PastCatalogue {
  /** The day from which they held no more. */
  readonly until: CalendarDate;
  readonly items: CatalogueItem[];
}

/** The items that held on a day. */
export function itemsOn({ items, past = [] }: Catalogue, day: CalendarDate): readonly CatalogueItem[] {
  return past.find(({ until }) => day < until)?.items ?? items;
}

/** An item as it held on a day; as it is now where there was none. */
export function itemOn(catalogue: Catalogue, id: string, day: CalendarDate): CatalogueItem | undefined {
  const now = indexCatalogue(catalogue).get(id);
  return catalogue.past === undefined ? now : (itemsOn(catalogue, day).find((item) => item.id === id) ?? now);
}

/** Items by id. */
export function indexCatalogue(catalogue: Catalogue): ReadonlyMap<string, CatalogueItem> {
  const known = indexes.get(catalogue) ?? new Map(catalogue.items.map((item) => [item.id, item]));
  indexes.set(catalogue, known);
  return known;
}

const indexes = new WeakMap<Catalogue, ReadonlyMap<string, CatalogueItem>>();

const ofSiteType = new WeakMap<Catalogue, Partial<Record<SiteType, Catalogue>>>();

/** The catalogue as villages or communities read it: titles in their own words, and no law of the other's. */
export function catalogueFor(catalogue: Catalogue, type: SiteType): Catalogue {
  const known = ofSiteType.get(catalogue) ?? {};
  ofSiteType.set(catalogue, known);
  return (known[type] ??= inWordsAndLawOf(catalogue, type));
}

function inWordsAndLawOf(catalogue: Catalogue, type: SiteType): Catalogue {
  const foreign = new Set(
    (catalogue.laws ?? []).flatMap(({ id, sites = type }) => (sites === type ? [] : [id])),
  );
  const inWords = (items: readonly CatalogueItem[]): CatalogueItem[] =>
    items.map((item) => ({
      ...item,
      title: inWordsOf(item.title, type),
      ...(item.basis && { basis: item.basis.filter(({ law }) => !foreign.has(law)) }),
    }));
  return {
    ...catalogue,
    items: inWords(catalogue.items),
    ...(catalogue.services && {
      services: catalogue.services.map((matter) => withTexts(matter, (text) => inWordsOf(text, type))),
    }),
    ...(catalogue.past && {
      past: catalogue.past.map(({ until, items }) => ({ until, items: inWords(items) })),
    }),
  };
}

/** Whether an item exists for villages, communities or both. */
export function appliesTo(item: CatalogueItem, type: SiteType): boolean {
  return item.sites === 'both' || item.sites === type;
}

/** Whether an item may be written in a kind: its own, or `nil-return` for a period in which there was nothing. */
export function takesKind(item: CatalogueItem, kind: Kind): boolean {
  return item.kinds.includes(kind) || (kind === NIL_RETURN && isPeriodic(item));
}
