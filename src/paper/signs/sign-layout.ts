/**
 * How a sign is divided, in millimetres: the one source of these measures for CSS, fitting and checks. Proportions
 * stay, so that a city that changes a size gets the same sign, only larger.
 */
import { leastHeightMm, type SignStyle } from '../../model/place/sign-style.ts';
import type { NameBox } from './sign-names.ts';
import { emWidth } from '../type/text-width.ts';

export const SIGN_KINDS = ['door', 'desk', 'badge', 'plaque', 'panel', 'clothing'] as const;

export type SignKind = (typeof SIGN_KINDS)[number];

export const SIGN_TITLES: Readonly<Record<SignKind, string>> = {
  door: '门牌',
  desk: '桌牌',
  badge: '胸牌',
  plaque: '挂牌',
  panel: '版块标牌',
  clothing: '服装标识',
};

export interface SignLayout {
  readonly widthMm: number;
  readonly heightMm: number;
  /** The red bar: width at the left of a door or desk sign, height at the top of a badge. */
  readonly bandMm: number;
  readonly padXMm: number;
  readonly padYMm: number;
  /** Heights of characters. The name's are never left; text may not be smaller than its least. */
  readonly nameMinMm: number;
  readonly nameMaxMm: number;
  readonly textMinMm: number;
  readonly textMaxMm: number;
}
/** Height of a line of small text in em; the style sheet gets it as a property. */
export const TEXT_LEADING = 1.3;

/** Gap between two things on one line, in em of the text. */
export const ITEM_GAP_EM = 1.5;

/** Shares of the width (x) and the height (y) of a sign. */
const SHARES = {
  door: { band: 'x', bandShare: 0.08, padX: 0.05, padY: 0.045, nameMax: 0.4, textMax: 0.085 },
  desk: { band: 'x', bandShare: 0.07, padX: 0.04, padY: 0.075, nameMax: 0.46, textMax: 0.11 },
  panel: { band: 'x', bandShare: 0.07, padX: 0.035, padY: 0.06, nameMax: 0.62, textMax: 0.16 },
  clothing: { band: 'x', bandShare: 0.09, padX: 0.035, padY: 0.06, nameMax: 0.58, textMax: 0.18 },
  badge: { band: 'y', bandShare: 0.235, padX: 0.067, padY: 0.05, nameMax: 0.29, textMax: 0.115 },
} as const;

/** Of a plaque's width that its characters take, and of its height that stays free above and below. */
const PLAQUE_CHARACTER = 0.64;
const PLAQUE_MARGIN = 0.045;

/** How a kind of sign is divided in a style. */
export function signLayoutOf(kind: SignKind, style: SignStyle): SignLayout {
  const { widthMm, heightMm, nameDistanceMm } = style[kind];
  const nameMinMm = leastHeightMm(nameDistanceMm);
  if (kind === 'plaque') {
    const nameMaxMm = Math.max(nameMinMm, widthMm * PLAQUE_CHARACTER);
    const padYMm = heightMm * PLAQUE_MARGIN;
    return {
      widthMm,
      heightMm,
      bandMm: 0,
      padXMm: 0,
      padYMm,
      nameMinMm,
      nameMaxMm,
      textMinMm: 0,
      textMaxMm: 0,
    };
  }
  const { band, bandShare, padX, padY, nameMax, textMax } = SHARES[kind];
  const textMinMm = leastHeightMm(style[kind].textDistanceMm);
  return {
    widthMm,
    heightMm,
    bandMm: bandShare * (band === 'x' ? widthMm : heightMm),
    padXMm: padX * widthMm,
    padYMm: padY * heightMm,
    nameMinMm,
    nameMaxMm: Math.max(nameMinMm, nameMax * heightMm),
    textMinMm,
    textMaxMm: Math.max(textMinMm, textMax * heightMm),
  };
}

/** What a name may fill when everything else is as small as it may be and takes `rows` lines. */
export function nameBoxOf(kind: SignKind, layout: SignLayout, rows: number): NameBox {
  const { widthMm, heightMm, bandMm, padXMm, padYMm, nameMinMm: minMm, nameMaxMm: maxMm, textMinMm } = layout;
  const textMm = rows * textMinMm * TEXT_LEADING;
  switch (kind) {
    case 'plaque':
      // Read downwards: the line's length is the plaque's height.
      return { widthMm: heightMm - 2 * padYMm, heightMm: widthMm, minMm, maxMm, lines: 1 };
    case 'badge':
      return {
        widthMm: widthMm - 2 * padXMm,
        heightMm: heightMm - bandMm - 2 * padYMm - textMm,
        minMm,
        maxMm,
        lines: 2,
      };
    default:
      return {
        widthMm: widthMm - bandMm - 2 * padXMm,
        heightMm: heightMm - 2 * padYMm - textMm,
        minMm,
        maxMm,
        lines: 2,
      };
  }
}

/** Bold figures are wider than the estimate. */
const SAFETY = 0.96;

/** Lines that these take one after the other, none of them broken, in text of the least size. */
export function rowsOf(items: readonly string[], { widthMm }: NameBox, textMm: number): number {
  const lineEm = (widthMm / textMm) * SAFETY;
  let rows = 0;
  let used = Infinity;
  for (const item of items) {
    const em = emWidth(item);
    const wanted = used + ITEM_GAP_EM + em;
    if (wanted > lineEm) rows += Math.max(1, Math.ceil(em / lineEm));
    used = wanted > lineEm ? em % lineEm : wanted;
  }
  return rows;
}
