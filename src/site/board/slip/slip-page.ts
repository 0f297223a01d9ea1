/** The work slip of a site: what is put up and taken down this week, slot by slot, on A4 that one carries along. */
import type { BoardStandard } from '../../../model/place/board-standard.ts';
import {
  dateParts,
  formatDate,
  formatMonthDay,
  type CalendarDate,
} from '../../../model/values/calendar-date.ts';
import { formatNumber } from '../../../paper/millimetres.ts';
import type { Week } from '../../../paper/hang/hang.ts';
import { siteFrame, type SiteFrame } from '../../frame.ts';
import { a4Pages, type BookFacts } from '../../print/print-facts.ts';
import { qrCode, type QrCode } from '../../qr.ts';
import type { SiteContext } from '../../site-context.ts';
import { assetPath, boardPath, publicHref, relativeHref, sitePath, slipPath } from '../../urls.ts';
import { boardHeading } from '../board-furniture.ts';
import { fontFaceRules } from '../../../paper/type/font-faces.ts';
import { hangingNow } from '../hang-now.ts';
import { slipDrawing, type SlipDrawing, type SlotState } from './slip-drawing.ts';
import { SLIP, SLIP_COLUMNS, slipPages, type SlipBlock } from './slip-pages.ts';
import { moveRows, stayRows, stillWaiting, summaryOf, waitRows } from './slip-rows.ts';

export interface WorkSlipView {
  readonly frame: SiteFrame;
  readonly style: string;
  readonly name: string;
  readonly isSample: boolean;
  readonly facts: BookFacts;
  readonly title: string;
  /** `2026年10月12日至10月18日`; absent when nothing ever hung. */
  readonly span?: string | undefined;
  /** On the clerk's machine: as of when. A published slip stays true until there is a new one. */
  readonly made?: string | undefined;
  readonly summary: string;
  readonly drawing: SlipDrawing;
  readonly key: readonly { readonly state: SlotState; readonly text: string }[];
  readonly pages: readonly (readonly SlipBlock[])[];
  /** Work on several days may be done by several people. */
  readonly isSignedDaily: boolean;
  /** How many sheets are not touched. */
  readonly staying: number;
  readonly waiting: number;
  readonly qr: QrCode;
}

/** The most height that the drawing gets, and what it is content with where that saves a page. */
const LARGEST_MM = 74;
const SMALLER_MM = [58, 44] as const;

interface Drawn {
  readonly drawing: SlipDrawing;
  readonly pages: readonly (readonly SlipBlock[])[];
}

/** The slip of the week, or from the day that was asked for. */
export function slipView(context: SiteContext, standard: BoardStandard): WorkSlipView {
  const { site, city, asOf, paperReach } = context;
  const { id, name } = site.profile;
  const { board, plan } = hangingNow(context, standard);
  const { week } = plan;
  const summary = summaryOf(plan);
  const stays = stayRows(plan, context);
  const moves = moveRows(plan, context);
  const waits = stillWaiting(plan);
  const waiting = waitRows(waits);
  const drawn = (mostMm: number): Drawn => {
    const own = slipDrawing(board, plan, context, mostMm);
    return { drawing: own, pages: slipPages({ summary, stays, moves, waiting, drawingMm: own.heightMm }) };
  };
  // As large as it can be without a page more.
  const { drawing, pages } = SMALLER_MM.map(drawn).reduce(
    (best, one) => (one.pages.length < best.pages.length ? one : best),
    drawn(LARGEST_MM),
  );
  const path = slipPath(id);
  const view: Omit<WorkSlipView, 'style' | 'facts'> = {
    frame: siteFrame(context, {
      path,
      title: `张贴单 · ${name}`,
      description: `${name}公开栏这一周贴什么、撤什么。`,
      crumbs: [
        { text: '首页', path: sitePath(id) },
        { text: '公开栏原样', path: boardPath(id) },
      ],
      isIndexed: false,
    }),
    name,
    isSample: city.sample === true,
    title: '张贴单',
    span: week && spanOf(week),
    made: paperReach === 'wall' ? `按${formatDate(asOf)}的内容` : undefined,
    summary,
    drawing,
    key: keyOf(week, asOf),
    pages,
    isSignedDaily: new Set(moves.map(({ day }) => day)).size > 1,
    staying: stays.reduce((sum, { count }) => sum + count, 0),
    waiting: waits.length,
    qr: qrCode(publicHref(city.publicUrl, boardPath(id))),
  };
  const hrefOf = (file: string): string => relativeHref(path, assetPath(file));
  const fonts = fontFaceRules({ text: JSON.stringify(view), hrefOf });
  const facts: BookFacts = {
    title: `${name}${view.title}`,
    author: boardHeading(context),
    sizes: a4Pages(view.pages.length),
    waiting: waits.map(({ candidate }) => candidate.disclosure.content.title),
  };
  return { ...view, facts, style: [...fonts, pageRule(), measureRule(), ...columnRules()].join('\n') };
}

function spanOf({ from, until }: Week): string {
  const isOneYear = from.slice(0, 4) === until.slice(0, 4);
  return `${formatDate(from)}至${isOneYear ? formatMonthDay(until) : formatDate(until)}`;
}

/** What black and hatched mean, with the days. */
function keyOf(week: Week | undefined, asOf: CalendarDate): WorkSlipView['key'] {
  const days = [...new Set((week?.moves ?? []).map(({ day }) => day))].sort();
  const [now, later] = [days.filter((day) => day <= asOf), days.filter((day) => day > asOf)];
  return [
    ...(now.length > 0 ? [{ state: 'now', text: `${daysInWords(now)}换` } as const] : []),
    ...(later.length > 0 ? [{ state: 'later', text: `${daysInWords(later)}换` } as const] : []),
    { state: 'stays', text: '不动' },
  ];
}

function daysInWords(days: readonly CalendarDate[]): string {
  const isOneMonth = new Set(days.map((day) => day.slice(0, 7))).size === 1;
  const text = (day: CalendarDate): string => (isOneMonth ? `${dateParts(day).day}日` : formatMonthDay(day));
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return '';
  return days.length <= 3 ? days.map(text).join('、') : `${text(first)}至${text(last)}`;
}

function pageRule(): string {
  return '@page slip{size:210mm 297mm;margin:0}';
}

/** What was counted with is what it is set in. */
function measureRule(): string {
  const { sideMm, topMm, bottomMm, textPt, notePt, leading, cellPaddingMm } = SLIP;
  const { moveRowMm, stayRowMm, dayRowMm, boxMm } = SLIP;
  const lengths = {
    side: sideMm,
    top: topMm,
    bottom: bottomMm,
    cell: cellPaddingMm,
    move: moveRowMm,
    stay: stayRowMm,
    day: dayRowMm,
    box: boxMm,
  };
  const declarations = Object.entries(lengths).map(([key, mm]) => `--slip-${key}:${formatNumber(mm)}mm`);
  return `.slip{${declarations.join(';')};--slip-text:${textPt}pt;--slip-note:${notePt}pt;--slip-leading:${leading}}`;
}

function columnRules(): string[] {
  const rules = Object.entries(SLIP_COLUMNS).flatMap(([table, columns]) =>
    Object.entries(columns).map(([column, mm]) => `.slip-${table} .c-${column}{width:${mm}mm}`),
  );
  return [`@media print,(min-width:60rem){${rules.join('')}}`];
}
