/**
 * 转发图 drawn: boxes, characters and a code as pixels of sixteen colours, kept by what is drawn, so that only a new or
 * changed disclosure costs anything.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Section } from '../../../src/model/disclosure/section.ts';
import { shareCards } from '../../../src/site/share/share-card.ts';
import {
  SHARE_SIZE,
  shareDrawing,
  type DrawnBox,
  type DrawnText,
  type Ink,
  type ShareDrawing,
} from '../../../src/site/share/share-drawing.ts';
import type { SiteContext } from '../../../src/site/site-context.ts';
import type { SitePath } from '../../../src/site/urls.ts';
import { PROJECT_ROOT } from '../../project-folders.ts';
import { replaceFile } from '../../whole-file.ts';
import { digestPaths } from '../digests.ts';
import type * as Masks from './glyph-masks.ts';
import { indexedPng, type Palette } from './indexed-png.ts';

/** What draws: a change in any of it draws all pictures again. Not all of the program, for they take minutes. */
const DRAWN_BY = [
  'scripts/build/share',
  ...['fontkitten', '@expo-google-fonts/noto-sans-sc'].map((name) => `node_modules/${name}/package.json`),
];

/** As in `src/styles/tokens.css`, by day. */
const COLOURS: Readonly<Record<Ink, number>> = {
  ink: 0x1d1a17,
  paper: 0xffffff,
  brand: 0xf4a340,
  party: 0xb3221a,
  affairs: 0x0d694c,
  finance: 0x1a5396,
  other: 0x6a4386,
};

let recipe: string | undefined;

/** Where the pictures of a site lie, by release path; those that are not in the cache yet are drawn into it. */
export async function prepareSharePictures(
  context: SiteContext,
  cacheRoot: string,
): Promise<Map<SitePath, string>> {
  const files = new Map<SitePath, string>();
  recipe ??= digestPaths(PROJECT_ROOT, DRAWN_BY);
  mkdirSync(cacheRoot, { recursive: true });
  for (const card of shareCards(context)) {
    const drawing = shareDrawing(card);
    const sections = card.sections.map(({ section }) => section);
    const name = createHash('sha256')
      .update(JSON.stringify([recipe, sections, drawing]))
      .digest('hex');
    const file = join(cacheRoot, `${name}.png`);
    if (!existsSync(file)) replaceFile(file, await drawPicture(drawing, sections));
    files.set(card.path, file);
  }
  return files;
}

/** A drawing as PNG. The same drawing gives the same bytes. */
export async function drawPicture(drawing: ShareDrawing, sections: readonly Section[]): Promise<Buffer> {
  // Only a build with a new picture waits for the fonts.
  const masks = await import('./glyph-masks.ts');
  const { width, height } = SHARE_SIZE;
  const { palette, inks } = coloursOf(sections, masks.FULL);
  // The first colour is that of the paper.
  const canvas: Canvas = { pixels: new Uint8Array(width * height), inks, masks };
  for (const box of drawing.boxes) drawBox(canvas, box);
  for (const text of drawing.texts) drawText(canvas, text);
  const { code, x, y, modulePx } = drawing.qr;
  for (const run of code.runs)
    drawBox(canvas, {
      ...{ x: x + run.x * modulePx, y: y + run.y * modulePx },
      ...{ width: run.width * modulePx, height: modulePx, ink: 'ink' },
    });
  return indexedPng({ width, height, pixels: canvas.pixels }, palette);
}

interface Canvas {
  /** The number of its colour for every pixel. */
  readonly pixels: Uint8Array;
  /** For an ink: the colour there is and the coverage (`colour * (full + 1) + coverage`) → the colour it becomes. */
  readonly inks: ReadonlyMap<Ink, Uint8Array>;
  readonly masks: typeof Masks;
}

function drawBox({ pixels, inks, masks: { FULL } }: Canvas, { x, y, width, height, ink }: DrawnBox): void {
  const colour = inks.get(ink)?.[FULL] ?? 0;
  for (let row = y; row < y + height; row++) {
    const start = row * SHARE_SIZE.width + x;
    pixels.fill(colour, start, start + width);
  }
}

