/** Each page that is printed has the style of its photos: without it one comes out in the size of its pixels, and is cut. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { boardStandardSchema } from '../../../src/model/place/board-standard.ts';
import { parsePeriod, type Period } from '../../../src/model/values/period.ts';
import type { Fragment } from '../../../src/paper/sheet/flow.ts';
import { boardView } from '../../../src/site/board/board-page.ts';
import { lengthClass } from '../../../src/site/board/board-style.ts';
import { packView } from '../../../src/site/print/pack-page.ts';
import { volumeView } from '../../../src/site/print/volume-page.ts';
import { weekView } from '../../../src/site/print/week-page.ts';
import { photoPath } from '../../../src/site/urls.ts';
import { aCatalogue, aDisclosure, aSite } from '../../support/a-site.ts';
import { aSiteContext, posting } from '../../support/a-site-context.ts';

const BOARD = boardStandardSchema.parse(
  parse(readFileSync(join(import.meta.dirname, '../../../content/boards/village-4800x1500.yaml'), 'utf8')),
);
const SIZES = [
  { width: 1800, height: 1350 },
  { width: 1350, height: 1800 },
  { width: 1800, height: 400 },
];
const photos = SIZES.map((_, index) => ({
  file: `2026-10-road-${index}.jpg`,
  caption: `修路第${index + 1}步`,
}));
const road = aDisclosure(
  { ...posting('2026-10-15', '2026-10-25'), photos },
  { id: 'road', section: 'affairs' },
);
const catalogue = aCatalogue({ frequency: 'event', wallDays: 10 });
const plain = aSiteContext({
  site: aSite({ disclosures: [road], catalogue }),
  catalogue,
  // In the week in which it goes up.
  asOf: '2026-10-16',
});
const context = {
  ...plain,
  photos: Object.fromEntries(
    photos.map(({ file }, index) => [photoPath(plain.site.profile.id, file), SIZES[index]!]),
  ),
};

interface Printed {
  readonly style: string;
  readonly fragments: readonly Fragment[];
}

const PRINTS: Readonly<Record<string, () => Printed>> = {
  board: () => {
    const { panels, style } = boardView(context, BOARD);
    const sheets = panels.flatMap(({ slots }) => slots.flatMap(({ sheet }) => sheet ?? []));
    return { style, fragments: sheets.flatMap((sheet) => sheet.fragments) };
  },
  week: () => {
    const { stacks, style } = weekView(context, BOARD);
    const sheets = stacks.flatMap((stack) => stack.sheets.flatMap(({ sheet }) => sheet ?? []));
    return { style, fragments: sheets.flatMap((sheet) => sheet.fragments) };
  },
  pack: () => {
    const { sheets, style } = packView(parsePeriod('2026-10') as Period, context, BOARD);
    return { style, fragments: sheets.flatMap((sheet) => sheet.fragments) };
  },
  volume: () => {
    const { pages, style } = volumeView({ year: 2026, retention: '30y' }, context);
    return { style, fragments: pages.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.fragments)) };
  },
};

test.each(Object.entries(PRINTS))('%s: every photo is as wide as its place was planned', (_, printOf) => {
  const { style, fragments } = printOf();
  const shown = fragments.flatMap((fragment) =>
    fragment.type === 'photos' ? fragment.rows.flatMap((row) => row.photos) : [],
  );
  expect(shown).toHaveLength(SIZES.length);
  for (const { widthMm, columnMm } of shown)
    for (const mm of [widthMm, columnMm]) expect(style).toContain(`.p-photos .${lengthClass(mm)}{width:`);
});
