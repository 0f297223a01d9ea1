/** What waits: by how much it does not fit, and what a person would do. Only what works is proposed. */
import { formatMonthDay } from '../../model/values/calendar-date.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import type { Board, Slot } from '../board/board.ts';
import type { LeftOver } from '../sheet/count-sheets.ts';
import { isPoster, type Stock } from '../stocks.ts';
import { mustHang, urgency, type Candidate } from './candidates.ts';
import type { HangingSpan } from './hanging-spans.ts';
import type { WallDay } from './replay.ts';
import type { WallSlot } from './wall.ts';

export interface Advice {
  /** By how much it does not fit, as a Chinese sentence. */
  readonly why: string;
  /** What would help, in the order in which a person would try it. */
  readonly advice: readonly string[];
}

export interface AdviceRequest {
  readonly board: Board;
  readonly wallSlots: readonly WallSlot[];
  readonly today: WallDay;
  /** The days foreseen. */
  readonly coming: readonly WallDay[];
  readonly slotLabel: (slot: Slot) => string;
  readonly leftOver?: ((disclosure: Disclosure, stock: Stock, sheets: number) => LeftOver) | undefined;
}

/** How one paper falls short of what is needed. */
interface Gap {
  readonly stock: Stock;
  readonly sheets: number;
  /** Slots that are free, or hold what is less urgent. */
  readonly wallSlots: readonly WallSlot[];
}

/** Said once above all that waits. */
export const ALL_TRIED = '小一号的纸、续页贴到别的版块、撤下补空的，都算过了，还是贴不下。';

/** Why something waits and what to do. */
export function adviseOn(
  [span, candidate]: readonly [HangingSpan, Candidate],
  request: AdviceRequest,
): Advice {
  const gaps = gapsOf(span, candidate, request);
  const [best] = [...gaps].sort((a, b) => shortBy(a) - shortBy(b));
  if (!best) return { why: '没有哪种纸放得下。', advice: ['把最长的一格、一段改短，或者分成两件公布。'] };
  const hasPanel = request.board.panels.some(({ section }) => section === candidate.section);
  const reasons = [...(hasPanel ? [] : ['这块公开栏没有这个版块']), ...gaps.map(inWords)];
  const later = laterAdvice(span, request);
  // What must hang for so many days by law cannot wait.
  const isUrgent = candidate.reason === 'posting' || candidate.reason === 'wall-days';
  return {
    why: `${reasons.join('；')}${leftOverWords(span, best, request)}。`,
    advice: [
      ...summaryAdvice(span, gaps, request),
      ...later,
      ...(isUrgent || later.length === 0 ? [secondBoardAdvice(gaps)] : []),
    ],
  };
}

function secondBoardAdvice(gaps: readonly Gap[]): string {
  const slots = gaps.map(({ sheets, stock }) => `${sheets}个${stock.id}`);
  return `在别处再设一块公开栏，要有${slots.join('或')}卡位。`;
}

function gapsOf(span: HangingSpan, { reason }: Candidate, { board, wallSlots, today }: AdviceRequest): Gap[] {
  const mayTake = (wallSlot: WallSlot): boolean => {
    const holder = today.wall.get(wallSlot)?.span;
    const held = holder && today.reasons.get(holder);
    return !held || !mustHang(held.reason) || urgency(held.reason) > urgency(reason);
  };
  return board.stocks
    .filter((stock) => !isPoster(stock))
    .flatMap((stock) => {
      const sheets = span.sheets(stock, today.day);
      if (sheets === undefined) return [];
      return [
        {
          stock,
          sheets,
          wallSlots: wallSlots.filter((wallSlot) => wallSlot.slot.stock === stock && mayTake(wallSlot)),
        },
      ];
    });
}

function shortBy({ sheets, wallSlots }: Gap): number {
  return sheets - wallSlots.length;
}

function inWords({ stock: { id }, sheets, wallSlots }: Gap): string {
  const has = wallSlots.length === 0 ? '一个卡位也腾不出' : `只腾得出${wallSlots.length}个卡位`;
  return `${id}要${sheets}张，${has}，差${sheets - wallSlots.length}个`;
}

/** What is left when every slot that is to be had is used; nothing when there is none. */
function leftOverWords(
  { disclosure }: HangingSpan,
  { stock, wallSlots }: Gap,
  { leftOver }: AdviceRequest,
): string {
  if (!leftOver || wallSlots.length === 0) return '';
  const { rows, heightMm, columns } = leftOver(disclosure, stock, wallSlots.length);
  const what = rows > 0 ? `${rows}行（${heightMm}毫米高）` : `${heightMm}毫米高`;
  return `：${wallSlots.length}张${stock.id}${columns === 2 ? '排成两栏' : ''}还剩${what}放不下`;
}

/** Where the catalogue allows it: one sheet that says the gist, and a code for the rest. */
function summaryAdvice(
  { item, disclosure }: HangingSpan,
  gaps: readonly Gap[],
  { today, slotLabel }: AdviceRequest,
): string[] {
  const [wallSlot] = gaps.toReversed().flatMap(({ wallSlots }) => wallSlots);
  if (item?.summary !== true || disclosure.content.posting || !wallSlot) return [];
  const holder = today.wall.get(wallSlot)?.span.disclosure.content.title;
  return [
    `写一张摘要，带二维码，贴在${slotLabel(wallSlot.slot)}${holder === undefined ? '' : `（先撤下“${holder}”）`}；全文放在办公室和网上。`,
  ];
}

/** The first day on which it will hang, as far as one can see. */
function laterAdvice(span: HangingSpan, { coming, slotLabel }: AdviceRequest): string[] {
  const later = coming.find(({ wall, reasons }) => {
    const candidate = reasons.get(span);
    return candidate && mustHang(candidate.reason) && wallSlotsOf(wall, span).length > 0;
  });
  if (!later) return [];
  const slots = wallSlotsOf(later.wall, span).map(({ slot }) => slotLabel(slot));
  return [`等到${formatMonthDay(later.day)}，${slots.join('、')}腾出来，就贴得下。`];
}

function wallSlotsOf(wall: WallDay['wall'], span: HangingSpan): WallSlot[] {
  return [...wall].filter(([, { span: one }]) => one === span).map(([wallSlot]) => wallSlot);
}
