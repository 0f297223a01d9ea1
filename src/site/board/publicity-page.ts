/** What the page of a publicity board shows: the board as it should hang now, and every text to be read on a phone. */
import type { BoardStandard } from '../../model/place/board-standard.ts';
import { formatDate } from '../../model/values/calendar-date.ts';
import { isUp, type PublicityItem } from '../../model/place/publicity.ts';
import { PUBLICITY_TOPICS, TOPIC_TITLES } from '../../model/disclosure/section.ts';
import { inWordsOf } from '../../model/words/vocabulary.ts';
import { boardOf, type Board } from '../../paper/board/board.ts';
import { hangPublicity, type PublicityPlan } from '../../paper/hang/hang-publicity.ts';
import type { Pagination } from '../../paper/sheet/paginate.ts';
import type { Stock } from '../../paper/stocks.ts';
import { siteFrame, type SiteFrame } from '../frame.ts';
import { phoneLink, type Link, type PhoneLink } from '../links.ts';
import { photoView, type PhotoView } from '../pages/photo-view.ts';
import type { BoardFacts } from '../print/print-facts.ts';
import { qrCode } from '../qr.ts';
import type { SiteContext } from '../site-context.ts';
import {
  boardDrawingPath,
  publicHref,
  publicityAnchor,
  publicityFilePath,
  publicityPath,
  relativeHref,
  sitePath,
} from '../urls.ts';
import { boardPlace, panelNote, panelTitle, plateText, type StripView } from './board-furniture.ts';
import type { BoardFace } from './panel-view.ts';
import type { FillerView, PanelView } from './panel-view.ts';
import { boardFacts } from './board-facts.ts';
import { boardStyle } from './board-style.ts';
import { askedAbout, paginatePublicity, publicitySheet } from './publicity-sheet.ts';

export interface PublicityEntry {
  /** Its anchor in the page. */
  readonly id: string;
  readonly topic: string;
  readonly title: string;
  /** `2026年10月8日起，挂到2026年12月31日` */
  readonly days: string;
  readonly source: string;
  /** Whose it is when it is not the site's own: `本溪市统一发的`. */
  readonly sharedBy?: string;
  readonly ask: PhoneLink;
  readonly markdown: string;
  readonly photos: readonly PhotoView[];
  /** Slots its sheets hang in; none when there was no room on the board. */
  readonly slots: readonly { readonly id: string; readonly label: string }[];
}

export interface PublicityView {
  readonly frame: SiteFrame;
  /** By topic, each newest first. */
  readonly entries: readonly PublicityEntry[];
  readonly files: readonly Link[];
  /** Absent where a site has no such board: then its texts are read on the page. */
  readonly wall?: PublicityWall;
}

/** The board as it should hang now. */
export interface PublicityWall {
  readonly style: string;
  readonly facts: BoardFacts;
  readonly boardTitle: string;
  readonly place: string;
  readonly drawingHref: string;
  readonly face: BoardFace;
}

/** The publicity page of a site, with its board where it has one. */
export function publicityView(context: SiteContext, standard?: BoardStandard): PublicityView {
  const { site, asOf, hasPosters } = context;
  const { profile } = site;
  // Of a place that is no more nothing hangs.
  const items = context.closed ? [] : site.publicity.filter((item) => isUp(item, asOf));
  const wall = standard && wallView(boardOf(standard), items, context);
  return {
    frame: siteFrame(context, {
      path: publicityPath(profile.id),
      title: `宣传栏 · ${profile.name}`,
      description: `${profile.name}宣传栏：惠民政策、法律法规、科技文化、基层党建。`,
      crumbs: [{ text: '首页', path: sitePath(profile.id) }],
    }),
    entries: entriesOf(items, { context, panels: wall?.face.panels }),
    files: hasPosters && wall ? fileLinks(profile.id) : [],
    ...(wall && { wall }),
  };
}

