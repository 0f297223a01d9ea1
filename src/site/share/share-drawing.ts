/** Where everything stands on a picture that is passed on, in pixels: rectangles, lines of text, and a QR code. */
import type { Section } from '../../model/disclosure/section.ts';
import { emWidth } from '../../paper/type/text-width.ts';
import { breakTitle } from '../../paper/type/title-lines.ts';
import type { QrCode } from '../qr.ts';
import { setLines } from './set-lines.ts';
import type { Phrases, ShareCard } from './share-card.ts';

/** Upright and as wide as a phone: fills the screen when it is opened in a group. */
export const SHARE_SIZE = { width: 1080, height: 1350 } as const;

export type Ink = 'ink' | 'paper' | 'brand' | Section;

export interface DrawnText {
  readonly text: string;
  /** Left end, or right end when `end` is set; baseline. */
  readonly x: number;
  readonly y: number;
  /** Pixels of an em. */
  readonly size: number;
  readonly weight: 400 | 700;
  readonly ink: Ink;
  readonly end?: true;
  /** Sums of money are set bold, so that the eye finds them. */
  readonly strongSums?: true;
}

export interface DrawnBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ink: Ink;
}

export interface ShareDrawing {
  readonly boxes: readonly DrawnBox[];
  readonly texts: readonly DrawnText[];
  readonly qr: { readonly code: QrCode; readonly x: number; readonly y: number; readonly modulePx: number };
}

const LEFT = 64;
const RIGHT = SHARE_SIZE.width - LEFT;
const WIDTH = RIGHT - LEFT;
/** Where the orange ends, and where the part with the code begins. */
const HEAD_END = 172;
const FOOT = 970;

/** A picture as boxes and lines of text. */
export function shareDrawing(card: ShareCard): ShareDrawing {
  const marks = sectionMarks(card);
  const title = setTitle(card, marks.bottom);
  const figures = setFigures(card, title.bottom);
  const text = setText(card.text, figures.bottom);
  const foot = setFoot(card);
  return {
    boxes: [...headBoxes(card), ...marks.boxes, ...figures.boxes, ...foot.boxes],
    texts: [...headTexts(card), ...marks.texts, ...title.texts, ...figures.texts, ...text, ...foot.texts],
    qr: foot.qr,
  };
}

function headBoxes({ isSample }: ShareCard): DrawnBox[] {
  const head: DrawnBox = { x: 0, y: 0, width: SHARE_SIZE.width, height: HEAD_END, ink: 'brand' };
  // As on every page and sheet: nobody may take invented figures for true ones.
  return isSample ? [head, { x: RIGHT - 140, y: 46, width: 140, height: 80, ink: 'ink' }] : [head];
}

function headTexts({ kicker, name, isSample }: ShareCard): DrawnText[] {
  const room = isSample ? WIDTH - 170 : WIDTH;
  const size = Math.min(68, Math.floor(room / emWidth(name)));
  return [
    { text: kicker, x: LEFT, y: 62, size: 36, weight: 400, ink: 'ink' },
    { text: name, x: LEFT, y: 140, size, weight: 700, ink: 'ink' },
    ...(isSample
      ? [{ text: '示例', x: RIGHT - 118, y: 104, size: 48, weight: 700, ink: 'paper' } as const]
      : []),
  ];
}

interface Set {
  readonly texts: readonly DrawnText[];
  readonly boxes: readonly DrawnBox[];
  /** Where the next part may begin. */
  readonly bottom: number;
}

/** The section by its colour and its name, and beside it what kind of paper it is. */
function sectionMarks({ sections, meta }: ShareCard): Set {
  const [size, top, height] = [38, HEAD_END + 36, 64];
  const texts: DrawnText[] = [];
  const boxes: DrawnBox[] = [];
  let x = LEFT;
  for (const { section, title } of sections) {
    const width = Math.ceil(emWidth(title) * size) + 40;
    boxes.push({ x, y: top, width, height, ink: section });
    texts.push({ text: title, x: x + 20, y: top + 46, size, weight: 700, ink: 'paper' });
    x += width + 24;
  }
  texts.push({ text: meta, x, y: top + 46, size, weight: 400, ink: 'ink' });
  return { texts, boxes, bottom: top + height };
}

/** The left half of an opening mark is empty: it hangs in the margin, so that lines begin below each other. */
function hung(text: string, size: number): number {
  return /^[“‘（《〈「『【〔]/.test(text) ? Math.round(LEFT - size / 2) : LEFT;
}

const TITLE_SIZES = [80, 72, 64, 56, 48] as const;
/** Rows of figures need the room of a line. */
const mostTitleLines = ({ figures }: ShareCard): number => (figures.length > 0 ? 2 : 3);

