/** What a site's board page shows: the physical board as it should hang now, and the same as a list. */
import type { BoardStandard } from '../../model/board-standard.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { BoardSection } from '../../model/section.ts';
import { inWordsOf } from '../../model/vocabulary.ts';
import { boardOf, type BoardPlate, type Slot } from '../../paper/board.ts';
import { newestAccounts, planBoard, type Hanging, type HangPlan } from '../../paper/hang.ts';
import type { Pagination } from '../../paper/paginate.ts';
import { isPoster, STANDARD_STOCK, type Stock } from '../../paper/stocks.ts';
import { siteFrame, type Link, type SiteFrame } from '../frame.ts';
import type { SiteContext } from '../site-context.ts';
import { boardFilePath, BOARD_PICTURE, boardPath, publicHref, sitePath } from '../urls.ts';
import {
  boardHeading,
  panelNote,
  panelTitle,
  plateText,
  stripView,
  type PlateText,
  type StripView,
} from './board-furniture.ts';
import { fileLinks, hungLists, waitingList, type HungItem, type WaitingItem } from './board-lists.ts';
import { boardStyle } from './board-style.ts';
import { paginateDisclosure, sheetView, type SheetView } from './sheet-view.ts';

export interface SlotView {
  /** `slot-1` in the order of walking along the board. */
  readonly id: string;
  /** 党1; 居1 where the board's file says 村1 and the site is a community. */
  readonly label: string;
  readonly stock: Stock;
  /** Absent: the slip “本期无公开事项” hangs here. */
  readonly sheet?: SheetView;
}

export interface PanelView {
  readonly section: BoardSection;
  readonly title: string;
  /** Beside the title: 责任人, 更新. */
  readonly note: readonly string[];
  readonly slots: readonly SlotView[];
  readonly plates: readonly BoardPlate[];
}

export interface BoardView {
  readonly frame: SiteFrame;
  /** CSS of this page alone: geometry, paper sizes, fonts. */
  readonly style: string;
  readonly boardId: string;
  readonly boardTitle: string;
  readonly name: string;
  readonly place: string;
  readonly heading: string;
  readonly panels: readonly PanelView[];
  /** The accounts poster when it does not hang on the board itself. */
  readonly poster: readonly SheetView[];
  readonly strip: StripView;
  readonly plate: PlateText;
  readonly hung: readonly { readonly title: string; readonly items: readonly HungItem[] }[];
  readonly waiting: readonly WaitingItem[];
  readonly files: readonly Link[];
  /** Public address of the small picture of the board, when there is one. */
  readonly picture?: string;
  /** Whether sheets show lists of private persons with masked names. */
  readonly hasMaskedNames: boolean;
}

/** The board page of a site. */
export function boardView(context: SiteContext, standard: BoardStandard): BoardView {
  const board = boardOf(standard);
  const { site, city, asOf } = context;
  const sheetsOf = paginator(context);
  const plan = planBoard({
    board,
    disclosures: context.standing,
    items: context.items,
    asOf,
    sheetsOn: (disclosure, stock) => {
      const { fits, sheets } = sheetsOf(disclosure, stock);
      return fits ? sheets.length : undefined;
    },
  });
  const drawn = drawPanels(plan, { context, sheetsOf });
  const poster = posterSheets(plan, { context, sheetsOf });
  const { profile } = site;
  const heading = boardHeading(context);
  const path = boardPath(profile.id);
  const frame = siteFrame(context, {
    path,
    title: `公开栏原样 · ${profile.name}`,
    description: `${profile.name}公开栏现在应当贴着什么，按实物比例。`,
    crumbs: [{ text: '首页', path: sitePath(profile.id) }],
  });
  const sheets = [...drawn.flatMap(({ slots }) => slots.flatMap(({ sheet }) => sheet ?? [])), ...poster];
  return {
    frame,
    style: boardStyle(board, { sheets, path, heading }),
    boardId: board.id,
    boardTitle: inWordsOf(board.title, profile.type),
    name: profile.name,
    // Whoever photographs the whole board from afar must see it too.
    place: `${site.county.shortName}${site.township.name}${city.sample === true ? '（示例）' : ''}`,
    heading,
    panels: drawn,
    poster,
    strip: stripView(plan, context),
    plate: plateText(context, board),
    hung: hungLists(drawn, plan),
    waiting: waitingList(plan, context),
    hasMaskedNames: context.paperReach === 'web',
    files: context.hasPosters ? fileLinks(drawn, profile.id) : [],
    ...(context.hasPosters && {
      picture: publicHref(city.publicUrl, boardFilePath(profile.id, BOARD_PICTURE)),
    }),
  };
}

type SheetsOf = (disclosure: Disclosure, stock: Stock) => Pagination;

/** Cuts each disclosure at most once a stock. */
function paginator(context: SiteContext): SheetsOf {
  const known = new Map<string, Pagination>();
  return (disclosure, stock) => {
    const key = `${stock.id} ${disclosure.id}`;
    let pagination = known.get(key);
    if (!pagination) known.set(key, (pagination = paginateDisclosure(disclosure, context, stock)));
    return pagination;
  };
}

interface Drawing {
  readonly context: SiteContext;
  readonly sheetsOf: SheetsOf;
}

function drawPanels({ panels }: HangPlan, { context, sheetsOf }: Drawing): PanelView[] {
  let number = 0;
  const slotView = ({ slot, candidate, sheet }: Hanging): SlotView => {
    number++;
    const plan = candidate && sheetsOf(candidate.disclosure, slot.stock).sheets[sheet - 1];
    return {
      id: `slot-${number}`,
      label: slotLabel(slot, context),
      stock: slot.stock,
      ...(candidate &&
        plan && { sheet: sheetView(candidate.disclosure, plan, { context, id: `sheet-${number}` }) }),
    };
  };
  return panels.map(({ panel, hangings }) => ({
    section: panel.section,
    title: panelTitle(panel.section, context),
    note: panelNote(panel.section, context),
    slots: hangings.map(slotView),
    plates: panel.plates,
  }));
}

function slotLabel({ id }: Slot, { words }: SiteContext): string {
  return id.replace(/^村/, words.sectionsShort.affairs.slice(0, 1));
}

/** The accounts of the last month as 600×900 poster, unless they hang as such. */
function posterSheets({ panels }: HangPlan, { context, sheetsOf }: Drawing): SheetView[] {
  const hangs = panels.some(({ hangings }) =>
    hangings.some(
      ({ slot, candidate }) => isPoster(slot.stock) && candidate?.disclosure.content.kind === 'accounts',
    ),
  );
  const accounts = hangs ? undefined : newestAccounts(context.standing);
  return accounts
    ? sheetsOf(accounts, STANDARD_STOCK['600x900']).sheets.map((plan) =>
        sheetView(accounts, plan, { context, id: `poster-${plan.number}` }),
      )
    : [];
}
