/** What a site's board page shows: the physical board as it should hang now, and the same as a list. */
import type { BoardStandard, Plate, Slot, Stock } from '../../model/board-standard.ts';
import { formatDate, type CalendarDate } from '../../model/calendar-date.ts';
import { lastChangedOn, type Disclosure } from '../../model/disclosure.ts';
import type { Section } from '../../model/section.ts';
import { newestAccounts, planBoard, type Candidate, type Hanging, type HangPlan } from '../../paper/hang.ts';
import type { Pagination } from '../../paper/paginate.ts';
import { siteFrame, type Link, type SiteFrame } from '../frame.ts';
import { qrCode, type QrCode } from '../qr.ts';
import type { SiteContext } from '../site-context.ts';
import { boardFilePath, boardPath, disclosurePath, publicHref, relativeHref, sitePath } from '../urls.ts';
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
  readonly section: Section;
  readonly title: string;
  /** Beside the title: 责任人, 更新. */
  readonly note: readonly string[];
  readonly slots: readonly SlotView[];
  readonly plate?: Plate;
}

export interface HungItem {
  readonly slotId: string;
  readonly label: string;
  readonly text: string;
  readonly href?: string;
  readonly detail: string;
}

export interface WaitingItem {
  readonly disclosureId: string;
  readonly title: string;
  readonly href: string;
  readonly why: string;
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
  readonly asOf: string;
  readonly panels: readonly PanelView[];
  /** The accounts poster when it does not hang on the board itself. */
  readonly poster: readonly SheetView[];
  readonly strip: {
    readonly phones: readonly { readonly label: string; readonly phone: string }[];
    readonly updated: string;
    readonly replies: string;
    readonly qr: QrCode;
  };
  readonly plate: readonly { readonly question: string; readonly answer: string }[];
  readonly hung: readonly { readonly title: string; readonly items: readonly HungItem[] }[];
  readonly waiting: readonly WaitingItem[];
  readonly files: readonly Link[];
}

/** The board page of a site; `undefined` when its board is not described. */
export function boardView(context: SiteContext, board: BoardStandard): BoardView {
  const { site, words, asOf } = context;
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
  const heading = `${profile.name}${words.sectionsShort.party}${words.sectionsShort.affairs}${words.sectionsShort.finance}公开栏`;
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
    boardTitle: board.title,
    name: profile.name,
    place: `${site.county.shortName}${site.township.name}`,
    heading,
    asOf: formatDate(asOf),
    panels: drawn,
    poster,
    strip: stripView(plan, context),
    plate: plateText(context),
    hung: drawn.map((panel, index) => ({
      title: panel.title,
      items: panel.slots.map((slot, position) =>
        hungItem(slot, plan.panels[index]?.hangings[position]?.candidate, panel.section),
      ),
    })),
    waiting: plan.waiting.map(({ candidate: { disclosure }, why }) => ({
      disclosureId: disclosure.id,
      title: disclosure.content.title,
      href: relativeHref(path, disclosurePath(profile.id, disclosure.section, disclosure.id)),
      why,
    })),
    files: context.hasPosters ? fileLinks(drawn, path, profile.id) : [],
  };
}

type SheetsOf = (disclosure: Disclosure, stock: Stock) => Pagination;

/** Cuts each disclosure at most once a stock. */
function paginator(context: SiteContext): SheetsOf {
  const known = new Map<string, Pagination>();
  return (disclosure, stock) => {
    const key = `${stock} ${disclosure.id}`;
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
    title: context.words.sections[panel.section],
    note: panelNote(panel.section, context),
    slots: hangings.map(slotView),
    ...(panel.plate && { plate: panel.plate }),
  }));
}

function slotLabel({ id }: Slot, { words }: SiteContext): string {
  return id.replace(/^村/, words.sectionsShort.affairs.slice(0, 1));
}

const UPDATES: Readonly<Record<Section, string>> = {
  party: '每季度更新',
  affairs: '每季度更新，大事随时',
  finance: '每月更新',
  other: '随时更新',
};