function setTitle(card: ShareCard, top: number): Set {
  const { title } = card;
  const most = mostTitleLines(card);
  const sizes = TITLE_SIZES.map((size) => ({ size, lines: breakTitle(title, WIDTH / size) }));
  const { size, lines } = sizes.find((set) => set.lines.length <= most) ?? {
    size: 48,
    lines: breakTitle(title, WIDTH / 48).slice(0, most),
  };
  const leading = Math.round(size * 1.3);
  const texts = lines.map((text, line): DrawnText => {
    const y = top + 30 + size + line * leading;
    return { text, x: hung(text, size), y, size, weight: 700, ink: 'ink' };
  });
  return { texts, boxes: [], bottom: top + 30 + lines.length * leading };
}

function setFigures({ figures }: ShareCard, top: number): Set {
  const [rowPx, first] = [94, top + 20];
  const texts = figures.flatMap(({ label, amount }, row): DrawnText[] => {
    const y = first + row * rowPx + 68;
    const weight = row === figures.length - 1 ? 700 : 400;
    return [
      { text: label, x: LEFT, y, size: 44, weight, ink: 'ink' },
      { text: `${amount} 元`, x: RIGHT, y, size: 58, weight: 700, ink: 'ink', end: true },
    ];
  });
  const boxes = figures.map((_, row): DrawnBox => {
    // A line below each, and the heavy one above the answer.
    const height = row === figures.length - 2 ? 4 : 2;
    return { x: LEFT, y: first + (row + 1) * rowPx, width: WIDTH, height, ink: 'ink' };
  });
  return { texts, boxes, bottom: figures.length === 0 ? top : first + figures.length * rowPx + 6 };
}

const TEXT_SIZES = [68, 60, 54, 48, 44, 40] as const;

/** As large as it fits; what does not fit in the smallest type ends in dots. */
function setText(text: Phrases, top: number): DrawnText[] {
  const room = FOOT - 40 - (top + 24);
  const sized = TEXT_SIZES.map((size) => ({
    size,
    leading: Math.round(size * 1.45),
    lines: setLines(text, WIDTH / size),
  }));
  const fits = sized.find(({ lines, leading }) => lines.length * leading <= room);
  const { size, leading, lines } = fits ?? sized.at(-1) ?? { size: 40, leading: 58, lines: [] };
  const most = Math.max(0, Math.floor(room / leading));
  return lines.slice(0, most).map((line, index): DrawnText => {
    const isCut = index === most - 1 && lines.length > most;
    const y = top + 24 + Math.round(leading * 0.78) + index * leading;
    const shown = isCut ? `${[...line].slice(0, -2).join('')}……` : line;
    return { text: shown, x: hung(shown, size), y, size, weight: 400, ink: 'ink', strongSums: true };
  });
}

/** The quiet zone of a code is four modules (ISO/IEC 18004). */
const QUIET_MODULES = 4;
const CODE_PX = 376;

function setFoot({ qr, address, objection }: ShareCard): Set & Pick<ShareDrawing, 'qr'> {
  const modulePx = Math.floor(CODE_PX / (qr.size + 2 * QUIET_MODULES));
  const codePx = modulePx * qr.size;
  const x = LEFT + codePx + 56;
  const line = (text: string, y: number, size: number, weight: 400 | 700 = 400): DrawnText => {
    const fitting = Math.min(size, Math.floor((RIGHT - x) / emWidth(text)));
    return { text, x, y, size: fitting, weight, ink: 'ink' };
  };
  // As one types it: first where, then which.
  const [host, rest = ''] = address.split(/(?<=^[^/]*\/)/);
  const typed = [line(host ?? '', FOOT + 282, 38), line(rest, FOOT + 330, 38)];
  const texts = objection
    ? [
        line(`有意见，${objection.until}前打`, FOOT + 70, 44),
        line(objection.phone, FOOT + 138, 60, 700),
        line('长按或扫码看全文', FOOT + 218, 48, 700),
        ...typed,
      ]
    : [line('长按或扫码看全文', FOOT + 110, 60, 700), line('扫不了，就输网址：', FOOT + 218, 38), ...typed];
  return {
    boxes: [{ x: LEFT, y: FOOT, width: WIDTH, height: 4, ink: 'ink' }],
    texts,
    bottom: SHARE_SIZE.height,
    qr: {
      code: qr,
      x: LEFT,
      y: FOOT + 4 + Math.round((SHARE_SIZE.height - FOOT - 4 - codePx) / 2),
      modulePx,
    },
  };
}
