/**
 * How a city's door, desk and chest signs, plaques, panels and clothing marks look: `content/signs.yaml`. All of it may be left out; a county
 * may have a style of its own in the same file, and what it leaves out is the city's.
 */
import { z } from 'zod';
import * as field from '../schema/fields.ts';
import { OFFICE_ITEMS } from './office-holders.ts';

/** Chromium prints no page longer than 200 inches. */
const LONGEST_MM = 5080;

function lengthMm(title: string, description = '单位：毫米', most = LONGEST_MM) {
  return z.number().min(1).max(most).meta({ title, description });
}

const size = {
  widthMm: lengthMm('宽').optional(),
  heightMm: lengthMm('高').optional(),
  nameDistanceMm: lengthMm(
    '看名字的距离',
    '站多远要看清名字，毫米；字高不小于它的二百分之一',
    100_000,
  ).optional(),
};
const textDistanceMm = lengthMm('看小字的距离', '站多远要看清小字，毫米', 20_000).optional();
const showsPhone = field.flag('写电话', '写负责人（本人）的工作电话').optional();
const colour = (title: string, description: string) => field.colour(title, description).optional();

const styleShape = {
  logo: field.text('标志字', '红条里竖着的几个字，如 为民服务', 8).optional(),
  colours: field
    .group('颜色', {
      band: colour('红条', '写成 "#a6151b"；上面的字是白的'),
      party: colour('党组织挂牌的字', '写成 "#a6151b"'),
      text: colour('其余的字', '写成 "#000000"'),
    })
    .optional(),
  door: field.group('门牌', { ...size, textDistanceMm, showsPhone }).optional(),
  desk: field
    .group('桌牌', {
      ...size,
      textDistanceMm,
      flapMm: lengthMm('折边', '上下两条折到里面去的，毫米').optional(),
    })
    .optional(),
  badge: field.group('胸牌', { ...size, textDistanceMm, showsPhone }).optional(),
  plaque: field.group('挂牌', size).optional(),
  panel: field.group('版块标牌', { ...size, textDistanceMm }).optional(),
  clothing: field.group('服装标识', { ...size, textDistanceMm }).optional(),
};

export const signStyleSchema = field.group('标牌样式', {
  ...styleShape,
  rosters: field
    .list(
      '谁有桌牌、胸牌',
      field.identifier('事项', '公开目录里的编号'),
      '除了负责人，还有哪些名单上的人',
      20,
    )
    .optional(),
  wearers: field
    .list(
      '谁的衣服上有标识',
      field.group('一种人', {
        item: field.identifier('事项', '公开目录里的编号，有几个人看它最新的名单'),
        name: field.text('叫什么', '网格员', 8),
        post: field.text('只算这个职务的', '名单上还有别的职务才写，如 网格员', 20).optional(),
        station: field.flag('服务站的代办员也算', 'site.yaml 服务站里写的代办员也做').optional(),
      }),
      '一种人一种标识，做几件照名单上有几个人',
      10,
    )
    .optional(),
  counties: field
    .list(
      '县（区）自己的样式',
      field.group('一个县（区）', {
        county: field.identifier('县（区）', 'city.yaml 里的编号'),
        ...styleShape,
      }),
      '只写不一样的',
    )
    .optional(),
});

export type SignStyleFile = z.output<typeof signStyleSchema>;

export interface SignSize {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly nameDistanceMm: number;
}

export interface TextSignSize extends SignSize {
  readonly textDistanceMm: number;
}

/** A style in which nothing is left open. */
export interface SignStyle {
  readonly logo?: string | undefined;
  readonly colours: { readonly band: string; readonly party: string; readonly text: string };
  readonly door: TextSignSize & { readonly showsPhone: boolean };
  readonly desk: TextSignSize & { readonly flapMm: number };
  readonly badge: TextSignSize & { readonly showsPhone: boolean };
  readonly plaque: SignSize;
  readonly panel: TextSignSize;
  readonly clothing: TextSignSize;
  /** Catalogue items whose newest rosters name who gets a desk sign and a badge. */
  readonly rosters: readonly string[];
  /** Whose clothes have a mark: what they are called, and whose newest rosters say how many they are. */
  readonly wearers: readonly Wearer[];
}

/** One sort of people with a mark on their clothes. */
export interface Wearer {
  readonly item: string;
  readonly name: string;
  /** Of a list with several posts only those who hold this one. */
  readonly post?: string | undefined;
  /** Whoever does errands at the station of `site.yaml` is one of them, too. */
  readonly station?: boolean | undefined;
}

/**
 * What holds where `signs.yaml` says nothing. Distances are those of a corridor, a counter, a
 * conversation and a street.
 */
const DEFAULT_STYLE: SignStyle = {
  colours: { band: '#a6151b', party: '#a6151b', text: '#000000' },
  door: { widthMm: 300, heightMm: 120, nameDistanceMm: 8000, textDistanceMm: 1500, showsPhone: true },
  desk: { widthMm: 200, heightMm: 100, flapMm: 42, nameDistanceMm: 4000, textDistanceMm: 1500 },
  badge: { widthMm: 90, heightMm: 55, nameDistanceMm: 2000, textDistanceMm: 700, showsPhone: false },
  plaque: { widthMm: 400, heightMm: 2400, nameDistanceMm: 20_000 },
  panel: { widthMm: 600, heightMm: 150, nameDistanceMm: 10_000, textDistanceMm: 3000 },
  clothing: { widthMm: 240, heightMm: 80, nameDistanceMm: 6000, textDistanceMm: 2500 },
  rosters: OFFICE_ITEMS,
  wearers: [
    { item: 'grid-staff', name: '网格员', post: '网格员' },
    { item: 'grid-staff', name: '网格长', post: '网格长' },
    { item: 'agency-service', name: '代办员', station: true },
  ],
};

/** The style of a county's signs; the city's without one. */
export function signStyleOf(file: SignStyleFile | undefined, countyId?: string): SignStyle {
  const own = file?.counties?.find(({ county }) => county === countyId);
  const logo = own?.logo ?? file?.logo;
  const over = <T extends object>(base: T, name: keyof typeof styleShape): T =>
    Object.assign({}, base, file?.[name], own?.[name]);
  return {
    logo,
    colours: over(DEFAULT_STYLE.colours, 'colours'),
    door: over(DEFAULT_STYLE.door, 'door'),
    desk: over(DEFAULT_STYLE.desk, 'desk'),
    badge: over(DEFAULT_STYLE.badge, 'badge'),
    plaque: over(DEFAULT_STYLE.plaque, 'plaque'),
    panel: over(DEFAULT_STYLE.panel, 'panel'),
    clothing: over(DEFAULT_STYLE.clothing, 'clothing'),
    rosters: file?.rosters ?? DEFAULT_STYLE.rosters,
    wearers: file?.wearers ?? DEFAULT_STYLE.wearers,
  };
}

/** A character can be read from 200 times its height. */
export function leastHeightMm(distanceMm: number): number {
  return distanceMm / 200;
}
