/**
 * The CSS of one page of signs: page sizes, how each kind is divided, and the size of each name to begin with. All
 * lengths are multiples of `--mm`, one millimetre on paper.
 */
import type { SignStyle } from '../../model/place/sign-style.ts';
import { fontFaceRules } from '../../paper/type/font-faces.ts';
import { formatNumber } from '../../paper/millimetres.ts';
import {
  ITEM_GAP_EM,
  SIGN_KINDS,
  signLayoutOf,
  TEXT_LEADING,
  type SignKind,
} from '../../paper/signs/sign-layout.ts';
import { NAME_LEADING } from '../../paper/signs/sign-names.ts';
import {
  badgeSheetOf,
  CUT_MARK_MM,
  deskSheetOf,
  DOOR_GAP_MM,
  doorSheetOf,
  type SignSheet,
} from '../../paper/signs/sign-sheets.ts';
import { emWidth } from '../../paper/type/text-width.ts';
import { assetPath, relativeHref, type SitePath } from '../urls.ts';
import type { SignView } from './sign-view.ts';

/** Of a bar's width or height that the characters in it take. */
const BAND_CHARACTER = 0.44;
const NUMBER_CHARACTER = 0.5;
const NUMBER_WIDTH = 0.76;

interface Signs {
  readonly signs: readonly SignView[];
  readonly path: SitePath;
  readonly place: string;
  readonly isSample: boolean;
  /** All that the page says: its rare characters bring their fonts. */
  readonly text: string;
}

/** The style sheet of a page of signs. */
export function signStyleSheet(style: SignStyle, { signs, path, place, isSample, text }: Signs): string {
  const { band, party, text: ink } = style.colours;
  return [
    ...fontFaceRules({ text, hrefOf: (file) => relativeHref(path, assetPath(file)) }),
    `.signs{--s-band:${band};--s-party:${party};--s-text:${ink};--lead:${NAME_LEADING};--text-lead:${TEXT_LEADING};--item-gap:${ITEM_GAP_EM};--mark:${CUT_MARK_MM};--door-gap:${DOOR_GAP_MM};--flap:${formatNumber(style.desk.flapMm)};--badge-width:${formatNumber(style.badge.widthMm)};--badge-height:${formatNumber(style.badge.heightMm)}}`,
    ...SIGN_KINDS.map((kind) => kindRule(kind, style, bandProperties(kind, style, { place, isSample }))),
    ...sheetRules('door', doorSheetOf(style)),
    ...sheetRules('desk', deskSheetOf(style)),
    ...sheetRules('badge', badgeSheetOf(style)),
    ...(['door', 'plaque', 'panel', 'clothing'] as const).map((kind) =>
      pageRule(kind, style[kind].widthMm, style[kind].heightMm),
    ),
    ...signs.flatMap((sign) => signRules(sign, style)),
  ].join('\n');
}

function kindRule(kind: SignKind, style: SignStyle, band: Record<string, number>): string {
  const layout = signLayoutOf(kind, style);
  return rule(`.s-${kind}`, {
    width: layout.widthMm,
    height: layout.heightMm,
    band: layout.bandMm,
    'pad-x': layout.padXMm,
    'pad-y': layout.padYMm,
    'name-min': layout.nameMinMm,
    'text-min': layout.textMinMm,
    'text-max': layout.textMaxMm,
    ...band,
  });
}

/** Sizes of what stands in the red bar, which is as long or as wide as it is. */
function bandProperties(
  kind: SignKind,
  style: SignStyle,
  { place, isSample }: Pick<Signs, 'place' | 'isSample'>,
): Record<string, number> {
  if (kind === 'plaque') return {};
  const { widthMm, heightMm, bandMm, padXMm, padYMm } = signLayoutOf(kind, style);
  const logoEm = emWidth(style.logo ?? '') * 1.25;
  if (kind === 'badge') {
    const em = emWidth(place) + logoEm + (isSample ? 4 : 0) + 1;
    return { 'band-text': Math.min(bandMm * BAND_CHARACTER, (widthMm - 2 * padXMm) / em) };
  }
  return {
    'band-text': Math.min(bandMm * BAND_CHARACTER, (heightMm * 0.7 - 2 * padYMm) / Math.max(1, logoEm)),
  };
}

function sheetRules(kind: SignKind, sheet: SignSheet | undefined): string[] {
  if (!sheet) return [];
  const { paper, columns, rows } = sheet;
  return [
    rule(`.s-${kind}-sheet`, { width: paper.widthMm, height: paper.heightMm, columns, rows }),
    pageRule(`${kind}-sheet`, paper.widthMm, paper.heightMm),
  ];
}

function pageRule(name: string, widthMm: number, heightMm: number): string {
  return `@page s-${name}{size:${formatNumber(widthMm)}mm ${formatNumber(heightMm)}mm;margin:0}`;
}

function signRules({ id, kind, set, number }: SignView, style: SignStyle): string[] {
  const { bandMm } = signLayoutOf(kind, style);
  return [
    rule(`#${id}`, {
      name: set.sizeMm,
      'name-max': set.sizeMm,
      ...(kind !== 'plaque' && { text: signLayoutOf(kind, style).textMinMm }),
      ...(set.spreadEm !== undefined && { spread: set.spreadEm }),
      ...(number !== undefined && {
        number: Math.min(bandMm * NUMBER_CHARACTER, (bandMm * NUMBER_WIDTH) / emWidth(number)),
      }),
    }),
  ];
}

function rule(selector: string, properties: Readonly<Record<string, number>>): string {
  const declarations = Object.entries(properties).map(([name, value]) => `--${name}:${formatNumber(value)}`);
  return `${selector}{${declarations.join(';')}}`;
}
