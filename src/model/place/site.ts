/** A site: one village or community, the unit of content, building, search and paper. `site.yaml`. */
import type { z } from 'zod';
import type { CalendarDate } from '../values/calendar-date.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { County, Township } from './city.ts';
import { closedBy, closingSchema, type Succession } from './closing.ts';
import type { Disclosure } from '../disclosure/disclosure.ts';
import { changesField, contentOn, countedDay, dayOverTime } from '../history/changes.ts';
import * as field from '../schema/fields.ts';
import { premisesSchema, roomSchema } from './premises.ts';
import type { PublicityItem } from './publicity.ts';
import type { LevelsAbove } from './region.ts';
import type { SiteInspection } from './inspection.ts';
import type { Rectification } from './rectification.ts';
import { stationSchema } from './station.ts';
import type { Standards } from './standards.ts';

export const officerSchema = field.group('负责人', {
  name: field.text('姓名', undefined, 20),
  post: field.text('职务', '党支部书记、村委会主任', 60),
  phone: field.phone('工作电话').optional(),
  helpsWith: field.text('管什么', '村民遇到什么事找他，如 低保、医保、养老', 60).optional(),
});

export const contactSchema = field.group('联系方式', {
  name: field.text('单位', '村务监督委员会', 40),
  person: field.text('联系人', undefined, 20),
  phone: field.phone('电话'),
});

export const siteSchema = field.group('村（社区）', {
  id: field.identifier('编号', '和文件夹同名，用在网址里，全市不重复'),
  name: field.text('名称', '谢家崴子村', 40),
  type: field.choice('类型', ['village', 'community'], '村写 village，社区写 community'),
  documentPrefix: field.text('文号简称', '文号开头的几个字，如 谢村', 10),
  address: field.text('地址', '村部或服务站在哪', 100),
  officeHours: field.text('办公时间', undefined, 60),
  since: field.date('开始日期', '从哪天起在本网公开，之前的不算逾期'),
  facts: field.list(
    '基本情况',
    field.group('一项', { label: field.text('名目', undefined, 20), value: field.text('数', undefined, 40) }),
    '户数、人口、面积等，首页显示',
    12,
  ),
  issuers: field.group('落款单位', {
    party: field.text('党组织', '中共谢家崴子村支部委员会', 60),
    committee: field.text('村（居）委会', '谢家崴子村村民委员会', 60),
    collective: field.text('集体经济组织', '谢家崴子村股份经济合作社', 60).optional(),
  }),
  officers: field.list('负责人', officerSchema, '首页“有事找谁”显示，公开工作电话', 20),
  supervision: contactSchema.meta({ title: '监督委员会', description: '对公示有意见找谁' }),
  board: field.identifier('公开栏', 'boards 文件夹里的编号'),
  boardPlace: field.text('公开栏位置', '村部院门东侧', 60),
  publicityBoard: field.identifier('宣传栏', '宣传栏在 boards 文件夹里的编号，没有宣传栏就不写').optional(),
  publicityPlace: field.text('宣传栏位置', '文化广场北侧', 60).optional(),
  publicityBoardSince: field
    .date('宣传栏哪天起有', '后来才立的写；市县统一发的，从这天起贴得上去才算')
    .optional(),
  repliesWithinDays: field.days('答复天数', '收到意见几天内答复'),
  rooms: field.list('房间', roomSchema, '门牌照它做；“一场五室一站”“一站六室”够不够也看它', 40).optional(),
  plaques: field
    .list(
      '门外挂的',
      field.text('一块', '谢家崴子村村民委员会', 40),
      '门外现在挂着哪些牌子和标识；多挂的，检查会说',
      20,
    )
    .optional(),
  premises: premisesSchema.optional(),
  station: stationSchema
    .meta({ title: '服务站', description: '群众来办事的那一间，谁代办；办事页上显示' })
    .optional(),
  closed: closingSchema
    .meta({ title: '撤并', description: '村（社区）撤了或者并了才写；页面和存档都留着' })
    .optional(),
  changes: changesField,
});

export type SiteProfile = z.output<typeof siteSchema>;

/** How many households a site has, as its 基本情况 say: `户数: 2,386户`. */
export function householdsOf({ facts }: Pick<SiteProfile, 'facts'>): number | undefined {
  const written = facts.find(({ label }) => label === '户数')?.value.replaceAll(',', '');
  const number = /^(\d+)户?$/.exec(written ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
}

/** The first day of a site as it counts: once it had come, no later one takes its place. */
export function countedSince(profile: SiteProfile): CalendarDate {
  return countedDay(dayOverTime(siteSchema, profile, 'since')) ?? profile.since;
}

/** Within how many days a site wanted to answer what was asked on a day. */
export function repliesWithinOn(profile: SiteProfile, day: CalendarDate): number {
  return contentOn(siteSchema, profile, day).repliesWithinDays;
}

/** Whether what falls due on a day is owed no more: the site was closed by what held on that day. */
export function wasClosedOn(profile: SiteProfile, day: CalendarDate): boolean {
  return closedBy(contentOn(siteSchema, profile, day), day) !== undefined;
}

/** What a site was on a day. */
export function siteTypeOn(profile: SiteProfile, day: CalendarDate): SiteProfile['type'] {
  return contentOn(siteSchema, profile, day).type;
}

/** A site with where it lies and what it has disclosed: all that its pages, board and search are made from. */
export interface Site {
  readonly profile: SiteProfile;
  readonly county: County;
  readonly township: Township;
  /** What it has to do with sites that are closed; nothing when absent. */
  readonly succession?: Succession | undefined;
  /** What the levels above say of themselves. */
  readonly above?: LevelsAbove;
  /** As it holds here, with what the county and the township set otherwise. */
  readonly catalogue: Catalogue;
  /** What the city asks of its base: for its type and its county, of any day. */
  readonly standards: Standards;
  /** Newest first. */
  readonly disclosures: readonly Disclosure[];
  /** What inspections found here, newest first; none where nobody was here. */
  readonly inspected?: readonly SiteInspection[];
  /** 整改通知 of the township or county, newest first. */
  readonly rectifications: readonly Rectification[];
  /** 宣传 of any time, newest first. */
  readonly publicity: readonly PublicityItem[];
}