/** Splits a text so that every second part is a sum of money. */
const SUMS = /(\d[\d,.]* ?万?元)/;

function drawText(canvas: Canvas, { text, x, y, size, weight, ink, end, strongSums }: DrawnText): void {
  const runs = strongSums ? text.split(SUMS) : [text];
  const glyphs = runs.flatMap((run, index) =>
    [...run].map((one) => canvas.masks.maskOf(one, index % 2 === 1 ? 700 : weight, size)),
  );
  const widthPx = glyphs.reduce((sum, { advance }) => sum + advance, 0) * (size / 1000);
  let pen = end ? x - widthPx : x;
  for (const glyph of glyphs) {
    drawGlyph(canvas, glyph, { x: Math.round(pen) + glyph.left, y: y + glyph.top, ink });
    pen += glyph.advance * (size / 1000);
  }
}

function drawGlyph(
  { pixels, inks, masks: { FULL } }: Canvas,
  { width, height, coverage }: Masks.GlyphMask,
  { x, y, ink }: { x: number; y: number; ink: Ink },
): void {
  const onto = inks.get(ink);
  for (let row = 0; row < height; row++) {
    const line = (y + row) * SHARE_SIZE.width;
    if (y + row < 0 || y + row >= SHARE_SIZE.height) continue;
    for (let column = 0; column < width; column++) {
      const covered = coverage[row * width + column] ?? 0;
      const at = x + column;
      if (covered === 0 || at < 0 || at >= SHARE_SIZE.width) continue;
      pixels[line + at] = onto?.[(pixels[line + at] ?? 0) * (FULL + 1) + covered] ?? 0;
    }
  }
}

interface Colours {
  readonly palette: Palette;
  readonly inks: Canvas['inks'];
}

const mixed = new Map<string, Colours>();

/** The colours of a picture; they depend on the sections it names. */
function coloursOf(sections: readonly Section[], full: number): Colours {
  const key = sections.join(' ');
  const known = mixed.get(key);
  if (known) return known;
  const palette = paletteOf(sections);
  const colours = { palette, inks: inksOn(palette, full) };
  mixed.set(key, colours);
  return colours;
}

/** For every ink, what it makes of the colours of the palette. */
function inksOn(palette: Palette, full: number): Map<Ink, Uint8Array> {
  const nearest = (colour: number): number => {
    const distances = palette.map((one) =>
      [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((colour >> shift) & 255)) ** 2, 0),
    );
    return distances.indexOf(Math.min(...distances));
  };
  return new Map(
    (Object.entries(COLOURS) as [Ink, number][]).map(([ink, colour]) => [
      ink,
      Uint8Array.from({ length: palette.length * (full + 1) }, (_, index) =>
        nearest(mix(palette[Math.floor(index / (full + 1))] ?? 0, colour, (index % (full + 1)) / full)),
      ),
    ]),
  );
}

/** White, orange, ink and the sections' colours, with what lies between them at the edges of letters. */
function paletteOf(sections: readonly Section[]): Palette {
  const { paper, ink, brand } = COLOURS;
  const steps = sections.length > 1 ? 0 : 3;
  return [
    paper,
    ...[0.16, 0.33, 0.5, 0.67, 0.84, 1].map((part) => mix(paper, ink, part)),
    ...[0, 0.33, 0.67].map((part) => mix(brand, ink, part)),
    ...sections.flatMap((section) =>
      Array.from({ length: steps + 1 }, (_, step) => mix(COLOURS[section], paper, step / (steps + 1))),
    ),
  ];
}

function mix(from: number, to: number, part: number): number {
  const channel = (shift: number): number => {
    const [start, end] = [(from >> shift) & 255, (to >> shift) & 255];
    return Math.round(start + (end - start) * part) << shift;
  };
  return channel(16) | channel(8) | channel(0);
}
