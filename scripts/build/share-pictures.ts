/**
 * 转发图 drawn: text as outlines, the whole through sharp, kept by what is drawn, so that only a new or changed
 * disclosure costs anything. One takes about 30 ms of a core and 33 kB.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Section } from '../../src/model/disclosure/section.ts';
import { shareCards } from '../../src/site/share/share-card.ts';
import {
  SHARE_SIZE,
  shareDrawing,
  type DrawnBox,
  type DrawnText,
  type Ink,
  type ShareDrawing,
} from '../../src/site/share/share-drawing.ts';
import type { SiteContext } from '../../src/site/site-context.ts';
import type { SitePath } from '../../src/site/urls.ts';
import { PROJECT_ROOT } from '../project-folders.ts';
import { replaceFile } from '../whole-file.ts';
import type { outlineOf } from './glyph-outlines.ts';
import { digestPaths } from './digests.ts';
import { indexedPng, type Palette } from './indexed-png.ts';

/** What draws: a change in any of it draws all pictures again. Not all of the program, for they take minutes. */
const DRAWN_BY = [
  'scripts/build/share-pictures.ts',
  'scripts/build/indexed-png.ts',
  'scripts/build/glyph-outlines.ts',
  ...['sharp', 'fontkitten', '@fontsource/noto-sans-sc'].map((name) => `node_modules/${name}/package.json`),
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

/** Where the pictures of sites lie, by release path; those that are not in the cache yet are drawn into it. */
export async function prepareSharePictures(
  contexts: readonly SiteContext[],
  cacheRoot: string,
): Promise<Map<SitePath, string>> {
  const files = new Map<SitePath, string>();
  const recipe = digestPaths(PROJECT_ROOT, DRAWN_BY);
  mkdirSync(cacheRoot, { recursive: true });
  for (const card of contexts.flatMap(shareCards)) {
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
  // Only a build with a new picture waits for the image library and the fonts.
  const [{ default: sharp }, glyphs] = await Promise.all([import('sharp'), import('./glyph-outlines.ts')]);
  const { width, height } = SHARE_SIZE;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<path fill="#fff" d="M0 0h${width}v${height}H0z"/>`,
    ...drawing.boxes.map(boxSvg),
    ...drawing.texts.map((text) => textSvg(text, glyphs.outlineOf)),
    codeSvg(drawing.qr),
    '</svg>',
  ].join('');
  const rgba = await sharp(Buffer.from(svg)).raw().toBuffer();
  return indexedPng({ width, height, rgba }, paletteOf(sections));
}

function boxSvg({ x, y, width, height, ink }: DrawnBox): string {
  return `<path fill="${hex(ink)}" d="M${x} ${y}h${width}v${height}h-${width}z"/>`;
}

/** Splits a text so that every second part is a sum of money. */
const SUMS = /(\d[\d,.]* ?万?元)/;

type OutlineOf = typeof outlineOf;

function textSvg({ text, x, y, size, weight, ink, end, strongSums }: DrawnText, outline: OutlineOf): string {
  let at = 0;
  const runs = strongSums ? text.split(SUMS) : [text];
  const characters = runs.flatMap((run, index) => [...run].map((one) => ({ one, isSum: index % 2 === 1 })));
  const glyphs = characters.map(({ one, isSum }) => {
    const { path, advance } = outline(one, isSum ? 700 : weight);
    const glyph = path === '' ? '' : `<path transform="translate(${at})" d="${path}"/>`;
    at += advance;
    return glyph;
  });
  const scale = size / 1000;
  const left = end ? x - at * scale : x;
  const transform = `translate(${left.toFixed(2)} ${y}) scale(${scale} -${scale})`;
  return `<g fill="${hex(ink)}" transform="${transform}">${glyphs.join('')}</g>`;
}

function codeSvg({ code, x, y, modulePx }: ShareDrawing['qr']): string {
  return `<path fill="${hex('ink')}" transform="translate(${x} ${y}) scale(${modulePx})" d="${code.path}"/>`;
}

function hex(ink: Ink): string {
  return `#${COLOURS[ink].toString(16).padStart(6, '0')}`;
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
