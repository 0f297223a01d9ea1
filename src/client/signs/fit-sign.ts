/** Finds the largest sizes for what stands on a sign that lies in the page at full size, and says what sticks out. */
import { mmFromPixels } from '../../paper/millimetres.ts';
import { SIGN_KINDS, type SignKind, type SignLayout } from '../../paper/signs/sign-layout.ts';
import { NAME_STEP_MM } from '../../paper/signs/sign-names.ts';

/** What the fitting found of one sign: read by the PDF job and written to `signs/fit.json`. */
export interface FittedSign {
  readonly id: string;
  readonly kind: SignKind;
  readonly name: string;
  /** Heights of characters in millimetres; `text` is missing on plaques. */
  readonly typeMm: { readonly name: number; readonly text?: number };
  /** The least they may have. */
  readonly leastMm: { readonly name: number; readonly text?: number };
  /** How far anything sticks out, in millimetres; 0 and 0 when all is well. */
  readonly overflowMm: { readonly height: number; readonly width: number };
}

/** The heights between which a kind of sign may be set. */
export type SignHeights = Pick<SignLayout, 'nameMinMm' | 'nameMaxMm' | 'textMinMm' | 'textMaxMm'>;

/** Text that is smaller than this share of the largest is an exception and does not make the others small. */
const ALIKE = 0.75;

/** Fits signs, and gives those of one kind the same small text where that costs little: they hang side by side. */
export function fitSigns(
  signs: readonly HTMLElement[],
  heightsOf: (sign: HTMLElement) => SignHeights,
): FittedSign[] {
  const fitted = signs.map((sign) => fitSign(sign, heightsOf(sign)));
  return SIGN_KINDS.flatMap((kind) => {
    const alike = fitted.filter((sign) => sign.kind === kind);
    const sizes = alike.flatMap(({ typeMm }) => typeMm.text ?? []);
    const common = Math.min(...sizes.filter((size) => size >= Math.max(...sizes) * ALIKE));
    return alike.map((sign) => withText(sign, common));
  });
}

function withText(sign: FittedSign, common: number): FittedSign {
  const { text } = sign.typeMm;
  if (text === undefined || text <= common) return sign;
  document.getElementById(sign.id)?.style.setProperty('--text', common.toFixed(3));
  return { ...sign, typeMm: { ...sign.typeMm, text: common } };
}

/** Layout works in 1/64 px. */
const TOLERANCE_PX = 0.75;

/** Fits one sign: the name first, with all else as small as it may be; then the small text. */
function fitSign(sign: HTMLElement, heights: SignHeights): FittedSign {
  const kind = sign.dataset['kind'] as SignKind;
  // A desk sign's sizes belong to both of its faces.
  const owner = sign.id === '' ? (sign.parentElement ?? sign) : sign;
  const set = (property: string) => (mm: number) => owner.style.setProperty(property, mm.toFixed(3));
  const fits = () => {
    const { height, width } = overflowOf(sign);
    return height === 0 && width === 0;
  };
  const { nameMinMm, nameMaxMm, textMinMm, textMaxMm } = heights;
  set('--text')(textMinMm);
  const nameMm = largestThat({ from: nameMinMm, to: nameMaxMm, try: set('--name') }, fits);
  const rows = rowsOf(sign);
  // Rather one line of smaller type than two of larger.
  const fitsAsBefore = () => rowsOf(sign) <= rows && fits();
  const textMm =
    kind === 'plaque'
      ? undefined
      : largestThat({ from: textMinMm, to: textMaxMm, try: set('--text') }, fitsAsBefore);
  return {
    id: owner.id,
    kind,
    name: sign.querySelector('.s-name')?.textContent ?? '',
    typeMm: { name: round(nameMm), ...(textMm !== undefined && { text: round(textMm) }) },
    leastMm: { name: round(nameMinMm), ...(textMm !== undefined && { text: round(textMinMm) }) },
    overflowMm: overflowOf(sign),
  };
}

interface Ladder {
  readonly from: number;
  readonly to: number;
  readonly try: (mm: number) => void;
}

/** The largest height between the two that satisfies, left set; the smallest when none does. */
function largestThat({ from, to, try: set }: Ladder, satisfies: () => boolean): number {
  let low = 0;
  let high = Math.floor((to - from) / NAME_STEP_MM + 0.001);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    set(from + middle * NAME_STEP_MM);
    if (satisfies()) low = middle;
    else high = middle - 1;
  }
  set(from + low * NAME_STEP_MM);
  return from + low * NAME_STEP_MM;
}

/** Lines of the small text. */
function rowsOf(sign: HTMLElement): number {
  return new Set([...sign.querySelectorAll<HTMLElement>('.s-ph, .s-phone')].map(({ offsetTop }) => offsetTop))
    .size;
}

/** What has to stay inside of what. Measured by boxes: a centred line sticks out on both sides and scrolls on one. */
const INSIDE = [
  ['.s-name, .s-line', '.s-zone'],
  ['.s-place, .s-item, .s-ph, .s-foot, .s-head', '.s-content'],
  ['.s-band > *', '.s-band'],
] as const;

interface Edges {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function overflowOf(sign: HTMLElement): FittedSign['overflowMm'] {
  const isVertical = sign.dataset['kind'] === 'plaque';
  let height = 0;
  let width = 0;
  for (const [inner, outer] of INSIDE) {
    for (const box of sign.querySelectorAll(outer)) {
      const around = contentBox(box as HTMLElement);
      for (const part of box.querySelectorAll(inner)) {
        const { top, bottom, left, right } = inkBox(part, isVertical);
        height = Math.max(height, around.top - top, bottom - around.bottom);
        width = Math.max(width, around.left - left, right - around.right);
      }
    }
  }
  return { height: overMm(height), width: overMm(width) };
}

/** An element with its text, which along the line may be longer than the element. */
function inkBox(element: Element, isVertical: boolean): Edges {
  const box = element.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(element);
  const ink = range.getBoundingClientRect();
  // Across the line ink is as high as the font's longest strokes, which Chinese has not.
  return isVertical
    ? { top: ink.top, bottom: ink.bottom, left: box.left, right: box.right }
    : { top: box.top, bottom: box.bottom, left: ink.left, right: ink.right };
}

function contentBox(element: HTMLElement): Edges {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const inset = (side: string): number => parseFloat(style.getPropertyValue(`padding-${side}`));
  return {
    top: top + inset('top'),
    bottom: bottom - inset('bottom'),
    left: left + inset('left'),
    right: right - inset('right'),
  };
}

function overMm(pixels: number): number {
  return pixels > TOLERANCE_PX ? round(mmFromPixels(pixels)) : 0;
}

function round(mm: number): number {
  return Math.round(mm * 100) / 100;
}
