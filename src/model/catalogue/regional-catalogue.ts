/**
 * 本地规定: what a county or township sets otherwise than the city, merged field by field. A group like `due` is one
 * value: whoever sets it sets it whole. Each field set keeps its origin, so that messages can say whose rule it is.
 */
import { addDays, type CalendarDate } from '../values/calendar-date.ts';
import {
  AUDIENCES,
  NAME_DISPLAYS,
  catalogueSchema,
  regionalCatalogueSchema,
  type Catalogue,
  type CatalogueItem,
  type ItemField,
  type RegionalCatalogue,
  type RegionalItem,
  type RuleOrigin,
} from './catalogue.ts';
import { changeDays, checkChanges, contentOn } from '../history/changes.ts';
import type { Finding } from '../schema/finding.ts';
import { findNearest } from '../values/nearest.ts';
import { formatLimit } from '../values/time-limit.ts';

/** A regional catalogue with whose it is. */
export interface RegionalLayer {
  readonly origin: RuleOrigin;
  readonly catalogue: RegionalCatalogue;
}

/** A catalogue with what regions set otherwise, the widest region first: the later layer wins. */
export function withRegions(catalogue: Catalogue, layers: readonly RegionalLayer[]): Catalogue {
  return layers.reduce(withRegion, catalogue);
}

/** The same with what held earlier, by the changes that each of them tells of. */
export function withPast(base: Catalogue, layers: readonly RegionalLayer[] = []): Catalogue {
  const days = new Set([base, ...layers.map(({ catalogue }) => catalogue)].flatMap(changeDays));
  const now = withRegions(base, layers);
  if (days.size === 0) return now;
  const itemsBefore = (until: CalendarDate): CatalogueItem[] => {
    const day = addDays(until, -1);
    const then = layers.map(({ origin, catalogue }) => ({
      origin,
      catalogue: contentOn(regionalCatalogueSchema, catalogue, day),
    }));
    return withRegions(contentOn<Catalogue>(catalogueSchema, base, day), then).items;
  };
  return { ...now, past: [...days].sort().map((until) => ({ until, items: itemsBefore(until) })) };
}

function withRegion(
  catalogue: Catalogue,
  { origin, catalogue: { laws = [], items } }: RegionalLayer,
): Catalogue {
  const changes = new Map(items.map((item) => [item.id, item]));
  return {
    ...catalogue,
    laws: [...(catalogue.laws ?? []), ...laws],
    items: catalogue.items.map((item) => {
      const change = changes.get(item.id);
      return change ? withChange(item, change, origin) : item;
    }),
  };
}

function withChange(item: CatalogueItem, { id, ...fields }: RegionalItem, origin: RuleOrigin): CatalogueItem {
  const origins = Object.fromEntries(Object.keys(fields).map((key) => [key, origin]));
  return { ...item, ...fields, id, origins: { ...item.origins, ...origins } } as CatalogueItem;
}

/** `（本溪县的规定）` after a rule that a region has set; empty after the city's own. */
export function originWords(item: CatalogueItem | undefined, key: ItemField): string {
  const origin = item?.origins?.[key];
  return origin ? `（${origin.region}的规定）` : '';
}

/**
 * What is not true in a regional catalogue against the one it changes: items it does not know, names laid open, a posting
 * made shorter.
 */
export function checkRegion(catalogue: RegionalCatalogue, base: Catalogue): Finding[] {
  const { items } = catalogue;
  const known = new Map(base.items.map((item) => [item.id, item]));
  const told = checkChanges(regionalCatalogueSchema, catalogue);
  const found = items.flatMap((change, index): Finding[] => {
    const item = known.get(change.id);
    return item
      ? [...checkOpenness(change, item, index), ...checkPostingDays(change, item, index)]
      : [itemUnknown(change.id, index, known)];
  });
  return [...told, ...found];
}

function itemUnknown(id: string, index: number, known: ReadonlyMap<string, CatalogueItem>): Finding {
  const nearest = known.get(findNearest(id, known.keys()) ?? '');
  return {
    code: 'ITEM_UNKNOWN',
    path: ['items', index, 'id'],
    message: `全市的公开目录里没有编号是“${id}”的事项，这里只能改已有的。`,
    hint: nearest
      ? `是不是“${nearest.id}”（${nearest.title}）？`
      : '请到 catalogue.yaml 里找这件事的编号（id）；要新加事项，请加在 catalogue.yaml 里。',
  };
}

/** Regions may protect more than the city and never less (个人信息保护法第六条: the least that serves the purpose). */
function checkOpenness(change: RegionalItem, item: CatalogueItem, index: number): Finding[] {
  return [
    ...laidOpen(NAME_DISPLAYS, change.names, item.names).map((was) => ({
      key: 'names',
      name: '网上姓名',
      was,
    })),
    ...laidOpen(AUDIENCES, change.audience, item.audience).map((was) => ({
      key: 'audience',
      name: '公开范围',
      was,
    })),
  ].map(({ key, name, was }) => ({
    code: 'VALUE_NOT_ALLOWED' as const,
    path: ['items', index, key],
    message: `“${item.title}”的「${name}」全市是 ${was}，县（区）、乡镇（街道）只能更严，不能更宽。`,
    hint: `请删掉 ${key} 这一行，或改得更严。`,
  }));
}

/**
 * The days of a posting stand in laws or in the city's rules, so a region may only add to them. So many working days are
 * never fewer days than so many days of the calendar; where the city counts working days, the region has to as well.
 */
function checkPostingDays(change: RegionalItem, { title, posting }: CatalogueItem, index: number): Finding[] {
  if (!change.posting || !posting) return [];
  const isLooser = posting.count === 'working' && change.posting.count !== 'working';
  if (change.posting.days >= posting.days && !isLooser) return [];
  return [
    {
      code: 'VALUE_NOT_ALLOWED',
      path: ['items', index, 'posting'],
      message: `“${title}”全市至少公示 ${formatLimit(posting)}，这里写的是 ${formatLimit(change.posting)}，县（区）、乡镇（街道）只能延长，不能缩短。`,
      hint: '请删掉 posting 这一行，或写长一些；全市按工作日算的，这里也按工作日算。',
    },
  ];
}

/** The value that a change would weaken, in a list from open to strict. */
function laidOpen<T extends string>(scale: readonly T[], change: T | undefined, was: T | undefined): T[] {
  const current = was ?? scale[0];
  if (change === undefined || current === undefined) return [];
  return scale.indexOf(change) < scale.indexOf(current) ? [current] : [];
}
