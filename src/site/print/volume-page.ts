/** The page of an archive volume: a slip for whoever binds it, cover, contents, every item, and the closing table. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { mmFromPoints } from '../../paper/millimetres.ts';
import type { Pagination } from '../../paper/sheet/paginate.ts';
import { STANDARD_STOCK } from '../../paper/stocks.ts';
import { breakTitle } from '../../paper/type/title-lines.ts';
import { sheetView, type SheetView } from '../board/sheet-view.ts';
import { siteFrame, type SiteFrame } from '../frame.ts';
import { phrasesOf } from '../text/phrases.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePath, volumePath } from '../urls.ts';
import { archiveSheets } from './archive-sheets.ts';
import { a4Pages, type BookFacts } from './print-facts.ts';
import { printPageStyle } from './print-style.ts';
import { CONTENTS_COLUMNS, contentsPages, type ContentsRow } from './volume-contents.ts';
import {
  bindingSteps,
  categoryName,
  fondsName,
  RETENTION_WORDS,
  situation,
  span,
  volumeTitle,
  withdrawnMark,
} from './volume-words.ts';
import { planVolume, volumeName, type Volume, type VolumeId } from './volume.ts';

export interface VolumeSheet {
  readonly sheet: SheetView;
  /** 页号. */
  readonly page: number;
  /** 财务公开 */
  readonly section: string;
  /** 顺序号 of the item it belongs to. */
  readonly item: number;
  /** Whether its section's part of the outline begins here. */
  readonly opensSection: boolean;
  /** `已撤回　2026年3月25日`. */
  readonly mark?: string;
}

export interface VolumeCover {
  readonly fonds: string;
  readonly category: string;
  readonly titleLines: readonly string[];
  readonly span: string;
  readonly year: string;
  readonly retention: string;
  readonly items: number;
  readonly pages: number;
}

export interface VolumeView {
  readonly frame: SiteFrame;
  readonly style: string;
  readonly facts: BookFacts;
  /** `谢家崴子村2026年党务村务财务公开材料（永久）`: title of the PDF. */
  readonly title: string;
  readonly isSample: boolean;
  readonly steps: readonly string[];
  readonly cover: VolumeCover;
  readonly contents: readonly (readonly ContentsRow[])[];
  readonly sheets: readonly VolumeSheet[];
  readonly situation: readonly string[];
}

/** An archive volume. Throws when there is nothing to bind. */
export function volumeView(id: VolumeId, siteContext: SiteContext): VolumeView {
  const { site, city } = siteContext;
  const path = volumePath(site.profile.id, volumeName(id));
  const context = { ...siteContext, paperPath: path };
  const cut = cutOnce(context);
  const volume = planVolume(id, context, (disclosure) => cut(disclosure).sheets.length);
  const sheets = volumeSheets(volume, { context, cut });
  const title = `${volumeTitle(id, context)}（${RETENTION_WORDS[id.retention]}）`;
  const view: Omit<VolumeView, 'style' | 'facts'> = {
    frame: siteFrame(context, {
      path,
      title,
      description: `${title}，打印存档用。`,
      crumbs: [{ text: '首页', path: sitePath(site.profile.id) }],
      isIndexed: false,
    }),
    title,
    isSample: city.sample === true,
    steps: bindingSteps(volume, context),
    cover: coverOf(volume, context),
    contents: contentsPages(volume, context),
    sheets,
    situation: situation(volume, context),
  };
  const style = printPageStyle({
    path,
    columns: CONTENTS_COLUMNS,
    stocks: [STANDARD_STOCK.A4],
    sheets: sheets.map(({ sheet }) => sheet),
    text: JSON.stringify(view),
  });
  // A slip for whoever binds, and the cover; contents; items; the closing table.
  const sizes = a4Pages(2 + view.contents.length + sheets.length + 1);
  return { ...view, facts: { title, author: view.cover.fonds, sizes }, style };
}

type Cut = (disclosure: Disclosure) => Pagination;

/** Its sheets are asked for when pages are numbered, and again when they are drawn. */
function cutOnce(context: SiteContext): Cut {
  const known = new Map<Disclosure, Pagination>();
  return (disclosure) => {
    const pagination = known.get(disclosure) ?? archiveSheets(disclosure, context);
    known.set(disclosure, pagination);
    return pagination;
  };
}

function volumeSheets(
  { items }: Volume,
  { context, cut }: { context: SiteContext; cut: Cut },
): VolumeSheet[] {
  const firstOf = new Map(items.toReversed().map((item) => [item.disclosure.section, item]));
  return items.flatMap((item): VolumeSheet[] => {
    const { disclosure, number, firstPage } = item;
    const section = context.words.sections[disclosure.section];
    const mark = withdrawnMark(disclosure, context);
    return cut(disclosure).sheets.map((plan, index): VolumeSheet => ({
      sheet: sheetView(disclosure, plan, { context, id: `sheet-${firstPage + index}` }),
      page: firstPage + index,
      section,
      item: number,
      opensSection: index === 0 && firstOf.get(disclosure.section) === item,
      ...(mark && { mark }),
    }));
  });
}

/** 一号; a title that is longer than the cover is wide stands on two lines. */
const COVER_TITLE_PT = 26;
const COVER_WIDTH_MM = 160;

function coverOf(volume: Volume, context: SiteContext): VolumeCover {
  const { site } = context;
  const phrases = phrasesOf(volumeTitle(volume, context), [site.profile.name]);
  return {
    fonds: fondsName(context),
    category: categoryName(context),
    titleLines: breakTitle(phrases, COVER_WIDTH_MM / mmFromPoints(COVER_TITLE_PT)),
    span: span(volume),
    year: String(volume.year),
    retention: RETENTION_WORDS[volume.retention],
    items: volume.items.length,
    pages: volume.pages,
  };
}