const RESPONSIBLE: Readonly<Record<Section, RegExp>> = {
  party: /书记/,
  affairs: /主任/,
  finance: /会计|报账|出纳|财务/,
  other: /文书|代办|服务/,
};

function panelNote(section: Section, { site }: SiteContext): string[] {
  const officer = site.profile.officers.find(({ post }) => RESPONSIBLE[section].test(post));
  return [...(officer ? [`责任人：${officer.name}`] : []), UPDATES[section]];
}

/** The accounts of the last month as 600×900 poster, unless they hang as such. */
function posterSheets({ panels }: HangPlan, { context, sheetsOf }: Drawing): SheetView[] {
  const hangs = panels.some(({ hangings }) =>
    hangings.some(
      ({ slot, candidate }) => slot.stock === '600x900' && candidate?.disclosure.content.kind === 'accounts',
    ),
  );
  const accounts = hangs ? undefined : newestAccounts(context.standing);
  return accounts
    ? sheetsOf(accounts, '600x900').sheets.map((plan) =>
        sheetView(accounts, plan, { context, id: `poster-${plan.number}` }),
      )
    : [];
}

function stripView({ panels }: HangPlan, { site, city, asOf }: SiteContext): BoardView['strip'] {
  const { profile, township } = site;
  const changed = panels
    .flatMap(({ hangings }) => hangings.flatMap(({ candidate }) => candidate?.disclosure ?? []))
    .map(lastChangedOn)
    .filter((day) => day <= asOf);
  const updated = changed.reduce<CalendarDate | undefined>(
    (last, day) => (last === undefined || day > last ? day : last),
    undefined,
  );
  return {
    phones: [
      { label: '有异议，打监委会电话', phone: profile.supervision.phone },
      { label: `${township.name}监督电话`, phone: township.supervisionPhone },
    ],
    updated: formatDate(updated ?? asOf),
    replies: `收到意见${profile.repliesWithinDays}日内答复`,
    qr: qrCode(publicHref(city.publicUrl, sitePath(profile.id))),
  };
}

function plateText({ site, words, city }: SiteContext): BoardView['plate'] {
  const { profile, township } = site;
  return [
    { question: '看不明白', answer: `到${words.office}问，扫码看全文` },
    { question: '有异议', answer: `找监委会，${profile.repliesWithinDays}日内答复` },
    { question: '不满意', answer: `打${township.name}监督电话或${city.hotline}` },
  ];
}

function hungItem(
  { id, label, sheet }: SlotView,
  candidate: Candidate | undefined,
  section: Section,
): HungItem {
  if (!sheet || !candidate) return { slotId: id, label, text: '本期无公开事项', detail: '' };
  return {
    slotId: id,
    label,
    text: sheet.title,
    href: sheet.href,
    detail: [
      ...(sheet.count > 1 ? [`第${sheet.sheet}张 共${sheet.count}张`] : []),
      ...(sheet.section === section ? [] : [`${sheet.sectionTitle}，借这里的卡位`]),
      why(candidate),
    ].join('，'),
  };
}

function why({ reason, until, disclosure }: Candidate): string {
  switch (reason) {
    case 'posting':
      return `公示到${formatDate(until ?? disclosure.content.publishedOn)}`;
    case 'wall-days':
      return `至少贴到${formatDate(until ?? disclosure.content.publishedOn)}`;
    case 'permanent':
      return '长期张贴';
    case 'newest':
    case 'earlier':
      return `${formatDate(disclosure.content.publishedOn)}公布`;
  }
}

function fileLinks(panels: readonly PanelView[], from: string, siteId: string): Link[] {
  const link = (text: string, file: string): Link => ({
    text,
    href: relativeHref(from, boardFilePath(siteId, file)),
  });
  return [
    link('逐张打印（A4、A3、大张）', 'sheets.pdf'),
    link('整块公开栏', 'board.pdf'),
    ...panels.map(({ section, title }) => link(`${title}版块`, `panel-${section}.pdf`)),
    link('财务公布表 600×900', 'accounts-600x900.pdf'),
  ];
}
