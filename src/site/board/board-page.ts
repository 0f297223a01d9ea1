/** What a site's board page shows: the physical board as it should hang now, and the same as a list. */
import type { BoardFace } from './panel-view.ts';
import { sheetsIn, type SlotView, type PanelView } from './panel-view.ts';
import type { BoardStandard } from '../../model/place/board-standard.ts';
import { inWordsOf } from '../../model/words/vocabulary.ts';
import { stockOnBoard, type Board, type Panel } from '../../paper/board/board.ts';
import { isForPoster, newestForPoster, type Hanging, type HangPlan } from '../../paper/hang/hang.ts';
import type { SheetPlan } from '../../paper/sheet/paginate.ts';
import { isPoster, STANDARD_STOCK, type Stock } from '../../paper/stocks.ts';
import { siteFrame, type SiteFrame } from '../frame.ts';
import type { Link } from '../links.ts';
import type { BoardFacts } from '../print/print-facts.ts';
import type { SiteContext } from '../site-context.ts';
import {
  boardDrawingPath,
  boardFilePath,
  BOARD_PICTURE,
  boardPath,
  publicHref,
  relativeHref,
  sitePath,
  slipPath,
  wallDaysPath,
} from '../urls.ts';
import { boardHeading, boardPlace, panelNote, panelTitle, plateText, stripView } from './board-furniture.ts';
import { fileLinks, hungLists, waitingList, type HungItem, type WaitingItem } from './board-lists.ts';
import { boardFacts } from './board-facts.ts';
import { boardStyle } from './board-style.ts';
import { hangingNow, paginator, slotLabel, type SheetsOf } from './hang-now.ts';
import { emptySlotWords } from './empty-slot.ts';
import { readOnWords } from './read-on.ts';
import { sheetView, type SheetView } from './sheet-view.ts';
import { withStories } from '../story/story-on-board.ts';

export interface BoardView extends BoardFace {
  readonly frame: SiteFrame;
  /** CSS of this page alone: geometry, paper sizes, fonts. */
  readonly style: string;
  readonly facts: BoardFacts;
  readonly boardTitle: string;
  /** What becomes of it, where the place is closed. */
  readonly closed?: string;
  /** Its drawing, for whoever builds one. */
  readonly drawingHref: string;
  readonly name: string;
  readonly hung: readonly { readonly title: string; readonly items: readonly HungItem[] }[];
  readonly waiting: readonly WaitingItem[];
  readonly files: readonly Link[];
  /** 张贴单. */
  readonly workSlip: Link;
  /** 哪天贴着什么. */
  readonly days: Link;
  /** Public address of the small picture of the board, when there is one. */
  readonly picture?: string;
  /** Whether sheets show lists of private persons with masked names. */
  readonly hasMaskedNames: boolean;
}

/** The board page of a site. */
export function boardView(context: SiteContext, standard: BoardStandard): BoardView {
  const { site, city, closed } = context;
  const { board, plan } = hangingNow(context, standard);
  const sheetsOf = paginator(context);
  const drawn = drawPanels(plan, { context, sheetsOf });
  const poster = posterSheets(plan, { context, sheetsOf }, posterOn(standard, board));
  const { profile } = site;
  const heading = boardHeading(context);
  const path = boardPath(profile.id);
  const plate = plateText(context, board);
  const frame = siteFrame(context, {
    path,
    title: `公开栏原样 · ${profile.name}`,
    description: `${profile.name}公开栏现在应当贴着什么，按实物比例。`,
    crumbs: [{ text: '首页', path: sitePath(profile.id) }],
  });
  const sheets = [...drawn.flatMap(({ slots }) => slots.flatMap(sheetsIn)), ...poster];
  const view: Omit<BoardView, 'style' | 'facts'> = {
    frame,
    boardId: board.id,
    boardTitle: inWordsOf(board.title, profile.type),
    drawingHref: relativeHref(path, boardDrawingPath(board.id)),
    name: profile.name,
    place: boardPlace(context),
    heading,
    motto: '接受群众监督',
    panels: drawn,
    poster,
    strip: stripView(plan, context),
    plate,
    ...(closed && { closed: CLOSED_BOARD }),
    hung: withStories(hungLists(drawn, plan), context),
    waiting: waitingList(plan, context),
    hasMaskedNames: context.paperReach === 'web',
    workSlip: { text: '张贴单：这一周贴什么、撤什么', href: relativeHref(path, slipPath(profile.id)) },
    days: { text: '以前哪天贴着什么', href: relativeHref(path, wallDaysPath(profile.id)) },
    files: context.hasPosters ? fileLinks(drawn, profile.id) : [],
    ...(context.hasPosters && {
      picture: publicHref(city.publicUrl, boardFilePath(profile.id, BOARD_PICTURE)),
    }),
  };
  return {
    ...view,
    facts: boardFacts(board, view, view.waiting),
    style: boardStyle(board, { sheets, path, heading, plates: plate, text: JSON.stringify(view) }),
  };
}

