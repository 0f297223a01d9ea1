/** Sets a title: in how large a type, and on which lines. A line ends between phrases, best where a reader pauses. */
import { mmFromPoints } from '../millimetres.ts';
import { titleMm, typeWidthMm, type Stock } from '../stocks.ts';
import { emWidth as sansWidth } from './text-width.ts';

export interface TitleSetting {
  readonly sizeMm: number;
  readonly lines: readonly string[];
}

/** Letters and figures of the heavy title face are this much wider than those of the body's, in em each. */
const WIDER_LATIN = 0.06;

function emWidth(text: string): number {
  return sansWidth(text) + WIDER_LATIN * (text.match(/[!-~]/g)?.length ?? 0);
}

/** Rather a little smaller on one line than full size on two. */
const MAY_SHRINK_TO = 0.86;

/** But clearly larger than the body. */
const LEAST_OVER_BODY = 1.1;

/** A title of more lines than this, or one in which a long name would be torn, is set smaller, down to the floor. */
const MOST_LINES = 2;

/** What breaking at a place where nobody pauses costs, in square ems of unevenness. */
const BAD_BREAK = 40;

/** `2026年第三季度党费` → `2026年第三季度`, `党费`: after a period one may always pause. */
function splitAfterPeriod(phrase: string): string[] {
  const match = /^(.*\d{4}年(?:第[一二三四]季度|[上下]半年|度|\d{1,2}月份?)?)(\p{Script=Han}{2,})$/u.exec(
    phrase,
  );
  return match ? [match[1] ?? '', match[2] ?? ''] : [phrase];
}

/** A title for a body of this size. */
export function setTitle(words: readonly string[], stock: Stock, bodyMm: number): TitleSetting {
  const phrases = words.flatMap(splitAfterPeriod);
  const wished = titleMm(stock, bodyMm);
  const text = phrases.join('');
  const leastMm = mmFromPoints(stock.titleFloorPt);
  // Larger than the text, on as many lines as that takes, unless a name or a word would be torn.
  const widestEm = Math.max(...phrases.map(emWidth)) * 1.02;
  const overBody = Math.min(bodyMm * LEAST_OVER_BODY, typeWidthMm(stock) / widestEm);
  const floor = roundUp(Math.max(leastMm, overBody - 0.01));
  const oneLine = typeWidthMm(stock) / (emWidth(text) * 1.02);
  const least = Math.max(mmFromPoints(stock.titleMinPt) * MAY_SHRINK_TO, floor);
  if (
    oneLine >= Math.max(leastMm, Math.min(wished * MAY_SHRINK_TO, Math.max(least, bodyMm * LEAST_OVER_BODY)))
  )
    return { sizeMm: roundDown(Math.min(wished, oneLine)), lines: [text] };
  for (let size = wished; ; size *= 0.97) {
    const sizeMm = Math.max(roundDown(size), floor);
    const lineEm = typeWidthMm(stock) / sizeMm / 1.02;
    const lines = breakTitle(phrases, lineEm);
    const isTorn = phrases.some((phrase) => emWidth(phrase) > lineEm);
    if ((lines.length <= MOST_LINES && !isTorn) || size <= floor) return { sizeMm, lines };
  }
}

/** The title of a continuation sheet: one size, smaller. */
export function setContinuedTitle(words: readonly string[], stock: Stock): TitleSetting {
  const phrases = words.flatMap(splitAfterPeriod);
  const sizeMm = roundUp(mmFromPoints(stock.continuedTitlePt));
  return { sizeMm, lines: breakTitle([...phrases, '（续）'], typeWidthMm(stock) / sizeMm / 1.02) };
}

function roundDown(mm: number): number {
  return Math.floor(mm * 100) / 100;
}

/** The smallest size allowed must not be rounded to less. */
function roundUp(mm: number): number {
  return Math.ceil(mm * 100 - 1e-6) / 100;
}

/** A piece of a title that stays whole, and whether a phrase would be torn before it. */
interface Piece {
  readonly text: string;
  readonly tears: boolean;
}

/** Lines of about the same length, as few as fit; only a phrase longer than a line is broken itself. */
export function breakTitle(phrases: readonly string[], lineEm: number): string[] {
  const pieces = phrases.flatMap((phrase) => piecesOf(phrase, lineEm));
  for (let count = 1; count < pieces.length; count++) {
    const lines = bestLines(pieces, { count, lineEm });
    if (lines) return lines.map(textOf);
  }
  return pieces.map(({ text }) => text);
}

/** A phrase, or its characters when it is longer than a line: marks stay with what they close or open. */
function piecesOf(phrase: string, lineEm: number): Piece[] {
  if (emWidth(phrase) <= lineEm) return [{ text: phrase, tears: false }];
  const pieces = (phrase.match(UNTORN) ?? [phrase]).flatMap((text) =>
    emWidth(text) <= lineEm ? [text] : [...text],
  );
  return pieces.map((text, index) => ({ text, tears: index > 0 }));
}

/** A number or a word in letters, or one character; with opening marks before and closing marks after. */
const UNTORN =
  /[“‘（《〈「『【〔([]*(?:[\dA-Za-z.,-]+|[^“‘（《〈「『【〔([])[，。：；！？、”’）》〉」』】〕)\]…—·]*/gu;

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** What breaking a phrase costs beside breaking at a bad place. */
const TEAR = 3 * BAD_BREAK;

interface Broken {
  readonly cost: number;
  readonly lines: readonly (readonly Piece[])[];
}

/** The least uneven way to set pieces on exactly `count` lines; `undefined` when none fits. */
function bestLines(
  pieces: readonly Piece[],
  { count, lineEm }: { count: number; lineEm: number },
): readonly (readonly Piece[])[] | undefined {
  // Width of the title up to each piece, so that no line is measured twice.
  const widthTo = pieces.map((_, index) => emWidth(textOf(pieces.slice(0, index))));
  const whole = emWidth(textOf(pieces));
  if (whole > count * lineEm) return undefined;
  const mean = whole / count;
  const known = new Map<number, Broken | undefined>();
  const search = (from: number, left: number): Broken | undefined => {
    const key = from * count + left - 1;
    if (!known.has(key)) known.set(key, searchAnew(from, left));
    return known.get(key);
  };
  const searchAnew = (from: number, left: number): Broken | undefined => {
    let best: Broken | undefined;
    for (let to = left === 1 ? pieces.length : from + 1; to <= pieces.length; to++) {
      const width = (widthTo[to] ?? whole) - (widthTo[from] ?? 0);
      if (width > lineEm) break;
      const line = pieces.slice(from, to);
      const unevenness = (width - mean) ** 2;
      const next = pieces[to];
      if (!next) {
        if (left === 1) best = { cost: unevenness, lines: [line] };
        continue;
      }
      const tail = search(to, left - 1);
      if (!tail) continue;
      const cost = unevenness + tail.cost + (next.tears ? TEAR : breakCost(textOf(line), next.text));
      if (best === undefined || cost < best.cost) best = { cost, lines: [line, ...tail.lines] };
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
