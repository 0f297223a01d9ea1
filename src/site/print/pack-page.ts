/** The page of a month's pack: the list to work through, then every sheet. */
import type { BoardStandard } from '../../model/place/board-standard.ts';
import { formatDate, formatMonthDay, type CalendarDate } from '../../model/values/calendar-date.ts';
import { formatPeriod, type Period } from '../../model/values/period.ts';
import { onPages, registerRowMm, type RegisterColumn } from '../../paper/board/register.ts';
import { STANDARD_STOCK } from '../../paper/stocks.ts';
import { sheetView, type SheetView } from '../board/sheet-view.ts';
import { siteFrame, type SiteFrame } from '../frame.ts';
import type { SiteContext } from '../site-context.ts';
import { packPath, sitePath } from '../urls.ts';
import { a4Pages, pageSize, type BookFacts } from './print-facts.ts';
import { planPack, type PackItem } from './pack.ts';
import { printPageStyle } from './print-style.ts';
import { wasCorrected } from './volume-contents.ts';

/** Together as wide as the type area of a form, 170 mm; the last is for a tick. */
export const PACK_COLUMNS: readonly RegisterColumn[] = [
  { title: '卡位', widthMm: 24, align: 'center' },
  { title: '题名', widthMm: 73, align: 'start' },
  { title: '纸', widthMm: 20, align: 'center' },
  { title: '张数', widthMm: 12, align: 'center' },
  { title: '贴到哪天', widthMm: 27, align: 'center' },
  { title: '贴好', widthMm: 14, align: 'center' },
];

/** What the heading, the table's head, what to mind, and the foot leave of a page. */
const ROOM_MM = 186;

export interface PackRow {
  readonly disclosureId: string;
  /** All cells but the one with the box. */
  readonly cells: readonly string[];
}

export interface PackView {
  readonly frame: SiteFrame;
  readonly style: string;
  readonly facts: BookFacts;
  /** `谢家崴子村2026年11月张贴材料` */
  readonly title: string;
  readonly isSample: boolean;
  /** 共12件，A3 15张、A4 3张. */
  readonly totals: string;
  readonly asOf: string;
  readonly pages: readonly (readonly PackRow[])[];
  readonly sheets: readonly SheetView[];
}

/** A month's pack as the board stands on the day. */
export function packView(month: Period, siteContext: SiteContext, standard: BoardStandard): PackView {
  const { site, city, asOf } = siteContext;
  const path = packPath(site.profile.id, month);
  const context = { ...siteContext, paperPath: path };
  const items = planPack(month, context, standard);
  let number = 0;
  const sheets = items.flatMap(({ disclosure, sheets: plans, readOn }) =>
    plans.map((plan, index) =>
      sheetView(disclosure, plan, { context, id: `sheet-${++number}`, readOn: readOn[index] }),
    ),
  );
  const title = `${site.profile.name}${formatPeriod(month)}张贴材料`;
  const view: Omit<PackView, 'style' | 'facts'> = {
    frame: siteFrame(context, {
      path,
      title,
      description: `${title}，打印上墙用。`,
      crumbs: [{ text: '首页', path: sitePath(site.profile.id) }],
      isIndexed: false,
    }),
    title,
    isSample: city.sample === true,
    totals: totalsOf(items),
    asOf: formatDate(asOf),
    pages: onPages(
      items.map((item) => rowOf(item, asOf)),
      ({ cells }) => registerRowMm(cells, PACK_COLUMNS),
      ROOM_MM,
    ),
    sheets,
  };
  const [stocks, text] = [[STANDARD_STOCK.A4], JSON.stringify(view)];
  const facts: BookFacts = {
    title,
    author: view.frame.brand.name,
    sizes: [...a4Pages(view.pages.length), ...sheets.map(({ stock }) => pageSize(stock))],
  };
  return { ...view, facts, style: printPageStyle({ path, sheets, stocks, columns: PACK_COLUMNS, text }) };
}

/** How much paper of which kind to lay ready. */
function totalsOf(items: readonly PackItem[]): string {
  if (items.length === 0) return '这个月没有要打印张贴的。';
  const sheets = items.flatMap((item) => item.sheets);
  const papers = [...Map.groupBy(sheets, ({ stock }) => stock.id)].map(
    ([stock, own]) => `${paperWords(stock)} ${own.length}张`,
  );
  return `共${items.length}件，用纸${papers.join('、')}。`;
}

/** `600×900`: the id has a plain x. */
function paperWords(stock: string): string {
  return stock.replace(/(?<=\d)x(?=\d)/g, '×');
}

const NO_SLOT: Readonly<Record<Exclude<PackItem['state'], 'hangs'>, string>> = {
  waits: '等卡位',
  spare: '没有空卡位',
  over: '已到期',
};

function rowOf(item: PackItem, asOf: CalendarDate): PackRow {
  const { disclosure, state, slots, sheets, why } = item;
  const remarks = [
    ...(wasCorrected(disclosure, asOf) ? [state === 'hangs' ? '更正，换下旧的' : '更正'] : []),
    ...(why ? [why.replace(/。$/, '')] : []),
  ];
  const remark = remarks.length > 0 ? `（${remarks.join('；')}）` : '';
  return {
    disclosureId: disclosure.id,
    cells: [
      state === 'hangs' ? slots.join('、') : NO_SLOT[state],
      disclosure.content.title + remark,
      [...new Set(sheets.map(({ stock }) => paperWords(stock.id)))].join('、'),
      String(sheets.length),
      untilWords(item, asOf),
    ],
  };
}

function untilWords({ until }: PackItem, asOf: CalendarDate): string {
  if (until === undefined) return '有新的再换';
  if (until === 'always') return '长期';
  return until.slice(0, 4) === asOf.slice(0, 4) ? formatMonthDay(until) : formatDate(until);
}
