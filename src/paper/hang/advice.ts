/** What waits: why, and what a person would do. Only what works is proposed. */
import { formatMonthDay } from '../../model/values/calendar-date.ts';
import type { Board, Slot } from '../board/board.ts';
import { isPoster } from '../stocks.ts';
import { mustHang, type Candidate } from './candidates.ts';
import type { HangingSpan } from './hanging-spans.ts';
import type { WallDay } from './replay.ts';
import type { WallSlot } from './wall.ts';

export interface Advice {
  /** Why it does not hang, as a Chinese sentence. */
  readonly why: string;
  /** What would help, in the order in which a person would try it. */
  readonly advice: readonly string[];
}

export interface AdviceRequest {
  readonly board: Board;
  readonly today: WallDay;
  /** The days foreseen. */
  readonly coming: readonly WallDay[];
  readonly slotLabel: (slot: Slot) => string;
}

/** Said once above all that waits. */
export const ALL_TRIED = '小一号的纸、订成小册、借别的版块、撤下补空的，都算过了，还是贴不下。';

/** Why something waits and what to do: as a booklet it needs a single slot, and there is none. */
export function adviseOn(
  [span, candidate]: readonly [HangingSpan, Candidate],
  request: AdviceRequest,
): Advice {
  const { board, today } = request;
  const stocks = board.stocks.filter(
    (stock) => !isPoster(stock) && span.sheets(stock, today.day) !== undefined,
  );
  if (stocks.length === 0)
    return { why: '没有哪种纸放得下。', advice: ['把最长的一格、一段改短，或者分成两件公布。'] };
  const hasPanel = board.panels.some(({ section }) => section === candidate.section);
  const names = stocks.map(({ id }) => id);
  const later = laterAdvice(span, request);
  // What must hang for so many days by law cannot wait.
  const isUrgent = candidate.reason === 'posting' || candidate.reason === 'wall-days';
  return {
    why: `${hasPanel ? '' : '这块公开栏没有这个版块；'}${names.join('、')}的卡位都贴着不能撤的，差1个。`,
    advice: [
      ...later,
      ...(isUrgent || later.length === 0 ? [`在别处再设一块公开栏，要有1个${names.join('或')}卡位。`] : []),
    ],
  };
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
