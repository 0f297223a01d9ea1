/**
 * The outlines of characters in the print fonts, so that a picture with text has the same pixels on every machine,
 * whatever fonts it has and wherever it looks for them.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkitten';
import { PRINT_FONTS, type PrintFont } from '../../../src/paper/type/fonts.ts';
import { rareFonts } from '../../../src/paper/type/font-faces.ts';
import { rareGlyphs } from '../../../src/paper/type/glyph-coverage.ts';

export interface Outline {
  /** SVG path data, y upwards, in thousandths of an em as the fonts count them. */
  readonly path: string;
  readonly advance: number;
}

export type OutlineWeight = 400 | 700;

const outlines = new Map<string, Outline>();

/** The outline of a character in the sans face. */
export function outlineOf(character: string, weight: OutlineWeight): Outline {
  const key = weight + character;
  const known = outlines.get(key);
  if (known) return known;
  const font = openFont(fontFor(character, weight).source);
  const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
  const scale = 1000 / font.unitsPerEm;
  const path = scale === 1 ? glyph.path : glyph.path.scale(scale, scale);
  const outline = { path: path.toSVG(), advance: glyph.advanceWidth * scale };
  outlines.set(key, outline);
  return outline;
}

function fontFor(character: string, weight: OutlineWeight): PrintFont {
  const fonts = [...rareGlyphs(character).flatMap(rareFonts), ...PRINT_FONTS];
  const found = fonts.find((font) => font.family === 'Gongkai Sans' && font.weight === weight);
  if (!found) throw new Error(`no font for ${character} in ${weight}`);
  return found;
}

const opened = new Map<string, Font>();

function openFont(source: string): Font {
  const known = opened.get(source);
  if (known) return known;
  const font = create(readFileSync(fileURLToPath(import.meta.resolve(source))));
  if (font.isCollection) throw new Error(`${source} is a collection of fonts`);
  opened.set(source, font);
  return font;
}
