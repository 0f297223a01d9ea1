/** Sets a title: in how large a type, and on which lines. A line ends between phrases, best where a reader pauses. */
import { mmFromPoints } from './millimetres.ts';
import { titleMm, typeWidthMm, type Stock } from './stocks.ts';
import { emWidth } from './text-width.ts';

export interface TitleSetting {
  readonly sizeMm: number;
  readonly lines: readonly string[];
}

/** Rather a little smaller on one line than full size on two. */
const MAY_SHRINK_TO = 0.86;

/** But clearly larger than the body. */
const LEAST_OVER_BODY = 1.1;

/** A title of more lines than this is set smaller, down to the stock's floor. */
const MOST_LINES = 2;

/** What breaking at a place where nobody pauses costs, in square ems of unevenness. */
const BAD_BREAK = 40;

/** `2026年第三季度党费` → `2026年第三季度`, `党费`: after a period one may always pause. */
function splitAfterPeriod(phrase: string): string[] {
  const match = /^(.*\d{4}年(?:第[一二三四]季度|[上下]半年|度|\d{1,2}月)?)(\p{Script=Han}{2,})$/u.exec(
    phrase,
  );
  return match ? [match[1] ?? '', match[2] ?? ''] : [phrase];
}

/** A title for a body of this size. */
export function setTitle(words: readonly string[], stock: Stock, bodyMm: number): TitleSetting {
  const phrases = words.flatMap(splitAfterPeriod);
  const wished = titleMm(stock, bodyMm);
  const floor = mmFromPoints(stock.titleFloorPt);
  const text = phrases.join('');
  const oneLine = typeWidthMm(stock) / (emWidth(text) * 1.02);
  const least = Math.max(mmFromPoints(stock.titleMinPt) * MAY_SHRINK_TO, floor);
  if (oneLine >= Math.min(wished * MAY_SHRINK_TO, Math.max(least, bodyMm * LEAST_OVER_BODY)))
    return { sizeMm: roundDown(Math.min(wished, oneLine)), lines: [text] };
  for (let size = wished; ; size *= 0.97) {
    const sizeMm = roundDown(Math.max(size, floor));
    const lines = breakTitle(phrases, typeWidthMm(stock) / sizeMm / 1.02);
    if (lines.length <= MOST_LINES || size <= floor) return { sizeMm, lines };
  }
}

/** The title of a continuation sheet: one size, smaller. */
export function setContinuedTitle(words: readonly string[], stock: Stock): TitleSetting {
  const phrases = words.flatMap(splitAfterPeriod);
  const sizeMm = roundDown(mmFromPoints(stock.continuedTitlePt));
  return { sizeMm, lines: breakTitle([...phrases, '（续）'], typeWidthMm(stock) / sizeMm / 1.02) };
}

function roundDown(mm: number): number {
  return Math.floor(mm * 100) / 100;
}

/** Lines of about the same length, as few as fit; a phrase longer than a line makes a line of its own. */
export function breakTitle(phrases: readonly string[], lineEm: number): string[] {
  for (let count = 1; count < phrases.length; count++) {
    const lines = bestLines(phrases, { count, lineEm });
    if (lines) return lines.map((line) => line.join(''));
  }
  return [...phrases];
}

/** The least uneven way to set phrases on exactly `count` lines; `undefined` when none fits. */
function bestLines(
  phrases: readonly string[],
  { count, lineEm }: { count: number; lineEm: number },
): string[][] | undefined {
  const mean = emWidth(phrases.join('')) / count;
  const cost = (line: readonly string[]) => (emWidth(line.join('')) - mean) ** 2;
  const search = (from: number, left: number): { cost: number; lines: string[][] } | undefined => {
    const rest = phrases.slice(from);
    if (left === 1) return emWidth(rest.join('')) <= lineEm ? { cost: cost(rest), lines: [rest] } : undefined;
    let best: { cost: number; lines: string[][] } | undefined;
    for (let to = from + 1; to < phrases.length; to++) {
      const line = phrases.slice(from, to);
      if (emWidth(line.join('')) > lineEm) break;
      const tail = search(to, left - 1);
      const total = tail ? cost(line) + tail.cost + breakCost(line.join(''), phrases[to] ?? '') : Infinity;
      if (tail && (best === undefined || total < best.cost))
        best = { cost: total, lines: [line, ...tail.lines] };
    }
    return best;
  };
  return search(0, count)?.lines;
}

/** Readers pause after a period, a place, a comma; before a bracket and before what kind of paper it is. */
function breakCost(line: string, next: string): number {
  if (/(?:年|月|日|季度|年度|半年|[，、）》”]|[村社区]|关于|委员会|会议|党委|支部)$/.test(line)) return 0;
  if (/^[（《“]/.test(next)) return 0;
  return line.endsWith('的') ? BAD_BREAK / 3 : BAD_BREAK;
}
