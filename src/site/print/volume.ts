/**
 * An archive volume 案卷: what a site disclosed in a year and keeps equally long, in order, with page numbers.
 *
 * One volume for each 保管期限, because a volume has one (GB/T 9705 文书档案案卷格式, 封面) and files are parted by year
 * and retention (DA/T 22 归档文件整理规则), which 村级档案管理办法 follows; its 附表 names 永久, 30年 and 10年.
 */
import { compareText } from '../../model/values/compare-text.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import type { Retention } from '../../model/catalogue/catalogue.ts';
import { isPublished, type Disclosure } from '../../model/disclosure/disclosure.ts';
import { SECTIONS } from '../../model/disclosure/section.ts';
import { mayHang } from '../../model/privacy/visibility.ts';
import type { SiteContext } from '../site-context.ts';

/** One volume of a site: of a year, what is kept equally long. */
export interface VolumeId {
  readonly year: number;
  readonly retention: Retention;
}

/** `2026-permanent`: in addresses and file names. */
export function volumeName({ year, retention }: VolumeId): string {
  return `${year}-${retention}`;
}

/** 页号: the first and last page of an item in its volume, from 1. Several items may share one. */
export interface ItemPages {
  readonly firstPage: number;
  readonly lastPage: number;
}

/** One item 件 of a volume. */
export interface VolumeItem extends ItemPages {
  readonly disclosure: Disclosure;
  /** 顺序号, from 1. */
  readonly number: number;
}

export interface Volume extends VolumeId {
  readonly items: readonly VolumeItem[];
  /** Belongs here but is not for everybody's eyes: named in the contents, kept elsewhere 另卷存. */
  readonly elsewhere: readonly Disclosure[];
  readonly pages: number;
  /** Days on which the first and the last of its items were published. */
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** What the catalogue leaves out is kept for 30 years. */
const USUAL_RETENTION: Retention = '30y';

/** Everything that belongs in a volume, by section and day. */
function volumeDisclosures({ year, retention }: VolumeId, context: SiteContext): Disclosure[] {
  const { site, items, asOf } = context;
  return site.disclosures
    .filter((disclosure) => isPublished(disclosure, asOf))
    .filter(({ content }) => content.publishedOn.startsWith(`${year}-`))
    .filter(({ content }) => (items.get(content.item)?.retention ?? USUAL_RETENTION) === retention)
    .sort(compareFiled);
}

function compareFiled(a: Disclosure, b: Disclosure): number {
  return (
    SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section) ||
    compareText(a.content.publishedOn, b.content.publishedOn) ||
    compareText(a.id, b.id)
  );
}

/** Whether everybody in the village may read it: the others are kept in volumes of their own. */
function isOpen({ content }: Disclosure, { items }: SiteContext): boolean {
  return mayHang(items.get(content.item));
}

/** Whether there is anything to bind. */
export function hasVolume(id: VolumeId, context: SiteContext): boolean {
  return volumeDisclosures(id, context).some((disclosure) => isOpen(disclosure, context));
}

/**
 * A volume with its numbers; `pagesOf` says where each item stands. Throws when there is nothing to bind: ask
 * `hasVolume` first.
 */
export function planVolume(
  id: VolumeId,
  context: SiteContext,
  pagesOf: (disclosures: readonly Disclosure[]) => readonly ItemPages[],
): Volume {
  const all = volumeDisclosures(id, context);
  const open = all.filter((disclosure) => isOpen(disclosure, context));
  const places = pagesOf(open);
  const items = open.map((disclosure, index): VolumeItem => {
    const place = places[index];
    if (!place) throw new RangeError(`no page for ${disclosure.id}`);
    return { disclosure, number: index + 1, ...place };
  });
  const pages = items.at(-1)?.lastPage ?? 0;
  const days = items.map(({ disclosure }) => disclosure.content.publishedOn).sort();
  const [from] = days;
  const until = days.at(-1);
  if (!from || !until) throw new RangeError(`nothing to bind in volume ${volumeName(id)}`);
  const elsewhere = all.filter((disclosure) => !isOpen(disclosure, context));
  return { ...id, items, elsewhere, pages, from, until };
}
