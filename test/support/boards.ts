/** Board standards: those of the sample city, and arbitrary ones that can be built. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { boardStandardSchema, type BoardStandard } from '../../src/model/place/board-standard.ts';
import { SECTIONS } from '../../src/model/disclosure/section.ts';
import { STANDARD_STOCK } from '../../src/paper/stocks.ts';

const BOARDS = join(import.meta.dirname, '../../content/boards');

/** Names of the sample city's board files. */
export const SAMPLE_BOARDS = readdirSync(BOARDS).map((file) => file.replace('.yaml', ''));

export function sampleBoard(id: string): BoardStandard {
  return boardStandardSchema.parse(parse(readFileSync(join(BOARDS, `${id}.yaml`), 'utf8')));
}

/** Lengths as people write them: whole, halves and quarters. */
const lengthMm = (min: number, max: number) =>
  fc.integer({ min: min * 4, max: max * 4 }).map((quarters) => quarters / 4);

const panelParts = fc.record({
  stock: fc.constantFrom('A4', 'A3', 'A2', '600x900'),
  columns: fc.integer({ min: 1, max: 4 }),
  rows: fc.integer({ min: 1, max: 2 }),
  gapXMm: lengthMm(6, 120),
  gapYMm: lengthMm(6, 120),
  sideMm: lengthMm(3, 90),
  topMm: lengthMm(3, 90),
  titleHeightMm: lengthMm(30, 140),
  plateMm: fc.option(lengthMm(20, 120), { nil: undefined }),
  secondMm: lengthMm(3, 90),
});

/** A board with 1 to 4 panels of different grids beside each other, everything within its frame. */
export const anyBoard: fc.Arbitrary<BoardStandard> = fc
  .record({
    panels: fc.array(panelParts, { minLength: 1, maxLength: 4 }),
    frameMm: lengthMm(0, 60),
    postMm: lengthMm(0, 120),
    headerHeightMm: lengthMm(40, 260),
    stripHeightMm: lengthMm(0, 120),
    bottomEdgeMm: lengthMm(0, 1000),
    glassMarginMm: lengthMm(0, 30),
  })
  .map(({ panels, ...whole }) => boardFrom(panels, whole));

type Parts = typeof panelParts extends fc.Arbitrary<infer T> ? T : never;
type Whole = Pick<
  BoardStandard,
  'frameMm' | 'headerHeightMm' | 'stripHeightMm' | 'bottomEdgeMm' | 'glassMarginMm'
> & { readonly postMm: number };

function boardFrom(parts: readonly Parts[], { postMm, ...whole }: Whole): BoardStandard {
  const { frameMm, headerHeightMm, stripHeightMm } = whole;
  const heights = parts.map(innerHeight);
  const heightMm = Math.max(...heights);
  let xMm = frameMm + postMm;
  const panels = parts.map((part, index) => {
    const panel = { ...panelFrom(part, index), xMm, yMm: frameMm + headerHeightMm, heightMm };
    xMm += panel.widthMm + postMm;
    return panel;
  });
  return boardStandardSchema.parse({
    ...whole,
    id: 'any-board',
    title: '任意公开栏',
    widthMm: xMm + frameMm,
    heightMm: 2 * frameMm + headerHeightMm + heightMm + stripHeightMm,
    readingDistanceMm: 1000,
    panels,
  });
}

function innerHeight({ stock, rows, gapYMm, topMm, titleHeightMm, plateMm, secondMm }: Parts): number {
  const { heightMm } = STANDARD_STOCK[stock as keyof typeof STANDARD_STOCK];
  const plate = plateMm === undefined ? 0 : plateMm + secondMm + 6;
  return titleHeightMm + topMm + rows * heightMm + (rows - 1) * gapYMm + plate + topMm;
}

function panelFrom(part: Parts, index: number) {
  const { stock, columns, rows, gapXMm, gapYMm, sideMm, topMm, titleHeightMm, plateMm, secondMm } = part;
  const paper = STANDARD_STOCK[stock as keyof typeof STANDARD_STOCK];
  const width = columns * paper.widthMm + (columns - 1) * gapXMm;
  const yMm = titleHeightMm + topMm;
  const below = yMm + rows * paper.heightMm + (rows - 1) * gapYMm;
  return {
    section: SECTIONS[index],
    widthMm: width + 2 * sideMm,
    titleHeightMm,
    grids: [{ prefix: '党村财其'[index], stock, columns, rows, xMm: sideMm, yMm, gapXMm, gapYMm }],
    ...(plateMm !== undefined && {
      plates: [{ xMm: sideMm, yMm: below + secondMm + 6 - 3, widthMm: width, heightMm: plateMm }],
    }),
  };
}
