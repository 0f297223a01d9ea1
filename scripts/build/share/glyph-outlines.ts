/**
 * The outlines of characters in the print fonts, so that a picture with text has the same pixels on every machine,
 * whatever fonts it has and wherever it looks for them.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkitten';
import { fullFile } from '../../../src/paper/type/fonts.ts';
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
  const font = openFont(sourceFor(character, weight));
  const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
  const scale = 1000 / font.unitsPerEm;
  const path = scale === 1 ? glyph.path : glyph.path.scale(scale, scale);
  const outline = { path: path.toSVG(), advance: glyph.advanceWidth * scale };
  outlines.set(key, outline);
  return outline;
}

/** The whole font of the weight, which needs no unpacking and has the shapes of the printed files; of the rarest, theirs. */
function sourceFor(character: string, weight: OutlineWeight): string {
  const elsewhere = rareGlyphs(character).filter(
    ({ file: { font } }) => font === 'kai' || font === 'hanamin',
  );
  const face = elsewhere
    .flatMap(rareFonts)
    .find((font) => font.family === 'Gongkai Sans' && font.weight === weight);
  return (face ?? fullFile(weight)).source;
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
