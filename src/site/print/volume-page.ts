/** The page of an archive volume: a slip for whoever binds it, cover, contents, every item, and the closing table. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { mmFromPoints } from '../../paper/millimetres.ts';
import type { Fragment } from '../../paper/sheet/flow.ts';
import type { RunOnPiece } from '../../paper/sheet/run-on.ts';
import { declarations } from '../../paper/type/type-metrics.ts';
import { breakTitle } from '../../paper/type/title-lines.ts';
import { siteFrame, type SiteFrame } from '../frame.ts';
import { phrasesOf } from '../text/phrases.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePath, volumePath } from '../urls.ts';
import { ARCHIVE_STOCK, archivePages, ITEM_HEAD, itemMeta, SECTION_EM } from './archive-pages.ts';
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

/** An item, or what of it stands on one page. */
export interface VolumePiece {
  readonly disclosureId: string;
  /** Where it begins. */
  readonly head?: {
    /** 顺序号. */
    readonly number: number;
    readonly title: string;
    readonly meta: readonly string[];
    /** `已撤回　2026年3月25日`. */
    readonly mark?: string | undefined;
    /** 财务公开, where its section's part of the outline begins here. */
    readonly section?: string | undefined;
  };
  readonly fragments: readonly Fragment[];
}

export interface VolumePage {
  /** 页号. */
  readonly page: number;
  readonly pieces: readonly VolumePiece[];
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
  readonly pages: readonly VolumePage[];
  readonly situation: readonly string[];
}

/** An archive volume. Throws when there is nothing to bind. */
export function volumeView(id: VolumeId, siteContext: SiteContext): VolumeView {
  const { site, city } = siteContext;
  const path = volumePath(site.profile.id, volumeName(id));
  const context = { ...siteContext, paperPath: path };
  let cut: readonly (readonly RunOnPiece[])[] = [];
  const volume = planVolume(id, context, (disclosures) => {
    cut = archivePages(disclosures, context, (disclosure) => isFirstOf(disclosure, disclosures));
    return disclosures.map((_, index) => {
      const has = (pieces: readonly RunOnPiece[]): boolean =>
        pieces.some(({ document }) => document === index);
      return { firstPage: cut.findIndex(has) + 1, lastPage: cut.findLastIndex(has) + 1 };
    });
  });
  const pages = cut.map((pieces, index) => ({
    page: index + 1,
    pieces: pieces.map((piece) => volumePiece(piece, volume, context)),
  }));
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
    pages,
    situation: situation(volume, context),
  };
  const fragments = pages.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.fragments));
  const { bodyMinPt, titleMinPt } = ARCHIVE_STOCK;
  const style = [
    printPageStyle({
      path,
      columns: CONTENTS_COLUMNS,
      stocks: [],
      sheets: [{ stock: ARCHIVE_STOCK, bodyPt: bodyMinPt, titleMm: mmFromPoints(titleMinPt), fragments }],
      text: JSON.stringify(view),
    }),
    headRule(),
  ].join('\n');
  return { ...view, facts: { title, author: view.cover.fonds, sizes: a4Pages(sidesOf(view)) }, style };
}

/**
 * Pages of the file: the slip for whoever binds and the cover have blank backs; contents and items begin on a front, and
 * so does the closing table.
 */
function sidesOf({ contents, pages }: Pick<VolumeView, 'contents' | 'pages'>): number {
  const even = (count: number): number => count + (count % 2);
  return 2 + 2 + even(contents.length) + even(pages.length) + 1;
}

function isFirstOf(disclosure: Disclosure, all: readonly Disclosure[]): boolean {
  return all.find(({ section }) => section === disclosure.section) === disclosure;
}

function volumePiece(
  { document, isFirst, fragments }: RunOnPiece,
  { items }: Volume,
  context: SiteContext,
): VolumePiece {
  const item = items[document];
  if (!item) throw new RangeError(`no item ${document} in the volume`);
  const { disclosure, number } = item;
  const opens = items.find((one) => one.disclosure.section === disclosure.section) === item;
  return {
    disclosureId: disclosure.id,
    fragments,
    ...(isFirst && {
      head: {
        number,
        title: disclosure.content.title,
        meta: itemMeta(disclosure, context),
        mark: withdrawnMark(disclosure, context),
        section: opens ? context.words.sections[disclosure.section] : undefined,
      },
    }),
  };
}

/** What was counted with is what heads are set in. */
function headRule(): string {
  return `.v-volume{${declarations({ ...ITEM_HEAD, section: SECTION_EM }, (name) => (name.endsWith('eading') ? '' : 'em')).replaceAll('--', '--v-item-')}}`;
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