/** What has to hang by law hangs to its end; the rest was taken down on the day. */
const CLOSED_BOARD = '这块栏不再贴新的：公示没到期、没贴满天数的贴到期满，其余都取下归档。';

interface Drawing {
  readonly context: SiteContext;
  readonly sheetsOf: SheetsOf;
}

function drawPanels(plan: HangPlan, { context, sheetsOf }: Drawing): PanelView[] {
  let number = 0;
  const slotView = (hanging: Hanging, panel: Panel): SlotView => {
    const { slot, candidate, papers, sheet, bound, count } = hanging;
    number++;
    const id = `sheet-${number}`;
    const drawn = candidate && sheetsOf(candidate.disclosure, papers).sheets;
    const views = Array.from({ length: bound }, (_, index) => sheet + index).flatMap((at) => {
      const its = drawn && sheetOf(drawn, { number: at, count });
      const wish = {
        context,
        id: at === sheet ? id : `${id}-${at}`,
        readOn: readOnWords(hanging, at, context),
      };
      return candidate && its ? [sheetView(candidate.disclosure, its, wish)] : [];
    });
    const [first, ...further] = views;
    return {
      id: `slot-${number}`,
      label: slotLabel(slot, context),
      stock: slot.stock,
      ...(first ? { sheet: first } : { filler: { text: emptySlotWords({ slot, panel }, plan, context) } }),
      ...(further.length > 0 && { further }),
    };
  };
  return plan.panels.map(({ panel, hangings }) => ({
    section: panel.section,
    title: panelTitle(panel.section, context),
    note: panelNote(panel.section, context),
    slots: hangings.map((hanging) => slotView(hanging, panel)),
    plates: panel.plates,
  }));
}

/**
 * A sheet as everybody may see it, in the slot where it hangs in the village. Without names, or the whole list, what is
 * left may take another number of sheets: then those that are missing say so, and none is drawn that does not hang.
 */
export function sheetOf(
  sheets: readonly SheetPlan[],
  numbered: Pick<SheetPlan, 'number' | 'count'>,
): SheetPlan | undefined {
  const [first] = sheets;
  const shown = sheets.length <= numbered.count ? sheets[numbered.number - 1] : undefined;
  return first && { ...(shown ?? { ...first, fragments: [WITHHELD] }), ...numbered };
}

const WITHHELD = {
  type: 'text',
  label: '网上不登',
  text: '这一张网上不登全，看网页上的，或者到公开栏看墙上贴着的。',
} as const;

/** The large paper of a board, or 600×900 with type as large as the board demands. */
function posterOn(standard: BoardStandard, { stocks, minimumMm }: Board): Stock {
  return stocks.find(isPoster) ?? stockOnBoard(STANDARD_STOCK['600x900'], standard, minimumMm);
}

/** The accounts of the last month as a poster, unless they hang as one. */
function posterSheets({ panels }: HangPlan, { context, sheetsOf }: Drawing, poster: Stock): SheetView[] {
  const hangs = panels.some(({ hangings }) =>
    hangings.some(
      ({ slot, candidate }) => isPoster(slot.stock) && candidate && isForPoster(candidate.disclosure),
    ),
  );
  const accounts = hangs || context.closed ? undefined : newestForPoster(context.inForce);
  return accounts
    ? sheetsOf(accounts, { first: poster, rest: poster }).sheets.map((plan) =>
        sheetView(accounts, plan, { context, id: `poster-${plan.number}` }),
      )
    : [];
}