function wallView(board: Board, items: readonly PublicityItem[], context: SiteContext): PublicityWall {
  const { site } = context;
  const { profile } = site;
  const path = publicityPath(profile.id);
  const sheetsOf = paginator(context);
  const plan = hangPublicity(board, items, (item, stock) => {
    const { fits, sheets } = sheetsOf(item, stock);
    return fits ? sheets.length : undefined;
  });
  const heading = `${profile.name}宣传栏`;
  const panels = drawPanels(plan, { context, sheetsOf });
  const sheets = panels.flatMap(({ slots }) => slots.flatMap(({ sheet }) => sheet ?? []));
  const plate = plateText(context, board);
  const view: Omit<PublicityWall, 'style' | 'facts'> = {
    boardTitle: inWordsOf(board.title, profile.type),
    place: profile.publicityPlace ?? profile.boardPlace,
    drawingHref: relativeHref(path, boardDrawingPath(board.id)),
    face: {
      boardId: board.id,
      place: boardPlace(context),
      heading,
      motto: '及时更新',
      panels,
      poster: [],
      strip: publicityStrip(items, context),
      plate,
    },
  };
  const text = JSON.stringify([view, items]);
  const style = boardStyle(board, { sheets, path, heading, plates: plate, text });
  return { ...view, style, facts: boardFacts(board, view.face) };
}

type SheetsOf = (item: PublicityItem, stock: Stock) => Pagination;

/** Cuts each item at most once a stock. */
function paginator(context: SiteContext): SheetsOf {
  const known = new Map<string, Pagination>();
  return (item, stock) => {
    const key = `${stock.id} ${item.id}`;
    const pagination = known.get(key) ?? paginatePublicity(item, context, stock);
    known.set(key, pagination);
    return pagination;
  };
}

function drawPanels(
  { panels }: PublicityPlan,
  { context, sheetsOf }: { readonly context: SiteContext; readonly sheetsOf: SheetsOf },
): PanelView[] {
  const { site, city } = context;
  const href = publicHref(city.publicUrl, publicityPath(site.profile.id));
  const filler: FillerView = {
    text: '这里现在没有贴东西',
    more: { text: '扫码看宣传栏全部内容', qr: qrCode(href) },
  };
  let number = 0;
  return panels.map(({ panel, hangings }) => ({
    section: panel.section,
    title: panelTitle(panel.section, context),
    note: panelNote(panel.section, context),
    plates: panel.plates,
    slots: hangings.map(({ slot, item, sheet }) => {
      number++;
      const plan = item && sheetsOf(item, slot.stock).sheets[sheet - 1];
      return {
        id: `slot-${number}`,
        label: slot.id,
        stock: slot.stock,
        ...(item && plan
          ? { sheet: publicitySheet(item, plan, { context, id: `sheet-${number}` }) }
          : { filler }),
      };
    }),
  }));
}

function publicityStrip(items: readonly PublicityItem[], context: SiteContext): StripView {
  const { site, city, words } = context;
  const { profile } = site;
  const officer = profile.officers.find(({ phone }) => phone !== undefined);
  const [newest] = items;
  return {
    phones: [
      {
        label: `想问清楚，打${words.office}电话`,
        phone: officer?.phone ?? profile.supervision.phone,
      },
    ],
    updated: formatDate(newest?.content.publishedOn ?? profile.since),
    replies: '政策以发文单位的解释为准',
    scan: '扫码看全文',
    qr: qrCode(publicHref(city.publicUrl, publicityPath(profile.id))),
  };
}

function entriesOf(
  items: readonly PublicityItem[],
  {
    context,
    panels = [],
  }: { readonly context: SiteContext; readonly panels: readonly PanelView[] | undefined },
): PublicityEntry[] {
  const slots = panels.flatMap((panel) => panel.slots);
  const siteId = context.site.profile.id;
  const page = { siteId, from: publicityPath(siteId), sizes: context.photos };
  return PUBLICITY_TOPICS.flatMap((topic) => items.filter(({ content }) => content.topic === topic)).map(
    ({ id, content, sharedBy }) => {
      const { topic, title, publishedOn, until, source, body, photos = [] } = content;
      const asked = askedAbout(content, context);
      return {
        id: publicityAnchor(id),
        topic: TOPIC_TITLES[topic],
        title,
        days: `${formatDate(publishedOn)}起${until ? `，挂到${formatDate(until)}` : ''}`,
        source,
        ...(sharedBy !== undefined && { sharedBy: `${sharedBy}统一发的` }),
        ask: phoneLink(asked.name, asked.phone),
        markdown: body,
        photos: photos.map((photo) => photoView(photo, page)),
        slots: slots
          .filter(({ sheet }) => sheet?.disclosureId === id)
          .map(({ id: slot, label }) => ({ id: slot, label })),
      };
    },
  );
}

function fileLinks(siteId: string): Link[] {
  const path = publicityPath(siteId);
  const link = (text: string, file: string): Link => ({
    text,
    href: relativeHref(path, publicityFilePath(siteId, file)),
  });
  return [link('逐张打印', 'publicity-sheets.pdf'), link('整块宣传栏', 'publicity.pdf')];
}
